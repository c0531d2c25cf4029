package bulletin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final int ROWS = 150_000;

  /** The first column has a text of its own in every row, the second two. */
  private static TextTable table() {
    TextTable.Builder builder = new TextTable.Builder("many.csv", List.of("id", "sex"));
    for (int row = 0; row < ROWS; row++) {
      cell(builder, 0, "n" + row);
      cell(builder, 1, row % 3 == 0 ? "Female" : "Male");
      builder.endRow(row + 2);
    }
    return builder.build(List.of());
  }

  private static void cell(TextTable.Builder builder, int column, String text) {
    builder.cell(column, text.toCharArray(), 0, text.length());
  }

  @Test
  void every_row_gives_back_its_text_and_line_over_all_chunks() {
    TextTable table = table();
    TextColumn id = table.column("id").orElseThrow();

    assertThat(table.rows()).isEqualTo(ROWS);
    assertThat(id.distinct()).isEqualTo(ROWS);
    for (int row : List.of(0, 65_535, 65_536, 131_071, 131_072, ROWS - 1)) {
      assertThat(id.text(row)).isEqualTo("n" + row);
      assertThat(id.codeOf("n" + row)).isEqualTo(id.code(row));
      assertThat(table.line(row)).isEqualTo(row + 2);
    }
    assertThat(id.codeOf("absent")).isEqualTo(-1);
    assertThat(table.has("Sex")).isFalse();
  }

  @Test
  void distinct_texts_are_counted_and_their_first_rows_found() {
    TextColumn sex = table().column("sex").orElseThrow();

    assertThat(sex.values()).containsExactly("Female", "Male");
    assertThat(sex.count(sex.codeOf("Female"))).isEqualTo(50_000);
    TextColumn.Codes men = sex.where(code -> sex.value(code).equals("Male"));
    assertThat(men.rows()).isEqualTo(100_000);
    assertThat(men.first(3)).containsExactly(1, 2, 4);
    assertThat(sex.where(code -> false).isEmpty()).isTrue();
  }
}
