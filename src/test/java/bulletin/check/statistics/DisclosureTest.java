package bulletin.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Finding;
import bulletin.check.Submission;
import bulletin.figures.TextTable;
import bulletin.source.csv.CsvText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be worked out of a file, and what may not. */
class DisclosureTest {
  private static final String COUNTRY = "National,E92000001,England,,,,,";

  private static String region(String code) {
    return "Regional,E92000001,England," + code + ",Region " + code + ",,,";
  }

  private static String authority(int number) {
    return "Local authority,E92000001,England,E12000001,Region E12000001,"
        + number
        + ",E06000"
        + number
        + ",Place "
        + number;
  }

  private static String row(String place, String sex, String pupils) {
    return "202425,Academic year," + place + "," + sex + ",Final," + pupils + ",z,z,z,z,z,z,z\n";
  }

  private static List<String> found(String rows) throws Exception {
    return found(new WithheldRecoverable(), rows);
  }

  private static List<String> found(StatisticalRule rule, String rows) throws Exception {
    TextTable table =
        CsvText.read(
            "pupils.csv",
            () -> new ByteArrayInputStream((Small.HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    Submission submission =
        new Submission(table, Optional.empty(), Optional.of(Small.design()), Optional.empty());
    return rule.run(submission).findings().stream().map(DisclosureTest::words).toList();
  }

  private static String words(Finding finding) {
    return finding.severity()
        + " line "
        + finding.places().first().getFirst().line()
        + ": "
        + finding.found();
  }

  /** A region's total and three authorities, of which the first has 41 and the second 27. */
  private static String regionOf(String total, String third) {
    return row(region("E12000001"), "Total", total)
        + row(authority(801), "Total", "41")
        + row(authority(802), "Total", "27")
        + row(authority(803), "Total", third);
  }

  /** Ten more regions' worth of counts to the nearest 10, so that the level is known to round. */
  private static String rounded() {
    StringBuilder rows = new StringBuilder();
    for (int i = 2; i <= 9; i++) {
      rows.append(row(region("E1200000" + i), "Total", i + "0"));
    }
    return rows.toString();
  }

  @Test
  void one_withheld_authority_is_the_region_less_the_others() throws Exception {
    assertThat(found(regionOf("71", "c")))
        .containsExactly(
            "ERROR line 5: a withheld count can be worked out exactly: 2024/25, Place 803, Total ="
                + " region 71 less the 2 other local authorities (41 + 27 = 68), which leaves 3");
  }

  @Test
  void withheld_region_is_the_sum_of_its_authorities() throws Exception {
    assertThat(found(regionOf("c", "3")))
        .containsExactly(
            "ERROR line 2: a withheld count can be worked out exactly: the local authorities add up"
                + " to 71");
  }

  @Test
  void withheld_group_is_all_pupils_less_the_other_group() throws Exception {
    assertThat(
            found(
                row(COUNTRY, "Total", "71")
                    + row(COUNTRY, "Female", "67")
                    + row(COUNTRY, "Male", "c")))
        .containsExactly(
            "ERROR line 4: a withheld count can be worked out exactly: 2024/25, England, Male ="
                + " Total 71 less the one other of the options of sex (67), which leaves 4");
  }

  @Test
  void withheld_region_is_the_country_less_the_other_regions_with_London_once() throws Exception {
    assertThat(
            found(
                row(COUNTRY, "Total", "171")
                    + row(region("E12000001"), "Total", "c")
                    + row(region("E12000007"), "Total", "167")
                    + row(region("E13000001"), "Total", "100")
                    + row(region("E13000002"), "Total", "67")))
        .containsExactly(
            "ERROR line 3: a withheld count can be worked out exactly: 2024/25, Region E12000001,"
                + " Total = country 171 less the one other of the regions (167), which leaves 4");
  }

  @Test
  void two_withheld_parts_protect_each_other() throws Exception {
    assertThat(found(regionOf("70", "c") + row(authority(804), "Total", "c"))).isEmpty();
  }

  @ParameterizedTest(name = "region {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "90|nothing",
        "70|nothing",
        "60|WARNING line 5: a withheld count can be worked out in spite of the rounding of its"
            + " total: 2024/25, Place 803, Total = region 60 (55 to 65 before rounding) less the 2"
            + " other local authorities (41 + 24 = 65), which leaves 0",
      })
  void rounding_of_the_total_protects_unless_it_leaves_one_value(String total, String expected)
      throws Exception {
    String rows = regionOf(total, "c").replace(",27,", ",24,") + rounded();

    assertThat(found(rows).stream().findFirst().orElse("nothing")).isEqualTo(expected);
  }

  @Test
  void rounded_total_that_leaves_a_small_number_is_noted() throws Exception {
    assertThat(found(regionOf("60", "c").replace(",27,", ",22,") + rounded()))
        .containsExactly(
            "NOTE line 5: a withheld count is held within 0 to 5 by its rounded total and the other"
                + " parts: 2024/25, Place 803, Total = region 60 (55 to 65 before rounding) less the"
                + " 2 other local authorities (41 + 22 = 63), which leaves 0 to 2");
  }

  /** A region of three authorities whose scores add up, and one of which two are shown. */
  private static String scoresOf(String hidden) {
    return scored(region("E12000002"), "60,6.5")
        + scored(authority(804).replace("E12000001", "E12000002"), "20,2.5")
        + scored(authority(805).replace("E12000001", "E12000002"), "40,4")
        + scored(region("E12000001"), "70,9.2")
        + scored(authority(801), "41,3")
        + scored(authority(802), "26,8.2")
        + scored(authority(803), hidden);
  }

  private static String scored(String place, String pupilsAndTotal) {
    return row(place, "Total", "100").replace(",z,z,z,z,z\n", "," + pupilsAndTotal + ",z,z,z\n");
  }

  @ParameterizedTest(name = "pupils and total {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "c,c|WARNING line 8: a withheld total of scores is what the others leave:",
        "3,c|ERROR line 8: a withheld total of scores is what the others leave, and the number of"
            + " people is shown, so that their score can be worked out:",
      })
  void withheld_total_of_scores_is_an_error_where_it_gives_the_score(String hidden, String kind)
      throws Exception {
    assertThat(found(scoresOf(hidden)))
        .contains(
            kind
                + " 2024/25, Place 803, Total = region 9.2 less the 2 other local authorities (3 +"
                + " 8.2 = 11.2), which leaves -2");
  }

  @Test
  void nothing_follows_where_parts_overlap() throws Exception {
    String overlapping =
        row(region("E12000002"), "Total", "50")
            + row(authority(804), "Total", "41").replace("E12000001", "E12000002")
            + row(authority(805), "Total", "27").replace("E12000001", "E12000002");

    assertThat(found(regionOf("71", "c") + overlapping)).isEmpty();
  }

  @Test
  void country_that_counts_London_twice_is_told_so() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int year = 2015; year < 2025; year++) {
      String wrong = year == 2024 ? "2670" : "2000";
      String code = year + "" + (year + 1) % 100;
      rows.append(row(COUNTRY, "Total", wrong).replace("202425", code))
          .append(row(region("E12000001"), "Total", "1330").replace("202425", code))
          .append(row(region("E12000007"), "Total", "670").replace("202425", code))
          .append(row(region("E13000001"), "Total", "300").replace("202425", code))
          .append(row(region("E13000002"), "Total", "370").replace("202425", code));
    }

    assertThat(found(new PartsAddUp(), rows.toString()))
        .containsExactly(
            "ERROR line 47: a total is not the sum of its parts: 2024/25, England, Total is 2670,"
                + " its 2 regions add up to 2000; it is the sum of all rows of level Regional,"
                + " which count London twice");
  }

  @Test
  void mean_of_ten_gives_away_the_one_that_is_not_shown() {
    List<OptionalDouble> values =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> i == 4 ? OptionalDouble.empty() : OptionalDouble.of(10 * i))
            .toList();

    assertThat(MeanDisclosure.of(values, 55.3, 1))
        .contains(
            new MeanDisclosure(
                42.5,
                43.5,
                "10 x 55.3 less the 9 that are shown (510) leaves 43, give or take 0.5"));
    assertThat(MeanDisclosure.of(values.subList(0, 3), 20, 0)).isEmpty();
  }
}
