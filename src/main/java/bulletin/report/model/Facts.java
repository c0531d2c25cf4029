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
 * @param marks what distribution says of this copy
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
    Optional<String> illustrative,
    Marks marks) {

  /** Copies the keywords. */
  public Facts {
    keywords = List.copyOf(keywords);
  }

  /** Of a copy that distribution says nothing of. */
  public Facts(
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
    this(
        title,
        summary,
        publication,
        release,
        type,
        published,
        nextUpdate,
        publisher,
        contact,
        methodology,
        geography,
        period,
        keywords,
        language,
        illustrative,
        Marks.NONE);
  }

  /** The same with other marks. */
  public Facts marked(Marks other) {
    return new Facts(
        title,
        summary,
        publication,
        release,
        type,
        published,
        nextUpdate,
        publisher,
        contact,
        methodology,
        geography,
        period,
        keywords,
        language,
        illustrative,
        other);
  }

  /** Until when a copy is confidential, to print on every page; empty for everybody's copy. */
  public Optional<String> embargo() {
    return marks.embargo();
  }

  /** What was changed since the release first came out, the newest first. */
  public List<Note> notes() {
    return marks.notes();
  }

  /**
   * What distribution says of a copy.
   *
   * @param embargo until when it is confidential, a sentence
   * @param notes what was changed since the release first came out, the newest first
   */
  public record Marks(Optional<String> embargo, List<Note> notes) {
    /** Nothing is said. */
    public static final Marks NONE = new Marks(Optional.empty(), List.of());

    /** Copies the notes. */
    public Marks {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A correction.
   *
   * @param on the day on which it was made
   * @param text what was changed, a sentence
   */
  public record Note(LocalDate on, String text) {}

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
