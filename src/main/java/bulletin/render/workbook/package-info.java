/**
 * Says what stands on every sheet of a workbook, whatever format it is written in: sheets, titles,
 * notes, tables, number forms and widths. Entry: {@link bulletin.render.workbook.Book}. May import
 * figures, report and the JDK.
 */
@NullMarked
package bulletin.render.workbook;

import org.jspecify.annotations.NullMarked;
