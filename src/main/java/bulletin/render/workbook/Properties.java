package bulletin.render.workbook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a workbook says of itself.
 *
 * @param title the first sheet's A1 too
 * @param subject such as the publication
 * @param keywords parted by commas
 * @param creator an organisation, never a person
 * @param language a language tag, such as en-GB
 * @param date of the release; empty in a draft
 */
public record Properties(
    String title,
    Optional<String> subject,
    String keywords,
    String creator,
    String language,
    Optional<LocalDate> date) {}
