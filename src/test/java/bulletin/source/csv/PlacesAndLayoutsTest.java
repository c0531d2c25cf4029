package bulletin.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.PublishedInterval;
import bulletin.figures.DataLayout.Token;
import bulletin.figures.DataLayout.Wide;
import bulletin.figures.DataLayout.WideColumn;
import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.Shorthand;
import bulletin.figures.Unit;
import bulletin.source.BadInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Places of every kind, and layouts other than the published files'. */
class PlacesAndLayoutsTest {
  private static final String START = "time_period,time_identifier,geographic_level,";
  private static final Location SOUTH_WEST =
      new Location(GeographicLevel.REGIONAL, "E12000009", "", "South West", null);

  private static DataSet read(DataLayout layout, String... lines) throws Exception {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return CsvSource.read("a.csv", () -> new ByteArrayInputStream(bytes), layout);
  }

  private static DataLayout layout(List<Indicator> indicators, Optional<Wide> wide) {
    return new DataLayout(
        List.of(), List.of(), indicators, List.of(), wide, DataLayout.PUBLISHERS_SHORTHAND);
  }

  private static DataLayout pupils() {
    return layout(List.of(Layouts.number("pupils", 0)), Optional.empty());
  }

  static List<Arguments> places() {
    return List.of(
        arguments(
            "region_name,region_code,la_name,new_la_code,old_la_code",
            "Local authority,South West,E12000009,Bath,,800",
            location(GeographicLevel.LOCAL_AUTHORITY, "", "800", "Bath", SOUTH_WEST)),
        arguments(
            "la_name,new_la_code,old_la_code",
            "Local authority,Bath,E06000022,800",
            location(GeographicLevel.LOCAL_AUTHORITY, "E06000022", "800", "Bath", null)),
        arguments(
            "region_code,region_name,la_name",
            "Regional,E12000009,South West,not of this level",
            SOUTH_WEST),
        arguments(
            "pcon_code,pcon_name,region_code,region_name",
            "parliamentary constituency,E14000547,Bath,E12000009,South West",
            location(
                GeographicLevel.PARLIAMENTARY_CONSTITUENCY, "E14000547", "", "Bath", SOUTH_WEST)),
        arguments(
            "school_urn,school_name",
            "School,100000,The Aldgate School",
            location(GeographicLevel.SCHOOL, "100000", "", "The Aldgate School", null)),
        arguments(
            "rsc_region_lead_name",
            "RSC region,North West",
            location(GeographicLevel.RSC_REGION, "", "", "North West", null)));
  }

  private static Location location(
      GeographicLevel level, String code, String oldCode, String name, @Nullable Location region) {
    return new Location(level, code, oldCode, name, region);
  }

  @ParameterizedTest
  @MethodSource("places")
  void place_is_read_from_the_columns_of_its_level(String columns, String cells, Location place)
      throws Exception {
    DataSet data =
        read(pupils(), START + columns + ",pupils", "2025,Calendar year," + cells + ",7");

    assertThat(data.locations()).containsExactly(place);
  }

