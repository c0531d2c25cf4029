package bulletin.figures;

import java.util.List;
import java.util.Optional;

/**
 * Which figures of a file are taken, by columns and labels. Every condition holds; within a
 * condition any of its names is enough; what is empty takes all. A row lies in its own place and in
 * every place that its columns name.
 *
 * @param indicators columns of indicators
 * @param options options of columns, whether or not they are filters of the data set
 * @param levels labels of geographic levels
 * @param places names or codes by level; without {@code levels}, rows of just these levels
 */
public record Selection(
    List<Name> indicators,
    List<Choice> options,
    List<Name> levels,
    List<Choice> places,
    Periods periods) {
  /** Everything. */
  public static final Selection ALL =
      new Selection(List.of(), List.of(), List.of(), List.of(), Periods.ALL);

  /** Copies the lists. */
  public Selection {
    indicators = List.copyOf(indicators);
    options = List.copyOf(options);
    levels = List.copyOf(levels);
    places = List.copyOf(places);
  }

  /** Whether no row is left out. */
  public boolean takesAllRows() {
    return options.isEmpty() && levels.isEmpty() && places.isEmpty() && periods.equals(Periods.ALL);
  }

  /**
   * A name and where it was written.
   *
   * @param where {@code report.yaml line 41, column 12}
   */
  public record Name(String text, String where) {}

  /**
   * Some of many.
   *
   * @param of a column, or a level's label
   */
  public record Choice(Name of, List<Name> names) {
    /** Copies the names. */
    public Choice {
      names = List.copyOf(names);
    }
  }

  /**
   * Time periods by code: some, or from one to another, both included.
   *
   * @param some {@code 202425}
   */
  public record Periods(List<Name> some, Optional<Name> from, Optional<Name> to) {
    /** All there are. */
    public static final Periods ALL = new Periods(List.of(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public Periods {
      some = List.copyOf(some);
    }
  }
}
