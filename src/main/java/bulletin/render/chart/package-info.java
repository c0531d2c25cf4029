/**
 * Draws charts with JFreeChart, as SVG and onto any {@link java.awt.Graphics2D}. Entries: {@link
 * bulletin.render.chart.ChartDrawing} and {@link bulletin.render.chart.Svg}. May import report.
 */
@NullMarked
package bulletin.render.chart;

import org.jspecify.annotations.NullMarked;
