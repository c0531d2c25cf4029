/** Tests of the OpenDocument spreadsheet, opened by an office program. */
@NullMarked
package bulletin.render.ods;

import org.jspecify.annotations.NullMarked;
