/**
 * How groups differ: gaps, their intervals and tests, changes, ranks and bands. Entries: {@link
 * bulletin.analysis.ShareGap}, {@link bulletin.analysis.ScoreGap}, {@link
 * bulletin.analysis.GapChange}. Imports {@code bulletin.figures}, the JDK and Apache Commons Math;
 * no type of Commons Math leaves the package.
 */
@NullMarked
package bulletin.analysis;

import org.jspecify.annotations.NullMarked;
