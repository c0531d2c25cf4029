package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.analysis.Gap;
import bulletin.analysis.Method;
import bulletin.analysis.MultipleComparisons;
import bulletin.analysis.Verdict;
import bulletin.figures.RowKey;
import bulletin.report.definition.ReportDefinition.Adjust;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Adjust.class)
  void adjusted_values_are_those_of_the_tests_that_were_made(Adjust adjust) throws Exception {
    Absence absence = Absence.asItIs();
    Evaluation evaluation = absence.evaluation("absence");
    List<RowKey> tested =
        List.of(
            absence.key("202425", "Total", "Boarders"),
            absence.key("202425", "Secondary", "Boarders"),
            absence.key("202425", "Primary", "Day pupils"));
    RowKey withheld = absence.key("202425", "Primary", "Boarders");
    Adjustment adjustment =
        new Adjustment(
            evaluation,
            Stream.concat(Stream.of(withheld), Stream.of(tested, tested).flatMap(List::stream))
                .toList(),
            adjust);
    double[] p = tested.stream().mapToDouble(k -> calculated(evaluation.gap(k))).toArray();
    double[] wanted =
        switch (adjust) {
          case NONE -> new double[0];
          case HOLM -> MultipleComparisons.holm(p);
          case BENJAMINI_HOCHBERG -> MultipleComparisons.benjaminiHochberg(p);
        };
    assertThat(tested.stream().flatMapToDouble(k -> adjustment.adjustedP(k).stream()))
        .containsExactly(java.util.Arrays.stream(wanted).boxed().toArray(Double[]::new));
    assertThat(adjustment.adjustedP(withheld)).isEmpty();
    assertThat(adjustment.gap(withheld)).isEqualTo(evaluation.gap(withheld));
    assertThat(adjustment.method().map(Method::name))
        .isEqualTo(
            adjust == Adjust.NONE
                ? java.util.Optional.empty()
                : java.util.Optional.of(adjust.name()));
  }

  @Test
  void difference_that_is_significant_only_by_itself_is_not_claimed() throws Exception {
    Absence absence =
        Absence.with(
            folder,
            "sample.csv",
            "Total,Boarders,Provisional,10000,3000,30",
            "Total,Boarders,Provisional,10000,2085,21");
    Evaluation evaluation = absence.evaluation("absence");
    RowKey boarders = absence.key("202425", "Total", "Boarders");
    List<RowKey> family =
        List.of(
            boarders,
            absence.key("202425", "Secondary", "Boarders"),
            absence.key("202425", "Secondary", "Day pupils"));
    Adjustment adjustment = new Adjustment(evaluation, family, Adjust.HOLM);
    assertThat(evaluation.gap(boarders))
        .extracting(g -> ((Gap.Calculated) g).verdict())
        .isEqualTo(new Verdict.Higher());
    assertThat(adjustment.gap(boarders))
        .extracting(g -> ((Gap.Calculated) g).verdict())
        .isEqualTo(new Verdict.NoSignificantDifference());
  }

  private static double calculated(Gap gap) {
    return ((Gap.Calculated) gap).p().orElseThrow();
  }
}
