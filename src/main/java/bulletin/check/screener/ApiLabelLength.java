package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** The API takes labels of up to 100 characters. */
final class ApiLabelLength extends MetaRowRule {
  private static final int MOST = 100;

  ApiLabelLength() {
    super(
        Says.warns(
            "check_api_char_col_label",
            Stage.CHECK_API,
            "a label longer than 100 characters",
            "The API does not take longer labels."),
        () ->
            Example.small()
                .meta("Number of pupils", "Number of pupils " + "of every school ".repeat(6)),
        "label",
        "a label of more than " + MOST + " characters",
        new Wish(
            "at most " + MOST,
            "Shorten the label; what it no longer says belongs in the methodology."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.label().length() > MOST, row.label());
  }
}
