package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Options of a filter of the dictionary should be the dictionary's. */
final class DictionaryOptions extends MetaRule {
  DictionaryOptions() {
    super(
        Says.warns(
            "check_data_dict_fil_item",
            Stage.CHECK_API,
            "an option that the publisher's data dictionary does not have for its filter",
            "The publisher lets only options of its dictionary into the API."),
        () -> Example.small().data("Female", "Woman"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    List<TextColumn> filters = new ArrayList<>(submission.filters());
    submission.groupings().stream().filter(c -> !filters.contains(c)).forEach(filters::add);
    for (TextColumn column : filters) {
      Set<String> options = Dictionary.options(column.name());
      if (!options.isEmpty()) {
        findings.cells(
            submission.data(),
            column,
            code -> !options.contains(column.value(code)),
            "an option that the data dictionary does not have",
            new Wish(
                "one of " + String.join("; ", options.stream().sorted().toList()),
                "Use the dictionary's words; or ask the publisher to add the option."));
      } else if (Dictionary.has("Filter", column.name())) {
        findings.notJudged("the dictionary's options of " + column.name() + " are not held here");
      }
    }
  }
}
