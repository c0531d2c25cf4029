/**
 * What differs between two states of the same figures: structure, revised figures, withheld cells,
 * verdicts. Entries: {@link bulletin.compare.Comparison}; {@link bulletin.compare.Register} for who
 * came before and after whom. May import figures, check (for the table of codes) and report.model.
 */
@NullMarked
package bulletin.compare;

import org.jspecify.annotations.NullMarked;
