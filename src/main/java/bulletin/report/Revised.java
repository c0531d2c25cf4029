package bulletin.report;

import bulletin.compare.Cause;
import bulletin.compare.Comparison;
import java.util.Optional;

/**
 * What a release says of the figures that are not what they were in the one before.
 *
 * @param comparison the figures before and now
 * @param cause what the statistician calls it
 * @param reason why, a sentence
 * @param policy where the publisher's policy on revisions is set out
 */
public record Revised(
    Comparison comparison, Cause cause, Optional<String> reason, Optional<String> policy) {}
