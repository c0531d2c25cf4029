package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.Set;

/** A figure must not be blank or an old symbol. */
final class IndicatorInvalid extends RolesRule {
  private static final Set<String> LEGACY = Set.of("~", ":");

  IndicatorInvalid() {
    super(
        Says.fails(
            "check_ind_invalid_entry",
            Stage.CHECK_INDICATORS,
            "a blank figure, or the old symbols ~ and :",
            "A blank does not say why there is no figure, and the old symbols mean different things to different people."),
        () -> Example.small().data(",1230", ",:"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.indicators()) {
      findings.cells(
          submission.data(),
          column,
          code -> column.value(code).isEmpty(),
          "a blank figure",
          new Wish(
              "a number or a symbol",
              "Write x for not available, z for not applicable, c for confidential, low for nearly zero."));
      findings.cells(
          submission.data(),
          column,
          code -> LEGACY.contains(column.value(code)),
          "an old symbol",
          new Wish(
              "a number or a symbol that is in use",
              "Write x for not available, z for not applicable, c for confidential, low for nearly zero."));
    }
  }
}
