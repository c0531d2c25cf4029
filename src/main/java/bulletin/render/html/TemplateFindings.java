package bulletin.render.html;

import bulletin.render.template.Macros;
import bulletin.render.template.Macros.Macro;
import bulletin.render.template.ProseNumbers;
import bulletin.render.template.ProseNumbers.TypedNumber;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is doubtful in a report's own page template though it can be filled. */
public final class TemplateFindings {
  private static final String SHARED = "shared/release.ftlh";

  private TemplateFindings() {}

  /**
   * The findings, all warnings, in order of the template: {@code typed-number} for a number in its
   * prose, {@code unused-text} for a macro that no text part shows, no other macro calls and that
   * replaces no shared macro.
   *
   * @throws TemplateError when a template is missing
   */
  public static List<FindingNote> of(Report report, Templates templates) throws TemplateError {
    String template = HtmlPage.template(report);
    List<FindingNote> findings = new ArrayList<>();
    for (TypedNumber typed : ProseNumbers.in(templates, template)) {
      findings.add(typedNumber(typed));
    }
    Set<String> used = used(report, templates);
    for (Macro macro : Macros.in(templates, template)) {
      if (!macro.called() && !used.contains(macro.name())) {
        findings.add(unusedText(template, macro));
      }
    }
    return findings;
  }

  private static FindingNote typedNumber(TypedNumber typed) {
    return new FindingNote(
        "typed-number",
        "warning",
        "%s line %d, column %d".formatted(typed.template(), typed.line(), typed.column()),
        "\"%s\" typed by hand in \"%s\"".formatted(typed.number(), typed.sentence()),
        "numbers that the engine fills in",
        "Use a sentence, tile or table part, or declare the phrase: <#-- numbers: phrase | phrase -->.");
  }

  private static FindingNote unusedText(String template, Macro macro) {
    return new FindingNote(
        "unused-text",
        "warning",
        "%s line %d, column %d".formatted(template, macro.line(), macro.column()),
        "the macro \"" + macro.name() + "\" is shown nowhere",
        "a text part of report.yaml for every macro",
        "Add \"text: " + macro.name() + "\" to a section of report.yaml, or take the macro out.");
  }

  private static Set<String> used(Report report, Templates templates) throws TemplateError {
    Set<String> used =
        report
            .parts()
            .filter(Part.OfText.class::isInstance)
            .map(part -> ((Part.OfText) part).macro())
            .collect(Collectors.toCollection(TreeSet::new));
    Macros.in(templates, SHARED).forEach(shared -> used.add(shared.name()));
    return used;
  }
}
