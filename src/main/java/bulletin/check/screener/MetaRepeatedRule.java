package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Submission;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A rule against one text in two rows of the metadata. */
abstract class MetaRepeatedRule extends MetaRule {
  private final String column;
  private final Function<MetaRow, String> text;
  private final Wish wish;

  MetaRepeatedRule(
      Card card,
      Supplier<Example> example,
      String column,
      Function<MetaRow, String> text,
      Wish wish) {
    super(card, example);
    this.column = column;
    this.text = text;
    this.wish = wish;
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (MetaRow row : submission.metaRows()) {
      String of = text.apply(row);
      if (!of.isBlank() && !seen.add(of)) {
        findings.add(
            submission.place(row, column, of),
            "a " + column + " that an earlier row has too",
            wish.wanted(),
            wish.next());
      }
    }
  }
}
