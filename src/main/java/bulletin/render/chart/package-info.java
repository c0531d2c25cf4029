/**
 * Draws charts with JFreeChart, as SVG and onto any {@link java.awt.Graphics2D}. Entry: {@link
 * bulletin.render.chart.Drawing}. May import report.
 */
@NullMarked
package bulletin.render.chart;

import org.jspecify.annotations.NullMarked;
