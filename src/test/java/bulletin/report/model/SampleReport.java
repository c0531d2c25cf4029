package bulletin.report.model;

import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import bulletin.report.model.Table.Column;
import bulletin.report.model.Table.Kind;
import bulletin.report.model.Table.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A report with every kind of part, for tests of all that draw reports. Its figures are made up.
 */
public final class SampleReport {
  /** The sentence that must stand on every page. */
  public static final String ILLUSTRATIVE =
      "Illustrative: these figures are made up & not for use as statistics.";

  private static final String SOURCE = "Pupil absence in schools, Sample Office for Statistics";
  private static final List<String> YEARS =
      List.of("2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25");
  private static final List<String> GROUPS = List.of("All pupils", "Boarders", "Day pupils");
  private static final Kind WORDS = new Kind.Words();

  private SampleReport() {}

  /** The report. */
  public static Report report() {
    List<Footnote> footnotes =
        List.of(
            new Footnote(
                1,
                "coverage",
                "State-funded schools only. See https://example.org/coverage for the list."),
            new Footnote(
                2,
                "no-collection",
                "No figures were collected in 2019/20 and 2020/21 <because schools were shut>."),
            new Footnote(
                3, "rounding", "Rates are rounded to one decimal place & may not add up."));
    return new Report(
        "absence",
        facts(),
        sections(footnotes),
        footnotes,
        List.of(
            new ShorthandEntry(Shorthand.CONFIDENTIAL, "confidential: a small number of pupils"),
            new ShorthandEntry(Shorthand.NOT_AVAILABLE, "not available: not collected"),
            new ShorthandEntry(Shorthand.NOT_APPLICABLE, "not applicable: no such pupils")),
        List.of(new FigureLine(Map.of("kind", "figure", "measure", "absence", "value", "7.1"))),
        List.of(
            new FindingNote(
                "version",
                "note",
                "absence.csv line 2",
                "Provisional",
                "Revised",
                "Ask the publisher.")));
  }

  private static Facts facts() {
    return new Facts(
        "Pupil absence by boarding & region",
        "Absence rates of boarders, day pupils and all pupils, by year and region.",
        "Pupil absence in schools",
        "Academic year 2024/25",
        Optional.of("Official statistics in development"),
        Optional.of(LocalDate.of(2025, 12, 11)),
        Optional.of("December 2026"),
        "Sample Office for Statistics",
        new Facts.Contact(
            "School attendance statistics team",
            Optional.of("attendance.statistics@example.org"),
            Optional.of("020 7946 0000")),
        Optional.of(
            new Facts.Link("How absence is measured", "https://example.org/method?a=1&b=2")),
        "England",
        "2018/19 to 2024/25",
        List.of("absence", "schools"),
        "en-GB",
        Optional.of(ILLUSTRATIVE));
  }

  private static List<Section> sections(List<Footnote> footnotes) {
    return List.of(
        new Section(
            "about", "About these statistics", List.of(1), List.of(new Part.OfText("about"))),
        new Section("headlines", "Headline facts", List.of(), headlines()),
        new Section(
            "over-time",
            "Absence over time",
            List.of(),
            List.of(
                new Part.OfText("over_time"), new Part.OfChart(lines()), new Part.OfTable(wide()))),
        new Section(
            "regions",
            "Absence by region",
            List.of(),
            List.of(new Part.OfChart(dumbbell()), new Part.OfChart(intervals()))),
        new Section("areas", "Absence by area", List.of(), List.of(new Part.OfTable(areas()))),
        new Section(
            "data-set", "The data set", List.of(), List.of(new Part.OfText("data_set"), dataSet())),
        new Section("guidance", "Data guidance", List.of(), List.of(shorthand())),
        new Section("notes", "Footnotes", List.of(), List.of(new Part.OfFootnotes(footnotes))));
  }

