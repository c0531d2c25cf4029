package bulletin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.ods.OpenDocument;
import bulletin.render.workbook.Book;
import bulletin.render.workbook.Sample;
import bulletin.render.xlsx.Workbook;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookRulesTest {
  /** The part of the workbook, what is replaced in it by what, and the rules that this breaks. */
  private static final String EXCEL =
      """
      docProps/core.xml | <dc:title>.*</dc:title> | `` | D1
      docProps/core.xml | <dc:language>.*</dc:language> | `` | D2
      docProps/core.xml | Office for Lorries</dc:creator> | Apache POI</dc:creator> | D3
      docProps/core.xml | <cp:keywords>.*</cp:keywords> | `` | D4
      xl/workbook.xml | name="Cover" | name="Front" | S1 T1 L2
      xl/workbook.xml | name="Notes" | name="Notes" state="hidden" | S2
      xl/workbook.xml | name="Table 1" | name="Sheet6" | S4 L2
      xl/worksheets/sheet1.xml | <c r="A1".*?</c> | `` | S5
      xl/workbook.xml | activeTab="0" | activeTab="2" | S6
      xl/worksheets/sheet2.xml | activeCell="A1" | activeCell="B7" | S7
      xl/worksheets/sheet2.xml | workbookViewId= | zoomScale="80" workbookViewId= | S8
      xl/worksheets/_rels/sheet3.xml.rels | Type="[^"]*/table" | Type="other" | T1
      xl/tables/table1.xml | displayName="contents" | displayName="Table1" | T3
      xl/tables/table1.xml | displayName="contents" | displayName="KS2" | T14
      xl/tables/table1.xml | displayName="contents" | displayName="notes" | T14
      xl/tables/table1.xml | displayName= | headerRowCount="0" displayName= | T4
      xl/tables/table1.xml | <tableColumns | <autoFilter ref="A4:B15"/><tableColumns | T6
      xl/worksheets/sheet2.xml | </sheetData> | </sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells> | T7
      xl/tables/table1.xml | ref="A4:B15" | ref="B4:B15" | T8
      xl/tables/table1.xml | ref="A4:B15" | ref="A4:B14" | T9
      xl/tables/table1.xml | ref="A4:B15" | ref="A4:B16" | T10 T11
      xl/worksheets/sheet2.xml | <sheetView( [^>]*)/?>(<selection) | <sheetView$1><pane state="frozen"/>$2 | T12
      xl/worksheets/sheet6.xml | <row r="9" | <row hidden="1" r="9" | T13
      xl/worksheets/sheet6.xml | t="n"( s="\\d+")?><v>12345.0</v> | t="str"$1><v>12345</v> | N1
      xl/sharedStrings.xml | >\\[c]< | >c< | N2
      xl/sharedStrings.xml | >\\[note 3]< | >[note 4]< | N3
      xl/styles.xml | <font> | <font><vertAlign val="superscript"/> | N4
      xl/worksheets/sheet6.xml | <v>12345.0</v> | <f>1+1</f><v>12345.0</v> | N5
      xl/styles.xml | sz val="12.0" | sz val="11.0" | F1
      xl/styles.xml | name val="Arial" | name val="Times New Roman" | F2
      xl/styles.xml | fillId="0" | fillId="2" | F3
      xl/styles.xml | <alignment | <alignment textRotation="90" | F4
      xl/styles.xml | wrapText="true" | wrapText="false" | F5
      xl/worksheets/sheet6.xml | <cols>.*</cols> | `` | F6
      xl/styles.xml | numFmtId="\\d+" | numFmtId="0" | F7
      xl/worksheets/sheet6.xml | </worksheet> | <headerFooter><oddHeader>Draft</oddHeader></headerFooter></worksheet> | X1
      xl/drawings/drawing1.xml | descr="[^"]*" | descr="" | X2
      xl/sharedStrings.xml | >How lorries are counted< | >Click here< | L1
      xl/worksheets/sheet2.xml | 'Methods'!A1 | 'Notes'!A1 | L2
      xl/worksheets/sheet4.xml | <sheetData>.*</sheetData> | <sheetData/> | S3 S5 T5 T10 T11
      xl/worksheets/_rels/sheet3.xml.rels | </Relationships> | <Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships> | T2 T14 T10 T11
      xl/sharedStrings.xml | >Worksheet< | >Column1< | T5
      xl/sharedStrings.xml | >Worksheet< | >DESCRIPTION< | T5
      xl/vbaProject.bin | (new) | macro | X3
      xl/externalLinks/externalLink1.xml | (new) | <externalLink/> | X3
      """;

  private static final String OPEN_DOCUMENT =
      """
      meta.xml | <dc:title>.*</dc:title> | `` | D1
      meta.xml | <dc:language>.*</dc:language> | `` | D2
      meta.xml | <meta:keyword>.*</meta:keyword> | `` | D4
      content.xml | table:name="Table 1" | table:name="Sheet6" | S4 T1 L2
      content.xml | <table:database-range table:name="notes"[^>]*/> | `` | T1
      content.xml | table:name="contents" | table:name="__Anonymous_Sheet_DB__0" | T3
      content.xml | table:name="contents" | table:name="CLA12" | T14
      content.xml | contains-header="true" | contains-header="false" | T4
      content.xml | filter-buttons="false" | filter-buttons="true" | T6
      content.xml | office:value="12345" | office:value="12345" table:number-columns-spanned="2" | T7
      content.xml | 'Table 1'.A7 | 'Table 1'.B7 | T8
      content.xml | 'Table 1'.F11 | 'Table 1'.F10 | T9
      content.xml | 'Table 1'.F11 | 'Table 1'.F12 | T10 T11
      content.xml | office:value-type="float" office:value="12345"/> | office:value-type="string"><text:p>12345</text:p></table:table-cell> | N1
      content.xml | <text:p>\\[c]</text:p> | <text:p>c</text:p> | N2
      content.xml | office:value="12345" | office:value="12345" table:formula="of:=1+1" | N5
      styles.xml | fo:font-size="12pt" | fo:font-size="10pt" | F1
      styles.xml | style:font-name="Arial" | style:font-name="Times" | F2
      content.xml | fo:wrap-option="wrap" | fo:wrap-option="no-wrap" | F5
      content.xml | style:column-width="[^"]*" | `` | F6
      content.xml | number:grouping="true" | `` | F7
      content.xml | >How lorries are counted< | >https://example.org/lorries< | L1
      content.xml | #'Methods'.A1 | #'Notes'.A1 | L2
      meta.xml | >Office for Lorries</dc:creator> | >root</dc:creator> | D3
      content.xml | table:name="Cover" | table:name="Front" | S1 T1 L2
      content.xml | table:display="true" | table:display="false" | S2
      content.xml | (<table:table table:name="Cover".*?)<table:table-row.*?</table:table> | $1</table:table> | S3 S5 N3
      content.xml | (<table:table table:name="Cover".*?<table:table-row[^>]*><table:table-cell[^>]*>)<text:p>.*?</text:p> | $1 | S5
      settings.xml | (new) | <s xmlns:config="c"><config:config-item config:name="ActiveTable">Notes</config:config-item></s> | S6
      settings.xml | (new) | <s xmlns:config="c"><config:config-item-map-entry config:name="Contents"><config:config-item config:name="CursorPositionX">3</config:config-item><config:config-item config:name="CursorPositionY">3</config:config-item></config:config-item-map-entry></s> | S7
      settings.xml | (new) | <s xmlns:config="c"><config:config-item-map-entry config:name="Contents"><config:config-item config:name="ZoomValue">80</config:config-item></config:config-item-map-entry></s> | S8
      settings.xml | (new) | <s xmlns:config="c"><config:config-item-map-entry config:name="Contents"><config:config-item config:name="VerticalSplitMode">2</config:config-item></config:config-item-map-entry></s> | T12
      content.xml | (<table:database-range) | $1 table:name="again" table:target-range-address="'Notes'.A4:'Notes'.B7"/>$1 | T2 T14
      content.xml | >Worksheet< | >Column1< | T5
      content.xml | <table:table-row  | <table:table-row table:visibility="collapse"  | T13
      content.xml | >\\[note 3]< | >[note 4]< | N3
      styles.xml | <style:text-properties  | <style:text-properties style:text-position="super 58%"  | N4
      content.xml | <style:table-cell-properties  | <style:table-cell-properties fo:background-color="#ff0000"  | F3
      content.xml | <style:table-cell-properties  | <style:table-cell-properties style:rotation-angle="90"  | F4
      styles.xml | <style:master-page ([^>]*)/> | <style:master-page $1><style:header>Draft</style:header></style:master-page> | X1
      content.xml | </office:spreadsheet> | <draw:frame xmlns:draw="d" draw:name="Picture"/></office:spreadsheet> | X2
      content.xml | </office:spreadsheet> | <table:table-source/></office:spreadsheet> | X3
      Basic/script-lc.xml | (new) | <library/> | X3
      """;

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void write() throws Exception {
    Book book = Book.of(Sample.XML, Sample.report());
    try (OutputStream out = Files.newOutputStream(folder.resolve("whole.xlsx"))) {
      Workbook.write(book, out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("whole.ods"))) {
      OpenDocument.write(book, out);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole.xlsx", "whole.ods"})
  void workbook_that_keeps_all_43_rules_is_said_to(String file) throws Exception {
    assertThat(Judge.of(folder.resolve(file))).isEqualTo(new Judgement(43, List.of()));
  }

  static List<Arguments> excel() {
    return Spoiled.cases(EXCEL);
  }

  static List<Arguments> openDocument() {
    return Spoiled.cases(OPEN_DOCUMENT);
  }

  @ParameterizedTest
  @MethodSource("excel")
  void spoiled_excel_workbook_breaks_the_rule(
      String part, String pattern, String replacement, String rules, @TempDir Path scratch)
      throws Exception {
    assertThat(broken(Spoiled.zip(whole("xlsx"), part, pattern, replacement, scratch)))
        .containsExactly(rules.split(" "));
  }

  @ParameterizedTest
  @MethodSource("openDocument")
  void spoiled_open_document_breaks_the_rule(
      String part, String pattern, String replacement, String rules, @TempDir Path scratch)
      throws Exception {
    assertThat(broken(Spoiled.zip(whole("ods"), part, pattern, replacement, scratch)))
        .containsExactly(rules.split(" "));
  }

  @Test
  void every_rule_of_workbooks_is_broken_by_a_spoiled_file_of_each_format() {
    Set<String> rules = new TreeSet<>(BookRules.ALL.stream().map(Rule::id).toList());

    assertThat(Spoiled.rules(EXCEL)).isEqualTo(rules);
    assertThat(Spoiled.rules(OPEN_DOCUMENT)).isEqualTo(rules);
  }

  @Test
  void failure_says_where_what_and_what_was_wanted(@TempDir Path scratch) throws Exception {
    Path spoiled =
        Spoiled.zip(
            whole("xlsx"),
            "xl/tables/table1.xml",
            "displayName=\"contents\"",
            "displayName=\"KS2\"",
            scratch);

    assertThat(Judge.of(spoiled).failures())
        .singleElement()
        .hasToString(
            "T14: sheet Contents, table KS2: Excel refuses this name. Wanted: a name that Excel"
                + " takes, once in the workbook.");
  }

  @Test
  void file_that_is_no_workbook_is_said_to_be_none(@TempDir Path scratch) throws Exception {
    Path file = Files.writeString(scratch.resolve("no.xlsx"), "words");

    assertThat(Judge.of(file).failures())
        .singleElement()
        .hasToString("R1: this is no zip package. Wanted: a whole file of the type xlsx.");
  }

  private static Path whole(String ending) {
    return folder.resolve("whole." + ending);
  }

  private static List<String> broken(Path file) throws Exception {
    return Judge.of(file).failures().stream().map(Failure::rule).distinct().toList();
  }
}
