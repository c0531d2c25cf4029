package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures that a reader of the real release looks up first, in every format. */
class HeadlineFiguresIT {
  private static final String RWM = "Reading, writing and maths";
  private static final String NOT_AVAILABLE =
      "Not available. The figure was not collected, cannot be worked out, or is not in the data"
          + " set.";
  private static final String NOT_APPLICABLE =
      "Not applicable. No such figure exists, for example progress in a subject that has no"
          + " progress measure.";
  private static final String WRONG_YEAR =
      "the words name 2010/21, which is not two years in a row";
  private static final String WRONG_STATUS =
      "the words call 2024/25 provisional, but the column version says Revised";

  private static Release release() {
    return Release.of("key-stage-2", Bulletin.NATIONAL);
  }

  private static List<List<String>> gaps() {
    return List.of(
        List.of(
            RWM,
            "CLA 12 months",
            "35",
            "62",
            "−27.7",
            "about 27.7 lower (27.4 to 27.8)",
            "−29.31",
            "−25.96",
            "Lower"),
        List.of(
            RWM,
            "CINO",
            "30",
            "62",
            "−32.1",
            "about 32.1 lower (32.1 to 32.2)",
            "−33.00",
            "−31.25",
            "Lower"),
        List.of(
            RWM,
            "CPPO",
            "32",
            "62",
            "−30",
            "about 30 lower (30 to 31)",
            "−32.32",
            "−28.59",
            "Lower"));
  }

