/**
 * What is said: turns a definition and a data set into a report. Numbers are rounded here, once;
 * sentences are written here; footnotes are numbered in {@code Footnotes}. Entry: {@link
 * bulletin.report.ReportBuilder}. May import figures, analysis and check.
 */
@NullMarked
package bulletin.report;

import org.jspecify.annotations.NullMarked;
