/**
 * The checks of the publisher's own screener, each a rule under the screener's name for it, with
 * the standard lists that they need. Entry: {@link bulletin.check.screener.ScreenerRules}. May
 * import figures and check.
 */
@NullMarked
package bulletin.check.screener;

import org.jspecify.annotations.NullMarked;
