package bulletin.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Checks;
import bulletin.check.Finding;
import bulletin.check.Place;
import bulletin.check.Rule;
import bulletin.check.screener.ScreenerRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault that is planted in a copy of a real file is found, by its rule and at its place. */
class FaultsFoundTest {
  private static final List<Rule> RULES =
      Stream.of(ScreenerRules.all(), StatisticsRules.all()).flatMap(List::stream).toList();
  private static String clean = "";
  private static Set<Named> known = Set.of();

  /** What a finding says of one place. */
  private record Named(String rule, int line, String column, String value) {
    boolean is(PlantedFault fault, int expected) {
      return rule.equals(fault.rule())
          && column.equals(fault.column().equals("-") ? "" : fault.column())
          && (expected < 0 || line == expected);
    }
  }

  @BeforeAll
  static void read() throws Exception {
    clean = RealFile.text();
    known = named(clean);
  }

  static List<PlantedFault> faults() throws Exception {
    return PlantedFault.all();
  }

  private static Set<Named> named(String text) throws Exception {
    Set<Named> all = new HashSet<>();
    for (Finding finding : Checks.of(RULES, RealFile.submission(text)).findings()) {
      for (Place place : finding.places().first()) {
        all.add(new Named(finding.rule(), place.line(), place.column(), place.value()));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("faults")
  void fault_is_named_at_its_place(PlantedFault fault) throws Exception {
    CsvGrid grid = CsvGrid.of(clean);
    List<String[]> edited = grid.rows(fault.rows());
    fault.plant(grid);
    Set<Named> found = named(grid.toString());
    found.removeAll(known);

    assertThat(found).anyMatch(named -> named.is(fault, fault.line(grid, edited)));
  }

  @Test
  void more_than_forty_different_faults_are_planted() throws Exception {
    assertThat(faults()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  @Test
  void clean_copy_is_the_file_itself() {
    assertThat(CsvGrid.of(clean)).hasToString(clean);
  }
}
