package bulletin.report;

import bulletin.compare.Cause;
import bulletin.compare.Comparison;
import bulletin.compare.Verdicts;
import java.util.List;
import java.util.Optional;

/**
 * What a release says of the figures that are not what they were in the one before.
 *
 * @param comparison the figures before and now
 * @param verdicts the gaps whose verdict changed
 * @param notes what must be known to read the comparison, sentences
 * @param said what the statistician says of it
 */
public record Revised(
    Comparison comparison, List<Verdicts.Change> verdicts, List<String> notes, Said said) {
  /** Copies the lists. */
  public Revised {
    verdicts = List.copyOf(verdicts);
    notes = List.copyOf(notes);
  }

  /**
   * What the data cannot tell.
   *
   * @param cause what the change is called
   * @param reason why, a sentence
   * @param policy where the publisher's policy on revisions is set out
   */
  public record Said(Cause cause, Optional<String> reason, Optional<String> policy) {}
}
