package bulletin.source.csv;

import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The names of a file's columns. */
final class Header {
  private final String file;
  private final List<String> names;
  private final long line;
  private final Map<String, Integer> places = new HashMap<>();
  private Set<String> expected = Set.of();

  Header(String file, Row row) throws BadInput {
    this.file = file;
    this.line = row.line();
    this.names = List.of(row.texts());
    checkSeparator();
    for (int i = 0; i < names.size(); i++) {
      add(i);
    }
  }

  private void checkSeparator() throws BadInput {
    String only = names.get(0);
    if (names.size() == 1 && (only.indexOf(';') >= 0 || only.indexOf('\t') >= 0)) {
      throw new BadInput(
          Where.line(file, line),
          "the header",
          "is separated by " + (only.indexOf(';') >= 0 ? "semicolons" : "tabs") + ", not commas",
          "Save the file again as CSV UTF-8 with commas.");
    }
  }

  private void add(int place) throws BadInput {
    String name = names.get(place);
    if (name.isBlank()) {
      throw new BadInput(
          Where.line(file, line),
          "column " + (place + 1),
          "has no name",
          "Name the column in the header, or remove it.");
    }
    Integer earlier = places.put(name, place);
    if (earlier != null) {
      throw new BadInput(
          Where.cell(file, line, name),
          "the name",
          "is given to columns " + (earlier + 1) + " and " + (place + 1),
          "Rename or remove one of them.");
    }
  }

  /** The columns that a layout names: none of them is suggested in place of another. */
  void expect(Set<String> columns) {
    expected = Set.copyOf(columns);
  }

  String file() {
    return file;
  }

  List<String> names() {
    return names;
  }

  String name(int place) {
    return names.get(place);
  }

  int size() {
    return names.size();
  }

  OptionalInt find(String name) {
    Integer place = places.get(name);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** The place of a column that must be there. */
  int require(String name) throws BadInput {
    Integer place = places.get(name);
    if (place == null) {
      throw missing(name);
    }
    return place;
  }

  /** A cell of a row in this header's file. */
  Where cell(Row row, int column) {
    return Where.cell(file, row.line(), name(column));
  }

  private BadInput missing(String name) {
    String next =
        nearest(name)
            .map(
                n ->
                    "The nearest column is " + n + ": correct the name in the file or report.yaml.")
            .orElse("Add the column to the file, or correct its name in report.yaml.");
    return new BadInput(Where.file(file), "the column " + name, "is not in the header", next);
  }

  private Optional<String> nearest(String name) {
    int most = Math.max(1, name.length() / 5);
    Optional<String> best = Optional.empty();
    for (String other : names) {
      if (expected.contains(other)) {
        continue;
      }
      int distance = distance(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
      if (distance < most + (best.isEmpty() ? 1 : 0)) {
        most = distance;
        best = Optional.of(other);
      }
    }
    return best;
  }

  /** Single letters to change, add or leave out to make one text of the other (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
