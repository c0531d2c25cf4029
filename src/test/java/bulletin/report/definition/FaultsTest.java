package bulletin.report.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.yaml.DefinitionError;
import bulletin.yaml.DefinitionErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
  private static final Path FOLDER = Path.of("src/test/resources/bulletin/report/definition");

  @TempDir private Path folder;

  /** A fault and what is said of it. */
  private record Fault(String title, String report, String old, String planted, String messages) {
    static Fault of(String block) {
      List<String> lines = block.lines().toList();
      String title = lines.getFirst();
      String report = title.substring(title.lastIndexOf(' ') + 1);
      return new Fault(
          title, report, marked(lines, "- "), marked(lines, "+ "), marked(lines, "= "));
    }

    private static String marked(List<String> lines, String mark) {
      return lines.stream()
          .filter(l -> l.startsWith(mark))
          .map(l -> l.substring(mark.length()))
          .collect(Collectors.joining("\n"));
    }

    String plant(String text) {
      assertThat(text).contains(old);
      int at = text.indexOf(old);
      return text.substring(0, at) + planted + text.substring(at + old.length());
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private static Stream<Fault> faults() throws IOException {
    String[] blocks = Files.readString(FOLDER.resolve("faults.txt")).split("\n\n");
    return Arrays.stream(blocks).skip(1).map(Fault::of);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void each_fault_is_told_with_its_place_and_remedy(Fault fault) throws Exception {
    String valid = Files.readString(FOLDER.resolve(fault.report()).resolve("report.yaml"));
    assertThat(messages(fault.plant(valid))).isEqualTo(fault.messages());
  }

  @Test
  void report_without_a_fault_reads() throws Exception {
    assertThat(DefinitionReader.read(FOLDER.resolve("small")).id()).isEqualTo("small");
    assertThat(DefinitionReader.read(FOLDER.resolve("wide")).id()).isEqualTo("wide");
  }

  @Test
  void all_faults_are_told_at_once_in_file_order() throws Exception {
    String text =
        small()
            .replace("numerator: absent", "numerator: abscent")
            .replace("title: Absence\n", "title: 5\n")
            .replace("- table: gaps", "- table: gap")
            .replace("step: 20", "step: 0");
    assertThat(errors(text).errors())
        .extracting(DefinitionError::line)
        .containsExactly(1, 39, 69, 78, 93);
  }

  @Test
  void wrong_value_is_told_once() throws Exception {
    assertThat(
            messages(small().replace("measure: absence\n    where", "measure: Absent!\n    where")))
        .isEqualTo(
            "report.yaml line 80, column 14: measure is \"Absent!\". Wanted: lower-case letters,"
                + " digits and dashes, starting with a letter. Correct it.");
  }

  @Test
  void file_is_named_as_it_was_given() {
    Path missing = Path.of("report-templates", "no-such-report");
    assertThatThrownBy(() -> DefinitionReader.read(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(
            "report-templates/no-such-report/report.yaml: a report's folder must hold a"
                + " report.yaml; name another folder");
  }

  @Test
  void other_encoding_is_told_with_its_byte() throws Exception {
    String text = small().replace("theme: Examples", "theme: Caf\u00e9");
    assertThat(messages(text.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(
            "report.yaml line 7, column 13: The byte E9 is not UTF-8. Wanted: a text file in UTF-8."
                + " Save the file again with the encoding UTF-8.");
  }

  @Test
  void byte_order_mark_is_passed_over() throws Exception {
    Files.writeString(folder.resolve("report.yaml"), "\uFEFF" + small());
    assertThat(DefinitionReader.read(folder).title()).isEqualTo("Absence");
  }

  @Test
  void control_character_is_told() throws Exception {
    assertThat(messages(small().replace("theme: Examples", "theme: Exam\u0007ples")))
        .isEqualTo(
            "report.yaml line 7, column 14: The character U+0007 cannot stand in YAML. Wanted: text."
                + " Remove it.");
  }

  @Test
  void empty_file_is_told() throws Exception {
    assertThat(messages("# nothing yet\n"))
        .isEqualTo(
            "report.yaml line 1, column 1: The file is empty. Wanted: a report. Begin with the"
                + " report.yaml of another report.");
  }

  @Test
  void file_of_another_kind_is_told() throws Exception {
    assertThat(messages("absence, pupils\n"))
        .isEqualTo(
            "report.yaml line 1, column 1: The file is the text \"absence, pupils\". Wanted: a"
                + " mapping of keys. Correct it.");
  }

  @Test
  void value_that_holds_itself_is_told() throws Exception {
    assertThat(messages(small().concat("keywords: &k [*k]\n")))
        .contains(
            "This value holds itself through an alias. Wanted: a value that ends. Write the value"
                + " out in place of the alias.");
  }

  private static String small() throws IOException {
    return Files.readString(FOLDER.resolve("small/report.yaml"));
  }

  private String messages(String text) throws IOException {
    return messages(text.getBytes(StandardCharsets.UTF_8));
  }

  private String messages(byte[] file) throws IOException {
    Files.write(folder.resolve("report.yaml"), file);
    String given = folder.toString().replace('\\', '/') + "/";
    return errors().errors().stream()
        .map(e -> e.message().replace(given, ""))
        .collect(Collectors.joining("\n"));
  }

  private DefinitionErrors errors(String text) throws IOException {
    Files.writeString(folder.resolve("report.yaml"), text);
    return errors();
  }

  private DefinitionErrors errors() {
    return catchThrowableOfType(DefinitionErrors.class, () -> DefinitionReader.read(folder));
  }
}
