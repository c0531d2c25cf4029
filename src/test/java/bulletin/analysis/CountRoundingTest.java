package bulletin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.ColumnNames;
import bulletin.figures.DataSet;
import bulletin.figures.DataSetBuilder;
import bulletin.figures.DataSetInfo;
import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.TimePeriod;
import bulletin.figures.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountRoundingTest {
  @ParameterizedTest(name = "{0}: to {1}")
  @CsvSource({
    "10 20 30 1000 650560 70, 10",
    "10 20 c 1000 0 70 80 x 90, 10",
    "10 20 30 1000 650561 70, 1",
    "10 20 30 40 50, 1",
    "0 0 0 0 0 0 0 0, 1",
    "c c c c c c c, 1"
  })
  void rounding_is_learnt_from_the_counts_of_the_level(String counts, int unit)
      throws DataSetBuilder.DuplicateRow {
    DataSet data = data(counts);
    assertThat(CountRounding.learn(data, GeographicLevel.NATIONAL, List.of("count")))
        .isEqualTo(new CountRounding(unit));
    assertThat(CountRounding.learn(data, GeographicLevel.REGIONAL, List.of("count")))
        .isEqualTo(CountRounding.EXACT);
  }

  private static DataSet data(String counts) throws DataSetBuilder.DuplicateRow {
    DataSetBuilder builder =
        new DataSetBuilder(
            List.of(new Filter("part", "Part", List.of())),
            List.of(),
            List.of(new Indicator("count", "Count", Unit.NUMBER, 0)),
            ColumnNames.same());
    for (String count : counts.split(" ", -1)) {
      add(builder, Location.country("E1", "England"), count);
    }
    Location region = new Location(GeographicLevel.REGIONAL, "E2", "", "North", null);
    for (int i = 0; i < 10; i++) {
      add(builder, region, "1" + i);
    }
    return builder.build(
        new DataSetInfo("data.csv", "", 0, 0, List.of(), List.of(), List.of(), Map.of()));
  }

  private static void add(DataSetBuilder builder, Location place, String count) {
    builder.place(new TimePeriod("202425", "Academic year"), place);
    builder.option(0, "part " + builder.rows());
    builder.figure(0, Shares.figure(count));
    builder.endRow(builder.rows() + 2);
  }
}
