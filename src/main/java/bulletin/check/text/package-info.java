/**
 * Our own rules about a file as text, which the publisher's screener leaves to its reader. Entry:
 * {@link bulletin.check.text.TextRules}. May import figures and check.
 */
@NullMarked
package bulletin.check.text;

import org.jspecify.annotations.NullMarked;
