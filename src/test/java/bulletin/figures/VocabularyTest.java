package bulletin.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  @ParameterizedTest
  @CsvSource({
    "202425, Academic year, 2024/25, 2024",
    "199900, Academic year, 1999/00, 1999",
    "202425, Financial year, 2024-25, 2024",
    "202425, Tax year, 2024-25, 2024",
    "2025, Calendar year, 2025, 2025",
  })
  void period_prints_as_its_identifier_wants(
      String code, String identifier, String label, int startYear) {
    TimePeriod period = new TimePeriod(code, identifier);
    assertThat(period.label()).isEqualTo(label);
    assertThat(period.startYear()).isEqualTo(startYear);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20242", "202426", "201021x", "2024/25", " 2024", "20242025", "２０２４"})
  void what_is_no_year_or_pair_of_years_is_refused(String code) {
    assertThatThrownBy(() -> new TimePeriod(code, "Academic year"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A time period is four digits, or six whose years follow one another such as 202425,"
                + " not \""
                + code
                + "\"");
  }

  @Test
  void periods_stand_in_order_of_time() {
    TimePeriod calendar = new TimePeriod("2024", "Calendar year");
    TimePeriod academic = new TimePeriod("202425", "Academic year");
    TimePeriod financial = new TimePeriod("202425", "Financial year");
    TimePeriod earlier = new TimePeriod("202324", "Tax year");
    assertThat(Stream.of(financial, academic, calendar, earlier).sorted())
        .containsExactly(earlier, calendar, academic, financial);
  }

  @ParameterizedTest
  @EnumSource(GeographicLevel.class)
  void level_is_found_by_its_label_in_any_case(GeographicLevel level) {
    assertThat(GeographicLevel.of(level.label())).contains(level);
    assertThat(GeographicLevel.of(" " + level.label().toUpperCase(java.util.Locale.ROOT) + " "))
        .contains(level);
    assertThat(GeographicLevel.of(level.label() + "s")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"xc, c", "ux, x", "zu, u", "kz, z", "kuzxc, c", "k, k", "kk, k"})
  void of_two_withheld_figures_the_one_that_must_not_leak_wins(String symbols, String strongest) {
    List<Shorthand> all = symbols.chars().mapToObj(c -> shorthand((char) c)).toList();
    assertThat(Shorthand.strongest(all).map(Shorthand::symbol)).contains(strongest);
  }

  @Test
  void of_no_shorthand_none_is_strongest() {
    assertThat(Shorthand.strongest(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "62.0",
    "0",
    "-0.04",
    "652640",
    "9223372036854775807",
    "-9223372036854775808",
    "0.000000000000000001"
  })
  void number_keeps_the_decimals_it_was_printed_with(String printed) {
    FigureColumn column = new FigureColumn(1);
    column.set(0, Figure.of(printed));
    assertThat(column.get(0).number().map(BigDecimal::toPlainString)).contains(printed);
  }

  @Test
  void number_in_powers_of_ten_stays_a_number() {
    FigureColumn column = new FigureColumn(1);
    column.set(0, Figure.of("1E3"));
    assertThat(column.get(0)).isEqualTo(Figure.of("1000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "1E30", "0.0000000000000000001"})
  void number_that_a_column_cannot_hold_is_refused(String number) {
    FigureColumn column = new FigureColumn(1);
    assertThatThrownBy(() -> column.set(0, Figure.of(number)))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @EnumSource(Shorthand.class)
  void withheld_figure_is_no_number(Shorthand why) {
    FigureColumn column = new FigureColumn(1);
    column.set(0, 75, 0);
    column.set(0, why);
    assertThat(column.get(0)).isEqualTo(Figure.of(why));
    assertThat(column.get(0).number()).isEmpty();
    assertThat(column.get(0).shorthand()).contains(why);
  }

  private static Shorthand shorthand(char symbol) {
    return Stream.of(Shorthand.values())
        .filter(s -> s.symbol().charAt(0) == symbol)
        .findFirst()
        .orElseThrow();
  }
}
