/**
 * Fills the templates of a report with FreeMarker, and trusts none of them: a template reads the
 * values it is given and its neighbours in the report-templates folder, and nothing else. Entry:
 * {@link bulletin.render.template.Templates}. May import report and figures; the only room that
 * knows FreeMarker.
 */
@NullMarked
package bulletin.render.template;

import org.jspecify.annotations.NullMarked;
