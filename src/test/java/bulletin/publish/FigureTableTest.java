package bulletin.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.model.FigureLine;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTableTest {
  @Test
  void header_names_every_column_and_lines_end_with_a_line_feed() throws IOException {
    assertThat(write(Map.of()))
        .isEqualTo(
            String.join(",", FigureLine.COLUMNS)
                + "\n"
                + ",".repeat(FigureLine.COLUMNS.size() - 1)
                + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "location|Bristol, City of|Bristol, City of",
        "location|King's Lynn|King's Lynn",
        "reason|a \"hidden\" figure|a \"hidden\" figure",
        "group|=1+1|'=1+1",
        "group|@SUM(A1)|'@SUM(A1)",
        "comparator|+44|'+44",
        "source_column|=cmd|'=cmd",
        "location_code|-1|'-1",
        "inputs|=a.csv:2[b]|'=a.csv:2[b]",
        "value|-27.7|-27.7",
        "interval_lower|-29.3|-29.3",
        "printed|\u221227.7|\u221227.7",
        "p_value|<1e-300|<1e-300",
      })
  void field_reads_back_as_it_was_and_no_words_run_as_a_formula(
      String column, String value, String read) throws IOException {
    assertThat(readBack(Map.of(column, value)).getField(column)).isEqualTo(read);
  }

  @Test
  void line_breaks_stay_inside_their_field() throws IOException {
    assertThat(readBack(Map.of("reason", "one\ntwo\r\nthree")).getField("reason"))
        .isEqualTo("one\ntwo\r\nthree");
  }

  private static NamedCsvRecord readBack(Map<String, String> line) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(write(line))) {
      return csv.stream().findFirst().orElseThrow();
    }
  }

  private static String write(Map<String, String> line) throws IOException {
    StringWriter out = new StringWriter();
    FigureTable.csv(List.of(new FigureLine(line)), out);
    return out.toString();
  }
}
