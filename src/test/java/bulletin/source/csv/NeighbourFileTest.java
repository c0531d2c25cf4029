package bulletin.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Neighbours;
import bulletin.figures.Neighbours.Neighbour;
import bulletin.figures.Unit;
import bulletin.source.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourFileTest {
  private static final String GOOD =
      """
      old_la_code,la_name,SN_1,SN_1P,SN_2,SN_2P
      201,City,202,Close ,203,Not close
      202,Camden,201,Close,203,Close
      203,Greenwich,202,Close,201,Close
      """;

  @TempDir private Path folder;

  private DataSet data() throws Exception {
    Path file = folder.resolve("areas.csv");
    Files.writeString(
        file,
        """
        time_period,time_identifier,geographic_level,country_code,country_name,old_la_code,la_name,new_la_code,group,rate
        202425,Academic year,Local authority,E92000001,England,201,City,E09000001,A,5
        202425,Academic year,Local authority,E92000001,England,202,Camden,E09000007,A,6
        202425,Academic year,Local authority,E92000001,England,203,Greenwich,E09000011,A,7
        202324,Academic year,Local authority,E92000001,England,835,Dorset,E10000009,A,7
        """);
    return bulletin.source.csv.CsvSource.read(
        file,
        new DataLayout(
            List.of(new Filter("group", "Group", List.of())),
            List.of(),
            List.of(new Indicator("rate", "Rate", Unit.PERCENT, 0)),
            List.of(),
            Optional.empty(),
            DataLayout.PUBLISHERS_SHORTHAND,
            bulletin.figures.Selection.ALL));
  }

  private Neighbours read(String text) throws Exception {
    Path file = folder.resolve("near.csv");
    Files.writeString(file, text);
    return NeighbourFile.read(file, data(), GeographicLevel.LOCAL_AUTHORITY);
  }

  @Test
  void neighbours_stand_in_their_order_with_closeness_and_without_stray_spaces() throws Exception {
    Neighbours neighbours = read(GOOD);

    assertThat(neighbours.file()).isEqualTo("near.csv");
    assertThat(neighbours.byArea().get("201"))
        .containsExactly(new Neighbour("202", "Close"), new Neighbour("203", "Not close"));
  }

  /** An authority that is no more needs no row. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "201,City,202 | 201,City,999 | near.csv line 2, column SN_1: \"999\" is not the number of an area in the data. Correct it, or give data that hold the area.",
        "201,City,202 | 201,City,201 | near.csv line 2, column SN_1: \"201\" is the area itself. Name another area.",
        "201,City,202 | 201,City,203 | near.csv line 2, column SN_2: \"203\" is a neighbour of area 201 already. Name another area.",
        "201,City,202 | 201,City,'' | near.csv line 2, column SN_1: the cell is empty, so that area 201 has too few neighbours. Write the neighbour's three-digit number there.",
        "202,Camden   | 201,Camden  | near.csv line 3, column old_la_code: \"201\" has a row already, in line 2. Keep one of the two.",
        "202,Camden   | 9,Camden    | near.csv line 3, column old_la_code: \"9\" is not the number of an area in the data. Correct it, or give data that hold the area.",
        "SN_2P        | closeness   | near.csv line 1: the header has no column SN_2P. Wanted: old_la_code, and SN_1, SN_1P, SN_2, SN_2P, ... for the neighbours.",
        "old_la_code  | code        | near.csv line 1: the header has no column old_la_code. Wanted: old_la_code, and SN_1, SN_1P, SN_2, SN_2P, ... for the neighbours."
      })
  void fault_is_told_with_its_place_and_remedy(String old, String planted, String message) {
    String text = GOOD.replaceFirst(old, planted.replace("''", ""));

    assertThat(catchThrowableOfType(BadInput.class, () -> read(text))).hasMessage(message);
  }

  @Test
  void area_of_the_latest_year_without_a_row_is_told() {
    String text = GOOD.replaceAll("203,Greenwich.*\n", "");

    assertThat(catchThrowableOfType(BadInput.class, () -> read(text)))
        .hasMessage(
            "near.csv: the file has no row for 203 Greenwich. Add a row for each area of the latest"
                + " year, or give the file of that year.");
  }
}
