package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** A column's name must hold no space. */
final class MetaColumnNameSpaces extends MetaRowRule {
  MetaColumnNameSpaces() {
    super(
        Says.fails(
            "check_meta_col_name_spaces",
            Stage.CHECK_META,
            "a space in a col_name",
            "The service finds columns by their names, and spaces at their ends are not seen."),
        () ->
            Example.small()
                .meta("pupil_count,", "pupil count,")
                .alsoTrips("precheck_cross_data_to_meta", "check_data_dict_col_name"),
        "col_name",
        "a space in the name",
        new Wish("a name without spaces", "Rename the column in data and metadata."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.column().chars().anyMatch(Character::isWhitespace), row.column());
  }
}
