package bulletin.check;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Result.Outcome;
import bulletin.check.screener.ScreenerRules;
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
    return Stream.of(ScreenerRules.all()).flatMap(List::stream).toList();
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
    expected.add(id);

    assertThat(tripped(example.spoiled())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void example_without_the_fault_trips_nothing_and_is_judged(String id) throws Exception {
    Example example = rule(id).example();

    assertThat(tripped(example.clean())).isEmpty();
    assertThat(rule(id).run(submission(example.clean())).outcome()).isEqualTo(Outcome.PASS);
  }

  private static Set<String> tripped(Example.Files files) throws BadInput, IOException {
    return Checks.of(rules(), submission(files)).results().stream()
        .filter(r -> r.outcome() == Outcome.FAIL || r.outcome() == Outcome.WARNING)
        .map(r -> r.rule().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Submission submission(Example.Files files) throws BadInput, IOException {
    TextTable data = text(files.name(), files.data());
    Optional<TextTable> meta =
        files.meta().isPresent()
            ? Optional.of(text(files.metaName(), files.meta().get()))
            : Optional.empty();
    return new Submission(data, meta, files.design(), figures(files));
  }

  private static Optional<DataSet> figures(Example.Files files) throws IOException {
    if (files.design().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          CsvSource.read(files.name(), () -> bytes(files.data()), files.design().get().layout()));
    } catch (BadInput e) {
      return Optional.empty();
    }
  }

  private static TextTable text(String name, String text) throws BadInput, IOException {
    return CsvText.read(name, () -> bytes(text));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
