package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** An indicator has no hint. */
final class MetaHintOnIndicator extends MetaRowRule {
  MetaHintOnIndicator() {
    super(
        Says.fails(
            "check_meta_filter_hint",
            Stage.CHECK_META,
            "an indicator with a filter_hint",
            "Hints are shown beside filters only, so that this one would never be read."),
        () -> Example.small().meta("pupils,,,0,,", "pupils,,,0,Headcount,"),
        "filter_hint",
        "a hint in the row of an indicator",
        new Wish(
            "a blank cell", "Blank it, and put what it says into the label or the methodology."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.isIndicator() && !row.hint().isBlank(), row.hint());
  }
}
