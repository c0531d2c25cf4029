package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.List;
import java.util.Locale;

/** A group of characteristics about ethnicity must be called as the standard calls it. */
final class EthnicityCharacteristicGroup extends Rule {
  private static final List<String> GROUPS =
      List.of("Ethnicity Major", "Ethnicity Minor", "Ethnicity Detailed", "Minority Ethnic");

  EthnicityCharacteristicGroup() {
    super(
        Says.fails(
            "check_harmonised_eth_char_grp",
            Stage.CHECK_HARMONISED,
            "a characteristic_group about ethnicity that is not called as the standard calls it",
            "People look for the standard's words."),
        () ->
            Example.small()
                .first("sex,version", "sex,characteristic_group")
                .first(",Final,", ",Ethnicity Major,")
                .data("Ethnicity Major", "Ethnicity"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    submission
        .data()
        .column("characteristic_group")
        .ifPresent(
            column ->
                findings.cells(
                    submission.data(),
                    column,
                    code ->
                        column.value(code).toLowerCase(Locale.ROOT).contains("ethnic")
                            && GROUPS.stream().noneMatch(column.value(code)::contains),
                    "a group about ethnicity that is not called as in the standard",
                    new Wish(
                        "one of " + String.join(", ", GROUPS),
                        "Correct it; another filter may be added with \"and\".")));
  }
}
