/**
 * Answers like the publisher's API, on this machine alone, from a CSV file that is not published
 * yet. Entry: {@link bulletin.source.rehearsal.RehearsalServer}. May import figures, source and
 * source.csv.
 */
@NullMarked
package bulletin.source.rehearsal;

import org.jspecify.annotations.NullMarked;
