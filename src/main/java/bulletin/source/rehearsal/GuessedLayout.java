package bulletin.source.rehearsal;

import bulletin.figures.DataLayout;
import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Unit;
import bulletin.source.BadInput;
import bulletin.source.csv.CsvRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which columns of a file are filters and which indicators, told from what is in them. */
public final class GuessedLayout {
  private static final int ROWS = 100_000;
  private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?|[xzcku:~]|low|");

  private GuessedLayout() {}

  /**
   * Guesses: a column that holds only numbers, shorthand and blanks is an indicator; any other that
   * is not of time or place is a filter.
   */
  public static DataLayout of(Path csv) throws BadInput, IOException {
    List<List<String>> rows = CsvRows.read(csv, ROWS);
    List<Filter> filters = new ArrayList<>();
    List<Indicator> indicators = new ArrayList<>();
    List<String> columns = rows.getFirst();
    for (int i = 0; i < columns.size(); i++) {
      int at = i;
      String column = columns.get(i);
      boolean isFigure = rows.stream().skip(1).allMatch(r -> FIGURE.matcher(r.get(at)).matches());
      if (isFigure && !isTimeOrPlace(column)) {
        indicators.add(new Indicator(column, column, Unit.NUMBER, 0));
      } else if (!isTimeOrPlace(column)) {
        filters.add(new Filter(column, column, List.of()));
      }
    }
    return new DataLayout(
        filters,
        List.of(),
        indicators,
        List.of(),
        Optional.empty(),
        DataLayout.PUBLISHERS_SHORTHAND);
  }

  private static boolean isTimeOrPlace(String column) {
    return List.of(
                "time_period", "time_identifier", "geographic_level", "old_la_code", "new_la_code")
            .contains(column)
        || Arrays.stream(GeographicLevel.values())
            .anyMatch(l -> column.matches(l.stem() + "_(name|code|urn|ukprn|id)"));
  }
}
