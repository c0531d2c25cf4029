package bulletin.render.workbook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineErrorsTest {
  private static final String HEAD =
      """
      <workbook title='T' keywords='k' creator='C' language='en-GB'>
        <sheet name='Cover'><text>Words</text></sheet>
      """;

  /** The third line of the workbook, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <page/> | line 3, column 1: element <page> is not known here; wanted sheet. Rename it.
          <sheet name='A' title='A'><para/></sheet> | line 3, column 27: element <para> is not known here; wanted text, contents, notes, shorthand, tiles, sentences, table, terms, chart or intervals. Rename it.
          <sheet name='A' colour='red'/> | line 3, column 1: <sheet> has no attribute colour. It takes name, title.
          <sheet title='A'/> | line 3, column 1: <sheet> needs name="…". Add the attribute.
          <sheet name='A' title='A'/> | line 3, column 1: sheet "A" is empty. Add text, contents, notes, shorthand, tiles, sentences, table, terms, chart or intervals, or remove it.
          <sheet name='A'><contents/></sheet> | line 3, column 1: sheet "A" has no title. Add title="…": it is what A1 says.
          <sheet name='A' title='B'><table ref='table-1'/></sheet> | line 3, column 1: sheet "A" may not have a title: the first sheet is titled as the workbook, a table's or chart's as the report titles it. Remove title="…".
          <sheet name='COVER' title='A'><contents/></sheet> | line 3, column 1: a second sheet is named "COVER". Give each sheet a name of its own.
          <sheet name='A/B' title='A'><contents/></sheet> | line 3, column 1: "A/B" cannot name a sheet. Use at most 31 characters, none of [ ] : * ? / \\, no space or apostrophe at either end, and not History.
          <sheet name='A' title='A'><contents/><text>More</text></sheet> | line 3, column 38: <text> follows the table or chart of sheet "A", and nothing may stand below it. Move text up; give each table and chart a sheet of its own.
          <sheet name='A' title='A'><text> </text></sheet> | line 3, column 27: <text> is empty, and would make a blank row. Give it words, or remove it.
          <sheet name='A' title='A'><text style='loud'>W</text></sheet> | line 3, column 27: style="loud" is not known. Write style="heading" or leave it out.
          <sheet name='A' title='A'><text link='ftp://a'>W</text></sheet> | line 3, column 27: link="ftp://a" is not a link. It must start with https:// or mailto:.
          <sheet name='A' title='A'>Words</sheet> | line 3, column 1: words stand outside an element: "Words". Put them into <text>…</text> within a sheet.
          <sheet name='A' title='A'><contents><text/></contents></sheet> | line 3, column 37: <text> stands inside <contents>, which holds nothing.
          <sheet name='A'><table ref='table-1'><text/></table></sheet> | line 3, column 38: <text> stands inside <table>, which holds at most one chart.
          <sheet name='A'><table ref='figure-1-data'><chart ref='figure-1'/><chart ref='figure-1'/></table></sheet> | line 3, column 67: <chart> stands inside <table>, which holds at most one chart.
          <sheet name='A'><table ref='figure-1-data'><chart ref='figure-9'/></table></sheet> | line 3, column 44: the report has no chart "figure-9"; it has figure-1, figure-2, figure-3. Correct ref="…".
          <sheet name='A'><table ref='figure-2-data'><chart ref='figure-1'/></table></sheet> | line 3, column 44: chart "figure-1" draws figures that table "figure-2-data" does not hold. Draw it from "figure-1-data", or show these figures in the table.
          <sheet name='A'><table ref='table-9'/></sheet> | line 3, column 17: the report has no table "table-9"; it has table-1, figure-1-data, figure-2-data, figure-3-data. Correct ref="…".
          <sheet name='A'><chart ref='figure-9'/></sheet> | line 3, column 17: the report has no chart "figure-9"; it has figure-1, figure-2, figure-3. Correct ref="…".
          <sheet name='A' title='A'><terms ref='methods x'/></sheet> | line 3, column 27: the report has no terms "x"; it has methods. Correct ref="…".
          <sheet name='A' title='A'><terms ref='x'/></sheet> | line 3, column 27: the report has no terms "x"; it has methods. Correct ref="…".
          <sheet name='A'><table ref='table-1' name='KS2'/></sheet> | line 3, column 17: name="KS2" cannot name an Excel table: letters, digits and underscores only, a letter first, and not the name of a cell. Write name="table_KS2", or leave it out.
          <sheet name='A'><chart ref='figure-1'/></sheet> | line 3, column 17: the data of chart "figure-1" are on no sheet. Add a sheet with <table ref="figure-1-data"/>.
          <sheet name='A'><table ref='table-1'/></sheet> | line 3, column 1: the sheet refers to [note 1], and no sheet holds the notes. Add a sheet with <notes/>.
          <sheet name='A' title='A'><text>See [note 9]</text></sheet> | line 3, column 1: the sheet refers to [note 9], and the report has 3 notes. Let the report number its notes; do not type them.
          <sheet name='A'><table ref='figure-1-data'/></sheet><sheet name='B'><table ref='figure-1-data'/></sheet> | line 3, column 53: a second table is named "figure_1_data". Show each table once, or set name="…".
          """)
  void error_says_where_what_was_wanted_and_what_to_do(String third, String message) {
    assertThatThrownBy(() -> write(HEAD + third + "\n</workbook>"))
        .isInstanceOf(WorkbookError.class)
        .hasMessage("workbook " + message);
  }

  @Test
  void unclosed_element_is_told_with_its_line() {
    assertThatThrownBy(() -> write(HEAD + "<sheet name='A'>\n</workbook>"))
        .isInstanceOf(WorkbookError.class)
        .hasMessageStartingWith("workbook line 4, column 3: this is not well-formed XML (")
        .hasMessageEndingWith(
            "). Correct the workbook template; a template named .ftlx escapes & and < itself.");
  }

  @Test
  void date_that_is_none_is_told() {
    assertThatThrownBy(() -> write(HEAD.replace("title='T'", "title='T' date='March'")))
        .hasMessage(
            "workbook line 1, column 1: date=\"March\" is not a date. Write it as 2026-03-12, or"
                + " leave it out of a draft.");
  }

  @Test
  void entity_of_a_document_type_is_not_followed() {
    String xml =
        "<!DOCTYPE workbook [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + HEAD.replace("Words", "&e;")
            + "</workbook>";
    assertThatThrownBy(() -> write(xml)).isInstanceOf(WorkbookError.class);
  }

  @Test
  void shorthand_without_an_entry_in_the_key_is_told() {
    var whole = Sample.report();
    var report =
        new bulletin.report.model.Report(
            whole.id(),
            whole.facts(),
            whole.sections(),
            whole.footnotes(),
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(
            () ->
                Book.of(HEAD + "<sheet name='A'><table ref='table-1'/></sheet></workbook>", report))
        .hasMessage(
            "workbook line 3, column 17: the table prints [c], and the report's key does not"
                + " explain it. Add the entry to the report's shorthand.");
  }

  private static void write(String xml) throws Exception {
    Book.of(xml, Sample.report());
  }
}