  private static List<Part> headlines() {
    return List.of(
        new Part.OfTiles(
            List.of(
                new Tile("Absence, all pupils", cell("7.1"), "%", "Down from 7.3% in 2023/24."),
                new Tile(
                    "Absence, boarders",
                    cell("5.3"),
                    "%",
                    "About 1.8 percentage points lower than all pupils."),
                new Tile(
                    "Sessions missed",
                    cell("1234567"),
                    "",
                    "The sum over all state-funded schools."))),
        new Part.OfSentences(
            List.of(
                new Sentence(
                    "Boarders missed 5.3% of sessions, 1.8 percentage points fewer than all pupils.",
                    List.of(
                        new Trace.Worked("boarders - all pupils", List.of(origin(2), origin(3))))),
                new Sentence(
                    "The rate for boarders changed by \u22120.2 percentage points.", List.of()))));
  }

  private static Chart lines() {
    List<Chart.Series> series = new ArrayList<>();
    for (int g = 0; g < GROUPS.size(); g++) {
      series.add(new Chart.Series(GROUPS.get(g), rates(g)));
    }
    return new Chart.Lines(
        text("absence-over-time", 1, "Absence has fallen since 2021/22", List.of(2)),
        new Chart.Axis("Absence rate (%)", number("0"), number("10"), number("2"), "%"),
        YEARS,
        series,
        List.of(new Chart.Break(1, 2, "No figures collected")),
        table(
            "absence-over-time-data", "Figure 1 data", bySeries("Year", YEARS, series), List.of()));
  }

  private static Chart dumbbell() {
    List<Chart.Series> series =
        List.of(
            new Chart.Series("Boarders", cells("5.0", "5.6", "c")),
            new Chart.Series("All pupils", cells("6.9", "7.4", "7.0")));
    return new Chart.Dumbbell(
        text("gap-by-region", 2, "Boarders miss less school in every region", List.of()),
        new Chart.Axis("Absence rate (%)", number("0"), number("10"), number("2"), "%"),
        List.of("North", "Midlands", "South"),
        series,
        table(
            "gap-by-region-data",
            "Figure 2 data",
            bySeries("Region", List.of("North", "Midlands", "South"), series),
            List.of(3)));
  }

  private static Chart intervals() {
    List<String> regions = List.of("North", "Midlands");
    Chart.IntervalPoint withheld = new Chart.IntervalPoint(cell("x"), cell("x"), cell("x"));
    Chart.IntervalPoint point = new Chart.IntervalPoint(cell("-0.4"), cell("-0.9"), cell("0.1"));
    List<Chart.Series> columns =
        List.of(
            new Chart.Series("Change", cells("-0.4", "x")),
            new Chart.Series("Lower bound", cells("-0.9", "x")),
            new Chart.Series("Upper bound", cells("0.1", "x")));
    return new Chart.Intervals(
        text("change-by-region", 3, "No clear change in the North", List.of(3)),
        new Chart.Axis("Percentage points", number("-2"), number("2"), number("1"), ""),
        regions,
        List.of(new Chart.IntervalSeries("Boarders", List.of(point, withheld))),
        table(
            "change-by-region-data",
            "Figure 3 data",
            bySeries("Region", regions, columns),
            List.of()));
  }

