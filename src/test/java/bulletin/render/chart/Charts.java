package bulletin.render.chart;

import bulletin.figures.Shorthand;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Chart.Axis;
import bulletin.report.model.Chart.Break;
import bulletin.report.model.Chart.IntervalPoint;
import bulletin.report.model.Chart.IntervalSeries;
import bulletin.report.model.Chart.Series;
import bulletin.report.model.Table;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Charts such as a report holds: its figures, its gaps, its long names. */
final class Charts {
  static final List<String> YEARS =
      List.of("2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25");
  static final Axis PERCENT =
      axis("Percentage of pupils meeting the expected standard", "0", "100", "10", "%");

  private Charts() {}

  static List<Chart> all() {
    return List.of(
        attainment(),
        shortNames(),
        someYears(),
        negative(),
        manyYears(),
        gaps(),
        apart(),
        small(),
        progress(),
        oneSided());
  }

  /** Charts of any values in any number, some withheld; the same seed gives the same chart. */
  static Chart any(int seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(4);
    int categories = 1 + random.nextInt(8);
    List<String> names =
        List.of(
            "All pupils", "CLA", "Children in need (CINO)", "A group whose name goes on and on");
    List<String> axis = IntStream.range(0, categories).mapToObj(i -> "Category " + i).toList();
    double centre = random.nextInt(101);
    List<Series> series =
        names.subList(0, count).stream()
            .map(name -> series(name, points(random, categories, centre)))
            .toList();
    return switch (seed % 3) {
      case 0 -> lines("any-" + seed, PERCENT, axis, series, List.of());
      case 1 -> dumbbell("any-" + seed, axis, series);
      default ->
          intervals(
              "any-" + seed,
              axis("Score", "-50", "50", "10", ""),
              axis,
              series.stream().map(Charts::around).toList());
    };
  }

