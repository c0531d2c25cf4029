/**
 * Writes a workbook for Excel. Entry: {@link bulletin.render.xlsx.Workbook}. May import report,
 * render.workbook, the JDK and Apache POI.
 */
@NullMarked
package bulletin.render.xlsx;

import org.jspecify.annotations.NullMarked;
