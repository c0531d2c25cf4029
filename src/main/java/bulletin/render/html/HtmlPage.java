package bulletin.render.html;

import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.model.Report;
import java.util.List;
import java.util.Map;

/**
 * A report as a web page, and as the document that its PDF is made from. What is said and in which
 * order comes from the report; how it looks, and the report's own prose, from {@code
 * report-templates/<id>/report.ftlh} and {@code report-templates/shared}.
 */
public final class HtmlPage {
  private HtmlPage() {}

  /**
   * The report as one self-contained page: styles and pictures inside, no script, nothing loaded.
   * It is HTML5 and well-formed XML at once.
   *
   * @param svgByChartId an SVG element for every chart of the report
   * @param links companion files to offer for download; may be empty
   * @throws TemplateError when a template cannot be filled, lacks the text of a text part, or
   *     writes something that is not well-formed
   * @throws IllegalArgumentException when a chart has no picture
   */
  public static String page(
      Report report, Templates templates, Map<String, String> svgByChartId, List<PageLink> links)
      throws TemplateError {
    return page(report, templates, template(report), svgByChartId, links);
  }

  /**
   * The same with another template than the report's own: a pack's briefing.
   *
   * @param template its path from the folder of templates, such as {@code absence/briefing.ftlh}
   */
  public static String page(
      Report report,
      Templates templates,
      String template,
      Map<String, String> svgByChartId,
      List<PageLink> links)
      throws TemplateError {
    requirePictures(report, svgByChartId);
    return render(templates, template, model(report, "page", svgByChartId, links));
  }

  /**
   * The report as XHTML for print: A4, CSS 2.1 with paged media, each chart an {@code <img
   * src="chart:ID">}, data tables in full. It says what the page says.
   *
   * @throws TemplateError as for the page
   */
  public static String print(Report report, Templates templates) throws TemplateError {
    return print(report, templates, template(report));
  }

  /**
   * The same with another template than the report's own.
   *
   * @param template its path from the folder of templates
   * @throws TemplateError as for the page
   */
  public static String print(Report report, Templates templates, String template)
      throws TemplateError {
    return render(templates, template, model(report, "print", Map.of(), List.of()));
  }

  static String template(Report report) {
    return report.id() + "/report.ftlh";
  }

  private static Map<String, Object> model(
      Report report, String medium, Map<String, String> pictures, List<PageLink> links) {
    return Map.of(
        "report", report,
        "medium", medium,
        "pictures", pictures,
        "downloads", links.stream().map(PageLink::forTemplate).toList(),
        "notePlaces", NotePlaces.of(report));
  }

  private static String render(Templates templates, String template, Map<String, Object> model)
      throws TemplateError {
    String page = templates.render(template, model).strip() + "\n";
    WellFormed.check(page, template, templates);
    return page;
  }

  private static void requirePictures(Report report, Map<String, String> pictures) {
    report.charts().stream()
        .map(chart -> chart.text().id())
        .filter(id -> !pictures.containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalArgumentException("Chart " + id + " has no picture");
            });
  }
}
