package bulletin.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.model.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide: "Inner/Outer London if it has a value in the latest year, else London. Region figure
 * is the published one, not computed."
 */
class LondonTest {
  private static final Path DATA = Plans.SHARED.resolve("ks2_la.csv");

  @TempDir private Path folder;

  /** The packs of the published data without the latest figures of Inner London. */
  private Plans.Made withoutInnerLondon() throws Exception {
    Path data = folder.resolve("ks2_la.csv");
    try (Stream<String> lines = Files.lines(DATA)) {
      Files.write(
          data,
          lines
              .filter(
                  l ->
                      !(l.startsWith("202425,")
                          && l.contains(",Regional,")
                          && l.contains(",Inner London,")))
              .toList());
    }
    return Plans.make(
        Plans.TEMPLATES.resolve("local-authority-ks2"),
        data,
        Plans.SHARED.resolve("statistical_neighbours_2025.csv"));
  }

  private static List<String> headings(Plans.Made made, String code) {
    return made.workbook(code).table("attainment").orElseThrow().columns().stream()
        .map(Table.Column::heading)
        .toList();
  }

  @Test
  void inner_or_outer_london_is_the_region_while_it_has_a_latest_figure() {
    assertThat(headings(Plans.published(), "204"))
        .contains("Inner London")
        .doesNotContain("London");
    assertThat(headings(Plans.published(), "301"))
        .contains("Outer London")
        .doesNotContain("London");
  }

  @Test
  void london_as_a_whole_stands_in_when_it_has_none() throws Exception {
    Plans.Made made = withoutInnerLondon();

    assertThat(headings(made, "204"))
        .contains("London", "Gap to London")
        .doesNotContain("Inner London");
    assertThat(headings(made, "301")).contains("Outer London");
  }
}
