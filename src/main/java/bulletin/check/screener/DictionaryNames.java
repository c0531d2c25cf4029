package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.List;

/** Columns should be those of the dictionary. */
final class DictionaryNames extends MetaRule {
  DictionaryNames() {
    super(
        Says.warns(
            "check_data_dict_col_name",
            Stage.CHECK_API,
            "a filter or indicator that the publisher's data dictionary does not have",
            "The publisher lets only columns of its dictionary into the API."),
        () -> Example.small().data("pupil_count", "headcount").meta("pupil_count", "headcount"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (MetaRow row : submission.metaRows()) {
      for (String name : List.of(row.column(), row.groupingColumn())) {
        if (!name.isBlank()
            && (row.isFilter() || row.isIndicator())
            && !Dictionary.has(row.type(), name)) {
          findings.add(
              submission.place(row, "col_name", name),
              "a column that the data dictionary, as held here, does not have",
              "a column of the dictionary",
              "Use the dictionary's name if it has one for this; else ask the publisher to add it before the data go into the API.");
        }
      }
    }
  }
}
