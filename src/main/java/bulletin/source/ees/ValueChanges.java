package bulletin.source.ees;

import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.Indicator;
import bulletin.figures.RowMatch;
import bulletin.figures.TimePeriod;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between the figures of two files. The API does not tell of changed values, so the
 * files themselves are compared.
 *
 * @param added rows that only the later file has
 * @param removed rows that only the earlier file has
 * @param changed figures that differ in rows that both have
 * @param examples the first of the changed figures, in words
 */
public record ValueChanges(long added, long removed, long changed, List<String> examples) {
  private static final int MOST_EXAMPLES = 10;

  /** Copies the examples. */
  public ValueChanges {
    examples = List.copyOf(examples);
  }

  /** Compares two files that were read by the same layout. */
  public static ValueChanges between(DataSet before, DataSet after) {
    long added = 0;
    long changed = 0;
    long both = 0;
    List<String> examples = new ArrayList<>();
    int[] rows = RowMatch.of(after, before, List.of(List::of));
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] < 0) {
        added++;
      } else {
        both++;
        for (Indicator indicator : after.indicators()) {
          Figure was = before.figure(rows[row], indicator.column());
          Figure is = after.figure(row, indicator.column());
          if (!was.equals(is)) {
            changed++;
            if (examples.size() < MOST_EXAMPLES) {
              examples.add(sentence(after, row, indicator, was, is));
            }
          }
        }
      }
    }
    return new ValueChanges(added, before.rowCount() - both, changed, examples);
  }

  /** Whether the files hold the same figures. */
  public boolean isNone() {
    return added == 0 && removed == 0 && changed == 0;
  }

  private static String sentence(
      DataSet data, int row, Indicator indicator, Figure was, Figure is) {
    List<String> options =
        data.filters().stream().map(filter -> data.option(row, filter.column())).toList();
    return "%s, %s, %s: %s was %s, is %s"
        .formatted(
            called(data.period(row)),
            data.location(row).name(),
            String.join(", ", options),
            indicator.column(),
            shown(was),
            shown(is));
  }

  /** A week or month is told apart from others of its year. */
  private static String called(TimePeriod period) {
    boolean isYear = period.identifier().endsWith("year");
    return isYear ? period.label() : period.label() + " " + period.identifier();
  }

  private static String shown(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> known.value().toPlainString();
      case Figure.Withheld withheld -> withheld.why().bracketed();
    };
  }
}
