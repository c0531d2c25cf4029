/**
 * Asks veraPDF, the reference validator, about PDFs. It is no part of the program: its libraries
 * are there only when someone fetched them. Entry: {@link bulletin.verify.verapdf.VeraPdf}. May
 * import verify and veraPDF.
 */
@NullMarked
package bulletin.verify.verapdf;

import org.jspecify.annotations.NullMarked;
