/**
 * What is wrong with the data, or with what is said of them: rules and findings. Entries: {@link
 * bulletin.check.Checks} for a whole file, {@link bulletin.check.StatementCheck} for words about
 * one. The publisher's own checks are in {@code screener}. May import figures and analysis.
 */
@NullMarked
package bulletin.check;

import org.jspecify.annotations.NullMarked;
