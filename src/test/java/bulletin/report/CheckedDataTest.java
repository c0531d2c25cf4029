package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Card;
import bulletin.check.Checks;
import bulletin.check.Finding;
import bulletin.check.Finding.Severity;
import bulletin.check.Result;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextTable;
import bulletin.report.definition.AcceptedCheck;
import bulletin.report.model.FindingNote;
import bulletin.yaml.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckedDataTest {
  private static final Card CARD =
      new Card(
          "lost-year", Stage.STATISTICS, Severity.ERROR, "a lost year", "It is lost.", "https://x");

  private static CheckedData checked(Severity severity, AcceptedCheck... accepted) {
    Finding finding =
        new Finding("lost-year", severity, "pupils.csv", "no 2023/24", "every year", "Add it.");
    Submission submission =
        new Submission(
            new TextTable.Builder("pupils.csv", List.of("time_period")).build(List.of()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Checks checks = new Checks(List.of(new Result(CARD, List.of(finding), Optional.empty())));
    return new CheckedData(submission, checks, List.of(accepted));
  }

  private static AcceptedCheck acceptance(String rule) {
    return new AcceptedCheck(rule, "Schools were closed.", "A. Person", new Place(7, 5));
  }

  @Test
  void error_is_refused_until_it_is_accepted_by_name() {
    assertThat(checked(Severity.ERROR).refused())
        .extracting(FindingNote::found)
        .containsExactly("no 2023/24");
    assertThat(checked(Severity.ERROR, acceptance("other")).refused()).hasSize(1);
    assertThat(checked(Severity.ERROR, acceptance("lost-year")).refused()).isEmpty();
    assertThat(checked(Severity.WARNING).refused()).isEmpty();
  }

  @Test
  void acceptance_is_said_with_who_and_why() {
    assertThat(checked(Severity.ERROR, acceptance("lost-year")).notes())
        .containsExactly(
            new FindingNote(
                "lost-year",
                "accepted",
                "pupils.csv",
                "no 2023/24",
                "every year",
                "Accepted by A. Person: Schools were closed."));
    assertThat(checked(Severity.ERROR, acceptance("lost-year")).list().sum())
        .isEqualTo("1 rules: 0 passed, 0 with warnings, 0 with errors, 1 accepted, 0 not run");
  }

  @Test
  void acceptance_that_fits_nothing_is_a_warning() {
    assertThat(checked(Severity.NOTE, acceptance("lost-year"), acceptance("lost-yaer")).notes())
        .extracting(
            FindingNote::severity, FindingNote::place, FindingNote::found, FindingNote::next)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "warning",
                "report.yaml line 7",
                "the rule lost-year is accepted and found nothing in the data",
                "Take it out of accepted_checks, so that it hides nothing later."),
            org.assertj.core.groups.Tuple.tuple(
                "warning",
                "report.yaml line 7",
                "there is no rule lost-yaer to accept",
                "Correct the name: bulletin check --list prints all."));
  }
}
