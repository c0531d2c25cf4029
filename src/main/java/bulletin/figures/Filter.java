package bulletin.figures;

import java.util.List;

/**
 * A way in which the rows of a data set are broken down, such as social care group.
 *
 * @param column its name in the data
 * @param label what it is called in print
 * @param options its values, in the order in which they first occur in the data
 */
public record Filter(String column, String label, List<String> options) {
  /** Copies the options. */
  public Filter {
    options = List.copyOf(options);
  }
}
