package bulletin.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.figures.Selection;
import bulletin.figures.Selection.Choice;
import bulletin.figures.Selection.Name;
import bulletin.figures.Selection.Periods;
import bulletin.source.BadInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rows of a file are read. */
class SelectionTest {
  private static final String TEXT =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,sex,school_type,pupils
      202324,Academic year,National,E92000001,England,,,,,,Total,Total,1
      202425,Academic year,National,E92000001,England,,,,,,Total,Total,2
      202425,Academic year,National,E92000001,England,,,,,,Girls,Total,3
      202425,Academic year,National,E92000001,England,,,,,,Total,Primary,4
      202425,Academic year,Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,,Total,Total,5
      202425,Academic year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,373,E08000019,Sheffield,Total,Total,6
      202425,Academic year,Local authority,E92000001,England,E12000007,London,314,E09000021 / E09000027,Kingston upon Thames / Richmond upon Thames,Total,Total,7
      """;
  private static final DataLayout LAYOUT =
      new DataLayout(
          List.of(Layouts.filter("sex")),
          List.of(),
          List.of(Layouts.number("pupils", 0)),
          List.of(),
          Optional.empty(),
          DataLayout.PUBLISHERS_SHORTHAND);
  private static final Choice ALL_SCHOOLS = choice("school_type", "Total");

  private static Name name(String text) {
    return new Name(text, "report.yaml line 20, column 9");
  }

  private static Choice choice(String of, String... names) {
    return new Choice(name(of), Arrays.stream(names).map(SelectionTest::name).toList());
  }

  private static Selection options(Choice... options) {
    return new Selection(List.of(), List.of(options), List.of(), List.of(), Periods.ALL);
  }

  private static Selection places(List<String> levels, Choice... places) {
    return new Selection(
        List.of(),
        List.of(ALL_SCHOOLS, choice("sex", "Total")),
        levels.stream().map(SelectionTest::name).toList(),
        List.of(places),
        Periods.ALL);
  }

  private static DataSet read(Selection selection) throws Exception {
    return CsvSource.read(
        "schools.csv",
        () -> new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
        LAYOUT.taking(selection));
  }

  /** The lines of the file that were read. */
  private static List<Long> lines(Selection selection) throws Exception {
    DataSet data = read(selection);
    return IntStream.range(0, data.rowCount())
        .mapToObj(row -> data.origin(row, "pupils").line())
        .toList();
  }

  @Test
  void options_of_two_columns_must_both_hold_and_a_column_need_not_be_a_filter() throws Exception {
    assertThat(lines(options(ALL_SCHOOLS, choice("sex", "Girls", "Total"))))
        .containsExactly(2L, 3L, 4L, 6L, 7L, 8L);
    assertThat(lines(options(ALL_SCHOOLS, choice("sex", "Girls")))).containsExactly(4L);
  }

  @Test
  void file_stays_whole_in_what_is_said_of_it() throws Exception {
    DataSet data = read(options(ALL_SCHOOLS, choice("sex", "Girls")));

    assertThat(data.info().rows()).isEqualTo(7);
    assertThat(data.info().bytes()).isEqualTo(TEXT.length());
  }

  @Test
  void place_is_its_own_rows_and_not_those_of_its_parts() throws Exception {
    assertThat(lines(places(List.of(), choice("National", "England")))).containsExactly(2L, 3L);
    assertThat(
            lines(
                places(
                    List.of(),
                    choice("National", "England"),
                    choice("Local authority", "Sheffield"))))
        .containsExactly(2L, 3L, 7L);
  }

  @Test
  void with_a_level_a_place_is_the_parts_of_that_level() throws Exception {
    assertThat(lines(places(List.of("Local authority"), choice("Regional", "E12000003", "London"))))
        .containsExactly(7L, 8L);
  }

  @Test
  void place_is_found_by_name_by_either_code_and_by_half_of_joined_codes() throws Exception {
    for (String sheffield : List.of("Sheffield", "E08000019", "373")) {
      assertThat(lines(places(List.of(), choice("Local authority", sheffield))))
          .containsExactly(7L);
    }
    assertThat(lines(places(List.of(), choice("Local authority", "E09000027"))))
        .containsExactly(8L);
  }

  @Test
  void periods_are_some_or_from_one_to_another_and_bounds_may_lie_outside() throws Exception {
    Periods some = new Periods(List.of(name("202324")), Optional.empty(), Optional.empty());
    Periods until =
        new Periods(List.of(), Optional.of(name("201011")), Optional.of(name("202324")));
    for (Periods periods : List.of(some, until)) {
      assertThat(
              lines(new Selection(List.of(), List.of(ALL_SCHOOLS), List.of(), List.of(), periods)))
          .containsExactly(2L);
    }
  }

  @Test
  void rows_that_are_alike_without_the_selection_are_refused() {
    assertThatThrownBy(() -> read(Selection.ALL))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("repeats the time period, place and filters");
  }

  @Test
  void what_the_file_lacks_is_said_with_its_place_in_the_report() {
    assertThatThrownBy(() -> read(options(ALL_SCHOOLS, choice("sex", "Girl"))))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "report.yaml line 20, column 9: \"Girl\" is no option of sex in schools.csv. There are: Girls; Total. Correct it, or remove it.");
    assertThatThrownBy(() -> read(options(choice("school_typ", "Total"))))
        .hasMessage(
            "report.yaml line 20, column 9: \"school_typ\" is no column of schools.csv. Name one of its columns, or remove it.");
    assertThatThrownBy(() -> read(places(List.of("Ward"))))
        .hasMessage(
            "report.yaml line 20, column 9: \"Ward\" is no geographic level in schools.csv. There are: Local authority; National; Regional. Correct it, or remove it.");
    assertThatThrownBy(() -> read(places(List.of(), choice("Ward", "Manor"))))
        .hasMessage(
            "report.yaml line 20, column 9: \"Ward\" has no columns in schools.csv. Name another level, or remove it.");
    assertThatThrownBy(() -> read(places(List.of(), choice("Local authority", "Leeds"))))
        .hasMessageContaining("\"Leeds\" is no place of level Local authority in schools.csv.");
  }

  @Test
  void selection_that_leaves_nothing_is_refused() {
    assertThatThrownBy(
            () -> read(options(choice("school_type", "Primary"), choice("sex", "Girls"))))
        .hasMessage(
            "schools.csv: no row fits all of query: in report.yaml at once. Ask for less there.");
  }
}
