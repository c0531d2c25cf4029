package bulletin.compare;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.ColumnNames;
import bulletin.figures.DataSet;
import bulletin.figures.DataSetBuilder;
import bulletin.figures.DataSetInfo;
import bulletin.figures.Figure;
import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.Shorthand;
import bulletin.figures.TimePeriod;
import bulletin.figures.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final String OLD_DORSET = "835/E10000009 Dorset";
  private static final String NEW_DORSET = "838/E06000059 Dorset";

  /** Rows such as {@code 201819|835/E10000009 Dorset|Reading|62}. */
  private static DataSet data(String... rows) {
    DataSetBuilder builder =
        new DataSetBuilder(
            List.of(new Filter("subject", "Subject", List.of())),
            List.of(),
            List.of(new Indicator("pct", "Percentage", Unit.PERCENT, 0)),
            ColumnNames.same());
    int line = 2;
    for (String row : rows) {
      List<String> cells = List.of(row.split("\\|"));
      builder.place(new TimePeriod(cells.get(0), "Academic year"), place(cells.get(1)));
      builder.option(0, cells.get(2));
      builder.figure(0, figure(cells.get(3)));
      builder.endRow(line++);
    }
    try {
      return builder.build(
          new DataSetInfo(
              "made.csv", "", 0, rows.length, List.of("pct"), List.of(), List.of(), Map.of()));
    } catch (DataSetBuilder.DuplicateRow e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Location place(String text) {
    int space = text.indexOf(' ');
    List<String> codes = List.of(text.substring(0, space).split("/"));
    return new Location(
        GeographicLevel.LOCAL_AUTHORITY,
        codes.get(1),
        codes.get(0),
        text.substring(space + 1),
        null);
  }

  private static Figure figure(String text) {
    return Arrays.stream(Shorthand.values())
        .filter(s -> s.symbol().equals(text))
        .findFirst()
        .map(Figure::of)
        .orElseGet(() -> Figure.of(text));
  }

  private static DataSet one(String figure) {
    return data("202425|870/E06000038 Reading|Maths|" + figure);
  }

  @ParameterizedTest
  @CsvSource({
    "62, 63, revised, up",
    "62, 61.5, revised, down",
    "62, c, now withheld, now withheld",
    "c, 62, no longer withheld, no longer withheld",
    "c, x, withheld for another reason, withheld for another reason"
  })
  void each_change_of_a_figure_is_called_by_its_kind(
      String before, String after, String kind, String direction) {
    Comparison comparison = Comparison.between(one(before), one(after));

    assertThat(comparison.revisions().all())
        .singleElement()
        .satisfies(
            revision -> {
              assertThat(Cause.REVISION.of(revision.kind())).isEqualTo(kind);
              assertThat(revision.direction()).isEqualTo(direction);
            });
  }

  @ParameterizedTest
  @CsvSource({"62, 62", "62, 62.0", "c, c"})
  void the_same_figure_is_no_revision(String before, String after) {
    assertThat(Comparison.between(one(before), one(after)).isNone()).isTrue();
  }

  @Test
  void the_word_for_a_moved_number_is_the_users() {
    assertThat(Cause.CORRECTION.of(Kind.REVISED)).isEqualTo("corrected");
    assertThat(Cause.UNSAID.of(Kind.REVISED)).isEqualTo("changed");
    assertThat(Cause.CORRECTION.of(Kind.SHOWN)).isEqualTo("no longer withheld");
  }

  @Test
  void sizes_are_counted_by_indicator() {
    DataSet before =
        data(
            "202425|870/E06000038 Reading|Maths|10",
            "202425|870/E06000038 Reading|Science|20",
            "202425|870/E06000038 Reading|Writing|30",
            "202425|870/E06000038 Reading|Reading|c");
    DataSet after =
        data(
            "202425|870/E06000038 Reading|Maths|11",
            "202425|870/E06000038 Reading|Science|15",
            "202425|870/E06000038 Reading|Writing|32.5",
            "202425|870/E06000038 Reading|Reading|40");

    assertThat(Size.of(Comparison.between(before, after).revisions()))
        .containsExactly(new Size("pct", 2, 1, new BigDecimal("-5"), new BigDecimal("2.5")));
  }

  @Test
  void a_name_that_keeps_and_a_code_that_changes_is_joined_within_the_year_and_said() {
    Comparison comparison =
        Comparison.between(
            data("201819|" + OLD_DORSET + "|Maths|60", "201920|" + NEW_DORSET + "|Maths|61"),
            data("201819|" + NEW_DORSET + "|Maths|59", "201920|" + NEW_DORSET + "|Maths|61"));

    assertThat(comparison.structure())
        .extracting(StructureChange::sentence)
        .containsExactly(
            "place recoded: Dorset (835/E10000009) is now Dorset (838/E06000059). It keeps its name"
                + " and changes its code in 2018/19; figures of one year are compared by name. By"
                + " the ONS Register of Geographic Codes, E10000009 to 2018/19 and E06000059 from"
                + " 2019/20: not the same area, because the successors are Bournemouth,"
                + " Christchurch and Poole (E06000058) and Dorset (E06000059).");
    assertThat(comparison.revisions().all())
        .singleElement()
        .satisfies(revision -> assertThat(revision.size()).contains(new BigDecimal("-1")));
    assertThat(comparison.added()).isZero();
  }

  @Test
  void two_codes_of_one_name_in_a_file_are_said_and_are_no_change() {
    DataSet data = data("201819|" + OLD_DORSET + "|Maths|60", "201920|" + NEW_DORSET + "|Maths|61");

    Comparison comparison = Comparison.between(data, data);

    assertThat(comparison.isNone()).isTrue();
    assertThat(comparison.notes())
        .containsExactly(
            "Dorset keeps its name and changes its code: E10000009 in 2018/19, E06000059 in"
                + " 2019/20. Each year is compared by its own code, as in the ONS Register of"
                + " Geographic Codes.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "909/E10000006 Cumbria | place removed: Cumbria (909/E10000006). By the ONS Register of"
            + " Geographic Codes it ends with 2022/23; its figures are continued by Cumberland"
            + " (E06000063) and Westmorland and Furness (E06000064).",
        "928/E10000021 Northamptonshire | place removed: Northamptonshire (928/E10000021). By the"
            + " ONS Register of Geographic Codes it ends with 2020/21; its figures are continued by"
            + " North Northamptonshire (E06000061) and West Northamptonshire (E06000062).",
        "836/E06000029 Poole | place removed: Poole (836/E06000029). By the ONS Register of"
            + " Geographic Codes it ends with 2018/19; its figures are continued by Bournemouth,"
            + " Christchurch and Poole (E06000058)."
      })
  void a_place_that_is_gone_is_told_with_its_successors(String place, String sentence) {
    DataSet after = one("62");
    DataSet before = data("202425|870/E06000038 Reading|Maths|62", "202425|" + place + "|Maths|50");

    assertThat(Comparison.between(before, after).structure())
        .extracting(StructureChange::sentence)
        .containsExactly(sentence);
  }

  @Test
  void periods_options_and_new_names_are_told() {
    assertThat(
            Comparison.between(
                    data("202324|870/E06000038 Reading|Maths|62"),
                    data("202425|870/E06000038 Reading Borough|Science|62"))
                .structure())
        .extracting(StructureChange::sentence)
        .containsExactly(
            "time period removed: 2023/24",
            "time period added: 2024/25",
            "option of Subject removed: Maths",
            "option of Subject added: Science",
            "place renamed: Reading (870/E06000038) is now Reading Borough (870/E06000038). Its"
                + " code stays.");
  }
}
