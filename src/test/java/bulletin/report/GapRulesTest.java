package bulletin.report;

import static bulletin.report.TinyRelease.EVERYONE;
import static bulletin.report.TinyRelease.IN_CARE;
import static bulletin.report.TinyRelease.ON_A_PLAN;
import static bulletin.report.TinyRelease.line;
import static bulletin.report.TinyRelease.methods;
import static bulletin.report.TinyRelease.printed;
import static bulletin.report.TinyRelease.sentence;
import static bulletin.report.TinyRelease.showing;
import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.model.Part;
import bulletin.report.model.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said of a gap, from the file that is read to the words that are printed. */
class GapRulesTest {
  private static final List<String> WHAT_A_GAP_ADDS =
      List.of(
          "method",
          "interval_lower",
          "interval_upper",
          "p_value",
          "p_adjusted",
          "verdict",
          "rounding_lower",
          "rounding_upper",
          "ratio",
          "ratio_lower",
          "ratio_upper");

  @TempDir private Path folder = Path.of("");

  // ---- shorthand

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "121,403,30|c,c,c|c",
        "x,x,x|c,c,c|c",
        "c,c,c|x,x,x|c",
        "z,0,z|x,c,x|c",
        "121,403,c|2003,10007,20|c",
        "c,403,30|2003,10007,20|c",
        "u,u,u|x,x,x|x",
        "x,x,x|z,z,z|x",
        "z,z,z|u,u,u|u",
        "z,0,z|2003,10007,20|z"
      })
  void withheld_figure_gives_the_strongest_shorthand_and_no_gap(
      String group, String everyone, String shorthand) throws Exception {
    Report report =
        showing(folder, "absence", "gap", "gap_words", "gap_lower", "gap_upper", "p", "verdict")
            .telling("gap")
            .share(IN_CARE, group)
            .share(EVERYONE, everyone)
            .report();

    assertThat(printed(report, IN_CARE)).hasSize(6).containsOnly("[" + shorthand + "]");
    assertThat(line(report, "gap", IN_CARE))
        .containsEntry("value", shorthand)
        .containsEntry("printed", "[" + shorthand + "]")
        .doesNotContainKeys(WHAT_A_GAP_ADDS.toArray(String[]::new));
    assertThat(sentence(report, 0))
        .isEqualTo(
            "In 2024/25, no gap between children in care and all pupils in absent can be shown,"
                + " because a figure that it needs is not shown.");
  }

  /** Neither the rest of all pupils nor what the groups leave of them. */
  @Test
  void nothing_is_printed_from_which_a_withheld_figure_follows() throws Exception {
    Report report =
        showing(
                folder,
                "absence",
                "denominator",
                "numerator",
                "percent",
                "percent_lower",
                "percent_upper",
                "comparator_percent",
                "gap",
                "gap_words",
                "gap_rounding_low",
                "gap_rounding_high",
                "gap_lower",
                "gap_upper",
                "p",
                "ratio",
                "relative_gap",
                "verdict")
            .telling("gap")
            .share(IN_CARE, "121,403,30")
            .share(ON_A_PLAN, "c,c,c")
            .share(EVERYONE, "2003,10007,20")
            .report();

    assertThat(printed(report, ON_A_PLAN))
        .hasSize(16)
        .filteredOn(text -> !text.equals("20"))
        .hasSize(15)
        .containsOnly("[c]");
    assertThat(line(report, "gap", ON_A_PLAN))
        .doesNotContainKeys(WHAT_A_GAP_ADDS.toArray(String[]::new));
    String all = String.join(" ", TinyRelease.texts(report)).replace(",", "");
    assertThat(all).contains("403").doesNotContain("9604", "1882");
  }

  // ---- changes

  @Test
  void same_children_in_both_years_give_a_change_without_interval_or_test() throws Exception {
    Report report = change("202324", "same_children: true");

    assertThat(printed(report, IN_CARE))
        .containsExactly(
            "10.0", "[u]", "[u]", "Not tested: the same children are counted in both years");
    assertThat(line(report, "change", IN_CARE))
        .containsEntry("printed", "10.0 higher")
        .doesNotContainKeys("interval_lower", "interval_upper", "p_value");
  }

  @Test
  void other_children_in_the_next_year_give_a_tested_change() throws Exception {
    Report report = change("202324", "same_children: false");

    assertThat(printed(report, IN_CARE).getLast()).isEqualTo("Widened");
    assertThat(line(report, "change", IN_CARE))
        .containsKeys("interval_lower", "interval_upper", "p_value");
  }

  @Test
  void years_that_are_not_adjacent_give_no_change() throws Exception {
    Report report = change("202223", "same_children: false");

    assertThat(printed(report, IN_CARE)).hasSize(4).containsOnly("[x]");
    assertThat(line(report, "change", IN_CARE))
        .containsEntry("value", "x")
        .containsEntry("reason", "no figures for the year before can be compared")
        .doesNotContainKeys(WHAT_A_GAP_ADDS.toArray(String[]::new));
  }

  private Report change(String earlier, String sameChildren) throws Exception {
    return showing(folder, "absence", "change", "change_lower", "change_upper", "change_verdict")
        .where("SAME_CHILDREN", sameChildren)
        .share(earlier, IN_CARE, "600,2001,30")
        .share(earlier, EVERYONE, "20010,100050,20")
        .share(IN_CARE, "800,2001,40")
        .share(EVERYONE, "20010,100050,20")
        .report();
  }

  // ---- rounding

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|about 10 higher (9 to 11)|true",
        "rounding: {National: 10}|about 10 higher (9 to 11)|true",
        "rounding: {National: 1}|10.0 higher|false"
      })
  void definition_may_say_to_what_counts_are_rounded(String rounding, String words, boolean range)
      throws Exception {
    Report report =
        showing(folder, "absence", "gap_words")
            .where("ROUNDING", rounding == null ? "" : "  " + rounding)
            .share(IN_CARE, "120,400,30")
            .share(ON_A_PLAN, "120,400,30")
            .share(EVERYONE, "2000,10000,20")
            .report();
    Map<String, String> line = line(report, "gap", IN_CARE);

    assertThat(printed(report, IN_CARE)).containsExactly(words);
    String lowest = line.getOrDefault("rounding_lower", "");
    assertThat(lowest).isNotEmpty();
    assertThat(lowest.equals(line.get("rounding_upper"))).isNotEqualTo(range);
  }

  @Test
  void result_that_rounding_could_turn_is_said_to_depend_on_it_everywhere() throws Exception {
    Report report =
        showing(folder, "absence", "gap_words", "verdict")
            .telling("gap")
            .share(IN_CARE, "220,400,55")
            .share(ON_A_PLAN, "300,400,75")
            .share(EVERYONE, "5000,10000,50")
            .report();

    assertThat(printed(report, IN_CARE).getLast()).isEqualTo("Higher; result depends on rounding");
    assertThat(sentence(report, 0)).endsWith(" The result depends on rounding.");
    assertThat(line(report, "gap", IN_CARE))
        .containsEntry("verdict", "Higher; result depends on rounding")
        .containsEntry("flags", "DEPENDS_ON_ROUNDING");
    assertThat(printed(report, ON_A_PLAN).getLast()).isEqualTo("Higher");
    assertThat(sentence(report, 1)).doesNotContain("rounding.");
  }

  /** Two whole percentages leave exactly one point either way, and binary arithmetic a bit more. */
  @ParameterizedTest
  @CsvSource({"50,50", "30,60", "55,35", "70,40", "57,58", "29,57"})
  void gap_of_two_whole_percentages_is_shown_to_a_whole_number(String group, String everyone)
      throws Exception {
    Report report =
        showing(folder, "absence", "gap")
            .where("ROUNDING", "  rounding: {National: 10}")
            .share(IN_CARE, "10,20," + group)
            .share(EVERYONE, "20,40," + everyone)
            .report();

    assertThat(printed(report, IN_CARE).getFirst().replace("\u2212", "-"))
        .isEqualTo(Integer.toString(Integer.parseInt(group) - Integer.parseInt(everyone)));
  }

  // ---- small numbers

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,25,48|Higher; small numbers|false",
        "9,403,2|Lower; small numbers|false",
        "7,9,78|Not tested: fewer than 10 in a denominator|true",
        "121,403,30|Higher|false"
      })
  void small_numbers_are_said_and_very_small_ones_not_tested(
      String group, String verdict, boolean withoutTest) throws Exception {
    Report report =
        showing(folder, "absence", "gap_lower", "gap_upper", "p", "verdict")
            .share(IN_CARE, group)
            .share(EVERYONE, "2003,10007,20")
            .report();
    Map<String, String> line = line(report, "gap", IN_CARE);

    assertThat(printed(report, IN_CARE).getLast()).isEqualTo(verdict);
    assertThat(line).containsEntry("verdict", verdict);
    assertThat(printed(report, IN_CARE).subList(0, 3).stream().allMatch("[u]"::equals))
        .isEqualTo(withoutTest);
    assertThat(line.containsKey("p_value")).isNotEqualTo(withoutTest);
  }

  // ---- not a subset

  @Test
  void group_that_cannot_be_part_of_all_is_compared_as_independent_and_it_is_said()
      throws Exception {
    Report report =
        showing(folder, "absence", "gap", "gap_lower", "verdict")
            .share(IN_CARE, "301,501,60")
            .share(ON_A_PLAN, "121,403,30")
            .share(EVERYONE, "203,1007,20")
            .report();

    assertThat(line(report, "gap", IN_CARE))
        .containsEntry("method", "Newcombe hybrid score interval for two independent groups")
        .containsEntry("flags", "NOT_A_SUBSET");
    assertThat(line(report, "gap", ON_A_PLAN))
        .containsEntry("method", "Newcombe interval for a group and the whole that contains it")
        .containsEntry("flags", "");
    assertThat(methods(report))
        .contains(
            new Part.Term(
                "Groups that cannot be part of the comparator",
                List.of(
                    "1 of the gaps of this release are between a group and a comparator whose"
                        + " published numbers show that it cannot contain the group. They are"
                        + " tested as two independent groups, which makes their intervals slightly"
                        + " too wide.")));
  }

  // ---- published intervals

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-2.05,-4.10,k|Borderline: limit rounds to zero|. The result is borderline; no direction is"
            + " claimed.",
        "-2.05,-4.09,-0.01|Below zero|, significantly below zero.",
        "2.05,k,4.10|Borderline: limit rounds to zero|. The result is borderline; no direction is"
            + " claimed."
      })
  void limit_that_rounds_to_zero_leaves_significance_open(String score, String verdict, String end)
      throws Exception {
    Report report =
        showing(folder, "wellbeing", "score", "score_verdict")
            .telling("score")
            .score(IN_CARE, 33, score)
            .score(EVERYONE, 10001, "0.01,-0.11,0.13")
            .report();

    assertThat(printed(report, IN_CARE).getLast()).isEqualTo(verdict);
    assertThat(sentence(report, 0)).endsWith(end);
  }

  @Test
  void score_is_compared_with_the_whole_as_part_of_it() throws Exception {
    Report report =
        showing(folder, "wellbeing", "gap", "gap_lower", "gap_upper")
            .score(IN_CARE, 5000, "0.50,0.33,0.67")
            .score(EVERYONE, 10001, "0.01,-0.11,0.13")
            .report();

    assertThat(line(report, "gap", IN_CARE))
        .containsEntry(
            "method", "Interval for a group's mean score and the whole's that contains it");
  }

  // ---- how the gaps are worked out

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "absence|percent|NONE|",
        "absence|percent_lower|NONE|Wilson score interval",
        "absence|gap_lower|NONE|Newcombe interval for a group and the whole that contains it;Pooled"
            + " score test",
        "absence|gap_lower|HOLM|Newcombe interval for a group and the whole that contains"
            + " it;Pooled score test;Holm adjustment for many tests",
        "absence|relative_gap|NONE|Newcombe interval for a group and the whole that contains"
            + " it;Pooled score test;Square-and-add interval for a ratio of shares",
        "wellbeing|score|NONE|",
        "wellbeing|score_lower|NONE|Published interval",
        "wellbeing|gap|NONE|Interval for a group's mean score and the whole's that contains it"
      })
  void methods_that_were_used_are_listed_and_no_other(
      String measure, String shown, String adjust, String titles) throws Exception {
    Report report =
        showing(folder, measure, shown)
            .where("ADJUST", "adjust: " + adjust.toLowerCase(java.util.Locale.ROOT))
            .share("202324", IN_CARE, "121,403,30")
            .share("202324", EVERYONE, "2003,10007,20")
            .row("202425", IN_CARE, "121,403,30,0.50,-0.09,1.09")
            .row("202425", EVERYONE, "2003,10007,20,0.01,-0.11,0.13")
            .report();

    assertThat(listed(report)).isEqualTo(titles == null ? List.of() : List.of(titles.split(";")));
    assertThat(methods(report).stream().filter(term -> listed(report).contains(term.term())))
        .allSatisfy(term -> assertThat(term.texts().getLast()).startsWith("Reference: "));
  }

  @ParameterizedTest
  @CsvSource({"absence,percent_lower", "absence,gap_lower", "wellbeing,score_lower"})
  void what_is_withheld_came_from_no_method(String measure, String shown) throws Exception {
    Report report =
        showing(folder, measure, shown)
            .where("ADJUST", "adjust: holm")
            .row("202425", IN_CARE, "c,c,c,c,c,c")
            .row("202425", EVERYONE, "2003,10007,20,0.01,-0.11,0.13")
            .report();

    assertThat(listed(report)).isEmpty();
  }

  /** Without what stands in every release. */
  private static List<String> listed(Report report) {
    return methods(report).stream()
        .map(Part.Term::term)
        .filter(
            term ->
                !Stream.of("How gaps are rounded", "What the intervals mean")
                    .toList()
                    .contains(term))
        .toList();
  }
}
