package bulletin.check.screener;

import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Characteristics about ethnicity should be groups of the standard. */
final class EthnicityCharacteristicValues extends Rule {
  EthnicityCharacteristicValues() {
    super(
        Says.warns(
            "check_harmonised_eth_char_vals",
            Stage.CHECK_HARMONISED,
            "a characteristic about ethnicity that is no group of the standard",
            "Groups in the same words can be compared between publications."),
        () ->
            Example.of(
                    "time_period,time_identifier,geographic_level,country_code,country_name,sex,characteristic_group,characteristic,pupil_count\n202425,Academic year,National,E92000001,England,Total,Ethnicity Major,White,5510\n202425,Academic year,National,E92000001,England,Female,Ethnicity Major,White,2710\n",
                    "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\nsex,Filter,Sex,,,,,\npupil_count,Indicator,Number of pupils,,,0,,\n")
                .data("White", "Blue"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Optional<TextColumn> group = submission.data().column("characteristic_group");
    Optional<TextColumn> value = submission.data().column("characteristic");
    if (group.isEmpty() || value.isEmpty()) {
      return;
    }
    Combinations pairs = Combinations.of(List.of(group.get(), value.get()));
    pairs.rows(
        c -> isWrong(group.get().text(pairs.firstRow(c)), value.get().text(pairs.firstRow(c))),
        row ->
            findings.add(
                submission.cell(value.get(), row),
                "an ethnic group that is not of the standard",
                "a group of the harmonised standard for ethnicity",
                "Use the standard's words; or say in the methodology why another group is published."));
  }

  private static boolean isWrong(String group, String value) {
    return group.toLowerCase(Locale.ROOT).contains("ethnic")
        && !EthnicGroups.isMajor(value)
        && !EthnicGroups.isMinor(value);
  }
}
