package bulletin.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.source.BadInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One clean file, many single faults, the whole message of each. */
class FaultsTest {
  private static final String NAME = "absence_la.csv";
  private static final String CLEAN =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,region_code,\
      region_name,old_la_code,la_name,new_la_code,sex,version,phase,pupils,pt_overall,score,\
      score_lower,score_upper
      202425,Academic year,National,E92000001,England,,,,,,Total,Final,All,1000,61.5,0.12,-0.05,0.29
      202425,Academic year,Regional,E92000001,England,E12000004,East Midlands,,,,Total,Final,All,90,c,x,x,x
      202425,Academic year,Local authority,E92000001,England,E12000009,South West,801,\
      "Bristol, City of",E06000023,Total,Final,All,40,70,-2,-2.5,-1.5
      202425,Academic year,Local authority,E92000001,England,E12000009,South West,801,\
      "Bristol, City of",E06000023,Girls,Final,All,20,75,k,-0.5,z
      """;
  private static final String CORRECT =
      " Correct the file, or map it under values: in report.yaml.";
  private static final String NO_FIGURE =
      " is neither a number nor shorthand (c, k, low, u, x, z)." + CORRECT;

  private static DataSet read(byte[] bytes) throws Exception {
    return CsvSource.read(NAME, () -> new ByteArrayInputStream(bytes), Layouts.small());
  }

  private static String message(byte[] bytes) {
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(bytes));
    assertThat(refused).as("the fault must be refused").isNotNull();
    return String.valueOf(refused.getMessage());
  }

  private static String message(String text) {
    return message(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void clean_file_is_read() throws Exception {
    DataSet data = read(CLEAN.getBytes(StandardCharsets.UTF_8));

    assertThat(data.rowCount()).isEqualTo(4);
    assertThat(data.figure(0, "pt_overall")).isEqualTo(Figure.of("61.5"));
  }

  @Test
  void refusal_carries_its_parts() {
    byte[] bytes = CLEAN.replace(",61.5,", ",n/a,").getBytes(StandardCharsets.UTF_8);
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(bytes));

    assertThat(refused.file()).isEqualTo(NAME);
    assertThat(refused.line()).hasValue(2);
    assertThat(refused.column()).contains("pt_overall");
    assertThat(refused.found()).isEqualTo("\"n/a\"");
    assertThat(refused.wanted())
        .isEqualTo("is neither a number nor shorthand (c, k, low, u, x, z)");
    assertThat(refused.next()).isEqualTo(CORRECT.strip());
  }

  static List<Arguments> figures() {
    String line2 = NAME + " line 2, column pt_overall: ";
    return List.of(
        arguments("n/a", line2 + "\"n/a\"" + NO_FIGURE),
        arguments("", line2 + "a blank cell" + NO_FIGURE),
        arguments("NaN", line2 + "\"NaN\"" + NO_FIGURE),
        arguments("C", line2 + "\"C\"" + NO_FIGURE),
        arguments("75%", line2 + "\"75%\"" + NO_FIGURE),
        arguments("-", line2 + "\"-\"" + NO_FIGURE),
        arguments(".", line2 + "\".\"" + NO_FIGURE),
        arguments("7.", line2 + "\"7.\"" + NO_FIGURE),
        arguments("1.2.3", line2 + "\"1.2.3\"" + NO_FIGURE),
        arguments("+5", line2 + "\"+5\"" + NO_FIGURE),
        arguments("٣", line2 + "\"٣\"" + NO_FIGURE),
        arguments(
            "\"1,234\"",
            line2 + "\"1,234\" holds thousands separators. Write the number without them."),
        arguments(
            "6.1E+01",
            line2
                + "\"6.1E+01\" is in scientific notation. Write the number out in full in the"
                + " file."),
        arguments(" 61", line2 + "\" 61\" has spaces around it. Remove them from the file."),
        arguments(
            "61.12345678901234567",
            line2 + "\"61.12345678901234567\" has more than 18 digits. Round it in the file."),
        arguments(
            "100.1",
            line2
                + "\"100.1\" is no percentage from 0 to 100. Correct the file, or the indicator's"
                + " unit in report.yaml."),
        arguments(
            "-0.1",
            line2
                + "\"-0.1\" is no percentage from 0 to 100. Correct the file, or the indicator's"
                + " unit in report.yaml."));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void cell_that_is_no_figure_is_refused(String cell, String message) {
    assertThat(message(CLEAN.replace(",61.5,", "," + cell + ","))).isEqualTo(message);
  }

  static List<Arguments> faults() {
    return List.of(
        arguments(
            "sex,version",
            "sexx,version",
            NAME
                + ": the column sex is not in the header. The nearest column is sexx: correct the"
                + " name in the file or report.yaml."),
        arguments(
            ",score_lower,",
            ",score_Lower ,",
            NAME
                + ": the column score_lower is not in the header. The nearest column is"
                + " score_Lower : correct the name in the file or report.yaml."),
        arguments(
            ",score_lower,",
            ",floor,",
            NAME
                + ": the column score_lower is not in the header. Add the column to the file, or"
                + " correct its name in report.yaml."),
        arguments(
            "time_period,",
            "year,",
            NAME
                + ": the column time_period is not in the header. Add the column to the file, or"
                + " correct its name in report.yaml."),
        arguments(
            "old_la_code",
            "authority_number",
            NAME
                + ": the column old_la_code is not in the header. Add the column to the file, or"
                + " correct its name in report.yaml."),
        arguments(
            ",phase,",
            ",pupils,",
            NAME
                + " line 1, column pupils: the name is given to columns 13 and 14. Rename or"
                + " remove one of them."),
        arguments(
            ",phase,",
            ", ,",
            NAME + " line 1: column 13 has no name. Name the column in the header, or remove it."),
        arguments(
            ",0.12,-0.05",
            ",0.12",
            NAME
                + " line 2: the row has 17 cells and the header has 18. Correct the row; a text"
                + " that holds a comma must be in quotation marks."),
        arguments(
            "\"Bristol, City of\"",
            "Bristol, City of",
            NAME
                + " line 4: the row has 19 cells and the header has 18. Correct the row; a text"
                + " that holds a comma must be in quotation marks."),
        arguments(
            "202425",
            "2024/25",
            NAME
                + " line 2, column time_period: \"2024/25\" is no time period. Write 2024/25 as"
                + " 202425 and a single year as 2025."),
        arguments(
            "202425",
            "202426",
            NAME
                + " line 2, column time_period: \"202426\" is no time period. Write 2024/25 as"
                + " 202425 and a single year as 2025."),
        arguments(
            "202425",
            "",
            NAME
                + " line 2, column time_period: a blank cell is no time period. Write 2024/25 as"
                + " 202425 and a single year as 2025."),
        arguments(
            "Academic year",
            "",
            NAME
                + " line 2, column time_identifier: a blank cell does not say what kind of time"
                + " period it is. Fill it in, such as Academic year."),
        arguments(
            "Regional",
            "Planet",
            NAME
                + " line 3, column geographic_level: \"Planet\" is no geographic level (National,"
                + " Regional, Local authority, Local authority district, Parliamentary"
                + " constituency, Ward, Local enterprise partnership, Local skills improvement"
                + " plan area, English devolved area, Mayoral combined authority, Opportunity"
                + " area, Planning area, Police force area, RSC region, MAT, Sponsor, Provider,"
                + " School, Institution). Correct the file."),
        arguments(
            "England,,",
            ",,",
            NAME
                + " line 2, column country_name: a blank cell does not name the place of a row"
                + " whose geographic level is National. Fill it in, or correct the level."),
        arguments(
            "E12000004",
            "",
            NAME
                + " line 3, column region_code: a blank cell does not name the place of a row"
                + " whose geographic level is Regional. Fill it in, or correct the level."),
        arguments(
            "\"Bristol, City of\"",
            "",
            NAME
                + " line 4, column la_name: a blank cell does not name the place of a row whose"
                + " geographic level is Local authority. Fill it in, or correct the level."),
        arguments(
            "801",
            "",
            NAME
                + " line 4, column old_la_code: a blank cell does not name the place of a row"
                + " whose geographic level is Local authority. Fill it in, or correct the level."),
        arguments(
            "Total",
            " ",
            NAME
                + " line 2, column sex: a blank cell is no option of a filter. Fill it in, such as"
                + " Total."),
        arguments(
            "0.12,-0.05,0.29",
            "0.12,0.29,-0.05",
            NAME
                + " line 2, column score_lower: the lower bound 0.29 is above the upper bound"
                + " -0.05 in score_upper. Correct the file, or the interval's columns in"
                + " report.yaml."),
        arguments(
            "0.12,-0.05,0.29",
            "0.3,-0.05,0.29",
            NAME
                + " line 2, column score: the value 0.3 is above its upper bound 0.29 in"
                + " score_upper. Correct the file, or the interval's columns in report.yaml."),
        arguments(
            "0.12,-0.05,0.29",
            "-1,-0.05,x",
            NAME
                + " line 2, column score: the value -1 is below its lower bound -0.05 in"
                + " score_lower. Correct the file, or the interval's columns in report.yaml."),
        arguments(
            "Girls",
            "Total",
            NAME
                + " line 5: the row repeats the time period, place and filters of line 4. Remove"
                + " one of the two rows."),
        arguments(
            "Girls,Final,All",
            "Total,Revised,Primary",
            NAME
                + " line 5: the row repeats the time period, place and filters of line 4. Remove"
                + " one of the two rows, or declare as a filter in report.yaml what tells them"
                + " apart: version, phase."),
        arguments(
            "City of\"",
            "City of",
            NAME
                + " line 4, column la_name: a quotation mark is opened and not closed before the"
                + " next comma or line end. Close it, or write a mark within the text twice."),
        arguments(
            ",k,-0.5,z",
            ",k,-0.5,\"z",
            NAME
                + " line 5: a quotation mark is opened and not closed before the next comma or"
                + " line end. Close it, or write a mark within the text twice."),
        arguments(
            "East Midlands",
            "East \"Midlands\"",
            NAME
                + " line 3, column region_name: a quotation mark stands in a cell that is not in"
                + " quotation marks. Put the cell in quotation marks and write the mark within it"
                + " twice."),
        arguments(
            "East Midlands",
            "\"" + "East Midlands".repeat(10_000) + "\"",
            NAME
                + " line 3, column region_name: a quotation mark is opened and not closed before"
                + " the next comma or line end. Close it, or write a mark within the text twice."),
        arguments(
            "East Midlands",
            "East\0Midlands",
            NAME
                + " line 3: a NUL character is not text. Save the file again as CSV UTF-8, or"
                + " download it again."),
        arguments(
            ",90,",
            ",\"n\n/a" + "a".repeat(80) + "\",",
            NAME
                + " line 3, column pupils: \"n\uFFFD/a"
                + "a".repeat(56)
                + "\u2026\""
                + NO_FIGURE));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void single_fault_is_refused_by_its_place(String from, String to, String message) {
    assertThat(CLEAN).contains(from);
    int at = CLEAN.indexOf(from);

    assertThat(message(CLEAN.substring(0, at) + to + CLEAN.substring(at + from.length())))
        .isEqualTo(message);
  }

  static List<Arguments> wholeFiles() {
    String header = CLEAN.substring(0, CLEAN.indexOf('\n') + 1);
    byte[] latin1 = CLEAN.replace("East", "Œst").getBytes(StandardCharsets.UTF_8);
    latin1[new String(latin1, StandardCharsets.ISO_8859_1).indexOf("\u00C5\u0092")] = (byte) 0xE9;
    byte[] cut = (CLEAN.strip() + "é").getBytes(StandardCharsets.UTF_8);
    cut = Arrays.copyOf(cut, cut.length - 1);
    String notUtf8 = " was found where UTF-8 text is wanted. Save the file again as CSV UTF-8.";
    return List.of(
        arguments(
            "empty",
            new byte[0],
            NAME + ": the file is empty. A header and at least one row are wanted."),
        arguments(
            "a byte order mark alone",
            "\uFEFF".getBytes(StandardCharsets.UTF_8),
            NAME + ": the file is empty. A header and at least one row are wanted."),
        arguments(
            "header only",
            header.getBytes(StandardCharsets.UTF_8),
            NAME + ": the file has a header and no rows. At least one row is wanted."),
        arguments("another encoding", latin1, NAME + " line 3: a byte that is no UTF-8" + notUtf8),
        arguments(
            "UTF-16",
            ("\uFEFF" + CLEAN).getBytes(StandardCharsets.UTF_16LE),
            NAME + " line 1: a UTF-16 byte order mark" + notUtf8),
        arguments(
            "cut within a character", cut, NAME + " line 5: a byte that is no UTF-8" + notUtf8),
        arguments(
            "a workbook",
            new byte[] {'P', 'K', 3, 4, 0, 0},
            NAME
                + ": the file is a zip archive or an Excel workbook, not text. Unpack it, or save"
                + " the workbook as CSV UTF-8."),
        arguments(
            "gzip by content",
            new byte[] {0x1F, (byte) 0x8B, 8, 0},
            NAME
                + ": the file is a gzip file, not text. Unpack it, or give it a name that ends in"
                + " .csv.gz."),
        arguments(
            "semicolons",
            CLEAN
                .replace("\"Bristol, City of\"", "Bristol")
                .replace(',', ';')
                .getBytes(StandardCharsets.UTF_8),
            NAME
                + " line 1: the header is separated by semicolons, not commas. Save the file again"
                + " as CSV UTF-8 with commas."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFiles")
  void file_that_is_no_table_is_refused(String what, byte[] bytes, String message) {
    assertThat(message(bytes)).as(what).isEqualTo(message);
  }

  @Test
  void line_counts_blank_lines_and_line_breaks_within_cells() {
    String text =
        CLEAN
            .replace("East Midlands", "\"East\nMidlands\"")
            .replace("202425,Academic year,Local", "\n202425,Academic year,Local")
            .replace(",75,", ",n/a,");

    assertThat(message(text)).isEqualTo(NAME + " line 8, column pt_overall: \"n/a\"" + NO_FIGURE);
    assertThat(message(text.replace("\n", "\r\n")))
        .isEqualTo(NAME + " line 8, column pt_overall: \"n/a\"" + NO_FIGURE);
  }

  @ParameterizedTest
  @MethodSource("plainNumbers")
  void plain_number_is_kept_as_printed(String printed, String kept) throws Exception {
    String text = CLEAN.replace(",1000,", "," + printed + ",");

    assertThat(read(text.getBytes(StandardCharsets.UTF_8)).figure(0, "pupils"))
        .isEqualTo(Figure.of(kept));
  }

  static List<Arguments> plainNumbers() {
    return List.of(
        arguments("0", "0"),
        arguments("-12", "-12"),
        arguments("62.0", "62.0"),
        arguments("-0.05", "-0.05"),
        arguments(".5", "0.5"),
        arguments("007", "7"),
        arguments("123456789012345678", "123456789012345678"),
        arguments("-0.12345678901234567", "-0.12345678901234567"));
  }
}
