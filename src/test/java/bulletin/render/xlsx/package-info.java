/** Tests of the Excel workbook, read back by other libraries than wrote it. */
@NullMarked
package bulletin.render.xlsx;

import org.jspecify.annotations.NullMarked;
