package bulletin.source.ees;

import java.util.List;

/**
 * What the API did not find and passed over, leaving fewer rows.
 *
 * @param code {@code FiltersNotFound}, {@code QueryNoResults}, ...
 * @param path the part of the query; may be empty
 * @param items what was not found
 */
public record Warning(String code, String message, String path, List<String> items) {
  /** Copies the items. */
  public Warning {
    items = List.copyOf(items);
  }

  /** Whether the answer lacks rows because of it. */
  public boolean losesRows() {
    return code.endsWith("NotFound") || code.equals("QueryNoResults");
  }

  @Override
  public String toString() {
    return code
        + (path.isEmpty() ? "" : " at " + path)
        + (items.isEmpty()
            ? ": " + message.replaceAll("\\.$", "")
            : ": " + String.join(", ", items));
  }
}
