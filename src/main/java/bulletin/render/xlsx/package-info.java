/**
 * Writes a report as an accessible Excel workbook, from a small XML vocabulary that says which
 * sheets there are. Entry: {@link bulletin.render.xlsx.Workbook}. May import report, the JDK and
 * Apache POI.
 */
@NullMarked
package bulletin.render.xlsx;

import org.jspecify.annotations.NullMarked;
