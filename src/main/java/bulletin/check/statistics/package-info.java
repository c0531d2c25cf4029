/**
 * Our own rules: what figures say of one another. The publisher's screener has none of them. Entry:
 * {@link bulletin.check.statistics.StatisticsRules}. May import figures, analysis and check.
 */
@NullMarked
package bulletin.check.statistics;

import org.jspecify.annotations.NullMarked;
