package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the intervals mean stands once wherever intervals stand, and only what is known is shown.
 */
class CaveatIT {
  private static final String CAVEAT =
      "These are complete administrative counts, not a sample. The published difference is a fact"
          + " about these pupils. Intervals show how far figures could vary by chance in similar"
          + " cohorts; they do not cover errors in recording or matching, changes in definition, or"
          + " differences in pupils' circumstances, and do not show cause.";

  private static Stream<Arguments> reports() {
    return Stream.of(
        arguments("key-stage-2", Bulletin.NATIONAL),
        arguments("local-authority-ks2", Bulletin.LOCAL));
  }

  private static String closed(String text) {
    return text.replaceAll("\\s+", "").replace("\u2019", "'");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void caveat_stands_once_in_every_format(String report, Path data) throws IOException {
    Release release = Release.of(report, data);
    String workbook = release.sheets().values().stream().flatMap(List::stream).toList().toString();

    assertThat(times(release.page().body().text())).as("page").isEqualTo(1);
    assertThat(times(release.pdf())).as("print").isEqualTo(1);
    assertThat(times(workbook)).as("workbook").isEqualTo(1);
  }

  private static long times(String text) {
    return Pattern.compile(closed(CAVEAT), Pattern.LITERAL).matcher(closed(text)).results().count();
  }

  /** Every method of figures.csv is explained, with its reference. */
  @ParameterizedTest
  @MethodSource("reports")
  void methods_of_the_figures_file_are_explained(String report, Path data) throws IOException {
    Release release = Release.of(report, data);
    List<String> used =
        release.figures().stream()
            .filter(line -> !line.get("interval_lower").isEmpty())
            .map(line -> line.get("method"))
            .distinct()
            .toList();

    assertThat(used).isNotEmpty();
    assertThat(release.page().select("#method dt").eachText()).containsAll(used);
  }
}
