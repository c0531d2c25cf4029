package bulletin.source.ees;

import java.util.List;

/**
 * What a version changed since the one before it. The API tells of filters, options, indicators,
 * levels, locations and periods; it never tells of changed values.
 *
 * @param notes the publisher's words; often empty
 * @param patches earlier versions of the same minor version, oldest first; empty unless asked for
 */
public record Changes(Version version, String notes, List<Change> changes, List<Changes> patches) {
  /** Copies what it is given. */
  public Changes {
    changes = List.copyOf(changes);
    patches = List.copyOf(patches);
  }

  /** Whether something is gone or has another code. */
  public boolean isMajor() {
    return changes.stream().anyMatch(Change::major);
  }

  /**
   * One change.
   *
   * @param kind what changed: "filter", "option of Ethnicity", "indicator", ...
   * @param what the step: "added", "removed" or "changed"
   * @param before what it was called; empty when it was added
   * @param after what it is called now; empty when it was removed
   * @param warning what else of it changed, which may break a report without being major; often
   *     empty
   */
  public record Change(
      boolean major, String kind, String what, String before, String after, String warning) {
    /** In plain words. */
    public String sentence() {
      boolean isRenamed = !before.isEmpty() && !after.isEmpty() && !before.equals(after);
      String names =
          isRenamed
              ? quoted(before) + " is now " + quoted(after)
              : quoted(before.isEmpty() ? after : before);
      return "%s: %s %s: %s%s"
          .formatted(
              major ? "major" : "minor",
              kind,
              what,
              names,
              warning.isEmpty() ? "" : " (" + warning + ")");
    }

    private static String quoted(String name) {
      return '"' + name + '"';
    }
  }
}
