package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Example;
import bulletin.check.Rule;
import bulletin.check.Submission;
import java.util.Optional;
import java.util.function.Supplier;

/** A rule about the metadata file. */
abstract class MetaRule extends Rule {
  MetaRule(Card card, Supplier<Example> example) {
    super(card, example);
  }

  @Override
  protected Optional<String> obstacle(Submission submission) {
    return submission.meta().isPresent() ? Optional.empty() : Optional.of("no metadata file");
  }
}