  /** Text without any white space, which wraps differently in every format. */
  private static String closed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static Grid gapTable() throws IOException {
    List<Grid> found =
        release().pageTables().values().stream()
            .filter(table -> table.header().contains("Gap in words"))
            .filter(table -> !table.rows(RWM).isEmpty())
            .filter(table -> table.title().endsWith(", England, 2024/25"))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void page_shows_each_gap_with_its_rounding_and_interval() throws IOException {
    assertThat(gapTable().rows(RWM)).isEqualTo(gaps());
  }

  @Test
  void workbook_shows_each_gap_with_its_rounding_and_interval() throws IOException {
    assertThat(release().sheets().get(gapTable().label()))
        .containsSubsequence(gaps().stream().map(Grid::plain).toList());
  }

  @Test
  void pdf_shows_each_gap_with_its_rounding_and_interval() throws IOException {
    assertThat(closed(release().pdf()))
        .contains(gaps().stream().map(row -> closed(String.join("", row))).toList());
  }

  private static Stream<Arguments> tiles() {
    String of = "Meeting the expected standard in reading, writing and maths, 2024/25";
    return Stream.of(
        arguments(
            "CLA 12 months", "35%", of + ": about 27.7 percentage points lower (27.4 to 27.8)"),
        arguments("CINO", "30%", of + ": about 32.1 percentage points lower (32.1 to 32.2)"),
        arguments("CPPO", "32%", of + ": about 30 percentage points lower (30 to 31)"),
        arguments("All pupils", "62%", of));
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void tile_says_the_size_in_words(String group, String percent, String words) throws IOException {
    String tile = group + " " + percent + " " + words;
    String end = group.equals("All pupils") ? "" : " than all pupils";

    assertThat(release().page().select(".tiles li").eachText()).contains(tile + end);
    assertThat(closed(release().pdf())).contains(closed(tile + end));
  }

  private static Stream<Arguments> bounds() {
    return Stream.of(
        arguments("CLA 12 months", "-29.31", "-25.96"),
        arguments("CINO", "-33.00", "-31.25"),
        arguments("CPPO", "-32.32", "-28.59"));
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void figures_file_traces_each_gap_to_its_rows(String group, String lower, String upper)
      throws IOException {
    Map<String, String> gap = gap(group, "2024/25");

    assertThat(rounded(gap.get("interval_lower"))).isEqualTo(lower);
    assertThat(rounded(gap.get("interval_upper"))).isEqualTo(upper);
    assertThat(gap.get("method"))
        .isEqualTo("Newcombe interval for a group and the whole that contains it");
    assertThat(gap.get("inputs"))
        .matches("ks2_national\\.csv:\\d+\\[eligible_pupil_count,.*] ks2_national\\.csv:5\\[.*]");
  }

  private static Map<String, String> gap(String group, String period) throws IOException {
    List<Map<String, String>> found = new ArrayList<>();
    for (Map<String, String> line : release().figures()) {
      if (line.get("kind").equals("gap")
          && line.get("measure").equals("attainment")
          && line.get("group").equals(group)
          && line.get("time_period").equals(period)
          && line.get("breakdown").startsWith("subject=" + RWM + ";")) {
        found.add(line);
      }
    }
    assertThat(found).as("lines of %s in %s", group, period).isNotEmpty();
    return found.getFirst();
  }

  private static String rounded(String number) {
    return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void all_pupils_progress_is_shorthand_and_the_key_says_why() throws IOException {
    List<String> reading = List.of("Reading", "CINO", "[x]", "[x]", "[x]");
    List<String> combined = List.of(RWM, "CINO", "[z]", "[z]", "[z]");

    Grid table = release().table("Average progress score of all pupils");

    assertThat(table.header())
        .containsExactly(
            "Subject",
            "Social care group",
            "Average score",
            "All pupils, average score",
            "Gap to all pupils");
    assertThat(table.body()).contains(reading, combined);
    assertThat(release().sheets().get(table.label())).contains(reading, combined);
    assertThat(closed(release().pdf()))
        .contains(closed(String.join("", reading)), closed(String.join("", combined)));
  }

  @Test
  void key_explains_the_shorthand_that_is_used_and_no_other() throws IOException {
    assertThat(release().page().select("#guidance dl").first().text())
        .isEqualTo("[x] " + NOT_AVAILABLE + " [z] " + NOT_APPLICABLE);
    assertThat(release().sheets().get("Shorthand"))
        .endsWith(List.of("[x]", NOT_AVAILABLE), List.of("[z]", NOT_APPLICABLE));
    assertThat(closed(release().pdf()))
        .contains(closed("[x] " + NOT_AVAILABLE + " [z] " + NOT_APPLICABLE));
  }

  /** The grey field behind the years without figures, and everything drawn of the series. */
  @Test
  void years_without_assessments_are_a_gap_in_the_chart() throws IOException {
    Document chart =
        Jsoup.parse(release().text("charts/attainment-over-time.svg"), Parser.xmlParser());
    double[] field = xs(chart.selectFirst("path[fill=#F3F2F1]"));
    List<Element> series = chart.select("path[stroke-width=2.5], path[stroke=#FFFFFF]");

    assertThat(field[0]).isLessThan(field[1]);
    assertThat(series).hasSize(4 + 3 * 5 + 3);
    assertThat(series)
        .allSatisfy(
            path ->
                assertThat(xs(path)[1] < field[0] || xs(path)[0] > field[1])
                    .as("%s keeps out of the field", path)
                    .isTrue());
  }

  /** The leftmost and the rightmost point of a path. */
  private static double[] xs(Element path) {
    Matcher points = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)").matcher(path.attr("d"));
    return points
        .results()
        .mapToDouble(p -> Double.parseDouble(p.group(1)))
        .boxed()
        .toList()
        .stream()
        .collect(
            () -> new double[] {Double.MAX_VALUE, -Double.MAX_VALUE},
            (range, x) -> {
              range[0] = Math.min(range[0], x);
              range[1] = Math.max(range[1], x);
            },
            (a, b) -> {});
  }

  @Test
  void page_holds_the_same_chart_as_the_file() throws IOException {
    String chart = release().text("charts/attainment-over-time.svg");

    assertThat(release().text("report.html")).contains(chart.strip());
  }

  @Test
  void years_without_assessments_are_a_gap_in_the_workbook_chart() throws IOException {
    String chart =
        release().workbookParts("xl/charts/").stream()
            .filter(part -> part.contains("2019/20"))
            .findFirst()
            .orElseThrow();
    Document xml = Jsoup.parse(chart, Parser.xmlParser());

    assertThat(xml.select("c|dispBlanksAs").attr("val")).isEqualTo("gap");
    assertThat(xml.select("c|val c|numCache")).hasSize(4);
    assertThat(xml.select("c|val c|pt").eachAttr("idx")).doesNotContain("1", "2");
  }

  @Test
  void contradiction_of_the_publisher_is_a_finding_everywhere() throws IOException {
    String manifest = release().text("manifest.json");

    assertThat(release().said().out()).contains(WRONG_YEAR, WRONG_STATUS);
    assertThat(release().page().select("#guidance").text())
        .contains(asSentence(WRONG_YEAR), asSentence(WRONG_STATUS));
    assertThat(closed(release().pdf()))
        .contains(closed(asSentence(WRONG_YEAR)), closed(asSentence(WRONG_STATUS)));
    assertThat(release().sheets().get("Data guidance").toString())
        .contains(asSentence(WRONG_YEAR), asSentence(WRONG_STATUS));
    assertThat(manifest).contains("\"found\" : \"" + WRONG_YEAR, "\"found\" : \"" + WRONG_STATUS);
  }

  private static String asSentence(String found) {
    return Character.toUpperCase(found.charAt(0)) + found.substring(1);
  }

  @Test
  void publisher_is_never_quoted_without_the_point_to_check() throws IOException {
    String year =
        "The publisher's own footnote reads: \"… 2019/20 and 2010/21 …\". The data set does not agree: "
            + WRONG_YEAR;
    String status =
        "The publisher's own footnote reads: \"2024/25 … based on provisional data …\". The data"
            + " set does not agree: "
            + WRONG_STATUS;

    assertThat(release().page().select("#notes").text()).contains(year, status);
    assertThat(closed(release().pdf())).contains(closed(year), closed(status));
    assertThat(release().sheets().get("Notes").toString()).contains(year, status);
  }
}
