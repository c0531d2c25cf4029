package bulletin.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one thing was found: the first few places, and how many there are.
 *
 * @param first at most {@link #MOST_LISTED}, in file order
 * @param count how many places there are
 * @param columns in how many columns of files they are
 */
public record Places(List<Place> first, long count, int columns) {
  /** How many places are listed. */
  public static final int MOST_LISTED = 5;

  /**
   * Copies the places.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Places {
    if (first.isEmpty()) {
      throw new IllegalArgumentException("A finding has a place");
    }
    first = List.copyOf(first);
  }

  /** One place. */
  public static Places of(Place place) {
    return new Places(List.of(place), 1, place.column().isEmpty() ? 0 : 1);
  }

  /**
   * In one line: {@code absence.csv, column rate, lines 4 ("n/a"), 9 ("n/a") and 10 more (3 columns
   * in all)}; the columns are counted when not all of them are listed.
   */
  @Override
  public String toString() {
    if (count == 1) {
      return first.getFirst().toString();
    }
    Place one = first.getFirst();
    boolean sameFile = first.stream().allMatch(p -> p.file().equals(one.file()));
    boolean sameColumn = first.stream().allMatch(p -> p.column().equals(one.column()));
    boolean lines = first.stream().allMatch(p -> p.line() > 0);
    if (sameFile && sameColumn && lines) {
      return one.file()
          + (one.column().isEmpty() ? "" : ", column " + one.column())
          + ", lines "
          + listed(first.stream().map(Place::lineAndValue).toList());
    }
    boolean columns = first.stream().allMatch(p -> p.line() == 0 && !p.column().isEmpty());
    if (sameFile && columns) {
      return one.file() + ", columns " + listed(first.stream().map(Place::column).toList());
    }
    return listed(first.stream().map(Place::toString).toList());
  }

  private String listed(List<String> texts) {
    long more = count - texts.size();
    return more == 0
        ? texts.stream().limit(texts.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + texts.getLast()
        : String.join(", ", texts) + " and " + "%,d".formatted(more) + " more" + inColumns();
  }

  private String inColumns() {
    long listed = first.stream().map(Place::column).distinct().count();
    boolean wholeColumns = count == columns;
    return columns > listed && !wholeColumns ? " (" + columns + " columns in all)" : "";
  }
}
