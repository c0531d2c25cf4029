package bulletin.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.figures.DataSetInfo;
import bulletin.figures.Figure;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.figures.TimePeriod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publisher's real files, and copies of them in other clothes. */
class PublishedFilesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final Path AUTHORITIES = DATA.resolve("ks2_la.csv");
  private static final TimePeriod LATEST = new TimePeriod("202425", "Academic year");

  @TempDir Path folder;

  private static Map<Shorthand, Integer> codes(DataSet data) {
    Map<Shorthand, Integer> codes = new EnumMap<>(Shorthand.class);
    for (int row = 0; row < data.rowCount(); row++) {
      for (Indicator indicator : data.indicators()) {
        data.figure(row, indicator.column())
            .shorthand()
            .ifPresent(code -> codes.merge(code, 1, Integer::sum));
      }
    }
    return codes;
  }

  /** Everything that a data set says of its rows, one line a row. */
  private static List<String> rows(DataSet data) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < data.rowCount(); row++) {
      StringBuilder line = new StringBuilder();
      line.append(data.period(row))
          .append(data.location(row))
          .append(data.attribute(row, "version"));
      for (var filter : data.filters()) {
        line.append(data.option(row, filter.column()));
      }
      for (Indicator indicator : data.indicators()) {
        line.append(data.figure(row, indicator.column()));
        line.append(data.origin(row, indicator.column()));
      }
      rows.add(line.toString());
    }
    return rows;
  }

  @Test
  void wide_file_has_every_published_row_and_shorthand() throws Exception {
    DataSet data = CsvSource.read(AUTHORITIES, Layouts.localAuthority());

    assertThat(data.info().rows()).isEqualTo(3444);
    assertThat(data.rowCount()).isEqualTo(3444 * 6);
    assertThat(data.info().columns()).hasSize(45).startsWith("time_period", "time_identifier");
    assertThat(data.periods()).hasSize(7);
    assertThat(data.levels())
        .containsExactly(
            GeographicLevel.NATIONAL, GeographicLevel.REGIONAL, GeographicLevel.LOCAL_AUTHORITY);
    int noProgressColumn = 3444 * 3 * 5;
    assertThat(codes(data))
        .containsEntry(Shorthand.NOT_AVAILABLE, 47_226)
        .containsEntry(Shorthand.CONFIDENTIAL, 10_293)
        .containsEntry(Shorthand.NOT_APPLICABLE, 694 + noProgressColumn)
        .containsEntry(Shorthand.LOW, 12)
        .hasSize(4);
  }

  @Test
  void one_code_is_one_place() throws Exception {
    DataSet data = CsvSource.read(AUTHORITIES, Layouts.localAuthority());

    List<Location> authorities =
        data.locations().stream()
            .filter(l -> l.level() == GeographicLevel.LOCAL_AUTHORITY)
            .toList();
    assertThat(authorities).extracting(Location::oldCode).doesNotHaveDuplicates();
    assertThat(authorities).allSatisfy(l -> assertThat(l.region()).isNotNull());
    assertThat(authorities).extracting(Location::name).contains("Bristol, City of");
  }

  @Test
  void figure_of_a_wide_file_knows_its_line_and_column() throws Exception {
    DataSet data = CsvSource.read(AUTHORITIES, Layouts.localAuthority());

    int row =
        data.row(
                new RowKey(
                    LATEST,
                    Location.country("E92000001", "England"),
                    Map.of("social_care_group", "CINO at 31 March", "subject", "Maths")))
            .orElseThrow();
    assertThat(data.figure(row, "met")).isEqualTo(Figure.of("4250"));
    assertThat(data.origin(row, "met"))
        .hasToString("ks2_la.csv line 2, column t_mat_met_expected_standard");
    int last = data.rowCount() - 4;
    assertThat(data.option(last, "subject")).isEqualTo("Maths");
    assertThat(data.figure(last, "lower")).isEqualTo(Figure.of("-7.04"));
    assertThat(data.origin(last, "lower"))
        .hasToString("ks2_la.csv line 3445, column avg_mat_progress_score_lower_CI");
  }

  @Test
  void long_file_keeps_what_was_printed_and_where() throws Exception {
    DataSet data = CsvSource.read(DATA.resolve("ks2_national.csv"), Layouts.national());

    assertThat(data.rowCount()).isEqualTo(140);
    assertThat(data.figure(0, "expected_standard_pupil_count")).isEqualTo(Figure.of("491130"));
    assertThat(data.figure(0, "progress_measure_score"))
        .isEqualTo(Figure.of(Shorthand.NOT_AVAILABLE));
    assertThat(data.origin(0, "progress_measure_score"))
        .hasToString("ks2_national.csv line 2, column progress_measure_score");
    assertThat(data.attribute(0, "version")).contains("Revised");
    DataSetInfo info = data.info();
    assertThat(info.bytes()).isEqualTo(Files.size(DATA.resolve("ks2_national.csv")));
    assertThat(info.preview()).hasSize(5).allMatch(row -> row.size() == 19);
    assertThat(info.preview().get(0)).startsWith("202425", "Academic year", "National");
  }

  @Test
  void full_size_file_is_read_whole() throws Exception {
    DataSet data =
        CsvSource.read(DATA.resolve("ks2_national_synthetic_full.csv"), Layouts.national());

    assertThat(data.rowCount()).isEqualTo(7062);
    assertThat(data.filters().get(1).options()).hasSize(14);
  }

  @Test
  void order_of_columns_line_ends_and_byte_order_mark_change_nothing() throws Exception {
    for (String name : List.of("ks2_national.csv", "ks2_la.csv")) {
      Path original = DATA.resolve(name);
      DataLayout layout = name.equals("ks2_la.csv") ? Layouts.localAuthority() : Layouts.national();
      Path shuffled = folder.resolve(name);
      Files.writeString(shuffled, shuffle(original));

      assertThat(rows(CsvSource.read(shuffled, layout)))
          .isEqualTo(rows(CsvSource.read(original, layout)));
    }
  }

  /** The same table with its columns in another order, CRLF and a byte order mark. */
  private static String shuffle(Path file) throws Exception {
    List<Integer> order = new ArrayList<>();
    StringBuilder text = new StringBuilder("\uFEFF");
    try (Records records = new Records(Files.newInputStream(file), "original")) {
      for (int i = 0; i < records.header().size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, new Random(1));
      append(text, order, records.header().names());
      for (var row = records.next(); row.isPresent(); row = records.next()) {
        append(text, order, List.of(row.get().texts()));
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, List<Integer> order, List<String> cells) {
    List<String> quoted = order.stream().map(i -> '"' + cells.get(i) + '"').toList();
    text.append(String.join(",", quoted)).append("\r\n");
  }

  @Test
  void the_same_figures_come_from_csv_gz_and_zip() throws Exception {
    byte[] bytes = Files.readAllBytes(AUTHORITIES);
    Path gz = folder.resolve("ks2_la.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(bytes);
    }
    byte[] zipped = zip(Map.of("data/ks2_la.csv", bytes));
    Path zip = Files.write(folder.resolve("download.zip"), zipped);
    List<String> plain = rows(CsvSource.read(AUTHORITIES, Layouts.localAuthority()));

    assertThat(rows(CsvSource.read(gz, Layouts.localAuthority()))).isEqualTo(plain);
    assertThat(rows(CsvSource.read(zip, Layouts.localAuthority()))).isEqualTo(plain);
    assertThat(
            rows(
                CsvSource.read(
                    "download.zip",
                    () -> new ByteArrayInputStream(zipped),
                    Layouts.localAuthority())))
        .isEqualTo(plain);
    assertThat(
            rows(
                CsvSource.read(
                    "ks2_la.csv", () -> new ByteArrayInputStream(bytes), Layouts.localAuthority())))
        .isEqualTo(plain);
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (String name : files.keySet().stream().sorted().toList()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(files.get(name));
      }
    }
    return bytes.toByteArray();
  }
}
