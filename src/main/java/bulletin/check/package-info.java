/**
 * What is wrong with the data, or with what is said of them: rules and findings. Entry: {@link
 * bulletin.check.StatementCheck}. May import figures and analysis.
 */
@NullMarked
package bulletin.check;

import org.jspecify.annotations.NullMarked;
