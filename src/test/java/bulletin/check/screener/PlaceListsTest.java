package bulletin.check.screener;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Result;
import bulletin.check.Submission;
import bulletin.figures.TextTable;
import bulletin.source.csv.CsvText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of places that someone hands in, because the program does not hold them. */
class PlaceListsTest {
  private static final String WARDS =
      """
      ward_code,ward_name,lad_code,lad_name
      E05000932,Abbey,E06000001,Hartlepool
      E05000933,"Ash, North ",E06000001,Hartlepool
      """;

  private static TextTable table(String name, String text) throws Exception {
    return CsvText.read(
        name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Result judged(PlaceLists lists, String ward) throws Exception {
    TextTable data =
        table(
            "wards.csv",
            "time_period,geographic_level,ward_code,ward_name,pupil_count\n"
                + "202425,National,,,100\n"
                + "202425,Ward,"
                + ward
                + ",10\n");
    return ScreenerRules.all(lists).stream()
        .filter(rule -> rule.id().equals("check_geog_ward_combos"))
        .findFirst()
        .orElseThrow()
        .run(new Submission(data, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "E05000932,Abbey|PASS",
        "E05000933,\"Ash, North\"|PASS",
        "x,Not available|PASS",
        "E05000932,Abby|FAIL",
        "E05000999,Abbey|FAIL",
      })
  void pairs_are_held_against_the_list_that_was_handed_in(String ward, Result.Outcome outcome)
      throws Exception {
    PlaceLists lists = PlaceLists.of(List.of(table("wards_and_districts.csv", WARDS)));

    assertThat(judged(lists, ward).outcome()).isEqualTo(outcome);
    assertThat(lists.levels()).containsExactly("Local authority district", "Ward");
  }

  @Test
  void several_tables_list_one_level() throws Exception {
    PlaceLists lists =
        PlaceLists.of(
            List.of(
                table("2023.csv", WARDS),
                table("2024.csv", "ward_code,ward_name\nE05000999,New\n")));

    assertThat(judged(lists, "E05000932,Abbey").outcome()).isEqualTo(Result.Outcome.PASS);
    assertThat(judged(lists, "E05000999,New").outcome()).isEqualTo(Result.Outcome.PASS);
  }

  @Test
  void without_a_list_nothing_is_judged_and_what_is_wanted_is_said() throws Exception {
    assertThat(judged(PlaceLists.none(), "E05000932,Abby").message())
        .isEqualTo(
            "Not run: the publisher's list of the level Ward is not held here, and no list with the"
                + " columns ward_code and ward_name was handed in (check --lists FOLDER).");
  }
}
