package bulletin.source.ees;

import java.util.List;
import java.util.Optional;

/**
 * A question to a data set in a person's words: columns and labels. All parts hold at once; within
 * one part any of its texts is enough. An empty part asks for everything.
 *
 * @param indicators columns or labels
 * @param where filters and their options
 * @param levels codes or labels of geographic levels
 * @param places by level; without {@code levels} rows of just these levels are meant
 */
public record Query(
    List<String> indicators,
    List<Choice> where,
    List<String> levels,
    List<Choice> places,
    Periods periods) {
  /** Everything. */
  public static final Query ALL =
      new Query(List.of(), List.of(), List.of(), List.of(), Periods.ALL);

  /** Copies the lists. */
  public Query {
    indicators = List.copyOf(indicators);
    where = List.copyOf(where);
    levels = List.copyOf(levels);
    places = List.copyOf(places);
  }

  /**
   * One of these, or none of them.
   *
   * @param not whether none of them is meant; rows without any option of the filter stay
   */
  public record Choice(String of, List<String> options, boolean not) {
    /** One of these. */
    public Choice(String of, List<String> options) {
      this(of, options, false);
    }

    /** Copies the options. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * Time periods: some, or from one to another, both included.
   *
   * @param some {@code 2024/25}, {@code 202425} or {@code 2024/2025|AY}
   */
  public record Periods(List<String> some, Optional<String> from, Optional<String> to) {
    /** All there are. */
    public static final Periods ALL = new Periods(List.of(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public Periods {
      some = List.copyOf(some);
    }
  }
}
