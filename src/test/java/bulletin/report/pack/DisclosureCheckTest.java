package bulletin.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.model.Cell;
import bulletin.report.model.FigureLine;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Report;
import bulletin.report.model.Table;
import bulletin.report.model.Trace;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Leaks are planted in lines of published packs, and must be seen. */
class DisclosureCheckTest {
  private static final Plans.Made MADE = Plans.published();

  private static DisclosureCheck check() {
    return new DisclosureCheck(MADE.definition(), MADE.data());
  }

  private static List<Map<String, String>> lines(String code) {
    PackReports pack = MADE.pack(code);
    return Stream.concat(pack.workbook().lines().stream(), pack.briefing().lines().stream())
        .map(FigureLine::values)
        .toList();
  }

  private static List<FindingNote> leaks(List<Map<String, String>> lines) {
    DisclosureCheck check = check();
    lines.forEach(line -> check.accept("E1", line));
    return check.leaks();
  }

  private static List<FindingNote> planted(
      String code, Map<String, String> where, UnaryOperator<Map<String, String>> leak) {
    List<Map<String, String>> lines = new ArrayList<>(lines(code));
    int at = 0;
    while (!lines.get(at).entrySet().containsAll(where.entrySet())) {
      at++;
    }
    lines.set(at, leak.apply(new HashMap<>(lines.get(at))));
    return leaks(lines);
  }

  private static UnaryOperator<Map<String, String>> with(String... pairs) {
    return line -> {
      for (int i = 0; i < pairs.length; i += 2) {
        line.put(pairs[i], pairs[i + 1]);
      }
      return line;
    };
  }

  /** Every pack, workbook and briefing, taken together: so no two of them give anything away. */
  @Test
  void no_pack_and_no_two_packs_give_a_withheld_figure_away() {
    DisclosureCheck check = check();
    List<String> cells = new ArrayList<>();
    for (PackSubject subject : MADE.plan().subjects()) {
      PackReports pack = MADE.plan().reportsFor(subject);
      for (Report report : List.of(pack.workbook(), pack.briefing())) {
        report.lines().forEach(line -> check.accept(subject.code(), line.values()));
        report.tables().forEach(table -> cells.addAll(madeOfWithheld(table)));
      }
    }

    assertThat(check.leaks()).isEmpty();
    assertThat(cells).isEmpty();
  }

