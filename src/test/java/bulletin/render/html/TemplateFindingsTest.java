package bulletin.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.model.FindingNote;
import org.junit.jupiter.api.Test;

class TemplateFindingsTest {
  @Test
  void clean_template_has_no_findings() throws Exception {
    assertThat(TemplateFindings.of(SamplePage.report(), SamplePage.templates(SamplePage.TEMPLATE)))
        .isEmpty();
  }

  @Test
  void typed_numbers_and_unused_macros_are_found() throws Exception {
    String template =
        """
        <#macro about><p>Nearly 35% of <@whom/>.</p></#macro>
        <#macro whom>them</#macro>
        <#macro table table></#macro>
          <#macro abuot></#macro>
        """;
    assertThat(TemplateFindings.of(SamplePage.report(), SamplePage.templates(template)))
        .containsExactly(
            new FindingNote(
                "typed-number",
                "warning",
                "absence/report.ftlh line 1, column 25",
                "\"35%\" typed by hand in \"Nearly 35% of\"",
                "numbers that the engine fills in",
                "Use a sentence, tile or table part, or declare the phrase: <#-- numbers: phrase |"
                    + " phrase -->."),
            new FindingNote(
                "unused-text",
                "warning",
                "absence/report.ftlh line 4, column 3",
                "the macro \"abuot\" is shown nowhere",
                "a text part of report.yaml for every macro",
                "Add \"text: abuot\" to a section of report.yaml, or take the macro out."));
  }
}
