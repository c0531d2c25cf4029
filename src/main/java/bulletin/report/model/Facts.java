package bulletin.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is true of a release as a whole.
 *
 * @param title sentence case, plain words
 * @param summary at most 160 characters
 * @param publication the series that the release belongs to
 * @param release the release's own name, such as "Reporting year 2025"
 * @param type such as "Accredited official statistics"; empty when the report claims none
 * @param published the release date; empty in a draft
 * @param nextUpdate in words, such as "March 2027"
 * @param publisher the organisation
 * @param contact how to ask
 * @param methodology where the method is set out
 * @param geography and
 * @param period such as "England" and "2018/19 to 2024/25"
 * @param keywords for document properties
 * @param language a language tag, such as en-GB
 * @param illustrative a sentence to print on every page when figures are made up, or the release is
 *     a draft
 */
public record Facts(
    String title,
    String summary,
    String publication,
    String release,
    Optional<String> type,
    Optional<LocalDate> published,
    Optional<String> nextUpdate,
    String publisher,
    Contact contact,
    Optional<Link> methodology,
    String geography,
    String period,
    List<String> keywords,
    String language,
    Optional<String> illustrative) {

  /** Copies the keywords. */
  public Facts {
    keywords = List.copyOf(keywords);
  }

  /**
   * Whom to ask.
   *
   * @param team the team's name
   * @param email its mailbox; empty when none is given
   * @param phone its telephone; empty when none is given
   */
  public record Contact(String team, Optional<String> email, Optional<String> phone) {}

  /**
   * A link.
   *
   * @param text says where it leads
   * @param url https
   */
  public record Link(String text, String url) {}
}
