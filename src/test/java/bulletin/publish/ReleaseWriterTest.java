package bulletin.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.figures.DataSet;
import bulletin.render.template.ProseNumbers;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.ReportBuilder;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Report;
import bulletin.source.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that no Java knows: a folder with an invented absence report, built as it is. */
class ReleaseWriterTest {
  private static final String REPORT = "absence-invented";
  private static final Path FOLDER = Path.of("src/test/resources/report-templates", REPORT);

  @TempDir static Path top;
  private static final List<String> STEPS = new ArrayList<>();
  private static Path templates;
  private static Report report;
  private static DataSet data;
  private static ReportDefinition definition;
  private static Path release;

  @BeforeAll
  static void build() throws Exception {
    templates = top.resolve("report-templates");
    copy(Path.of("report-templates/shared"), templates.resolve("shared"));
    copy(FOLDER, templates.resolve(REPORT));
    definition = DefinitionReader.read(templates.resolve(REPORT));
    data =
        CsvSource.read(templates.resolve(REPORT).resolve("sample.csv"), Layouts.layout(definition));
    Wording wording = Wording.of(List.of(templates.resolve("shared/wording.properties")));
    report = ReportBuilder.build(definition, data, wording, definition.data().illustrative());
    release = write("output");
  }

  private static Path write(String output) throws Exception {
    return new ReleaseWriter(Templates.of(templates), top.resolve(output), STEPS::add)
        .write(report, provenance())
        .folder();
  }

  private static Provenance provenance() {
    return new Provenance(
        "Bulletin test",
        Source.file("bulletin build " + REPORT, "sample.csv"),
        definition.data().name(),
        definition.data().dataSetId(),
        definition.data().version(),
        data,
        List.of(new InputFile("data", "sample.csv", data.info().sha256(), data.info().bytes())));
  }

  @Test
  void folder_alone_makes_a_whole_release() throws IOException {
    assertThat(top.relativize(release))
        .isEqualTo(Path.of("output/absence-invented/academic-year-2024-25"));
    assertThat(files(release).keySet())
        .containsExactly(
            "charts/by-type.svg",
            "charts/index.svg",
            "charts/over-time.svg",
            "figures.csv",
            "manifest.json",
            "report.html",
            "report.ods",
            "report.pdf",
            "report.xlsx",
            "tables/by-type-data.csv",
            "tables/by-year.csv",
            "tables/changes.csv",
            "tables/gaps.csv",
            "tables/index-data.csv",
            "tables/index.csv",
            "tables/over-time-data.csv",
            "tables/preview.csv",
            "tables/regions.csv",
            "tables/variables.csv");
    assertThat(Files.readString(release.resolve("report.html")))
        .contains("Persistent absence of boarders")
        .contains("Every figure in this report is invented. Do not quote any of them.")
        .doesNotContain("key stage");
    assertThat(STEPS.stream().limit(ReleaseWriter.STEPS)).doesNotHaveDuplicates();
  }

  @Test
  void prose_of_the_folder_types_no_number() throws Exception {
    assertThat(ProseNumbers.in(Templates.of(templates), REPORT + "/report.ftlh")).isEmpty();
  }

  @Test
  void manifest_names_every_other_file_with_its_size_and_hash() throws IOException {
    JsonNode outputs = manifest().get("outputs");
    assertThat(outputs.valueStream().map(o -> o.get("name").stringValue()))
        .containsExactlyElementsOf(
            files(release).keySet().stream().filter(f -> !f.equals("manifest.json")).toList());
    for (JsonNode output : outputs) {
      Path file = release.resolve(output.get("name").stringValue());
      assertThat(output.get("bytes").longValue()).isEqualTo(Files.size(file));
      assertThat(output.get("sha256").stringValue()).isEqualTo(Hashes.of(file));
    }
  }

  @Test
  void manifest_says_what_the_release_was_made_from() throws IOException {
    JsonNode manifest = manifest();
    assertThat(manifest.get("report").stringValue()).isEqualTo(REPORT);
    assertThat(manifest.has("published")).isFalse();
    assertThat(manifest.get("data_set").get("sha256").stringValue())
        .isEqualTo(Hashes.of(FOLDER.resolve("sample.csv")));
    assertThat(manifest.get("data_set").get("rows").longValue()).isEqualTo(43);
    assertThat(manifest.get("findings")).hasSize(3);
    assertThat(manifest.get("inputs").get(0).get("name").stringValue()).isEqualTo("sample.csv");
  }

  @Test
  void same_report_gives_the_same_bytes() throws Exception {
    assertThat(files(write("again"))).isEqualTo(files(release));
  }

  @Test
  void template_that_fails_leaves_the_earlier_release_as_it_was() throws Exception {
    Path output = write("failing");
    Map<String, String> before = files(output);
    Path broken = top.resolve("broken");
    copy(templates, broken);
    Files.writeString(broken.resolve(REPORT).resolve("report.ftlh"), "${nothing}");
    assertThatThrownBy(
            () ->
                new ReleaseWriter(Templates.of(broken), top.resolve("failing"), step -> {})
                    .write(report, provenance()))
        .isInstanceOf(TemplateError.class);
    assertThat(files(output)).isEqualTo(before);
    try (Stream<Path> beside = Files.list(output.getParent())) {
      assertThat(beside).containsExactly(output);
    }
  }

  private static JsonNode manifest() throws IOException {
    return new JsonMapper().readTree(Files.readString(release.resolve("manifest.json")));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Hashes.of(file));
      }
    }
    return hashes;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.createDirectories(to);
        if (Files.isRegularFile(file)) {
          Path target = to.resolve(from.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
