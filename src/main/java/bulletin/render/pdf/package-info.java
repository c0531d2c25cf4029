/**
 * Writes XHTML as an accessible PDF: PDF/UA-1 and PDF/A-2a in one file. Entry: {@link
 * bulletin.render.pdf.TaggedPdf}. Imports the JDK, OpenPDF, Flying Saucer and {@code
 * bulletin.render.chart.Drawing}.
 */
@NullMarked
package bulletin.render.pdf;

import org.jspecify.annotations.NullMarked;
