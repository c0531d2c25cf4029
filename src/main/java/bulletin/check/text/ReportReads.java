package bulletin.check.text;

import bulletin.check.Card;
import bulletin.check.Design;
import bulletin.check.Example;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.DataLayout;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report that the data are for must be able to read them. */
final class ReportReads extends Rule {
  ReportReads() {
    super(
        new Card(
            "report-reads-file",
            Stage.TEXT,
            Severity.ERROR,
            "anything for which the report would refuse the file",
            "No release can be made of a file that cannot be read.",
            TextRules.GUIDANCE),
        ReportReads::misnamed);
  }

  private static Example misnamed() {
    DataLayout layout =
        new DataLayout(
            List.of(new Filter("sex", "Sex", List.of())),
            List.of(),
            List.of(new Indicator("pupil_count", "Number of pupils", Unit.NUMBER, 0)),
            List.of(),
            Optional.empty(),
            DataLayout.PUBLISHERS_SHORTHAND);
    Design design =
        new Design(
            "pupils",
            layout,
            List.of(new Design.FilterColumn("sex", "Sex", Optional.empty())),
            Optional.empty(),
            List.of(),
            List.of(new Design.IndicatorColumn("pupil_count", "Number of pupils", 0)),
            List.of(),
            List.of(),
            Map.of(),
            DataLayout.PUBLISHERS_SHORTHAND);
    return Example.of(Example.small().clean().data(), design).data("pupil_count", "headcount");
  }

  @Override
  protected Optional<String> obstacle(Submission submission) {
    return submission.design().isPresent()
        ? Optional.empty()
        : Optional.of("no report that fits the columns");
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    if (submission.figures().isEmpty() && submission.refusal().isEmpty()) {
      findings.notJudged("the file is too large to be read twice; a build reads it");
    }
    submission
        .refusal()
        .ifPresent(
            why ->
                findings.add(
                    why.place(), why.found(), "a file that the report can read", why.next()));
  }
}
