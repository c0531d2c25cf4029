package bulletin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final String WORDS =
      "Attainment of all pupils by ethnicity, and of those looked after, by placement.";

  @Test
  void last_column_is_wrapped_at_spaces_and_others_are_cut() {
    Columns columns =
        new Columns(
            List.of("title", "rows", "summary"),
            List.of(List.of(WORDS, "7", WORDS), List.of("b", "12", "c".repeat(70))));

    assertThat(columns.text())
        .isEqualTo(
            """
            title                                                             rows  summary
            Attainment of all pupils by ethnicity, and of those looked afte\u2026     7  Attainment of all pupils by ethnicity, and of those looked
                                                                                    after, by placement.
            b                                                                   12  cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
            """);
  }

  @Test
  void table_without_rows_says_so() {
    assertThat(new Columns(List.of("a"), List.of(), "No row fits.").text())
        .isEqualTo("No row fits.\n");
  }
}