  @Test
  void level_without_its_columns_is_refused() {
    assertThatThrownBy(
            () -> read(pupils(), START + "ward_code,pupils", "2025,Calendar year,Ward,E05,7"))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "a.csv: the column ward_name is not in the header. Add the column to the file, or"
                + " correct its name in report.yaml.");
  }

  @Test
  void only_what_may_be_a_filter_is_suggested_as_one() {
    String place = "2025,Calendar year,National,E92000001,England,";

    assertThatThrownBy(
            () ->
                read(
                    pupils(),
                    START + "country_code,country_name,la_name,school_type,boys,pupils",
                    place + ",Primary,1,7",
                    place + "Bath,Secondary,2,8"))
        .hasMessage(
            "a.csv line 3: the row repeats the time period, place and filters of line 2. Remove one"
                + " of the two rows, or declare as a filter in report.yaml what tells them apart:"
                + " school_type.");
  }

  private static DataLayout wide(String filter) {
    return layout(
        List.of(Layouts.number("pupils", 0), Layouts.number("score", 1)),
        Optional.of(
            new Wide(
                Layouts.filter(filter),
                List.of(new Token("read", "Reading"), new Token("mat", "Maths")),
                List.of(
                    new WideColumn("pupils", "t_{}_pupils", List.of("read", "mat")),
                    new WideColumn("score", "avg_{}", List.of("mat"))))));
  }

  @Test
  void wide_row_makes_a_row_for_each_token() throws Exception {
    DataSet data =
        read(
            wide("subject"),
            START + "country_code,country_name,avg_mat,t_mat_pupils,t_read_pupils",
            "2025,Calendar year,National,E92000001,England,1.5,20,10");

    assertThat(data.option(0, "subject")).isEqualTo("Reading");
    assertThat(data.figure(0, "pupils")).isEqualTo(Figure.of("10"));
    assertThat(data.figure(0, "score")).isEqualTo(Figure.of(Shorthand.NOT_APPLICABLE));
    assertThat(data.origin(0, "score"))
        .hasToString("a.csv line 2, column avg_read (not in the file)");
    assertThat(data.figure(1, "score")).isEqualTo(Figure.of("1.5"));
    assertThat(data.origin(1, "score")).hasToString("a.csv line 2, column avg_mat");
  }

  @Test
  void another_tokens_column_is_not_suggested_for_a_missing_one() {
    assertThatThrownBy(
            () ->
                read(
                    wide("subject"),
                    START + "country_code,country_name,avg_mat,t_read_pupils",
                    "2025,Calendar year,National,E92000001,England,1.5,10"))
        .hasMessage(
            "a.csv: the column t_mat_pupils is not in the header. Add the column to the file, or"
                + " correct its name in report.yaml.");
  }

  @Test
  void filter_of_column_names_may_not_be_a_column_too() {
    assertThatThrownBy(
            () ->
                read(
                    wide("subject"),
                    START + "country_code,country_name,subject,avg_mat,t_mat_pupils,t_read_pupils",
                    "2025,Calendar year,National,E92000001,England,Art,1.5,20,10"))
        .hasMessage(
            "a.csv: the column subject is also the name of the filter that column names are to"
                + " make. Describe the file as a long one in report.yaml, or rename that filter.");
  }

  @Test
  void own_shorthand_is_matched_exactly_and_before_numbers() throws Exception {
    DataLayout own =
        new DataLayout(
            List.of(),
            List.of(),
            List.of(Layouts.number("pupils", 0), Layouts.number("boys", 0)),
            List.of(),
            Optional.empty(),
            Map.of("-9", Shorthand.UNRELIABLE, "", Shorthand.NOT_AVAILABLE));
    DataSet data =
        read(
            own,
            START + "country_code,country_name,pupils,boys",
            "2025,Calendar year,National,E92000001,England,-9,");

    assertThat(data.figure(0, "pupils")).isEqualTo(Figure.of(Shorthand.UNRELIABLE));
    assertThat(data.figure(0, "boys")).isEqualTo(Figure.of(Shorthand.NOT_AVAILABLE));
  }

  @Test
  void value_of_fewer_decimals_may_round_to_outside_its_interval() throws Exception {
    DataLayout rounded =
        new DataLayout(
            List.of(),
            List.of(),
            List.of(
                Layouts.number("lower", 1),
                new Indicator("rate", "Rate", Unit.PERCENT, 0),
                Layouts.number("upper", 1)),
            List.of(new PublishedInterval("lower", "rate", "upper")),
            Optional.empty(),
            DataLayout.PUBLISHERS_SHORTHAND);
    String header = START + "country_code,country_name,lower,rate,upper";
    String place = "2025,Calendar year,National,E92000001,England,";

    assertThat(read(rounded, header, place + "62.1,62,62.9").rowCount()).isEqualTo(1);
    assertThatThrownBy(() -> read(rounded, header, place + "62.6,62,62.9"))
        .hasMessage(
            "a.csv line 2, column rate: the value 62 is below its lower bound 62.6 in lower."
                + " Correct the file, or the interval's columns in report.yaml.");
  }
}
