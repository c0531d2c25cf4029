package bulletin.compare;

/**
 * Something that the two do not both have, or call by two names.
 *
 * @param kind {@code column}, {@code option of Subject}, {@code time period}, {@code place}, {@code
 *     row}
 * @param what {@code added}, {@code removed}, {@code renamed} or {@code recoded}
 * @param before what it was; empty when it was added
 * @param after what it is; empty when it was removed
 * @param note what is known of the change besides, a sentence; may be empty
 */
public record StructureChange(String kind, String what, String before, String after, String note) {
  /** In plain words. */
  public String sentence() {
    String names =
        before.isEmpty() || after.isEmpty() ? before + after : before + " is now " + after;
    return kind + " " + what + ": " + names + (note.isEmpty() ? "" : ". " + note);
  }
}
