package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Submission;
import java.util.Optional;
import java.util.function.Supplier;

/** A rule about each row of the metadata file by itself. */
abstract class MetaRowRule extends MetaRule {
  private final String column;
  private final String found;
  private final Wish wish;

  /**
   * A rule.
   *
   * @param column of the metadata file, where the fault is
   * @param found what the fault is
   */
  MetaRowRule(Card card, Supplier<Example> example, String column, String found, Wish wish) {
    super(card, example);
    this.column = column;
    this.found = found;
    this.wish = wish;
  }

  /** The text that is at fault; empty when the row is as it should be. A fault may be blank. */
  abstract Optional<String> fault(MetaRow row);

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (MetaRow row : submission.metaRows()) {
      fault(row)
          .ifPresent(
              text ->
                  findings.add(
                      submission.place(row, column, text.isBlank() ? row.column() : text),
                      found,
                      wish.wanted(),
                      wish.next()));
    }
  }

  /** The text when it is at fault. */
  static Optional<String> when(boolean isFault, String text) {
    return isFault ? Optional.of(text) : Optional.empty();
  }
}
