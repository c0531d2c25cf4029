package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** At levels without a list, the code x and the name Not available belong together. */
abstract class NotAvailableRule extends Rule {
  private static final Set<String> LEVELS =
      Set.of("Opportunity area", "MAT", "Sponsor", "School", "Provider", "Police force area");
  private final boolean byCode;

  NotAvailableRule(Card card, Supplier<Example> example, boolean byCode) {
    super(card, example);
    this.byCode = byCode;
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (Level level : Level.in(submission)) {
      Optional<TextColumn> code = submission.data().column(level.code());
      Optional<TextColumn> name = submission.data().column(level.name());
      if (LEVELS.contains(level.label()) && code.isPresent() && name.isPresent()) {
        Combinations pairs = Combinations.of(List.of(code.get(), name.get()));
        pairs.rows(
            c -> isWrong(code.get().text(pairs.firstRow(c)), name.get().text(pairs.firstRow(c))),
            row ->
                findings.add(
                    submission.cell(byCode ? name.get() : code.get(), row),
                    byCode
                        ? "another name beside the code x"
                        : "another code beside the name Not available",
                    byCode ? "Not available" : "x",
                    "Write the two together, or give the place its code and name."));
      }
    }
  }

  private boolean isWrong(String code, String name) {
    boolean isX = code.equals("x");
    boolean isNotAvailable = name.equals("Not available");
    return byCode ? isX && !isNotAvailable : isNotAvailable && !isX;
  }
}
