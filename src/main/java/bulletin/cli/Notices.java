package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.Distribution.Person;
import bulletin.distribute.calendar.LondonTime;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.definition.ReportDefinition;
import java.util.List;
import java.util.Map;

/** Pages about a release that are not the release. */
final class Notices {
  private static final String TEMPLATE = "shared/notice.ftlh";

  private Notices() {}

  /** Who has access before publication: roles only, for it is published. */
  static String access(
      ReportDefinition report,
      Distribution distribution,
      Distribution.PreRelease access,
      Templates templates)
      throws TemplateError {
    List<String> roles = access.people().stream().map(Person::role).distinct().sorted().toList();
    return page(
        report,
        "Pre-release access: " + report.title() + ", " + distribution.release(),
        List.of(
            "People in these roles may see the release from %s. It is published on %s."
                .formatted(
                    LondonTime.words(access.from()), LondonTime.words(distribution.publication()))),
        roles,
        templates);
  }

  /** That a release was withdrawn. */
  static String withdrawn(
      ReportDefinition report, String release, String reason, Templates templates)
      throws TemplateError {
    return page(
        report,
        "Withdrawn: " + report.title() + ", " + release,
        List.of("This release was withdrawn. Do not use its figures.", reason),
        List.of(),
        templates);
  }

  private static String page(
      ReportDefinition report,
      String title,
      List<String> paragraphs,
      List<String> items,
      Templates templates)
      throws TemplateError {
    return templates
            .render(
                TEMPLATE,
                Map.of(
                    "language", report.language(),
                    "title", title,
                    "publisher", report.publisher(),
                    "paragraphs", paragraphs,
                    "items", items))
            .strip()
        + "\n";
  }
}
