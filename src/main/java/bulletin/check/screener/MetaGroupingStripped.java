package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.HashMap;
import java.util.Map;

/** Two groups must differ in more than their punctuation. */
final class MetaGroupingStripped extends MetaRule {
  MetaGroupingStripped() {
    super(
        Says.fails(
            "check_meta_fil_grp_stripped",
            Stage.CHECK_META,
            "two groups of a filter that differ only in spaces or punctuation",
            "The service makes their addresses of letters and digits alone, and the two would be one."),
        () ->
            Example.of(
                    "time_period,time_identifier,geographic_level,country_code,country_name,education_phase,school_admission_type,pupil_count\n202425,Academic year,National,E92000001,England,Total,Total,5510\n202425,Academic year,National,E92000001,England,Pre school,Selective schools,2710\n202425,Academic year,National,E92000001,England,After school,Non-selective schools,2710\n",
                    "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\neducation_phase,Filter,Phase,,,,,\nschool_admission_type,Filter,Admission,,,,,education_phase\npupil_count,Indicator,Number of pupils,,,0,,\n")
                .data("After school", "Pre-school"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.groupings()) {
      Map<String, String> seen = new HashMap<>();
      for (String value : column.values()) {
        String same =
            seen.putIfAbsent(value.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", ""), value);
        if (same != null) {
          findings.cells(
              submission.data(),
              column,
              code -> column.value(code).equals(value),
              "a group that differs from \"" + same + "\" only in spaces or punctuation",
              new Wish("one way to write each group", "Write the group alike in every row."));
        }
      }
    }
  }
}
