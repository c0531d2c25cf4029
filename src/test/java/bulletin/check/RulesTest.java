package bulletin.check;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Result.Outcome;
import bulletin.check.screener.ScreenerRules;
import bulletin.check.statistics.StatisticsRules;
import bulletin.check.text.TextRules;
import bulletin.figures.DataSet;
import bulletin.figures.TextTable;
import bulletin.source.BadInput;
import bulletin.source.csv.CsvSource;
import bulletin.source.csv.CsvText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's example trips that rule and no other. */
class RulesTest {
  private static List<Rule> rules() {
    return Stream.of(ScreenerRules.all(), TextRules.all(), StatisticsRules.all())
        .flatMap(List::stream)
        .toList();
  }

  static List<String> ids() {
    return rules().stream().map(Rule::id).toList();
  }

  private static Rule rule(String id) {
    return rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void example_trips_exactly_its_rule(String id) throws Exception {
    Example example = rule(id).example();
    Set<String> expected = new TreeSet<>(example.also());
    Result result = rule(id).run(submission(example.spoiled()));
    switch (example.outcome()) {
      case FAULT -> expected.add(id);
      case NOTE -> assertThat(result.findings()).isNotEmpty();
      case CANNOT_JUDGE -> assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
    }

    assertThat(tripped(example.spoiled(), id)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void example_without_the_fault_trips_nothing_and_is_judged(String id) throws Exception {
    Example example = rule(id).example();

    assertThat(tripped(example.clean(), id)).isEmpty();
    assertThat(rule(id).run(submission(example.clean())).outcome()).isEqualTo(Outcome.PASS);
  }

  /** That a report refuses a faulty file is said beside the fault, and is no second one. */
  private static Set<String> tripped(Example.Files files, String id) throws BadInput, IOException {
    return Checks.of(rules(), submission(files)).results().stream()
        .filter(r -> r.outcome() == Outcome.FAIL || r.outcome() == Outcome.WARNING)
        .map(r -> r.rule().id())
        .filter(trips -> trips.equals(id) || !trips.equals("report-reads-file"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Submission submission(Example.Files files) throws BadInput, IOException {
    TextTable data = CsvText.read(files.name(), () -> new ByteArrayInputStream(files.bytes()));
    Optional<TextTable> meta =
        files.meta().isPresent()
            ? Optional.of(text(files.metaName(), files.meta().get()))
            : Optional.empty();
    Submission submission = new Submission(data, meta, files.design(), Optional.empty());
    return files.design().isEmpty() ? submission : read(files, submission);
  }

  private static Submission read(Example.Files files, Submission submission) throws IOException {
    Design design = files.design().orElseThrow();
    try {
      DataSet figures =
          CsvSource.read(
              files.name(), () -> new ByteArrayInputStream(files.bytes()), design.layout());
      return new Submission(
          submission.data(), submission.meta(), files.design(), Optional.of(figures));
    } catch (BadInput e) {
      return submission.refused(
          new Submission.Refusal(Place.file(e.file()), e.found() + " " + e.wanted(), e.next()));
    }
  }

  private static TextTable text(String name, String text) throws BadInput, IOException {
    return CsvText.read(name, () -> bytes(text));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
