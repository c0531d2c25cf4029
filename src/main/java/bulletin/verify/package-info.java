/**
 * Judges files that anyone made by the rules that accessible releases keep. Entry: {@link
 * bulletin.verify.Judge}. May import the JDK and OpenPDF's reader.
 */
@NullMarked
package bulletin.verify;

import org.jspecify.annotations.NullMarked;
