package bulletin.compare;

import bulletin.figures.ColumnNames;
import bulletin.figures.DataSet;
import bulletin.figures.DataSetBuilder;
import bulletin.figures.DataSetInfo;
import bulletin.figures.Figure;
import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.Shorthand;
import bulletin.figures.TimePeriod;
import bulletin.figures.Unit;
import bulletin.report.model.FigureLine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The published figures that a release prints, as a data set, so that releases are compared. */
public final class PrintedFigures {
  private static final List<Filter> FILTERS =
      List.of(
          new Filter("measure", "Indicator", List.of()),
          new Filter("breakdown", "Breakdown", List.of()),
          new Filter("group", "Group", List.of()));
  private static final Indicator FIGURE = new Indicator("figure", "Figure", Unit.NUMBER, 0);
  private static final int HEADER = 1;

  private PrintedFigures() {}

  /**
   * The figures among the lines of a release; gaps and changes are left out.
   *
   * @param file what the lines are called in origins, whose line is that of figures.csv
   * @throws IllegalArgumentException when a line is none that this program wrote
   */
  public static DataSet of(String file, List<FigureLine> lines) {
    DataSetBuilder builder =
        new DataSetBuilder(FILTERS, List.of(), List.of(FIGURE), ColumnNames.same());
    for (int i = 0; i < lines.size(); i++) {
      Map<String, String> line = lines.get(i).values();
      if ("figure".equals(line.get("kind"))) {
        builder.place(period(line), place(line));
        for (int f = 0; f < FILTERS.size(); f++) {
          builder.option(f, line.getOrDefault(FILTERS.get(f).column(), ""));
        }
        builder.figure(0, figure(line.getOrDefault("value", "")));
        builder.endRow(i + 1 + HEADER);
      }
    }
    return built(builder, file);
  }

  private static DataSet built(DataSetBuilder builder, String file) {
    try {
      return builder.build(
          new DataSetInfo(file, "", 0, builder.rows(), List.of(), List.of(), List.of(), Map.of()));
    } catch (DataSetBuilder.DuplicateRow e) {
      throw new IllegalArgumentException(file + ": two lines tell the same figure", e);
    }
  }

  private static TimePeriod period(Map<String, String> line) {
    return new TimePeriod(line.getOrDefault("time_period", "").replaceAll("[/-]", ""), "");
  }

  private static Location place(Map<String, String> line) {
    String level = line.getOrDefault("geographic_level", "");
    return new Location(
        GeographicLevel.of(level)
            .orElseThrow(() -> new IllegalArgumentException("no geographic level: " + level)),
        line.getOrDefault("location_code", ""),
        "",
        line.getOrDefault("location", ""),
        null);
  }

  private static Figure figure(String value) {
    return Arrays.stream(Shorthand.values())
        .filter(s -> s.symbol().equals(value))
        .findFirst()
        .map(Figure::of)
        .orElseGet(() -> Figure.of(new BigDecimal(value)));
  }
}
