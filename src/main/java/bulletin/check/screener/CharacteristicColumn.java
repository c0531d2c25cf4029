package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.List;
import java.util.Set;

/** Filters should not be put into one column of characteristics. */
final class CharacteristicColumn extends MetaRule {
  private static final Set<String> NAMES = Set.of("characteristic", "characteristic_group");

  CharacteristicColumn() {
    super(
        Says.warns(
            "check_col_var_characteristic",
            Stage.CHECK_COLUMNS,
            "a filter called characteristic or characteristic_group",
            "Filters of their own can be combined; one column of everything cannot."),
        () ->
            Example.small()
                .data("la_name,sex", "la_name,characteristic")
                .meta("sex,Filter", "characteristic,Filter")
                .alsoTrips("check_data_dict_col_name"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (MetaRow row : submission.metaRows()) {
      for (String name : List.of(row.column(), row.groupingColumn())) {
        if (NAMES.contains(name)) {
          findings.add(
              submission.place(row, "col_name", name),
              "a column of characteristics",
              "a filter for each characteristic, such as sex",
              "Split the column into filters, or say in the methodology why it stays.");
        }
      }
    }
  }
}
