package bulletin.render.workbook;

import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Facts;
import bulletin.report.model.Footnote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small report with every kind of table, chart and cell. */
public final class Sample {
  static final List<String> YEARS =
      List.of("2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24");
  private static final Table.Kind WORDS = new Table.Kind.Words();
  private static final Table.Kind PERCENT = new Table.Kind.Numbers(0, false);
  private static final Table.Kind GAP = new Table.Kind.Numbers(1, false);
  private static final Table.Kind COUNT = new Table.Kind.Numbers(0, true);
  private static int line;

  private Sample() {}

  /** With every kind of table, chart and cell. */
  public static Report report() {
    return report(List.of(section(table("table-1", "Table 1"), lines(), dumbbell(), intervals())));
  }

  static Report report(List<Section> sections) {
    return new Report(
        "lorries",
        facts(),
        sections,
        List.of(
            new Footnote(1, "rounding", "Percentages are rounded to whole numbers."),
            new Footnote(
                2,
                "coverage",
                "Figures cover depots that were open for the whole of the year and that answered"
                    + " the survey, about nine in ten of all depots; see the methodology for how"
                    + " depots are counted."),
            new Footnote(3, "headline", "The headline figure is about all lorries.")),
        List.of(
            new ShorthandEntry(
                Shorthand.CONFIDENTIAL, "confidential: the number is too small to publish"),
            new ShorthandEntry(Shorthand.NOT_AVAILABLE, "not available: no survey was held")),
        List.of(),
        List.of());
  }

  /** Of a dated release. */
  public static Facts facts() {
    return new Facts(
        "Lorries that pass their first test in England, 2018/19 to 2023/24",
        "How often lorries pass their first test, by kind of depot.",
        "Lorry tests",
        "Reporting year 2024",
        Optional.of("Official statistics"),
        Optional.of(LocalDate.of(2026, 3, 12)),
        Optional.of("March 2027"),
        "Office for Lorries",
        new Facts.Contact("Lorry statistics", Optional.of("lorries@example.org"), Optional.empty()),
        Optional.of(
            new Facts.Link("How lorries are counted", "https://example.org/lorries/methods")),
        "England",
        "2018/19 to 2023/24",
        List.of("lorries", "tests", "HGV"),
        "en-GB",
        Optional.of("These figures are made up to show the layout; do not quote them."));
  }

  static Section section(Object... parts) {
    List<Part> all = new ArrayList<>();
    for (Object part : parts) {
      all.add(part instanceof Table t ? new Part.OfTable(t) : new Part.OfChart((Chart) part));
    }
    all.add(
        new Part.OfTerms(
            "methods", List.of(new Part.Term("Pass", List.of("No fault.", "At first try.")))));
    return new Section("passes", "Passes", List.of(2), all);
  }

  static Table table(String id, String label) {
    return new Table(
        id,
        label,
        "Lorries tested and passed by kind of depot, England, 2023/24",
        List.of(
            new Table.Column("Kind of depot", WORDS, List.of()),
            new Table.Column("Calendar year", WORDS, List.of()),
            new Table.Column("Lorries tested", COUNT, List.of()),
            new Table.Column("Passed at the first test (%)", PERCENT, List.of(1)),
            new Table.Column("Difference from all depots (percentage points)", GAP, List.of()),
            new Table.Column("Mixed", new Table.Kind.MixedNumbers(), List.of())),
        1,
        List.of(
            row("Own depot", "2023", "12345", "75", "-1.5", "0.0025"),
            row("=Shared depot", "2023", "987", "c", "c", "c"),
            row(
                "-Roadside and a rather long name that has to wrap in its column at some width",
                "2023",
                "45",
                "0",
                "3.0",
                "1234.5"),
            row("@All depots", "2024", "13377", "77", "0.0", "x")),
        List.of(1),
        "Office for Lorries, Annual test survey");
  }

  private static Table.Row row(String name, String year, String... cells) {
    List<Cell> all = new ArrayList<>(List.of(new Cell.Words(name), new Cell.Words(year)));
    for (String cell : cells) {
      all.add(cell(cell));
    }
    return new Table.Row(all);
  }

  /** A number, or a letter of shorthand; each has an origin of its own. */
  public static Cell cell(String text) {
    Trace trace = new Trace.FromCell(new Origin("lorries.csv", ++line, "value"));
    for (Shorthand shorthand : Shorthand.values()) {
      if (shorthand.symbol().equals(text)) {
        return new Cell.Withheld(shorthand, "as published", trace);
      }
    }
    return new Cell.Numeric(new BigDecimal(text), text.replace('-', '\u2212'), trace);
  }

  static Chart lines() {
    List<Chart.Series> series =
        List.of(
            series("Own depot", "65", "x", "x", "61", "63", "64"),
            series("Shared depot", "48", "x", "x", "40", "c", "45"),
            series("All depots", "70", "x", "x", "66", "67", "69"));
    return new Chart.Lines(
        text("figure-1", "Figure 1", "Lorries from shared depots pass least often"),
        axis("Percentage that passed at the first test", "0", "100", "20", "%"),
        YEARS,
        series,
        List.of(new Chart.Break(1, 2, "No survey")),
        wide("figure-1-data", "Figure 1 data", "Academic year", YEARS, series));
  }

