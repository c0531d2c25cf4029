package bulletin.figures;

import static bulletin.figures.Rows.ENGLAND;
import static bulletin.figures.Rows.info;
import static bulletin.figures.Rows.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.figures.DataSetBuilder.DuplicateRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataSetTest {
  private static final Filter GROUP = new Filter("group", "Group", List.of());
  private static final Filter TYPE = new Filter("type", "Type", List.of());
  private static final Filter VERSION = new Filter("version", "Version", List.of());
  private static final Indicator PUPILS = new Indicator("pupils", "Pupils", Unit.NUMBER, 0);
  private static final Indicator RATE = new Indicator("rate", "Rate", Unit.PERCENT, 1);
  private static final Location NORTH =
      new Location(GeographicLevel.REGIONAL, "E12000001", "", "North", null);

  @Test
  void row_is_found_by_period_place_and_every_option() throws Exception {
    DataSet data = small();
    assertThat(data.rowCount()).isEqualTo(3);
    assertThat(data.row(key("202425", ENGLAND, "Boarders", "Primary"))).hasValue(1);
    assertThat(data.row(key("202425", NORTH, "Boarders", "Primary"))).hasValue(2);
    assertThat(data.row(key("202324", ENGLAND, "Boarders", "Primary"))).isEmpty();
    assertThat(data.row(key("202223", ENGLAND, "Boarders", "Primary"))).isEmpty();
    assertThat(data.row(key("202425", ENGLAND, "Boarders", "Secondary"))).isEmpty();
    assertThat(data.row(key("202425", ENGLAND, "No such group", "Primary"))).isEmpty();
  }

  @Test
  void figures_options_and_attributes_are_those_of_the_row() throws Exception {
    DataSet data = small();
    assertThat(data.figure(1, "rate")).isEqualTo(Figure.of("7.0"));
    assertThat(data.figure(2, "rate")).isEqualTo(Figure.of(Shorthand.CONFIDENTIAL));
    assertThat(data.option(0, "type")).isEqualTo("Secondary");
    assertThat(data.attribute(0, "version")).contains("Revised");
    assertThat(data.attribute(2, "version")).contains("Provisional");
    assertThat(data.attribute(0, "release_date")).isEmpty();
  }

  @Test
  void rows_of_some_options_stand_in_file_order() throws Exception {
    DataSet data = small();
    assertThat(data.rows(Map.of("type", "Primary")).boxed()).containsExactly(1, 2);
    assertThat(data.rows(Map.of()).boxed()).containsExactly(0, 1, 2);
    assertThat(data.rows(Map.of("type", "No such type")).boxed()).isEmpty();
  }

  @Test
  void lists_stand_in_the_order_that_each_promises() throws Exception {
    DataSet data = small();
    assertThat(data.periods()).containsExactly(year("202324"), year("202425"));
    assertThat(data.locations()).containsExactly(ENGLAND, NORTH);
    assertThat(data.levels()).containsExactly(GeographicLevel.NATIONAL, GeographicLevel.REGIONAL);
    assertThat(data.filters().get(1).options()).containsExactly("Secondary", "Primary");
    assertThat(data.indicators()).containsExactly(PUPILS, RATE);
  }

  @Test
  void what_the_data_set_has_not_is_named_with_what_it_has() throws Exception {
    DataSet data = small();
    assertThatThrownBy(() -> data.option(0, "sex"))
        .hasMessage("No filter \"sex\" among [group, type]");
    assertThatThrownBy(() -> data.figure(0, "score"))
        .hasMessage("No indicator \"score\" among [pupils, rate]");
    assertThatThrownBy(() -> data.row(new RowKey(year("202425"), ENGLAND, Map.of("type", "x"))))
        .hasMessage("The key names no option of the filter \"group\"");
  }

  @Test
  void long_column_is_named_as_in_the_file() throws Exception {
    assertThat(small().origin(1, "rate")).hasToString("absence.csv line 5, column rate");
  }

  @Test
  void wide_column_is_named_with_the_rows_option() throws Exception {
    ColumnNames names =
        (indicator, option) -> "t_" + (option.apply("type").equals("Primary") ? "pri" : "sec");
    DataSetBuilder rows = builder(names);
    row(rows, "202425", ENGLAND, "Boarders", "Primary", 9);
    row(rows, "202425", ENGLAND, "Boarders", "Secondary", 9);
    DataSet data = rows.build(info(1));
    assertThat(data.origin(0, "pupils")).isEqualTo(new Origin("absence.csv", 9, "t_pri"));
    assertThat(data.origin(1, "pupils")).isEqualTo(new Origin("absence.csv", 9, "t_sec"));
  }

  @Test
  void row_that_repeats_another_is_refused_with_both_lines() {
    DataSetBuilder rows = builder(ColumnNames.same());
    row(rows, "202425", ENGLAND, "Boarders", "Primary", 4);
    row(rows, "202425", NORTH, "Boarders", "Primary", 5);
    row(rows, "202425", ENGLAND, "Boarders", "Primary", 17);
    assertThatThrownBy(() -> rows.build(info(3)))
        .isInstanceOfSatisfying(
            DuplicateRow.class,
            twice -> {
              assertThat(twice.firstLine()).isEqualTo(4);
              assertThat(twice.secondLine()).isEqualTo(17);
            })
        .hasMessage("line 17 repeats line 4");
  }

  @Test
  void places_of_one_name_but_two_codes_are_two_rows() throws Exception {
    DataSetBuilder rows = builder(ColumnNames.same());
    Location before = new Location(GeographicLevel.LOCAL_AUTHORITY, "E10000009", "835", "D", null);
    Location after = new Location(GeographicLevel.LOCAL_AUTHORITY, "E06000059", "838", "D", null);
    row(rows, "202425", before, "Boarders", "Primary", 2);
    row(rows, "202425", after, "Boarders", "Primary", 3);
    assertThat(rows.build(info(2)).row(key("202425", after, "Boarders", "Primary"))).hasValue(1);
  }

  @Test
  void every_one_of_a_hundred_thousand_rows_is_found() throws Exception {
    DataSetBuilder rows = builder(ColumnNames.same());
    for (int i = 0; i < 100_000; i++) {
      rows.place(year(i % 2 == 0 ? "202324" : "202425"), place(i / 2 % 160));
      rows.option(0, "group " + i / 320 % 20);
      rows.option(1, "type " + i / 6400);
      rows.attribute(0, "Revised");
      rows.figure(0, i, 0);
      rows.withheld(1, Shorthand.NOT_AVAILABLE);
      rows.endRow(i + 2);
    }
    DataSet data = rows.build(info(100_000));
    for (int i = 0; i < 100_000; i++) {
      RowKey key = key(data.period(i).code(), data.location(i), data.option(i, "group"), type(i));
      assertThat(data.row(key).getAsInt()).isEqualTo(i);
    }
    assertThat(data.figure(99_999, "pupils")).isEqualTo(Figure.of("99999"));
    assertThat(data.origin(99_999, "pupils").line()).isEqualTo(100_001);
  }

  @Test
  void codes_that_differ_little_rarely_share_a_slot() throws Exception {
    CodedColumn<Integer> first = new CodedColumn<>(1);
    CodedColumn<Integer> second = new CodedColumn<>(1);
    CodedColumn<Integer> third = new CodedColumn<>(1);
    int rows = 7 * 153 * 100;
    for (int i = 0; i < rows; i++) {
      first.set(i, i % 7);
      second.set(i, i / 7 % 153);
      third.set(i, i / (7 * 153));
    }
    RowIndex index = new RowIndex(List.of(first, second, third), rows);
    for (int i = 0; i < rows; i++) {
      assertThat(index.add(i)).isEmpty();
    }
    assertThat(index.longestProbe()).isLessThan(30);
  }

  private static String type(int row) {
    return "type " + row / 6400;
  }

  private static Location place(int number) {
    String code = "E%08d".formatted(number);
    return new Location(GeographicLevel.LOCAL_AUTHORITY, code, "", "Place " + number, null);
  }

  private static DataSet small() throws DuplicateRow {
    DataSetBuilder rows = builder(ColumnNames.same());
    row(rows, "202324", ENGLAND, "All", "Secondary", 2);
    rows.place(year("202425"), ENGLAND);
    rows.option(0, "Boarders");
    rows.option(1, "Primary");
    rows.attribute(0, "Revised");
    rows.figure(0, Figure.of("100"));
    rows.figure(1, Figure.of("7.0"));
    rows.endRow(5);
    rows.place(year("202425"), NORTH);
    rows.option(0, "Boarders");
    rows.option(1, "Primary");
    rows.attribute(0, "Provisional");
    rows.withheld(0, Shorthand.CONFIDENTIAL);
    rows.withheld(1, Shorthand.CONFIDENTIAL);
    rows.endRow(6);
    return rows.build(info(3));
  }

  private static DataSetBuilder builder(ColumnNames names) {
    return new DataSetBuilder(List.of(GROUP, TYPE), List.of(VERSION), List.of(PUPILS, RATE), names);
  }

  private static void row(
      DataSetBuilder rows, String period, Location place, String group, String type, int line) {
    rows.place(year(period), place);
    rows.option(0, group);
    rows.option(1, type);
    rows.attribute(0, "Revised");
    rows.figure(0, 10, 0);
    rows.figure(1, 71, 1);
    rows.endRow(line);
  }

  private static RowKey key(String period, Location place, String group, String type) {
    return new RowKey(year(period), place, Map.of("group", group, "type", type));
  }
}