  /** The numbers of a table whose trace names a cell that is withheld in the data. */
  private static List<String> madeOfWithheld(Table table) {
    List<String> found = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        if (cell instanceof Cell.Numeric number
            && number.trace() instanceof Trace.Worked worked
            && worked.inputs().stream().anyMatch(o -> HIDDEN.contains(o.toString()))) {
          found.add(table.id() + ": " + number.text());
        }
      }
    }
    return found;
  }

  private static final java.util.Set<String> HIDDEN = hidden();

  private static java.util.Set<String> hidden() {
    java.util.Set<String> hidden = new java.util.HashSet<>();
    for (int row = 0; row < MADE.data().rowCount(); row++) {
      for (var indicator : MADE.data().indicators()) {
        boolean confidential =
            MADE.data().figure(row, indicator.column()).shorthand().stream()
                .anyMatch(s -> s.symbol().equals("c"));
        if (confidential) {
          hidden.add(MADE.data().origin(row, indicator.column()).toString());
        }
      }
    }
    return hidden;
  }

  @Test
  void withheld_figure_that_is_printed_is_seen() {
    assertThat(
            planted(
                "204",
                Map.of("kind", "figure", "value", "c", "measure", "pt_met_expected_standard"),
                with("value", "33", "printed", "33")))
        .extracting(FindingNote::rule)
        .contains("withheld");
  }

  @Test
  void gap_of_a_withheld_figure_is_seen() {
    List<FindingNote> leaks =
        planted(
            "204",
            Map.of("kind", "gap", "value", "c", "comparator", "England"),
            with("value", "-12.5", "printed", "−12.5"));

    assertThat(leaks).extracting(FindingNote::rule).contains("inputs", "claim");
    assertThat(leaks.getFirst().found())
        .isEqualTo("it is worked out from a figure that is withheld in the data");
  }

  @Test
  void rank_of_a_withheld_figure_is_seen() {
    assertThat(
            planted(
                "204",
                Map.of("kind", "rank", "printed", "[c]"),
                with("printed", "150 of 153 (0 not available)")))
        .extracting(FindingNote::rule)
        .containsExactly("claim");
  }

  /** The mean of ten, one of them withheld, less the nine that are printed would be the tenth. */
  @Test
  void neighbours_mean_with_a_withheld_figure_in_it_is_seen() {
    Map<String, String> where =
        Map.of("kind", "average", "comparator", "neighbours' mean", "reason", "9 of 10");

    assertThat(
            planted(
                "204",
                where,
                line -> {
                  double mean = Double.parseDouble(line.get("value"));
                  line.put("value", Double.toString((mean * 9 + 20) / 10));
                  return line;
                }))
        .extracting(FindingNote::rule)
        .containsExactly("average");
  }

  @Test
  void neighbours_mean_that_names_a_withheld_figure_is_seen() {
    assertThat(
            planted(
                "204",
                Map.of("kind", "average", "comparator", "neighbours' mean", "reason", "9 of 10"),
                line -> {
                  line.put("inputs", line.get("inputs") + " " + withheldInput());
                  return line;
                }))
        .extracting(FindingNote::rule)
        .contains("inputs", "average");
  }

  private static String withheldInput() {
    return lines("201").stream()
        .filter(line -> line.getOrDefault("value", "").equals("c"))
        .filter(line -> line.containsKey("source_line"))
        .map(
            l ->
                l.get("source_file")
                    + ":"
                    + l.get("source_line")
                    + "["
                    + l.get("source_column")
                    + "]")
        .findFirst()
        .orElseThrow();
  }

  /** A region's total less all its areas but one is that one, whoever's pack each stands in. */
  @Test
  void total_with_all_parts_but_one_is_seen_across_packs() {
    DisclosureCheck check = check();
    String region = "South West";
    MADE.plan().subjects().stream()
        .filter(s -> s.place().region() != null && s.place().region().name().equals(region))
        .flatMap(s -> Stream.of(s.code(), s.code()))
        .distinct()
        .forEach(code -> lines(code).forEach(line -> check.accept(code, line)));
    assertThat(check.leaks()).isEmpty();

    Map<String, String> total = regionLine(region);
    check.accept("E1", total);

    assertThat(check.leaks())
        .extracting(FindingNote::rule)
        .as("the eligible pupils of all but one authority are printed in their packs")
        .contains("total");
  }

  /** The one line that packs never print: how many pupils a region has. */
  private static Map<String, String> regionLine(String region) {
    for (int row = 0; row < MADE.data().rowCount(); row++) {
      int at = row;
      boolean wanted =
          MADE.data().location(row).name().equals(region)
              && MADE.data().option(row, "subject").equals("Reading");
      if (wanted && hiddenAreas(at, region) == 1) {
        var origin = MADE.data().origin(row, "eligible_pupils");
        String count =
            MADE.data().figure(row, "eligible_pupils").number().orElseThrow().toPlainString();
        return Map.of(
            "kind",
            "figure",
            "value",
            count,
            "printed",
            count,
            "source_file",
            origin.file(),
            "source_line",
            Long.toString(origin.line()),
            "source_column",
            origin.column());
      }
    }
    throw new AssertionError("No year in which one authority of " + region + " is withheld");
  }

  private static long hiddenAreas(int total, String region) {
    var data = MADE.data();
    return java.util.stream.IntStream.range(0, data.rowCount())
        .filter(row -> data.period(row).equals(data.period(total)))
        .filter(row -> data.option(row, "subject").equals(data.option(total, "subject")))
        .filter(
            row ->
                data.option(row, "social_care_group")
                    .equals(data.option(total, "social_care_group")))
        .filter(
            row ->
                Optional.ofNullable(data.location(row).region())
                    .filter(r -> r.name().equals(region))
                    .isPresent())
        .filter(row -> data.figure(row, "eligible_pupils").shorthand().isPresent())
        .count();
  }

  @Test
  void lines_are_read_back_as_they_were_written() throws IOException {
    DisclosureCheck check = check();
    check.add(
        check.read(
            "E09000012",
            new StringReader(
                """
                kind,measure,location,value,printed,inputs
                gap,attainment,"Hackney, Town",-12.5,−12.5,%s
                """
                    .formatted(withheldInput()))));

    assertThat(check.leaks())
        .containsExactly(
            new FindingNote(
                "inputs",
                "error",
                "figures.csv, pack E09000012, gap, attainment, Hackney, Town",
                "it is worked out from a figure that is withheld in the data",
                "nothing from which a figure that is withheld can be worked out",
                "Take the figure out of the packs: table, column or row under packs: in report.yaml."));
  }
}
