package bulletin.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Chart.IntervalPoint;
import bulletin.report.model.Chart.IntervalSeries;
import bulletin.report.model.Chart.Series;
import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What must be true of every chart, checked on the written SVG. */
class ChecklistTest {
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  static Stream<Chart> charts() {
    return Charts.all().stream();
  }

  static Stream<Chart> manyCharts() {
    return Stream.concat(charts(), IntStream.range(0, 120).mapToObj(Charts::any));
  }

  static Stream<Chart.Lines> lines() {
    return manyCharts().filter(Chart.Lines.class::isInstance).map(Chart.Lines.class::cast);
  }

  static Stream<Chart.Dumbbell> dumbbells() {
    return manyCharts().filter(Chart.Dumbbell.class::isInstance).map(Chart.Dumbbell.class::cast);
  }

  static Stream<Chart.Intervals> intervals() {
    return manyCharts().filter(Chart.Intervals.class::isInstance).map(Chart.Intervals.class::cast);
  }

  @Test
  void it_starts_with_its_title_and_its_text_alternative() {
    assertThat(Svg.of(Charts.small()))
        .startsWith(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 "
                + SvgGraphics.number(ChartDrawing.of(Charts.small()).height())
                + "\" role=\"img\""
                + " aria-labelledby=\"chart-small-title chart-small-desc\">"
                + "<title id=\"chart-small-title\">Gaps have widened &amp; stayed wide</title>"
                + "<desc id=\"chart-small-desc\">Line chart: &quot;all pupils&quot; rose from 59% to"
                + " 62%, &lt; 65%.</desc>");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void it_holds_paths_and_text_only(Chart chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    assertThat(svg.all("*"))
        .extracting(Element::getTagName)
        .containsOnly("title", "desc", "g", "path", "text");
    assertThat(attributes(svg))
        .isSubsetOf(
            "xmlns viewBox role aria-labelledby id font-family font-size d fill stroke"
                .concat(" stroke-width stroke-linejoin stroke-dasharray x y")
                .split(" "));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void all_text_is_sans_and_at_least_twelve_pixels(Chart chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    Element group = svg.all("g").getFirst();
    assertThat(group.getAttribute("font-family"))
        .isEqualTo("'Liberation Sans', Arial, Helvetica, sans-serif");
    assertThat(Double.parseDouble(group.getAttribute("font-size"))).isGreaterThanOrEqualTo(12);
    assertThat(svg.all("text")).allMatch(text -> !text.hasAttribute("font-size"));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void marks_take_the_palette_in_order_and_nothing_else_is_coloured(Chart chart) {
    List<String> palette =
        SeriesLook.PALETTE.stream().map(look -> SvgPicture.hex(look.colour())).toList();
    List<String> used =
        SvgPicture.read(Svg.of(chart)).paths().stream()
            .flatMap(path -> Stream.of(path.stroke(), path.fill()))
            .filter(colour -> !List.of("", "none").contains(colour))
            .distinct()
            .toList();
    assertThat(used.stream().filter(colour -> !grey(colour)))
        .containsExactlyElementsOf(drawn(chart).mapToObj(palette::get).toList());
    assertThat(palette).containsExactly("#12436D", "#28A197", "#801650", "#F46A25");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void text_is_near_black(Chart chart) {
    assertThat(SvgPicture.read(Svg.of(chart)).all("text"))
        .allMatch(text -> text.getAttribute("fill").equals("#0B0C0C"));
    assertThat(contrast(Ink.TEXT, Marks.SHADE)).isGreaterThan(4.5);
  }

  @Test
  void series_contrast_with_white_and_their_neighbours_and_differ_in_shape_and_dash() {
    List<SeriesLook> palette = SeriesLook.PALETTE;
    for (int i = 0; i < palette.size(); i++) {
      assertThat(contrast(palette.get(i).colour(), Color.WHITE)).isGreaterThan(3);
      if (i > 0) {
        assertThat(contrast(palette.get(i).colour(), palette.get(i - 1).colour())).isGreaterThan(3);
      }
    }
    assertThat(palette.stream().map(SeriesLook::shape)).doesNotHaveDuplicates();
    assertThat(palette.stream().map(SeriesLook::line)).doesNotHaveDuplicates();
    assertThat(palette)
        .allSatisfy(
            look -> {
              assertThat(look.shape().getBounds2D().getCenterX()).isZero();
              assertThat(look.shape().getBounds2D().getCenterY()).isZero();
            });
  }

  @ParameterizedTest
  @MethodSource("charts")
  void every_series_and_category_is_named_and_the_headline_is_not_in_the_picture(Chart chart) {
    String words = SvgPicture.read(Svg.of(chart)).words();
    assertThat(words).contains(names(chart)).contains(chart.axis().title());
    assertThat(words).doesNotContain(chart.text().headline());
    if (!chart.text().id().equals("many-years")) {
      assertThat(words).contains(categories(chart));
    }
  }

  @ParameterizedTest
  @MethodSource("manyCharts")
  void text_neither_overlaps_nor_leaves_the_picture(Chart chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    List<Element> texts = svg.all("text");
    for (int i = 0; i < texts.size(); i++) {
      Rectangle2D box = box(texts.get(i));
      assertThat(svg.viewBox().contains(box))
          .as("%s inside %s", texts.get(i).getTextContent(), svg.viewBox())
          .isTrue();
      for (Element other : texts.subList(0, i)) {
        assertThat(box.intersects(box(other)))
            .as("%s over %s", texts.get(i).getTextContent(), other.getTextContent())
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("manyCharts")
  void no_text_hides_a_dot(Chart chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    for (SeriesLook look : SeriesLook.PALETTE) {
      for (Point2D dot : svg.dots(look)) {
        assertThat(svg.all("text")).noneMatch(text -> box(text).contains(dot));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void at_most_ten_gridlines_each_labelled(Chart chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    ValueScale scale = new ValueScale(chart.axis(), 0, 1);
    assertThat(svg.gridlines().stream().filter(line -> line.stroke().equals("#D9D9D9")))
        .hasSizeLessThanOrEqualTo(10);
    assertThat(svg.gridlines()).hasSize(scale.ticks().size());
    assertThat(svg.all("text").stream().map(SvgPicture::plain))
        .containsAll(scale.ticks().stream().map(scale::label).toList());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_dot_is_drawn_where_its_value_lies_and_none_where_there_is_no_value(Chart.Lines chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    ToDoubleFunction<Double> pixel = pixels(svg, chart.axis());
    for (int row = 0; row < chart.series().size(); row++) {
      List<Integer> drawn = numbers(chart.series().get(row).points());
      List<Point2D> dots = svg.dots(SeriesLook.of(row));
      assertThat(dots).hasSize(drawn.size());
      for (int i = 0; i < dots.size(); i++) {
        Cell cell = chart.series().get(row).points().get(drawn.get(i));
        assertThat(dots.get(i).getY()).isCloseTo(pixel.applyAsDouble(value(cell)), within(0.5));
        String category = chart.categories().get(drawn.get(i));
        double x = dots.get(i).getX();
        assertThat(svg.all("text").stream().filter(text -> SvgPicture.plain(text).equals(category)))
            .allSatisfy(text -> assertThat(box(text).getCenterX()).isCloseTo(x, within(0.5)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_line_breaks_where_a_value_is_missing(Chart.Lines chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    for (int row = 0; row < chart.series().size(); row++) {
      List<Integer> drawn =
          svg.lines(SeriesLook.of(row)).stream()
              .flatMap(path -> path.runs().stream())
              .map(List::size)
              .filter(size -> size > 1)
              .toList();
      assertThat(drawn).isEqualTo(runs(chart.series().get(row).points()));
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void the_last_value_and_every_break_are_labelled(Chart.Lines chart) {
    String words = SvgPicture.read(Svg.of(chart)).words();
    for (Series series : chart.series()) {
      List<Integer> drawn = numbers(series.points());
      Cell last = series.points().get(drawn.isEmpty() ? 0 : drawn.getLast());
      String suffix = drawn.isEmpty() ? "" : chart.axis().suffix();
      assertThat(words).contains(series.name() + " " + last.text() + suffix);
    }
    chart.breaks().forEach(gap -> assertThat(words).contains(gap.label()));
  }

  @ParameterizedTest
  @MethodSource("dumbbells")
  void dots_of_a_dumbbell_lie_at_their_values_and_withheld_ones_are_named(Chart.Dumbbell chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    for (int row = 0; row < chart.series().size(); row++) {
      assertOnAxis(svg, chart.axis(), row, chart.series().get(row).points());
    }
    for (int i = 0; i < chart.categories().size(); i++) {
      int category = i;
      List<Cell> cells = chart.series().stream().map(s -> s.points().get(category)).toList();
      for (int row = 0; row < cells.size(); row++) {
        if (!numbers(cells).isEmpty() && !numbers(cells).contains(row)) {
          assertThat(svg.words())
              .contains(chart.series().get(row).name() + " " + cells.get(row).text());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dumbbells")
  void rows_with_two_values_or_more_are_joined(Chart.Dumbbell chart) {
    long rows =
        IntStream.range(0, chart.categories().size())
            .filter(
                i ->
                    numbers(chart.series().stream().map(s -> s.points().get(i)).toList()).size()
                        > 1)
            .count();
    assertThat(
            SvgPicture.read(Svg.of(chart)).paths().stream()
                .filter(p -> p.stroke().equals("#949494")))
        .hasSize((int) rows);
  }

  @ParameterizedTest
  @MethodSource("intervals")
  void a_bar_is_drawn_from_bound_to_bound_and_only_where_there_are_bounds(Chart.Intervals chart) {
    SvgPicture svg = SvgPicture.read(Svg.of(chart));
    ToDoubleFunction<Double> pixel = pixels(svg, chart.axis());
    for (int row = 0; row < chart.series().size(); row++) {
      IntervalSeries series = chart.series().get(row);
      assertOnAxis(
          svg, chart.axis(), row, series.points().stream().map(IntervalPoint::value).toList());
      List<IntervalPoint> drawn =
          series.points().stream().filter(p -> p.value() instanceof Cell.Numeric).toList();
      List<Rectangle2D> bars =
          svg.lines(SeriesLook.of(row)).stream()
              .map(SvgPicture.Path::bounds)
              .filter(bar -> bar.getHeight() == 0)
              .toList();
      assertThat(bars).hasSize(drawn.size());
      for (int i = 0; i < bars.size(); i++) {
        assertThat(bars.get(i).getMinX())
            .isCloseTo(pixel.applyAsDouble(value(drawn.get(i).lower())), within(0.5));
        assertThat(bars.get(i).getMaxX())
            .isCloseTo(pixel.applyAsDouble(value(drawn.get(i).upper())), within(0.5));
      }
      for (IntervalPoint point : series.points()) {
        if (!drawn.contains(point)) {
          assertThat(svg.words()).contains(series.name() + " " + point.value().text());
        }
      }
    }
  }

  @Test
  void a_second_run_writes_the_same_bytes() {
    assertThat(charts().map(Svg::of)).containsExactlyElementsOf(charts().map(Svg::of).toList());
  }

  /** Dots of rows come top to bottom, one for each value. */
  private static void assertOnAxis(SvgPicture svg, Chart.Axis axis, int row, List<Cell> cells) {
    List<Point2D> dots = new ArrayList<>(svg.dots(SeriesLook.of(row)));
    dots.sort(Comparator.comparingDouble(Point2D::getY));
    List<Integer> drawn = numbers(cells);
    assertThat(dots).hasSize(drawn.size());
    ToDoubleFunction<Double> pixel = pixels(svg, axis);
    for (int i = 0; i < dots.size(); i++) {
      double wanted = pixel.applyAsDouble(value(cells.get(drawn.get(i))));
      assertThat(dots.get(i).getX()).isCloseTo(wanted, within(0.5));
    }
  }

  /** Where a value lies, told from the outermost gridlines of the picture. */
  private static ToDoubleFunction<Double> pixels(SvgPicture svg, Chart.Axis axis) {
    List<Point2D> lines = svg.gridlines().stream().map(SvgPicture.Path::centre).toList();
    boolean upright = lines.getFirst().getX() == lines.getLast().getX();
    ToDoubleFunction<Point2D> place = upright ? Point2D::getY : Point2D::getX;
    double first = place.applyAsDouble(lines.getFirst());
    double last = place.applyAsDouble(lines.getLast());
    double low = axis.low().doubleValue();
    double high = new ValueScale(axis, 0, 1).ticks().getLast().doubleValue();
    return value -> first + (value - low) / (high - low) * (last - first);
  }

  private static Rectangle2D box(Element text) {
    Rectangle2D box = Lettering.FONT.getStringBounds(text.getTextContent(), METRICS);
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    return new Rectangle2D.Double(x, y + box.getY(), box.getWidth(), box.getHeight());
  }

  private static double value(Cell cell) {
    return ((Cell.Numeric) cell).value().doubleValue();
  }

  private static List<Integer> numbers(List<Cell> cells) {
    return IntStream.range(0, cells.size())
        .filter(i -> cells.get(i) instanceof Cell.Numeric)
        .boxed()
        .toList();
  }

  /** How many values stand together, for each stretch of more than one. */
  private static List<Integer> runs(List<Cell> cells) {
    List<Integer> runs = new ArrayList<>();
    int run = 0;
    for (Cell cell : cells) {
      if (cell instanceof Cell.Numeric) {
        run++;
      } else {
        runs.add(run);
        run = 0;
      }
    }
    runs.add(run);
    runs.removeIf(length -> length < 2);
    return runs;
  }

  private static List<String> names(Chart chart) {
    return switch (chart) {
      case Chart.Lines lines -> lines.series().stream().map(Series::name).toList();
      case Chart.Dumbbell dumbbell -> dumbbell.series().stream().map(Series::name).toList();
      case Chart.Intervals intervals ->
          intervals.series().stream().map(IntervalSeries::name).toList();
    };
  }

  /** The numbers of the series that have marks, or a place in the key. */
  private static IntStream drawn(Chart chart) {
    IntStream all = IntStream.range(0, names(chart).size());
    return chart instanceof Chart.Lines lines
        ? all.filter(row -> !numbers(lines.series().get(row).points()).isEmpty())
        : all;
  }

  private static List<String> categories(Chart chart) {
    return switch (chart) {
      case Chart.Lines lines -> lines.categories();
      case Chart.Dumbbell dumbbell -> dumbbell.categories();
      case Chart.Intervals intervals -> intervals.categories();
    };
  }

  private static Set<String> attributes(SvgPicture svg) {
    Set<String> names = new HashSet<>();
    for (Element element : Stream.concat(Stream.of(svg.root()), svg.all("*").stream()).toList()) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.add(element.getAttributes().item(i).getNodeName());
      }
    }
    return names;
  }

  private static boolean grey(String colour) {
    Color rgb = Color.decode(colour);
    return Math.abs(rgb.getRed() - rgb.getBlue()) < 8
        && Math.abs(rgb.getRed() - rgb.getGreen()) < 8;
  }

  private static double contrast(Color one, Color other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
