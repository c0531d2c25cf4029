package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Example;
import bulletin.check.Rule;
import bulletin.check.Submission;
import java.util.Optional;
import java.util.function.Supplier;

/** A rule that must know which columns are filters and which are indicators. */
abstract class RolesRule extends Rule {
  RolesRule(Card card, Supplier<Example> example) {
    super(card, example);
  }

  @Override
  protected Optional<String> obstacle(Submission submission) {
    return submission.hasRoles()
        ? Optional.empty()
        : Optional.of("no metadata file and no report that fits the columns");
  }
}
