package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @TempDir Path folder;

  @Test
  void later_file_rewords_what_it_holds_and_keeps_the_rest() throws IOException {
    Path shared = file("shared", "hello = Good day, {name}.\nbye = Goodbye.");
    Path own = file("own", "hello = Dydd da, {name} \u2212 croeso.");
    Wording wording = Wording.of(List.of(shared, own, folder.resolve("none")));
    assertThat(wording.say("hello", Map.of("name", "$1 \\ Si\u00e2n")))
        .isEqualTo("Dydd da, $1 \\ Si\u00e2n \u2212 croeso.");
    assertThat(wording.say("bye")).isEqualTo("Goodbye.");
  }

  @Test
  void missing_sentence_is_named() throws IOException {
    Wording wording = Wording.of(List.of(file("shared", "bye = Goodbye.")));
    assertThatThrownBy(() -> wording.say("hello"))
        .isInstanceOf(ReportProblem.class)
        .hasMessage("wording.properties: no sentence \"hello\". Add it to the file.");
  }

  @Test
  void placeholder_without_a_value_is_named() throws IOException {
    Wording wording = Wording.of(List.of(file("shared", "hello = Good day, {nmae}.")));
    assertThatThrownBy(() -> wording.say("hello", Map.of("name", "A", "day", "B")))
        .isInstanceOf(ReportProblem.class)
        .hasMessage(
            "wording.properties, hello: {nmae} is none of [day, name]. Correct the sentence.");
  }

  @Test
  void placeholder_of_the_definition_is_named_with_its_place() {
    assertThatThrownBy(() -> Wording.fill("{a}", Map.of(), "report.yaml, title of table t"))
        .isInstanceOf(ReportProblem.class)
        .hasMessage("report.yaml, title of table t: {a} is none of []. Correct the sentence.");
  }

  @ParameterizedTest
  @CsvSource({
    "Reading, reading",
    "English, English",
    "English and maths, English and maths",
    "Englishman, englishman",
    "EBacc, EBacc",
    "GPS, GPS",
    "'', ''",
    "A, a",
    "reading, reading"
  })
  void option_inside_a_sentence_starts_small_unless_an_acronym_or_a_name(
      String option, String inSentence) throws IOException {
    Wording wording = Wording.of(List.of(file("names", "proper_nouns = Welsh, English")));
    assertThat(wording.inSentence(option)).isEqualTo(inSentence);
  }

  @ParameterizedTest
  @CsvSource({
    "meeting the standard, Meeting the standard",
    "ks2.csv is old, ks2.csv is old",
    "2024/25 is new, 2024/25 is new"
  })
  void sentence_starts_with_a_capital_unless_with_a_file_or_number(String text, String said) {
    assertThat(Wording.atStart(text)).isEqualTo(said);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
