/** Tests of the workbook, described and not yet written. */
@NullMarked
package bulletin.render.workbook;

import org.jspecify.annotations.NullMarked;
