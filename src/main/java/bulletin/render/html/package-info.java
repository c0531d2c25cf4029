/**
 * Makes a report's web page and the XHTML that its PDF is made from. Entry: {@link
 * bulletin.render.html.HtmlPage}. May import report and {@code bulletin.render.template}.
 */
@NullMarked
package bulletin.render.html;

import org.jspecify.annotations.NullMarked;