  private static String points(Random random, int count, double centre) {
    return String.join(
        " ",
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  long value = Math.round(centre + 6 * random.nextGaussian());
                  return random.nextInt(6) == 0 ? "x" : "" + Math.clamp(value, 0, 100);
                })
            .toList());
  }

  /** Intervals of one either way, on an axis moved down by fifty. */
  private static IntervalSeries around(Series series) {
    String points =
        String.join(
            " ",
            series.points().stream()
                .map(
                    cell ->
                        ValueScale.isNumber(cell)
                            ? bounds(Integer.parseInt(cell.text()) - 50)
                            : "x")
                .toList());
    return interval(series.name(), points);
  }

  private static String bounds(int value) {
    return value + ":" + Math.max(-50, value - 1) + ":" + Math.min(50, value + 1);
  }

  /** Three groups within three points of each other, and two years without figures. */
  static Chart.Lines attainment() {
    return lines(
        "attainment",
        PERCENT,
        YEARS,
        List.of(
            series("All pupils", "65 c c 59 60 61 62"),
            series("Children looked after for 12 months or more (CLA)", "37 x x 31 37 34 35"),
            series("Children in need, excluding other groups (CINO)", "35 x x 28 29 30 30"),
            series("Children on a child protection plan (CPPO)", "35 x x 28 29 31 32")),
        List.of(new Break(1, 2, "No assessments in 2019/20 and 2020/21")));
  }

  static Chart.Lines shortNames() {
    return lines(
        "short-names",
        PERCENT,
        YEARS,
        List.of(
            series("All pupils", "65 c c 59 60 61 62"),
            series("CLA", "37 x x 31 37 34 35"),
            series("CINO", "35 x x 28 29 30 30"),
            series("CPPO", "35 x x 28 29 31 32")),
        List.of(new Break(1, 2, "No assessments")));
  }

  /** Lone points, an early end, a series without figures, a break of one year. */
  static Chart.Lines someYears() {
    return lines(
        "some-years",
        PERCENT,
        YEARS,
        List.of(
            series("All pupils", "70 x 71 72 x 73 74"),
            series("CLA", "x x 40 41 43 x x"),
            series("CINO", "x x x x x x x"),
            series("CPPO", "44 x 47 x 45 x 46")),
        List.of(new Break(1, 1, "No assessments")));
  }

  static Chart.Lines negative() {
    return lines(
        "negative",
        axis("Percentage point gap", "-40", "-15", "5", ""),
        YEARS,
        List.of(
            series("CLA", "-28 x x -28 -23 -27 -27"),
            series("CINO", "-30 x x -31 -31 -31 -32"),
            series("CPPO", "-30 x x -31 -31 -30 -30")),
        List.of(new Break(1, 2, "No assessments")));
  }

  static Chart.Lines manyYears() {
    List<String> years =
        IntStream.range(2000, 2025).mapToObj(y -> y + "/" + (y + 1) % 100).toList();
    String points =
        String.join(" ", IntStream.range(0, 25).mapToObj(i -> "" + (900 + 7 * i)).toList());
    return lines(
        "many-years",
        axis("Number of pupils", "0", "1200", "200", ""),
        years,
        List.of(series("All pupils", points)),
        List.of());
  }

  static Chart.Dumbbell gaps() {
    return dumbbell(
        "gaps",
        List.of(
            "Reading",
            "Writing",
            "Maths",
            "Reading, writing and maths",
            "Grammar, punctuation and spelling",
            "Science"),
        List.of(
            series("Children looked after (CLA)", "50 44 46 35 47 54"),
            series("Children in need (CINO)", "45 38 42 30 42 49"),
            series("Child protection plan (CPPO)", "47 40 43 32 43 c"),
            series("All pupils", "75 72 74 62 73 x")));
  }

  static Chart.Dumbbell apart() {
    return dumbbell(
        "apart",
        List.of("Reading", "Maths", "Writing", "Science"),
        List.of(
            series("CLA", "0 61 50 x"),
            series("Persistent absentees", "31 61 50 x"),
            series("All pupils", "100 61 81 x")));
  }

  static Chart.Dumbbell small() {
    return dumbbell(
        "small",
        List.of("Reading", "Maths"),
        List.of(series("CLA", "2 c"), series("CINO", "3 1"), series("All pupils", "4 2")));
  }

  static Chart.Intervals progress() {
    return intervals(
        "progress",
        axis("Average progress score, with 95% confidence interval", "-4", "2", "1", ""),
        List.of("Reading", "Writing", "Maths"),
        List.of(
            interval("CLA", "-0.30:-0.48:-0.12 -0.92:-1.09:-0.75 -1.12:-1.29:-0.95"),
            interval("CINO", "-1.74:-1.82:-1.66 -2.39:-2.52:-2.27 -2.10:-2.18:-2.02"),
            interval("CPPO", "-1.50:-1.68:-1.32 c -1.98:-2.15:-1.81")));
  }

  static Chart.Intervals oneSided() {
    return intervals(
        "one-sided",
        axis("Average score, with 95% confidence interval", "0", "5", "0.5", ""),
        List.of("A measure whose name goes on for longer than any column has room for", "Maths"),
        List.of(
            interval("CLA", "0.05:0.01:0.09 4.90:4.80:5.00"),
            interval("All pupils", "2.00:1.00:3.00 x")));
  }

  static Chart.Lines ofSeries(int count) {
    return lines(
        "too-many",
        PERCENT,
        List.of("2024/25"),
        IntStream.rangeClosed(1, count).mapToObj(i -> series("Group " + i, "" + i)).toList(),
        List.of());
  }

  static Chart.Lines lines(
      String id, Axis axis, List<String> categories, List<Series> series, List<Break> breaks) {
    return new Chart.Lines(text(id), axis, categories, series, breaks, data(id));
  }

  static Chart.Dumbbell dumbbell(String id, List<String> categories, List<Series> series) {
    return new Chart.Dumbbell(text(id), PERCENT, categories, series, data(id));
  }

  static Chart.Intervals intervals(
      String id, Axis axis, List<String> categories, List<IntervalSeries> series) {
    return new Chart.Intervals(text(id), axis, categories, series, data(id));
  }

  /** Points parted by spaces; a letter is the shorthand of a point that is withheld. */
  static Series series(String name, String points) {
    return new Series(name, Arrays.stream(points.split(" ", -1)).map(Charts::cell).toList());
  }

  /** As {@link #series}, each point a value, lower and upper bound parted by colons. */
  static IntervalSeries interval(String name, String points) {
    return new IntervalSeries(
        name, Arrays.stream(points.split(" ", -1)).map(Charts::intervalPoint).toList());
  }

  static Axis axis(String title, String low, String high, String step, String suffix) {
    return new Axis(title, new BigDecimal(low), new BigDecimal(high), new BigDecimal(step), suffix);
  }

  private static IntervalPoint intervalPoint(String point) {
    List<Cell> cells = Arrays.stream(point.split(":", -1)).map(Charts::cell).toList();
    return new IntervalPoint(cells.getFirst(), cells.get(cells.size() / 2), cells.getLast());
  }

  private static Cell cell(String point) {
    for (Shorthand shorthand : Shorthand.values()) {
      if (shorthand.symbol().equals(point)) {
        return new Cell.Withheld(shorthand, "made up", new Trace.NoSuchRow());
      }
    }
    BigDecimal value = new BigDecimal(point);
    String text = "%,.".concat(value.scale() + "f").formatted(value).replace('-', '\u2212');
    return new Cell.Numeric(value, text, new Trace.NoSuchRow());
  }

  private static Chart.Text text(String id) {
    return new Chart.Text(
        id,
        "Figure 1",
        "Gaps have widened & stayed wide",
        "Percentage of pupils meeting the expected standard, England, 2018/19 to 2024/25",
        "Line chart: \"all pupils\" rose from 59% to 62%, < 65%.",
        List.of(),
        "Department for Education");
  }

  private static Table data(String id) {
    List<Table.Column> columns =
        List.of(new Table.Column("Group", new Table.Kind.Words(), List.of()));
    return new Table(id, "Figure 1 data", "Data", columns, 1, List.of(), List.of(), "Source");
  }
}
