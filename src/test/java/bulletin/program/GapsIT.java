package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bulletin.analysis.MultipleComparisons;
import bulletin.report.model.FigureLine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gaps as the terminal prints them. */
class GapsIT {
  private static final Map<String, Bulletin.Run> RUNS = new ConcurrentHashMap<>();
  private static final String RWM = "Reading, writing and maths";
  private static final String COMPLEMENT =
      "Newcombe interval for a group and the whole that contains it";

  private static Bulletin.Run national(String... filters) {
    return gaps("key-stage-2", Bulletin.NATIONAL, filters);
  }

  private static Bulletin.Run gaps(String report, Path data, String... filters) {
    assertThat(data).exists();
    List<String> all = new ArrayList<>(List.of("gaps", report, "--data", data.toString()));
    all.addAll(List.of(filters));
    return RUNS.computeIfAbsent(
        String.join(" ", all), key -> Bulletin.run(all.toArray(String[]::new)));
  }

  private static List<Map<String, String>> lines(Bulletin.Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    List<List<String>> rows = run.out().lines().map(Grid::csv).toList();
    return rows.subList(1, rows.size()).stream().map(row -> zipped(rows.getFirst(), row)).toList();
  }

  private static Map<String, String> zipped(List<String> names, List<String> values) {
    assertThat(values).hasSameSizeAs(names);
    Map<String, String> line = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      line.put(names.get(i), values.get(i));
    }
    return line;
  }

  // ---- what is printed

  @ParameterizedTest
  @CsvSource({
    "CLA 12 months,-27.66,-29.31 to -25.96,-27.78 to -27.44",
    "CINO,-32.13,-33.00 to -31.25,-32.19 to -32.07",
    "CPPO,-30.48,-32.32 to -28.59,-30.76 to -30.21"
  })
  void table_prints_all_that_is_known_of_a_headline_gap(
      String group, String gap, String interval, String rounding) {
    assertThat(rows(national()))
        .contains(
            List.of(
                "gap",
                "attainment",
                "2024/25",
                RWM,
                group,
                gap,
                interval,
                rounding,
                "<0.001",
                "<0.001",
                "Lower",
                COMPLEMENT));
  }

  /** Two spaces and more part the cells of a row in which none is empty. */
  private static List<List<String>> rows(Bulletin.Run run) {
    return run.out().lines().map(line -> List.of(line.split(" {2,}"))).toList();
  }

  @Test
  void columns_are_headed_and_aligned() {
    List<String> lines = national().out().lines().toList();

    assertThat(List.of(lines.getFirst().split(" {2,}")))
        .containsExactly(
            "kind",
            "measure",
            "period",
            "breakdown",
            "group",
            "gap",
            "95% interval",
            "rounding range",
            "p",
            "adjusted p",
            "verdict",
            "method");
    for (String words : List.of("measure", "period", "breakdown", "group", "verdict")) {
      int start = lines.getFirst().indexOf(words + " ");
      assertThat(lines)
          .as("column %s", words)
          .allSatisfy(line -> assertThat(line.substring(start - 2, start)).isBlank())
          .allSatisfy(line -> assertThat(line.charAt(start)).isNotEqualTo(' '));
    }
    int end = lines.getFirst().indexOf("95% interval") + "95% interval".length();
    assertThat(lines.stream().filter(line -> line.contains(" to ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.substring(end - 1, end + 1)).matches("\\S "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json"})
  void no_colour_and_no_carriage_return_where_no_terminal_watches(String format) {
    assertThat(national("--format", format).out())
        .doesNotContain("\u001b", "\r")
        .endsWith("\n")
        .isNotBlank();
    assertThat(national("--format", format).err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json"})
  void names_are_utf_8_whatever_the_locale(String format) throws IOException {
    Path data = Files.createTempFile("gaps", ".csv");
    try {
      Files.writeString(data, Files.readString(Bulletin.NATIONAL).replace("England", "Ynys Môn"));
      Bulletin.Run run =
          Bulletin.here()
              .set("LC_ALL", "C")
              .with("gaps", "key-stage-2", "--data", data.toString(), "--format", format);

      assertThat(run.exit()).isZero();
      assertThat(run.out()).doesNotContain("\ufffd", "M?n");
      assertThat(run.out().contains("Ynys Môn")).isEqualTo(!format.equals("table"));
    } finally {
      Files.delete(data);
    }
  }

  @Test
  void csv_has_the_columns_and_the_lines_of_the_figures_file() throws IOException {
    Bulletin.Run run = national("--format", "csv");

    assertThat(run.out().lines().findFirst()).contains(String.join(",", FigureLine.COLUMNS));
    assertThat(lines(run))
        .isEqualTo(
            Release.of("key-stage-2", Bulletin.NATIONAL).figures().stream()
                .filter(line -> !line.get("kind").equals("figure"))
                .toList());
  }

  @Test
  void json_holds_the_same_as_csv_without_what_is_empty() throws IOException {
    List<Map<String, String>> objects = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(national("--format", "json").out())) {
      Map<String, String> object = new LinkedHashMap<>();
      node.properties().forEach(e -> object.put(e.getKey(), e.getValue().asText()));
      objects.add(object);
    }
    List<Map<String, String>> lines = lines(national("--format", "csv"));
    lines.forEach(line -> line.values().removeIf(String::isEmpty));

    assertThat(objects).isEqualTo(lines);
  }

  @Test
  void p_is_never_nought() {
    assertThat(lines(national("--format", "csv")))
        .flatExtracting(line -> List.of(line.get("p_value"), line.get("p_adjusted")))
        .contains("<1e-300")
        .filteredOn(p -> !p.isEmpty() && !p.startsWith("<"))
        .allSatisfy(p -> assertThat(Double.parseDouble(p)).isPositive().isLessThanOrEqualTo(1));
    assertThat(national().out()).contains(" <0.001 ").doesNotContain(" 0.000 ");
  }

  @Test
  void tests_of_the_subjects_are_adjusted_together() {
    List<Map<String, String>> family =
        lines(national("--format", "csv")).stream()
            .filter(line -> !line.get("p_adjusted").isEmpty())
            .toList();

    assertThat(family)
        .hasSize(5 * 3)
        .allSatisfy(line -> assertThat(line.get("kind")).isEqualTo("gap"))
        .allSatisfy(line -> assertThat(line.get("time_period")).isEqualTo("2024/25"));
    assertThat(adjusted(family))
        .containsExactly(MultipleComparisons.holm(raw(family)), within(1e-12));
  }

  private static double[] raw(List<Map<String, String>> lines) {
    return numbers(lines, "p_value");
  }

  private static double[] adjusted(List<Map<String, String>> lines) {
    return numbers(lines, "p_adjusted");
  }

  private static double[] numbers(List<Map<String, String>> lines, String column) {
    return lines.stream()
        .mapToDouble(l -> l.get(column).startsWith("<") ? 0 : Double.parseDouble(l.get(column)))
        .toArray();
  }

  // ---- filters

  @Test
  void measure_is_filtered() {
    assertThat(lines(national("--measure", "progress", "--format", "csv")))
        .isNotEmpty()
        .isEqualTo(of(line -> line.get("measure").equals("progress")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CINO", "cino"})
  void group_is_filtered(String group) {
    assertThat(lines(national("--group", group, "--format", "csv")))
        .isNotEmpty()
        .isEqualTo(of(line -> line.get("group").equals("CINO")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023/24", "202324"})
  void period_is_filtered(String period) {
    assertThat(lines(national("--period", period, "--format", "csv")))
        .isNotEmpty()
        .isEqualTo(of(line -> line.get("time_period").equals("2023/24")));
  }

  @Test
  void filters_stand_together() {
    assertThat(
            lines(
                national(
                    "--measure",
                    "attainment",
                    "--group",
                    "CLA",
                    "--period",
                    "202425",
                    "--format",
                    "csv")))
        .hasSize(6 + 6)
        .isEqualTo(
            of(
                line ->
                    line.get("measure").equals("attainment")
                        && line.get("group").equals("CLA 12 months")
                        && line.get("time_period").equals("2024/25")));
  }

  private static List<Map<String, String>> of(Predicate<Map<String, String>> wanted) {
    return lines(national("--format", "csv")).stream().filter(wanted).toList();
  }

  @Test
  void what_fits_nothing_says_what_there_is() {
    Bulletin.Run run = national("--period", "1999/00");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "bulletin: no gap fits what was asked. The report \"key-stage-2\" has gaps of"
                + " [attainment, progress], in [2024/25, 2018/19, 2019/20, 2020/21, 2021/22,"
                + " 2022/23, 2023/24]. Ask for one of these.\n");
  }

  // ---- local authorities, worked out again from the file

  /** A local authority's count and number in the file, beside England's. */
  private record Authority(String code, long x, long n) {}

  private static List<Map<String, String>> local() {
    return lines(
            gaps("local-authority-ks2", Bulletin.LOCAL, "--period", "2024/25", "--format", "csv"))
        .stream()
        .filter(line -> line.get("geographic_level").equals("Local authority"))
        .filter(line -> line.get("breakdown").contains("CINO at 31 March"))
        .toList();
  }

  private static List<Map<String, String>> tested() {
    return local().stream().filter(line -> !line.get("p_value").isEmpty()).toList();
  }

  private static List<Map<String, String>> published(String level) throws IOException {
    List<List<String>> rows =
        Files.readString(Bulletin.LOCAL).replace("\ufeff", "").lines().map(Grid::csv).toList();
    return rows.subList(1, rows.size()).stream()
        .map(row -> zipped(rows.getFirst(), row))
        .filter(row -> row.get("time_period").equals("202425"))
        .filter(row -> row.get("geographic_level").equals(level))
        .filter(row -> row.get("social_care_group").equals("CINO at 31 March"))
        .toList();
  }

  private static Authority authority(Map<String, String> row) {
    return new Authority(
        row.get("new_la_code"),
        Long.parseLong(row.get("t_rwm_met_expected_standard")),
        Long.parseLong(row.get("t_rwm_eligible_pupils")));
  }

  private static List<Authority> shown(String level) throws IOException {
    return published(level).stream()
        .filter(row -> row.get("t_rwm_met_expected_standard").matches("\\d+"))
        .map(GapsIT::authority)
        .filter(a -> a.n() >= 10)
        .toList();
  }

  /** The pooled test of a part and the rest. */
  private static double p(Authority part, Authority whole) {
    double restX = whole.x() - part.x();
    double restN = whole.n() - part.n();
    double pooled = (double) whole.x() / whole.n();
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / part.n() + 1 / restN));
    double z = ((double) part.x() / part.n() - restX / restN) / error;
    return 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(z));
  }

  private static double[] expected() throws IOException {
    Authority england = shown("National").getFirst();
    return shown("Local authority").stream().mapToDouble(a -> p(a, england)).toArray();
  }

  /** As it is defined: the smallest of m·p/j over all that are as large or larger. */
  private static double[] falseDiscovery(double[] p) {
    double[] sorted = Arrays.stream(p).sorted().toArray();
    int m = p.length;
    return Arrays.stream(p)
        .map(
            own ->
                IntStream.rangeClosed(1, m)
                    .filter(j -> sorted[j - 1] >= own)
                    .mapToDouble(j -> Math.min(1, m * sorted[j - 1] / j))
                    .min()
                    .orElseThrow())
        .toArray();
  }

  @Test
  void every_authority_that_is_shown_is_tested_against_england() throws IOException {
    double[] expected = Arrays.stream(expected()).sorted().toArray();
    double[] printed = Arrays.stream(raw(tested())).sorted().toArray();

    assertThat(printed).containsExactly(expected, within(1e-9));
  }

  @Test
  void authorities_are_adjusted_together() {
    List<Map<String, String>> tested = tested();

    assertThat(tested).allSatisfy(line -> assertThat(line.get("p_adjusted")).isNotEmpty());
    assertThat(adjusted(tested))
        .containsExactly(MultipleComparisons.benjaminiHochberg(raw(tested)), within(1e-12));
    assertThat(adjusted(tested)).containsExactly(falseDiscovery(raw(tested)), within(1e-12));
  }

  @Test
  void as_many_authorities_differ_as_the_file_says() throws IOException {
    double[] expected = expected();

    assertThat(count(raw(tested()))).isEqualTo(count(expected)).isEqualTo(26);
    assertThat(count(adjusted(tested()))).isEqualTo(count(falseDiscovery(expected))).isEqualTo(13);
    assertThat(tested())
        .filteredOn(line -> line.get("verdict").matches("(Lower|Higher)(;.*)?"))
        .hasSize((int) count(falseDiscovery(expected)));
  }

  private static long count(double[] p) {
    return Arrays.stream(p).filter(value -> value < 0.05).count();
  }
}
