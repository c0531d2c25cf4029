package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import bulletin.check.StandardTable;
import bulletin.check.Submission;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What all files share must be called alike. */
final class HarmonisedNames extends MetaRule {
  private static final Set<String> SEARCH =
      Set.copyOf(StandardTable.of("harmonised-columns.csv").column("search"));
  private static final Set<String> NAMES =
      Set.copyOf(StandardTable.of("harmonised-columns.csv").column("col_name"));

  HarmonisedNames() {
    super(
        Says.fails(
            "check_harmonised_variables",
            Stage.CHECK_HARMONISED,
            "a column about ethnicity, special educational needs or types of establishment that does not have its standard name",
            "People who join files find the same thing under the same name."),
        () ->
            Example.small()
                .data("la_name,sex", "la_name,pupil_ethnicity")
                .meta("sex,Filter", "pupil_ethnicity,Filter")
                .alsoTrips("check_data_dict_col_name"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (MetaRow row : submission.metaRows()) {
      for (String name : List.of(row.column(), row.groupingColumn())) {
        String small = name.toLowerCase(Locale.ROOT);
        if (!NAMES.contains(name) && SEARCH.stream().anyMatch(small::contains)) {
          findings.add(
              submission.place(row, "col_name", name),
              "a name that is about something for which there is a standard name",
              "one of " + String.join(", ", NAMES.stream().sorted().toList()),
              "Rename the column in data and metadata, if it is about that.");
        }
      }
    }
  }
}
