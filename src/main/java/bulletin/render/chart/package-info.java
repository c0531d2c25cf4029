/**
 * Draws charts: from a chart's description to vector graphics. Entry: {@link
 * bulletin.render.chart.Drawing}. Imports the JDK, JFreeChart and the report room.
 */
@NullMarked
package bulletin.render.chart;

import org.jspecify.annotations.NullMarked;
