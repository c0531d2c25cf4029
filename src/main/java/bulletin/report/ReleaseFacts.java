package bulletin.report;

import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Facts;
import java.util.Optional;

/** What is true of a release, or of a pack of it, as a whole. */
public final class ReleaseFacts {
  private ReleaseFacts() {}

  /**
   * What it is about.
   *
   * @param summary at most 160 characters
   * @param period such as "2018/19 to 2024/25"
   */
  public record About(String title, String summary, String geography, String period) {}

  /**
   * The facts.
   *
   * @param illustrative a sentence for every page because figures are made up; a draft has its own
   */
  public static Facts of(ReportDefinition definition, About about, Optional<String> illustrative) {
    ReportDefinition.Release release = definition.release();
    return new Facts(
        about.title(),
        about.summary(),
        release.publication(),
        release.name(),
        release.type(),
        release.published(),
        release.nextUpdate(),
        definition.publisher(),
        new Facts.Contact(
            release.contact().team(), release.contact().email(), release.contact().phone()),
        release.methodology().map(m -> new Facts.Link(m.text(), m.url())),
        about.geography(),
        about.period(),
        definition.keywords(),
        definition.language(),
        illustrative.or(() -> release.published().isEmpty() ? release.draft() : Optional.empty()));
  }
}
