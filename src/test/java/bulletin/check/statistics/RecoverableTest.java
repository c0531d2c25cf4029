package bulletin.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * That the withheld figures which are said to follow from the others do follow: sums over the cells
 * of the file, in decimals, without any rule or class of the checks.
 */
class RecoverableTest {
  private static final BigDecimal LAST_BITS = new BigDecimal("0.000001");

  /** A region's figure beside those of its authorities. */
  private record Sum(
      String column, String period, BigDecimal region, BigDecimal shown, List<String[]> hidden) {
    BigDecimal rest() {
      return region.subtract(shown);
    }
  }

  private static final List<Sum> TOTALS = new ArrayList<>();
  private static final List<Sum> COUNTS = new ArrayList<>();
  private static CsvGrid grid = CsvGrid.of("-");

  @BeforeAll
  static void addUp() throws Exception {
    grid = CsvGrid.of(RealFile.text());
    Map<String, List<String[]>> authorities = new LinkedHashMap<>();
    for (String[] row : grid.rows()) {
      if (cell(row, "geographic_level").equals("Local authority")) {
        authorities.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row);
      }
    }
    for (String[] row : grid.rows()) {
      if (cell(row, "geographic_level").equals("Regional") && authorities.containsKey(key(row))) {
        for (String column : grid.names()) {
          add(column, row, authorities.getOrDefault(key(row), List.of()));
        }
      }
    }
  }

  private static void add(String column, String[] region, List<String[]> authorities) {
    if (!column.startsWith("t_") || !isNumber(cell(region, column))) {
      return;
    }
    BigDecimal shown = BigDecimal.ZERO;
    List<String[]> hidden = new ArrayList<>();
    for (String[] row : authorities) {
      String text = cell(row, column);
      if (isNumber(text)) {
        shown = shown.add(new BigDecimal(text));
      } else if (!text.equals("z")) {
        hidden.add(row);
      }
    }
    Sum sum =
        new Sum(
            column,
            cell(region, "time_period"),
            new BigDecimal(cell(region, column)),
            shown,
            hidden);
    (column.endsWith("_progress_score") ? TOTALS : COUNTS).add(sum);
  }

  private static String key(String[] row) {
    return String.join(
        "/", cell(row, "time_period"), cell(row, "social_care_group"), cell(row, "region_code"));
  }

  private static String cell(String[] row, String column) {
    return row[grid.column(column)];
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9.]+");
  }

  private static boolean hidesOne(Sum sum) {
    return sum.hidden().size() == 1 && cell(sum.hidden().getFirst(), sum.column()).equals("c");
  }

  /** A region's count before it was rounded to ten is from 5 below to 4 above. */
  private static BigDecimal most(Sum sum) {
    return sum.rest().add(BigDecimal.valueOf(4));
  }

  private static BigDecimal least(Sum sum) {
    return sum.rest().subtract(BigDecimal.valueOf(5)).max(BigDecimal.ZERO);
  }

  @Test
  void totals_of_regions_are_the_sums_of_their_authorities_to_the_sixth_decimal() {
    assertThat(TOTALS)
        .filteredOn(sum -> sum.hidden().isEmpty())
        .hasSize(132)
        .allMatch(sum -> sum.rest().abs().compareTo(LAST_BITS) < 0);
  }

  @Test
  void one_withheld_total_of_a_region_is_what_the_others_leave_56_times() {
    List<Sum> recovered = TOTALS.stream().filter(RecoverableTest::hidesOne).toList();

    assertThat(recovered).hasSize(56);
    assertThat(recovered)
        .as("the number of pupils is withheld too, so that no score follows")
        .allMatch(
            sum ->
                cell(sum.hidden().getFirst(), sum.column().replace("_score", "_eligible_pupils"))
                    .equals("c"));
    assertThat(recovered)
        .filteredOn(
            sum ->
                cell(sum.hidden().getFirst(), "la_name").equals("Rutland")
                    && cell(sum.hidden().getFirst(), "social_care_group").startsWith("CINO")
                    && sum.column().equals("t_read_progress_score"))
        .extracting(sum -> sum.period() + " " + sum.rest())
        .contains("202223 -1.97259375");
  }

  @Test
  void counts_of_regions_are_the_sums_of_their_authorities_rounded_to_ten() {
    assertThat(COUNTS)
        .filteredOn(sum -> sum.hidden().isEmpty())
        .hasSize(807)
        .allMatch(
            sum ->
                sum.rest().compareTo(BigDecimal.valueOf(5)) <= 0
                    && sum.rest().compareTo(BigDecimal.valueOf(-4)) >= 0);
  }

  @Test
  void three_withheld_counts_can_only_be_nought_in_spite_of_rounding() {
    assertThat(COUNTS)
        .filteredOn(sum -> hidesOne(sum) && least(sum).compareTo(most(sum)) == 0)
        .extracting(
            sum ->
                String.join(
                    " ",
                    sum.period(),
                    cell(sum.hidden().getFirst(), "la_name"),
                    sum.column(),
                    most(sum).toString()))
        .containsExactlyInAnyOrder(
            "202425 Rutland t_writta_met_expected_standard 0",
            "202324 City of London t_read_met_expected_standard 0",
            "202223 Rutland t_mat_met_expected_standard 0");
  }

  @Test
  void rounding_holds_123_more_within_nought_to_five() {
    assertThat(COUNTS)
        .filteredOn(
            sum ->
                hidesOne(sum)
                    && least(sum).compareTo(most(sum)) < 0
                    && most(sum).compareTo(BigDecimal.valueOf(5)) <= 0)
        .hasSize(123);
  }
}
