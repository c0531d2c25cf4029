/**
 * What is said to one area: a pack's workbook and briefing as reports, for every area of a data
 * set. Entry: {@link bulletin.report.pack.PackPlan}. May import figures, analysis, report, and
 * compare for the register of codes.
 */
@NullMarked
package bulletin.report.pack;

import org.jspecify.annotations.NullMarked;
