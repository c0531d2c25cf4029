package bulletin.report.definition;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.PublishedInterval;
import bulletin.figures.DataLayout.Token;
import bulletin.figures.DataLayout.WideColumn;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Selection;
import bulletin.figures.Selection.Name;
import bulletin.figures.Shorthand;
import bulletin.figures.Unit;
import bulletin.report.definition.ReportDefinition.Adjust;
import bulletin.report.definition.ReportDefinition.ChartSpec;
import bulletin.report.definition.ReportDefinition.Groups;
import bulletin.report.definition.ReportDefinition.Periods;
import bulletin.report.definition.ReportDefinition.Periods.Rule;
import bulletin.report.definition.ReportDefinition.TableSpec;
import bulletin.yaml.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionReaderTest {
  private static final Path KEY_STAGE_2 = Path.of("report-templates/key-stage-2");
  private static final Path LOCAL_AUTHORITY = Path.of("report-templates/local-authority-ks2");
  private static final Path SMALL = Path.of("src/test/resources/bulletin/report/definition/small");
  private static final Path WIDE = Path.of("src/test/resources/bulletin/report/definition/wide");

  @TempDir private Path folder;

  @Test
  void long_report_reads() throws Exception {
    ReportDefinition report = DefinitionReader.read(KEY_STAGE_2);
    assertThat(report.id()).isEqualTo("key-stage-2");
    assertThat(report.sections()).hasSize(11);
    assertThat(report.tables()).hasSize(8);
    assertThat(report.charts()).hasSize(3);
    assertThat(report.footnotes()).hasSize(6);
    assertThat(report.compare().groups()).hasSize(3);
    assertThat(report.data().version()).contains("1.0");
  }

  @Test
  void wide_report_reads() throws Exception {
    ReportDefinition report = DefinitionReader.read(LOCAL_AUTHORITY);
    assertThat(report.id()).isEqualTo("local-authority-ks2");
    assertThat(report.compare().level()).contains(GeographicLevel.NATIONAL);
    assertThat(Layouts.layout(report).wide().orElseThrow().options().getFirst())
        .isEqualTo(new Token("read", "Reading"));
  }

  @Test
  void query_reads_in_columns_and_labels_each_with_its_place() throws Exception {
    String query =
        """
          query:
            indicators: [absent, Pupils, rate, Score, score_low, score_high]
            where: {Type of school: [Primary, All], sex: Total}
            levels: [National]
            places: {Regional: E12000001}
            periods: [202324, "202425"]
            from: 201819
        """;
    Files.writeString(
        folder.resolve("report.yaml"),
        Files.readString(SMALL.resolve("report.yaml"))
            .replace("  filters:\n", query + "  filters:\n"));

    Selection taken = DefinitionReader.read(folder).data().query();

    assertThat(taken.indicators())
        .extracting(Name::text)
        .containsExactly("absent", "pupils", "rate", "score", "score_low", "score_high");
    assertThat(taken.options())
        .extracting(c -> c.of().text())
        .containsExactly("school_type", "sex");
    assertThat(taken.options().getFirst().names())
        .extracting(Name::text)
        .containsExactly("Primary", "All");
    assertThat(taken.places().getFirst().of().text()).isEqualTo("Regional");
    assertThat(taken.periods().some()).extracting(Name::text).containsExactly("202324", "202425");
    assertThat(taken.periods().from().orElseThrow())
        .isEqualTo(
            new Name(
                "201819",
                folder.toString().replace('\\', '/') + "/report.yaml line 23, column 11"));
    assertThat(DefinitionReader.read(SMALL).data().query()).isEqualTo(Selection.ALL);
  }

  @Test
  void what_is_left_out_has_its_default() throws Exception {
    ReportDefinition report = DefinitionReader.read(SMALL);
    TableSpec table = report.tables().getFirst();
    ChartSpec chart = report.charts().getFirst();
    assertThat(report.language()).isEqualTo("en-GB");
    assertThat(report.keywords()).isEmpty();
    assertThat(report.compare().containsGroups()).isFalse();
    assertThat(report.data().values()).isEqualTo(DataLayout.PUBLISHERS_SHORTHAND);
    assertThat(report.data().indicators().getFirst().unit()).isEmpty();
    assertThat(report.data().indicators().getFirst().decimals()).isZero();
    assertThat(table.adjust()).isEqualTo(Adjust.NONE);
    assertThat(table.groups()).isEqualTo(Groups.LISTED);
    assertThat(table.levels()).containsExactly(GeographicLevel.NATIONAL);
    assertThat(chart.series()).isEqualTo("group");
    assertThat(chart.categories()).isEqualTo("period");
    assertThat(chart.periods()).isEqualTo(new Periods(Rule.ALL, List.of()));
  }

  @Test
  void other_charts_show_the_latest_period() throws Exception {
    ChartSpec chart = DefinitionReader.read(WIDE).charts().getFirst();
    assertThat(chart.periods()).isEqualTo(new Periods(Rule.LATEST, List.of()));
    assertThat(chart.axis().suffix()).isEmpty();
  }

  @Test
  void period_codes_may_be_bare_numbers() throws Exception {
    ReportDefinition report = DefinitionReader.read(SMALL);
    assertThat(report.breaks().getFirst().from()).isEqualTo("201920");
    assertThat(report.tables().getFirst().periods())
        .isEqualTo(new Periods(Rule.LISTED, List.of("202324", "202425")));
  }

  @Test
  void one_option_or_a_list_may_be_chosen() throws Exception {
    TableSpec table = DefinitionReader.read(KEY_STAGE_2).table("all-groups").orElseThrow();
    assertThat(table.where()).isEqualTo(Map.of("subject", List.of("Reading, writing and maths")));
  }

  @Test
  void parts_know_their_place() throws Exception {
    ReportDefinition report = DefinitionReader.read(SMALL);
    assertThat(report.tables().getFirst().place()).isEqualTo(new Place(78, 5));
    assertThat(report.sections().getFirst().content().getLast().place())
        .isEqualTo(new Place(69, 16));
  }

  @Test
  void layout_tells_the_columns_of_a_long_file() throws Exception {
    DataLayout layout = Layouts.layout(DefinitionReader.read(SMALL));
    assertThat(layout.wide()).isEmpty();
    assertThat(layout.indicators()).contains(new Indicator("rate", "Rate", Unit.PERCENT, 1));
    assertThat(layout.intervals())
        .containsExactly(new PublishedInterval("score_low", "score", "score_high"));
  }

  @Test
  void layout_tells_the_columns_of_a_wide_file() throws Exception {
    DataLayout layout = Layouts.layout(DefinitionReader.read(WIDE));
    assertThat(layout.wide().orElseThrow().options())
        .containsExactly(new Token("sec", "Secondary"), new Token("prim", "Primary"));
    assertThat(layout.wide().orElseThrow().columns())
        .contains(
            new WideColumn("absent", "t_{}_absent", List.of("sec", "prim")),
            new WideColumn("score", "avg_{}", List.of("prim")));
    assertThat(layout.shorthand())
        .isEqualTo(Map.of("suppressed", Shorthand.CONFIDENTIAL, "-", Shorthand.NOT_APPLICABLE));
  }
}
