package bulletin.check;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinationsTest {
  /** Columns so many and so varied that their product does not fit into 64 bits. */
  private static final int COLUMNS = 8;

  private static final int ROWS = 2_000;

  private static TextTable table() {
    Random chance = new Random(1);
    TextTable.Builder builder =
        new TextTable.Builder(
            "x.csv", IntStream.range(0, COLUMNS).mapToObj(i -> "column" + i).toList());
    for (int row = 0; row < ROWS; row++) {
      int same = row % 500 == 499 ? 0 : chance.nextInt(1 << 20);
      for (int column = 0; column < COLUMNS; column++) {
        char[] text = Integer.toString(same * (column + 1)).toCharArray();
        builder.cell(column, text, 0, text.length);
      }
      builder.endRow(row + 2);
    }
    return builder.build(List.of());
  }

  @Test
  void equal_rows_are_one_combination_however_many_columns_there_are() {
    List<TextColumn> columns = table().columns();
    Combinations all = Combinations.of(columns);

    assertThat(all.size()).isEqualTo(columns.getFirst().distinct());
    List<Integer> repeated = new ArrayList<>();
    all.rows(c -> all.countOf(c) == 4, repeated::add);
    assertThat(repeated).containsExactly(499, 999, 1499, 1999);
    assertThat(all.firstRow(all.of(1999))).isEqualTo(499);
  }

  @Test
  void places_of_one_finding_are_counted_and_the_first_are_named() {
    Findings findings =
        new Findings(
            new Card("r", Stage.TEXT, Finding.Severity.ERROR, "x", "Y.", "https://example.org"));
    for (int line = 4; line < 16; line++) {
      findings.add(new Place("x.csv", line, "rate", "n/a"), "no number", "a number", "Mend it.");
    }

    assertThat(findings.list())
        .extracting(Finding::toString)
        .containsExactly(
            "x.csv, column rate, lines 4 (\"n/a\"), 5 (\"n/a\"), 6 (\"n/a\"), 7 (\"n/a\"), 8"
                + " (\"n/a\") and 7 more: no number. Wanted: a number. Mend it.");
  }
}
