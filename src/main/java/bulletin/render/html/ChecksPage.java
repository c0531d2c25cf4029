package bulletin.render.html;

import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.model.CheckList;
import bulletin.report.model.Facts;
import java.util.Map;

/** What was checked in a release's data, as a page beside the release's own. */
public final class ChecksPage {
  private static final String TEMPLATE = "shared/checks.ftlh";

  private ChecksPage() {}

  /**
   * The page: one self-contained file, HTML5 and well-formed XML at once, like the release's own.
   *
   * @param facts of the release
   * @throws TemplateError when the template cannot be filled, or what it makes is not well-formed
   */
  public static String page(Facts facts, CheckList checks, Templates templates)
      throws TemplateError {
    String page = templates.render(TEMPLATE, Map.of("facts", facts, "list", checks)).strip() + "\n";
    WellFormed.check(page, TEMPLATE, templates);
    return page;
  }
}
