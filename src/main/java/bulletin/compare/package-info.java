/**
 * What differs between two states of the same figures: structure, revised figures, withheld cells,
 * verdicts. Entry: {@link bulletin.compare.Comparison}. May import figures, check (for the table of
 * codes) and report.model.
 */
@NullMarked
package bulletin.compare;

import org.jspecify.annotations.NullMarked;
