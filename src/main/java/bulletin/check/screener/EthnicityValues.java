package bulletin.check.screener;

import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Optional;

/** Ethnic groups should be those of the standard. */
final class EthnicityValues extends Rule {
  private static final Wish WISH =
      new Wish(
          "a group of the harmonised standard for ethnicity",
          "Use the standard's words; or say in the methodology why another group is published.");

  EthnicityValues() {
    super(
        Says.warns(
            "check_harmonised_eth_vals",
            Stage.CHECK_HARMONISED,
            "an ethnic group in ethnicity_major or ethnicity_minor that is not of the standard",
            "Groups in the same words can be compared between publications."),
        () ->
            Example.small()
                .first("la_name,sex", "la_name,ethnicity_major")
                .first("Female", "White")
                .firstMeta("sex,Filter", "ethnicity_major,Filter")
                .data("White", "Blue")
                .alsoTrips("check_data_dict_fil_item"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Optional<TextColumn> major = submission.data().column("ethnicity_major");
    Optional<TextColumn> minor = submission.data().column("ethnicity_minor");
    String what = "an ethnic group that is not of the standard";
    if (major.isPresent() && minor.isPresent()) {
      Combinations pairs = Combinations.of(List.of(major.get(), minor.get()));
      pairs.rows(
          c ->
              !EthnicGroups.isPair(
                  major.get().text(pairs.firstRow(c)), minor.get().text(pairs.firstRow(c))),
          row -> findings.add(submission.cell(minor.get(), row), what, WISH.wanted(), WISH.next()));
      return;
    }
    major.ifPresent(
        column ->
            findings.cells(
                submission.data(),
                column,
                code -> !EthnicGroups.isMajor(column.value(code)),
                what,
                WISH));
    minor.ifPresent(
        column ->
            findings.cells(
                submission.data(),
                column,
                code -> !EthnicGroups.isMinor(column.value(code)),
                what,
                WISH));
  }
}
