package bulletin.publish;

import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Facts;
import bulletin.report.model.Footnote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.Sentence;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import bulletin.report.model.Tile;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A pack of made figures: twelve sheets, 1,500 rows, three charts; a briefing of two pages. */
final class MadePack {
  private static final List<String> YEARS =
      List.of("2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25");
  private static final List<String> GROUPS =
      List.of("Children in need", "Children looked after", "On a child protection plan");
  private static final List<String> SUBJECTS =
      List.of("Reading", "Writing", "Maths", "Grammar", "Science", "Combined");
  private static final String SOURCE = "Office for Made Figures, Attainment by authority";
  private static final Table.Kind WORDS = new Table.Kind.Words();
  private static final Table.Kind NUMBERS = new Table.Kind.Numbers(1, false);
  private static final int DATA_ROWS = 1_150;

  private final Random random;
  private final String place;
  private int line = 1;

  private MadePack(int number) {
    this.random = new Random(number);
    this.place = "Authority " + number;
  }

  static Report workbook(int number) {
    return new MadePack(number).workbook();
  }

  static Report briefing(int number) {
    return new MadePack(number).briefing();
  }

  private Report workbook() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.OfTable(table("summary", "Table 1", 20, 6)));
    parts.add(new Part.OfTable(table("attainment", "Table 2", 36, 12)));
    parts.add(new Part.OfTable(table("gaps", "Table 3", 36, 12)));
    parts.add(new Part.OfTable(table("trend", "Table 4", 126, 8)));
    parts.add(new Part.OfTable(table("ranks", "Table 5", 36, 6)));
    parts.add(new Part.OfChart(lines(1)));
    parts.add(new Part.OfChart(lines(2)));
    parts.add(new Part.OfChart(dumbbell(3)));
    parts.add(new Part.OfTable(table("neighbours", "Table 6", 11, 10)));
    parts.add(new Part.OfTable(table("data", "Table 7", DATA_ROWS, 10)));
    return report(parts);
  }

  private Report briefing() {
    return report(
        List.of(
            new Part.OfTiles(
                List.of(
                    new Tile("Combined", number(441, new Trace.NoSuchRow()), "%", "Higher than before."),
                    new Tile("Reading", number(582, new Trace.NoSuchRow()), "%", "About the same."))),
            new Part.OfSentences(
                SUBJECTS.stream()
                    .map(s -> new Sentence("In " + s + " at " + place + ", lower.", List.of()))
                    .toList()),
            new Part.OfChart(lines(1)),
            new Part.OfChart(lines(2)),
            new Part.OfChart(dumbbell(3)),
            new Part.OfTable(table("summary", "Table 1", 12, 6))));
  }

  private Report report(List<Part> parts) {
    List<Footnote> notes =
        List.of(
            new Footnote(1, "rounding", "Percentages are rounded to whole numbers."),
            new Footnote(2, "coverage", "State-funded schools only."));
    return new Report(
        "local-authority-ks2",
        facts(),
        List.of(new Section("all", "All figures", List.of(1, 2), parts)),
        notes,
        List.of(
            new ShorthandEntry(
                Shorthand.CONFIDENTIAL, "confidential: the number is too small to publish")),
        List.of(),
        List.of());
  }

  private Facts facts() {
    return new Facts(
        "Attainment in " + place + ", 2018/19 to 2024/25",
        "Attainment of groups of children in one authority.",
        "Attainment",
        "Reporting year 2025",
        Optional.of("Official statistics"),
        Optional.empty(),
        Optional.empty(),
        "Office for Made Figures",
        new Facts.Contact("Made figures", Optional.of("made@example.org"), Optional.empty()),
        Optional.empty(),
        place,
        "2018/19 to 2024/25",
        List.of("made", "figures"),
        "en-GB",
        Optional.of("These figures are made up to measure the program; do not quote them."));
  }

  private Table table(String id, String label, int rows, int columns) {
    List<Table.Column> header = new ArrayList<>();
    header.add(new Table.Column("Group", WORDS, List.of()));
    header.add(new Table.Column("Subject", WORDS, List.of()));
    for (int i = 2; i < columns; i++) {
      header.add(
          new Table.Column(
              "Percentage in part " + i, NUMBERS, i == 2 ? List.of(1) : List.of()));
    }
    List<Table.Row> body = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell.Words(GROUPS.get(row % GROUPS.size())));
      cells.add(new Cell.Words(SUBJECTS.get(row / GROUPS.size() % SUBJECTS.size())));
      for (int i = 2; i < columns; i++) {
        cells.add(cell());
      }
      body.add(new Table.Row(cells));
    }
    String title = "Attainment by group and subject, " + place + ", 2018/19 to 2024/25";
    return new Table(id, label, title, header, 2, body, List.of(), SOURCE);
  }

  private Cell cell() {
    Trace trace = new Trace.FromCell(new Origin("made.csv", ++line, "percentage"));
    return random.nextInt(10) == 0
        ? new Cell.Withheld(Shorthand.CONFIDENTIAL, "small", trace)
        : number(random.nextInt(200, 900), trace);
  }

  private static Cell number(int tenths, Trace trace) {
    BigDecimal value = BigDecimal.valueOf(tenths, 1);
    return new Cell.Numeric(value, value.toPlainString(), trace);
  }

  private Chart lines(int figure) {
    List<Chart.Series> series = new ArrayList<>();
    for (String group : GROUPS) {
      List<Cell> points = new ArrayList<>();
      for (int i = 0; i < YEARS.size(); i++) {
        Trace trace = new Trace.FromCell(new Origin("made.csv", ++line, "percentage"));
        points.add(
            i == 1 || i == 2
                ? new Cell.Withheld(Shorthand.CONFIDENTIAL, "none", trace)
                : number(random.nextInt(200, 900), trace));
      }
      series.add(new Chart.Series(group, points));
    }
    return new Chart.Lines(
        text(figure),
        axis(),
        YEARS,
        series,
        List.of(new Chart.Break(1, 2, "No assessments")),
        data(figure, "Year", YEARS, series));
  }

  private Chart dumbbell(int figure) {
    List<Chart.Series> series = new ArrayList<>();
    for (String name : List.of(place, "England")) {
      List<Cell> points = new ArrayList<>();
      for (int i = 0; i < SUBJECTS.size(); i++) {
        Trace trace = new Trace.FromCell(new Origin("made.csv", ++line, "percentage"));
        points.add(number(random.nextInt(200, 900), trace));
      }
      series.add(new Chart.Series(name, points));
    }
    return new Chart.Dumbbell(
        text(figure), axis(), SUBJECTS, series, data(figure, "Subject", SUBJECTS, series));
  }

  private Chart.Text text(int figure) {
    return new Chart.Text(
        "chart-" + figure,
        "Figure " + figure,
        "Attainment has risen since 2021/22",
        "Percentage meeting the expected standard, " + place,
        "Lines over time: attainment has risen since 2021/22.",
        List.of(2),
        SOURCE);
  }

  private static Chart.Axis axis() {
    return new Chart.Axis(
        "Percentage", BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(20), "%");
  }

  private Table data(
      int figure, String first, List<String> categories, List<Chart.Series> series) {
    List<Table.Column> header = new ArrayList<>();
    header.add(new Table.Column(first, WORDS, List.of()));
    series.forEach(s -> header.add(new Table.Column(s.name(), NUMBERS, List.of())));
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell.Words(categories.get(i)));
      for (Chart.Series s : series) {
        cells.add(s.points().get(i));
      }
      rows.add(new Table.Row(cells));
    }
    String title = "Attainment, " + place + ", 2018/19 to 2024/25";
    return new Table(
        "chart-" + figure + "-data",
        "Figure " + figure + " data",
        title,
        header,
        1,
        rows,
        List.of(),
        SOURCE);
  }
}
