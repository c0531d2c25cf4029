package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** A row of the metadata must name its column. */
final class MetaColumnNameBlank extends MetaRowRule {
  MetaColumnNameBlank() {
    super(
        Says.fails(
            "precheck_meta_col_name",
            Stage.PRECHECK_META,
            "a row of the metadata without a col_name",
            "It describes no column."),
        () ->
            Example.small()
                .meta("pupil_count,Indicator", ",Indicator")
                .alsoTrips("precheck_cross_data_to_meta"),
        "col_name",
        "a blank name",
        new Wish("the name of a column of the data", "Fill it in, or remove the row."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.column().isBlank(), "");
  }
}