  /** Ten columns: two that name the row, one for each year, one of words. */
  private static Table wide() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Region", WORDS, List.of()));
    columns.add(new Column("Group", WORDS, List.of()));
    for (String year : YEARS) {
      List<Integer> notes = year.equals("2019/20") ? List.of(2) : List.of();
      columns.add(new Column(year, new Kind.Numbers(1, false), notes));
    }
    columns.add(new Column("Reading of the trend", WORDS, List.of()));
    List<Row> rows = new ArrayList<>();
    for (String region : List.of("North", "South")) {
      for (int g = 0; g < GROUPS.size(); g++) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Words(region));
        row.add(new Cell.Words(GROUPS.get(g)));
        row.addAll(rates(g));
        row.add(new Cell.Words(g == 1 ? "No clear change" : "Lower than the year before"));
        rows.add(new Row(row));
      }
    }
    return new Table(
        "absence-by-year",
        "Table 1",
        "Absence rate in per cent, by region and group, England, 2018/19 to 2024/25",
        columns,
        2,
        rows,
        List.of(1, 3),
        SOURCE);
  }

  /** Sixty rows, some of them withheld. */
  private static Table areas() {
    List<Column> columns =
        List.of(
            new Column("Area", WORDS, List.of()),
            new Column("Pupils", new Kind.Numbers(0, true), List.of()),
            new Column("Absence rate (%)", new Kind.Numbers(1, false), List.of(3)),
            new Column("Gap to England", new Kind.MixedNumbers(), List.of()));
    List<Row> rows =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i ->
                    new Row(
                        List.of(
                            new Cell.Words("Area number " + i),
                            cell(String.valueOf(900 + i * 37)),
                            cell(i % 9 == 0 ? "c" : "6." + i % 10),
                            cell(i % 9 == 0 ? "c" : i % 7 == 0 ? "z" : "-0.2" + i % 5))))
            .toList();
    return new Table(
        "absence-by-area",
        "Table 2",
        "Pupils and absence rate, by area, England, 2024/25",
        columns,
        1,
        rows,
        List.of(),
        SOURCE);
  }

  private static Part dataSet() {
    return new Part.OfTerms(
        "data-set",
        List.of(
            new Part.Term("Theme", List.of("Pupils and schools")),
            new Part.Term("Indicators", List.of("Absence rate", "Number of pupils")),
            new Part.Term("Data set", List.of("https://example.org/data-sets/absence"))));
  }

  private static Part shorthand() {
    return new Part.OfTerms(
        "shorthand",
        List.of(
            new Part.Term("[c]", List.of("Confidential: a small number of pupils.")),
            new Part.Term("[x]", List.of("Not available: not collected.")),
            new Part.Term("[z]", List.of("Not applicable: no such pupils."))));
  }

  private static Chart.Text text(String id, int number, String headline, List<Integer> notes) {
    return new Chart.Text(
        id,
        "Figure " + number,
        headline,
        "Absence rate of boarders and all pupils, England, 2018/19 to 2024/25",
        "Chart of absence rates by group. " + headline + ".",
        notes,
        SOURCE);
  }

  private record Grid(List<Column> columns, List<Row> rows) {}

  private static Grid bySeries(String first, List<String> categories, List<Chart.Series> series) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(first, WORDS, List.of()));
    series.forEach(s -> columns.add(new Column(s.name(), new Kind.Numbers(1, false), List.of())));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      List<Cell> row = new ArrayList<>();
      row.add(new Cell.Words(categories.get(i)));
      for (Chart.Series one : series) {
        row.add(one.points().get(i));
      }
      rows.add(new Row(row));
    }
    return new Grid(columns, rows);
  }

  private static Table table(String id, String label, Grid grid, List<Integer> notes) {
    return new Table(
        id,
        label,
        "Absence rate in per cent, England",
        grid.columns(),
        1,
        grid.rows(),
        notes,
        SOURCE);
  }

  private static List<Cell> rates(int group) {
    List<Cell> rates = new ArrayList<>();
    for (int y = 0; y < YEARS.size(); y++) {
      boolean collected = y != 1 && y != 2;
      BigDecimal rate = new BigDecimal(78 - y - 9 * group).movePointLeft(1);
      rates.add(cell(collected ? rate.toPlainString() : "x"));
    }
    return rates;
  }

  private static List<Cell> cells(String... printed) {
    return IntStream.range(0, printed.length).mapToObj(i -> cell(printed[i])).toList();
  }

  /** A number as a file writes it, or a shorthand's letter. */
  private static Cell cell(String raw) {
    for (Shorthand shorthand : Shorthand.values()) {
      if (shorthand.symbol().equals(raw)) {
        return new Cell.Withheld(shorthand, "made up", new Trace.FromCell(origin(4)));
      }
    }
    BigDecimal value = number(raw);
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
    format.setMinimumFractionDigits(value.scale());
    format.setRoundingMode(RoundingMode.HALF_UP);
    return new Cell.Numeric(
        value, format.format(value).replace('-', '\u2212'), new Trace.FromCell(origin(2)));
  }

  private static BigDecimal number(String raw) {
    return new BigDecimal(raw);
  }

  private static Origin origin(int line) {
    return new Origin("absence.csv", line, "sess_overall_percent");
  }
}
