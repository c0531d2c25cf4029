package bulletin.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNamesTest {
  @ParameterizedTest
  @CsvSource({
    "passes-by-depot, passes_by_depot",
    "ks2, table_ks2",
    "cla12, table_cla12",
    "cin2025, table_cin2025",
    "xfd1048576, table_xfd1048576",
    "xfe1, xfe1",
    "abc1048577, abc1048577",
    "r, table_r",
    "c1, table_c1",
    "r2-d2, table_r2_d2",
    "rates, rates",
    "2025-rates, table_2025_rates",
    "table-1, data_table_1",
    "figure-1-data, figure_1_data"
  })
  void name_made_from_an_id_is_one_that_excel_takes(String id, String name) {
    assertThat(TableNames.from(id)).isEqualTo(name);
    assertThat(TableNames.legal(name)).isTrue();
  }
}
