package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Locale;

/** An indicator's name must not hold a filter's option. */
final class IndicatorSmushed extends RolesRule {
  private static final List<String> OPTIONS =
      List.of(
          "male",
          "female",
          "asian",
          "chinese",
          "indian",
          "pakistani",
          "bangladeshi",
          "black",
          "african",
          "caribbean",
          "white",
          "roma",
          "irish",
          "english",
          "british",
          "scottish",
          "welsh",
          "northern irish",
          "arab");

  IndicatorSmushed() {
    super(
        Says.fails(
            "check_col_ind_smushed",
            Stage.CHECK_COLUMNS,
            "an indicator whose name holds sex or ethnicity, as in male_count",
            "What breaks rows down belongs in a filter, so that it can be chosen. The screener looks for the letters anywhere, so that an email_count trips it too."),
        () ->
            Example.small()
                .data("pupil_count", "female_count")
                .meta("pupil_count", "female_count")
                .alsoTrips("check_data_dict_col_name"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.indicators()) {
      if (OPTIONS.stream().anyMatch(column.name().toLowerCase(Locale.ROOT)::contains)) {
        findings.add(
            submission.place(column),
            "an indicator whose name seems to hold the option of a filter",
            "a filter for it and one indicator",
            "Give the file a row for each option, with the option in a filter column; if the letters are only by chance in the name, rename the indicator.");
      }
    }
  }
}
