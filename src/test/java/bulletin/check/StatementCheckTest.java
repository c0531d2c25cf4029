package bulletin.check;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Finding.Severity;
import bulletin.figures.DataSet;
import bulletin.figures.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCheckTest {
  private static final DataSet DATA =
      Rows.versions("201819 Final", "202021 Final", "202324 Revised", "202425 Provisional");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Figures cover 2018/19 to 2024/25.",
        "In 2024-25 figures are provisional.",
        "The 2024/25 figures are PROVISIONAL; those of 2023/24 are revised.",
        "2023/24 figures are revised and 2024/25 figures are provisional.",
        "Revised for 2023/24, and provisional for 2024/25.",
        "2018/19 and 2020/21 are final.",
        "Final for 2018/19 and 2020/21.",
        "The figures are provisional. Schools closed in 2020/21.",
        "Published on 2025-03-26, with data to 12/2024 and phone 0370-000-2288.",
        "Revisions to 2024/25 are expected; finally, see 2018/19.",
      })
  void what_the_data_bear_out_is_no_finding(String statement) {
    assertThat(new StatementCheck(DATA).check("footnote a", statement)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No data for 2010/21.|the words name 2010/21, which is not two years in a row"
            + "|a year of the data set, perhaps 2020/21",
        "No data for 2010/12.|the words name 2010/12, which is not two years in a row"
            + "|one of 2018/19, 2020/21, 2023/24, 2024/25",
        "No data for 2021/22.|the words name 2021/22, which the data set does not hold"
            + "|one of 2018/19, 2020/21, 2023/24, 2024/25",
        "2021/22 and, again, 2021/22|the words name 2021/22, which the data set does not hold"
            + "|one of 2018/19, 2020/21, 2023/24, 2024/25",
      })
  void year_that_cannot_be_is_found(String statement, String found, String wanted) {
    assertThat(new StatementCheck(DATA).check("footnote a", statement))
        .containsExactly(
            new Finding(
                "period-in-words",
                Severity.WARNING,
                "footnote a",
                found,
                wanted,
                "Ask the publisher which is right; until then the release prints both."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024/25 figures are final.|2024/25 final|Provisional",
        "Final figures for 2024/25|2024/25 final|Provisional",
        "2024/25 is based on Provisional data, 2023/24 on provisional data."
            + "|2023/24 provisional|Revised",
        "Final for 2018/19, provisional for 2023/24|2023/24 provisional|Revised",
      })
  void status_that_the_rows_do_not_carry_is_found(
      String statement, String called, String versions) {
    assertThat(new StatementCheck(DATA).check("footnote a", statement))
        .containsExactly(
            new Finding(
                "status-in-words",
                Severity.WARNING,
                "footnote a",
                "the words call " + called + ", but the column version says " + versions,
                "the words and the data to agree",
                "Ask the publisher which is right; until then the release prints both."));
  }

  @Test
  void both_faults_of_one_statement_are_found() {
    assertThat(
            new StatementCheck(DATA).check("footnote a", "Final for 2024/25 and none for 2010/21."))
        .extracting(Finding::rule)
        .containsExactly("period-in-words", "status-in-words");
  }
}
