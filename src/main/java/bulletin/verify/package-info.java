/**
 * Judges files that anyone made by the rules that accessible releases keep. Entry: {@link
 * bulletin.verify.Judge}. May import the JDK, OpenPDF's reader and jsoup.
 */
@NullMarked
package bulletin.verify;

import org.jspecify.annotations.NullMarked;
