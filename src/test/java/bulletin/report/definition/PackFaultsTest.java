package bulletin.report.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.report.definition.PackDefinition.Average;
import bulletin.report.definition.PackDefinition.Good;
import bulletin.yaml.DefinitionErrors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of faults in {@code packs:}; they begin in line 1 of this block. */
class PackFaultsTest {
  private static final String PACKS =
      """
      packs:
        title: "{area}: absence"
        summary: "Absence in {area}."
        polarity: {absence: low}
        workbook:
          - {id: all, heading: All, content: [{table: here}, {chart: time}, {standard: footnotes}]}
        briefing:
          - {id: all, heading: All, content: [{chart: time}, {standard: footnotes}]}
        tables:
          - {id: here, title: "In {area}, {periods}", measure: absence, rows: [period], show: [value, rank]}
        charts:
          - {id: time, type: lines, headline: Over time, subtitle: "{area}", measure: absence, axis: {title: Per cent, low: 0, high: 50, step: 10}}
      """;

  @TempDir private Path folder;

  private String report(String packs) throws Exception {
    return Files.readString(
            Path.of("src/test/resources/bulletin/report/definition/small/report.yaml"))
        + packs;
  }

  @Test
  void what_is_left_out_has_its_default() throws Exception {
    Files.writeString(folder.resolve("report.yaml"), report(PACKS));
    PackDefinition packs = DefinitionReader.read(folder).packs().orElseThrow();

    assertThat(packs.level().label()).isEqualTo("Local authority");
    assertThat(packs.neighbours().minimum()).isEqualTo(6);
    assertThat(packs.neighbours().average()).isEqualTo(Average.MEAN);
    assertThat(packs.polarity()).containsEntry("absence", Good.LOW);
    assertThat(packs.families()).isEmpty();
    assertThat(packs.chart("time").orElseThrow().series()).isEqualTo("area");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{absence: low} | {abscence: low} | line 4, column 14: \"abscence\" is not a measure of this report. Known measures: absence, wellbeing. Did you mean \"absence\"? Correct it.",
        "{absence: low} | {absence: lower} | line 4, column 23: \"lower\" is not a known value of absence. Known values: high, low, none. Did you mean \"low\"? Correct it.",
        "measure: absence, rows | measure: absent, rows | line 10, column 58: \"absent\" is not a measure of this report. Known measures: absence, wellbeing. Did you mean \"absence\"? Correct it, or define it under measures.",
        "[value, rank] | [value, ranks] | line 10, column 97: \"ranks\" is not a known value of show.",
        "rows: [period] | rows: [periods] | line 10, column 74: \"periods\" is not a dimension of this report.",
        "In {area} | In {place} | line 10, column 25: {place} is not a placeholder that can be filled in here. Known placeholders: {area}, {periods}. Correct it, or write it out.",
        "{table: here} | {table: there} | line 6, column 49: \"there\" is not a table of this report. Known tables: here. Did you mean \"here\"? Correct it, or define it under tables of packs.",
        "step: 10 | step: 1 | The axis has more than ten steps.",
        "headline: Over time | categories: period, headline: Over time | line 12, column 43: A chart of lines has categories. Wanted: none: the period runs along the lines. Remove the key, or choose another type.",
        "[{chart: time}, {standard: footnotes}]} | [{chart: time}]} | No section of the briefing holds the standard part \"footnotes\". Wanted: every briefing explains what its figures rest on. Add \"- standard: footnotes\" to the content of a section."
      })
  void fault_is_told_with_its_place_and_remedy(String old, String planted, String message)
      throws Exception {
    String packs = PACKS;
    int at = old.startsWith("[{chart") ? packs.lastIndexOf(old) : packs.indexOf(old);
    assertThat(at).isNotNegative();
    String text = report(packs.substring(0, at) + planted + packs.substring(at + old.length()));
    Files.writeString(folder.resolve("report.yaml"), text);
    long before = text.substring(0, text.indexOf("packs:")).lines().count();

    DefinitionErrors errors =
        catchThrowableOfType(DefinitionErrors.class, () -> DefinitionReader.read(folder));
    String said =
        errors.errors().stream()
            .map(
                e ->
                    "line "
                        + (e.line() - before)
                        + ", "
                        + e.message().replaceAll(".*?(column \\d+: )", "$1"))
            .collect(Collectors.joining("\n"));

    assertThat(said).contains(message);
  }

  /** A note on what packs alone show is no fault, and none that the release must show. */
  @Test
  void footnote_may_attach_to_what_packs_alone_show() throws Exception {
    String at = "\"section:figures\", \"table:gaps\", \"chart:over-time\"";
    Files.writeString(
        folder.resolve("report.yaml"),
        report(PACKS).replace(at, "\"section:all\", \"table:here\", \"chart:time\""));
    PackDefinition packs = DefinitionReader.read(folder).packs().orElseThrow();

    assertThat(Stream.of("section:all", "table:here", "chart:time")).allMatch(packs::shows);
    assertThat(Stream.of("section:figures", "table:gaps", "period:201920")).noneMatch(packs::shows);
  }

  @Test
  void footnote_on_a_table_of_neither_is_told_with_those_of_both() throws Exception {
    Files.writeString(
        folder.resolve("report.yaml"), report(PACKS).replace("\"table:gaps\"", "\"table:hare\""));

    assertThat(catchThrowableOfType(DefinitionErrors.class, () -> DefinitionReader.read(folder)))
        .hasMessageContaining(
            "The footnote is attached to the table \"hare\", which is not defined. Known tables:"
                + " gaps, here. Did you mean \"here\"? Correct it, or define it.");
  }

  @Test
  void words_of_the_schema_are_those_of_the_program() {
    JsonNode shown =
        new JsonMapper()
            .readTree(Path.of("src/main/resources/bulletin/report/report.schema.json").toFile())
            .at("/properties/packs/properties/tables/items/properties/show/items/enum");

    assertThat(shown.values())
        .extracting(JsonNode::stringValue)
        .containsExactlyElementsOf(Arrays.stream(PackShown.values()).map(PackShown::word).toList());
  }
}