  static Chart dumbbell() {
    List<String> subjects =
        List.of("Brakes", "Lights", "Tyres and wheels", "Brakes, lights and tyres combined");
    List<Chart.Series> series =
        List.of(
            series("Own depot", "81", "85", "77", "60"),
            series("Shared depot", "71", "c", "66", "49"),
            series("All depots", "83", "86", "79", "64"));
    return new Chart.Dumbbell(
        text("figure-2", "Figure 2", "The gap is widest for tyres"),
        axis("Percentage that passed at the first test", "0", "100", "20", "%"),
        subjects,
        series,
        wide("figure-2-data", "Figure 2 data", "Part", subjects, series));
  }

  static Chart intervals() {
    List<String> subjects = List.of("Brakes", "Lights", "Tyres and wheels");
    List<Chart.IntervalSeries> series =
        List.of(
            interval("Own depot", "-2.0", "-3.1", "-0.9", "-1.0", "-2.2", "0.2", "c", "c", "c"),
            interval(
                "Shared depot",
                "-12.0",
                "-14.5",
                "-9.5",
                "3.0",
                "1.1",
                "4.9",
                "-13.0",
                "-15.0",
                "-11.0"));
    List<Table.Row> rows = new ArrayList<>();
    for (Chart.IntervalSeries one : series) {
      for (int i = 0; i < subjects.size(); i++) {
        Chart.IntervalPoint point = one.points().get(i);
        rows.add(
            new Table.Row(
                List.of(
                    new Cell.Words(one.name()),
                    new Cell.Words(subjects.get(i)),
                    point.value(),
                    point.lower(),
                    point.upper())));
      }
    }
    Table data =
        new Table(
            "figure-3-data",
            "Figure 3 data",
            "Difference from all depots, England, 2023/24",
            List.of(
                new Table.Column("Kind of depot", WORDS, List.of()),
                new Table.Column("Part", WORDS, List.of()),
                new Table.Column("Difference", GAP, List.of(1)),
                new Table.Column("Lower bound", GAP, List.of()),
                new Table.Column("Upper bound", GAP, List.of())),
            2,
            rows,
            List.of(),
            "Office for Lorries, Annual test survey");
    return new Chart.Intervals(
        text("figure-3", "Figure 3", "Differences are largest for shared depots"),
        axis("Percentage points from all depots", "-20", "10", "5", ""),
        subjects,
        series,
        data);
  }

  private static Table wide(
      String id, String label, String first, List<String> categories, List<Chart.Series> series) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(first, WORDS, List.of()));
    series.forEach(one -> columns.add(new Table.Column(one.name(), PERCENT, List.of())));
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell.Words(categories.get(i)));
      for (Chart.Series one : series) {
        cells.add(one.points().get(i));
      }
      rows.add(new Table.Row(cells));
    }
    return new Table(
        id,
        label,
        "Lorries that passed at the first test by "
            + first.toLowerCase(java.util.Locale.ROOT)
            + ", England",
        columns,
        1,
        rows,
        List.of(),
        "Office for Lorries, Annual test survey");
  }

  private static Chart.Series series(String name, String... points) {
    return new Chart.Series(name, List.of(points).stream().map(Sample::cell).toList());
  }

  private static Chart.IntervalSeries interval(String name, String... cells) {
    List<Chart.IntervalPoint> points = new ArrayList<>();
    for (int i = 0; i < cells.length; i += 3) {
      points.add(new Chart.IntervalPoint(cell(cells[i]), cell(cells[i + 1]), cell(cells[i + 2])));
    }
    return new Chart.IntervalSeries(name, points);
  }

  private static Chart.Text text(String id, String label, String headline) {
    return new Chart.Text(
        id,
        label,
        headline,
        "Percentage of lorries that passed at the first test, England",
        "Chart: shared depots at 45% and all depots at 69% in 2023/24, the widest gap.",
        List.of(1),
        "Office for Lorries");
  }

  private static Chart.Axis axis(
      String title, String low, String high, String step, String suffix) {
    return new Chart.Axis(
        title, new BigDecimal(low), new BigDecimal(high), new BigDecimal(step), suffix);
  }

  /** The vocabulary for {@link #report()}. */
  public static final String XML =
      """
      <workbook title="Lorries that pass their first test in England, 2018/19 to 2023/24"
          subject="Lorry tests" keywords="lorries, tests, HGV" creator="Office for Lorries"
          language="en-GB" date="2026-03-12">
        <sheet name="Cover">
          <text>These tables show how often lorries pass.</text>
          <text style="heading">Contact</text>
          <text link="mailto:lorries@example.org">Lorry statistics: lorries@example.org</text>
          <text style="heading">Methods</text>
          <text link="https://example.org/lorries/methods">How lorries are counted</text>
        </sheet>
        <sheet name="Contents" title="Contents"><contents/></sheet>
        <sheet name="Notes" title="Notes"><notes/></sheet>
        <sheet name="Shorthand" title="Shorthand"><shorthand/></sheet>
        <sheet name="Methods" title="Methods"><terms ref="methods" name="methods"/></sheet>
        <sheet name="Table 1"><table ref="table-1" name="depots"/></sheet>
        <sheet name="Figure 1 chart"><chart ref="figure-1"/></sheet>
        <sheet name="Figure 1 data"><table ref="figure-1-data"/></sheet>
        <sheet name="Figure 2 chart"><chart ref="figure-2"/></sheet>
        <sheet name="Figure 2 data"><table ref="figure-2-data"/></sheet>
        <sheet name="Figure 3 chart"><chart ref="figure-3"/></sheet>
        <sheet name="Figure 3 data"><table ref="figure-3-data"/></sheet>
      </workbook>
      """;
}
