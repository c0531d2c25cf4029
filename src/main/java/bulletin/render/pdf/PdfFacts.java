package bulletin.render.pdf;

import java.time.Instant;

/**
 * What a PDF file says of itself in its properties.
 *
 * @param title shown in the window's title bar
 * @param author who publishes it
 * @param subject what it is about, one sentence
 * @param language the document's language, BCP 47, such as {@code en-GB}
 * @param date when the release is dated; the file carries no other time
 * @param producer the program that made it
 */
public record PdfFacts(
    String title, String author, String subject, String language, Instant date, String producer) {}
