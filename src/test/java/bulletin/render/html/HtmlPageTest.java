package bulletin.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.render.template.TemplateError;
import bulletin.report.model.Cell;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.SampleReport;
import bulletin.report.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlPageTest {
  private static final String PAGE = SamplePage.page();
  private static final String PRINT = SamplePage.print();

  private enum Medium {
    PAGE,
    PRINT;

    String text() {
      return this == PAGE ? HtmlPageTest.PAGE : HtmlPageTest.PRINT;
    }

    Document document() {
      return Jsoup.parse(text());
    }
  }

  @ParameterizedTest
  @EnumSource
  void same_report_gives_the_same_bytes(Medium medium) {
    assertThat(medium == Medium.PAGE ? SamplePage.page() : SamplePage.print())
        .isEqualTo(medium.text());
  }

  @ParameterizedTest
  @EnumSource
  void markup_means_the_same_as_html_and_as_xml(Medium medium) {
    Document xml = Jsoup.parse(medium.text(), Parser.xmlParser());
    assertThat(medium.text()).startsWith("<!DOCTYPE html>\n<html xmlns=");
    assertThat(medium.document().body().wholeText().strip())
        .isEqualTo(xml.expectFirst("body").wholeText().strip());
    assertThat(medium.document().getAllElements()).hasSameSizeAs(xml.getAllElements());
  }

  @ParameterizedTest
  @EnumSource
  void document_says_language_and_title(Medium medium) {
    assertThat(medium.document().expectFirst("html").attr("lang")).isEqualTo("en-GB");
    assertThat(medium.document().title())
        .isEqualTo("Pupil absence by boarding & region - Sample Office for Statistics");
  }

  @ParameterizedTest
  @EnumSource
  void ids_are_unique(Medium medium) {
    assertThat(medium.document().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void headings_start_at_one_and_skip_no_level(Medium medium) {
    int before = 0;
    for (Element heading : medium.document().select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(medium.document().select("h1")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void every_table_has_caption_scopes_and_even_rows_without_blanks(Medium medium) {
    assertThat(medium.document().select("table")).hasSameSizeAs(SamplePage.report().tables());
    for (Element table : medium.document().select("table")) {
      assertThat(table.select("> caption")).hasSize(1);
      assertThat(table.select("th:not([scope])")).isEmpty();
      assertThat(table.select("tbody > tr > th:first-child[scope=row]"))
          .hasSameSizeAs(table.select("tbody > tr"));
      assertThat(table.select("tr").eachText()).noneMatch(String::isBlank);
      assertThat(table.select("th, td").eachText())
          .hasSameSizeAs(table.select("th, td"))
          .noneMatch(String::isBlank);
      assertThat(table.select("tr").stream().map(row -> row.childrenSize()).distinct()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_cell_of_the_report_is_printed_in_its_place(Medium medium) {
    for (var table : SamplePage.report().tables()) {
      List<String> printed =
          medium.document().select("#table-" + table.id() + " tbody").select("th, td").eachText();
      List<String> wanted =
          table.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::text).toList();
      assertThat(printed).as(table.id()).isEqualTo(wanted);
    }
  }

  @Test
  void page_and_print_say_the_same_in_every_section() {
    for (var section : SamplePage.report().sections()) {
      assertThat(said(Medium.PRINT, section.id()))
          .as(section.id())
          .isEqualTo(said(Medium.PAGE, section.id()));
    }
  }

  private static String said(Medium medium, String section) {
    Element element = medium.document().expectFirst("section#" + section);
    element.select("svg, img, summary, a.back").remove();
    return element.text();
  }

  @ParameterizedTest
  @EnumSource
  void links_lead_somewhere(Medium medium) {
    Document document = medium.document();
    for (String href : document.select("a").eachAttr("href")) {
      if (href.startsWith("#")) {
        assertThat(document.getElementById(href.substring(1))).as(href).isNotNull();
      } else {
        assertThat(href).matches("https://.+|mailto:.+|report\\.(pdf|xlsx)");
      }
    }
    assertThat(document.select("[aria-labelledby]").eachAttr("aria-labelledby"))
        .allSatisfy(
            ids ->
                assertThat(List.of(ids.split(" ", -1)))
                    .allSatisfy(id -> assertThat(document.getElementById(id)).isNotNull()));
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_loaded_and_nothing_runs(Medium medium) {
    Document document = medium.document();
    assertThat(document.select("script, link, iframe, object, embed, base, form, video")).isEmpty();
    assertThat(document.select("[src]").eachAttr("src")).allMatch(src -> src.startsWith("chart:"));
    assertThat(document.select("style").html()).doesNotContain("url(", "@import");
    assertThat(document.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
  }

  @ParameterizedTest
  @EnumSource
  void footnote_markers_and_notes_agree_both_ways(Medium medium) {
    Document document = medium.document();
    var marked = new TreeSet<>(document.select("a.note").eachAttr("href"));
    var notes = new TreeSet<>(document.select("[id~=^note-\\d+$]").eachAttr("id"));
    assertThat(marked).containsExactlyElementsOf(notes.stream().map(id -> "#" + id).toList());
    for (Element marker : document.select("a.note")) {
      assertThat(marker.text().replace("[note ", "#note-").replace("]", ""))
          .isEqualTo(marker.attr("href"));
    }
  }

  @Test
  void each_note_leads_back_to_every_place_that_it_attaches_to() {
    Document document = Medium.PAGE.document();
    assertThat(document.select("a.note[id]").eachAttr("id"))
        .containsExactlyInAnyOrderElementsOf(
            document.select("a.back").eachAttr("href").stream().map(h -> h.substring(1)).toList());
    assertThat(document.select("#note-2 a.back").eachText())
        .containsExactly("Note 2: back to Figure 1", "Note 2: back to Table 1, column 2019/20");
  }

  @Test
  void every_shorthand_is_explained_below_its_table() {
    Document document = Medium.PAGE.document();
    assertThat(document.expectFirst("#table-absence-by-area .symbols").text())
        .isEqualTo(
            "[c] confidential: a small number of pupils; [z] not applicable: no such pupils");
    assertThat(document.select("#table-change-by-region-data .symbols").eachText())
        .containsExactly("[x] not available: not collected");
  }

  @Test
  void charts_stand_as_figures_with_words_and_the_table_beside_them() {
    for (Element figure : Medium.PAGE.document().select("figure")) {
      assertThat(figure.select("figcaption .headline, figcaption .subtitle, p.source")).hasSize(3);
      assertThat(figure.select(".picture[tabindex=0] svg[role=img] title")).hasSize(1);
    }
    assertThat(Medium.PAGE.document().select("figure + details > summary")).hasSize(3);
    assertThat(Medium.PAGE.document().select("figure + details table")).hasSize(3);
    assertThat(Medium.PRINT.document().select("img").eachAttr("src"))
        .containsExactly(
            "chart:absence-over-time", "chart:gap-by-region", "chart:change-by-region");
    assertThat(Medium.PRINT.document().select("img").eachAttr("alt")).hasSize(3);
  }

  @Test
  void wide_tables_lie_on_wide_pages() {
    assertThat(Medium.PRINT.document().select(".wide").eachAttr("id"))
        .containsExactly("table-absence-by-year");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_illustrative_is_said_at_the_top_and_on_every_printed_page(Medium medium) {
    assertThat(medium.document().select(".banner, .inset").eachText())
        .containsExactly(SampleReport.ILLUSTRATIVE);
    assertThat(medium.document().select("style").html())
        .contains(
            "content: \"Illustrative: these figures are made up \\26  not for use as statistics.\"");
  }

  @Test
  void contents_list_every_section_and_what_the_report_left_out() {
    assertThat(Medium.PAGE.document().select("nav a").eachText())
        .containsExactly(
            "About these statistics",
            "Headline facts",
            "Absence over time",
            "Absence by region",
            "Absence by area",
            "The data set",
            "Data guidance",
            "Footnotes",
            "Contact");
  }

  @Test
  void companion_files_are_offered_with_type_and_size() {
    assertThat(Medium.PAGE.document().select(".files a").eachText())
        .containsExactly("Pupil absence, for print (PDF, 310 KB)", "All tables (Excel, 42 KB)");
    assertThat(Medium.PRINT.document().select(".files")).isEmpty();
  }

  @Test
  void report_without_footnote_or_shorthand_parts_gets_both_at_its_end() throws Exception {
    List<Section> all = SamplePage.report().sections();
    Report report = with(all.subList(0, all.size() - 2));
    Document print = Jsoup.parse(HtmlPage.print(report, SamplePage.templates(SamplePage.TEMPLATE)));
    assertThat(print.select("#release-key dt").eachText()).containsExactly("[c]", "[x]", "[z]");
    assertThat(print.select("#release-notes [role=doc-footnote]")).hasSize(3);
  }

  @Test
  void report_may_draw_a_shared_part_its_own_way() throws Exception {
    String template =
        SamplePage.TEXTS
            + """
            <#macro tiles tiles><p class="own">${tiles?size} tiles</p><@release.tiles tiles/></#macro>
            <@release.page texts=.namespace/>
            """;
    Document print = Jsoup.parse(print(template));
    assertThat(print.expectFirst(".own").text()).isEqualTo("3 tiles");
    assertThat(print.select(".tiles > li")).hasSize(3);
  }

  @Test
  void text_part_named_like_a_shared_macro_replaces_nothing() throws Exception {
    var sections = new ArrayList<>(SamplePage.report().sections());
    sections.add(new Section("more", "More", List.of(), List.of(new Part.OfText("tiles"))));
    String template =
        SamplePage.TEXTS
            + "<#macro tiles><p>About tiles.</p></#macro>\n<@release.page texts=.namespace/>\n";
    Document print = Jsoup.parse(HtmlPage.print(with(sections), SamplePage.templates(template)));
    assertThat(print.select(".tiles > li")).hasSize(3);
    assertThat(print.select("#more .prose").eachText()).containsExactly("About tiles.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<#import '/shared/release.ftlh' as release>\\n<#macro about></#macro>\\n<@release.page"
            + " texts=.namespace/>|absence/report.ftlh line 3, column 1: the text \"over_time\" of"
            + " section \"over-time\" in absence/report.yaml has no macro here. Write <#macro"
            + " over_time><p>...</p></#macro> above this line, or take the text out of"
            + " report.yaml.",
        "<#import '/shared/release.ftlh' as release>\\n<#macro about><@release.note"
            + " 'gone'/></#macro>\\n<@release.page texts=.namespace/>|absence/report.ftlh line 3,"
            + " column 1: report.yaml has no footnote \"gone\". Footnotes of this report: coverage,"
            + " no-collection, rounding.",
        "<p>\\n<p>One &nbsp; two</p>\\n</p>|absence/report.ftlh line 2, column 1: \"<p>One &nbsp;"
            + " two</p>\" is not well-formed: The entity \"nbsp\" was referenced, but not declared."
            + " Close every element that is opened, <br/> and <img/> too, write & as &amp;, and a"
            + " named character such as &nbsp; by its number, &#160;.",
      })
  void mistake_in_a_report_template_is_explained(String template, String message) {
    assertThatThrownBy(() -> print(template.replace("\\n", "\n")))
        .isInstanceOf(TemplateError.class)
        .hasMessage(message);
  }

  @Test
  void chart_without_picture_is_refused() {
    assertThatThrownBy(
            () ->
                HtmlPage.page(
                    SamplePage.report(),
                    SamplePage.templates(SamplePage.TEMPLATE),
                    Map.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Chart absence-over-time has no picture");
  }

  private static Report with(List<Section> sections) {
    Report sample = SamplePage.report();
    return new Report(
        sample.id(),
        sample.facts(),
        sections,
        sample.footnotes(),
        sample.shorthand(),
        sample.lines(),
        sample.findings());
  }

  private static String print(String template) throws TemplateError {
    return HtmlPage.print(SamplePage.report(), SamplePage.templates(template));
  }
}
