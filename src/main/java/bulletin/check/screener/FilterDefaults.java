package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.LinkedHashMap;
import java.util.Map;

/** A filter should have an option for all. */
final class FilterDefaults extends RolesRule {
  private static final String TOTAL = "Total";

  FilterDefaults() {
    super(
        Says.warns(
            "check_filter_defaults",
            Stage.CHECK_FILTERS,
            "a filter without the option Total, or the default that the metadata name",
            "The service shows the default first; without one it shows nothing until everything is chosen."),
        () -> Example.small().data("Total", "Male"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Map<String, String> defaults = new LinkedHashMap<>();
    submission.filters().forEach(c -> defaults.put(c.name(), TOTAL));
    submission.groupings().forEach(c -> defaults.putIfAbsent(c.name(), TOTAL));
    if (submission.meta().isPresent()) {
      submission.metaRows().stream()
          .filter(r -> !r.filterDefault().isBlank())
          .forEach(r -> defaults.replace(r.column(), r.filterDefault()));
    } else {
      submission.design().stream()
          .flatMap(d -> d.filters().stream())
          .forEach(f -> f.total().ifPresent(total -> defaults.replace(f.column(), total)));
    }
    defaults.forEach(
        (name, wanted) ->
            submission
                .data()
                .column(name)
                .filter(column -> column.codeOf(wanted) < 0)
                .ifPresent(
                    column ->
                        findings.add(
                            submission.place(column),
                            "no option \"" + wanted + "\"",
                            "an option for all, or a filter_default in the metadata",
                            "Add rows for all, or name the option to show first under filter_default in the metadata.")));
  }
}
