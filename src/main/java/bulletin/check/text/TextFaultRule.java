package bulletin.check.text;

import bulletin.check.Card;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Place;
import bulletin.check.Rule;
import bulletin.check.Submission;
import bulletin.figures.TextFault;
import bulletin.figures.TextFault.At;
import bulletin.figures.TextFault.Kind;
import bulletin.figures.TextTable;
import java.util.function.Supplier;

/** A fault that the reader noted while it read the file. */
final class TextFaultRule extends Rule {
  private final Kind kind;
  private final Wish wish;

  TextFaultRule(Kind kind, Card card, Wish wish, Supplier<Example> example) {
    super(card, example);
    this.kind = kind;
    this.wish = wish;
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    look(submission.data(), findings);
    submission.meta().ifPresent(meta -> look(meta, findings));
  }

  private void look(TextTable table, Findings findings) {
    for (TextFault fault : table.faults()) {
      if (fault.kind() == kind) {
        long unseen = fault.count() - fault.first().size();
        fault.first().forEach(at -> add(table, at, findings));
        for (long i = 0; i < unseen; i++) {
          add(table, fault.first().getFirst(), findings);
        }
      }
    }
  }

  private void add(TextTable table, At at, Findings findings) {
    findings.add(
        new Place(table.file(), at.line(), at.column(), ""),
        at.found(),
        wish.wanted(),
        wish.next());
  }
}
