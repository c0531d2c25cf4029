/**
 * Writes a workbook as an OpenDocument spreadsheet. Entry: {@link
 * bulletin.render.ods.OpenDocument}. May import render.workbook and the JDK.
 */
@NullMarked
package bulletin.render.ods;

import org.jspecify.annotations.NullMarked;
