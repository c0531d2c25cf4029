package bulletin.report.model;

import java.util.List;

/**
 * One or two messages under a heading.
 *
 * @param id for links: lower case, dashes
 * @param heading sentence case
 * @param notes the numbers of the footnotes that attach to the section
 * @param parts in reading order
 */
public record Section(String id, String heading, List<Integer> notes, List<Part> parts) {
  /** Copies what it is given. */
  public Section {
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
  }
}
