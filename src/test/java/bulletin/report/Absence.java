package bulletin.report;

import bulletin.figures.DataSet;
import bulletin.figures.RowKey;
import bulletin.figures.TimePeriod;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Report;
import bulletin.source.csv.CsvSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The invented absence report, as it is or with some words of its files replaced. */
final class Absence {
  static final Path FOLDER = Path.of("src/test/resources/report-templates/absence-invented");

  private final ReportDefinition definition;
  private final DataSet data;
  private final Wording wording = ShownGapTest.wording();

  private Absence(ReportDefinition definition, DataSet data) {
    this.definition = definition;
    this.data = data;
  }

  static Absence asItIs() throws Exception {
    return of(FOLDER);
  }

  /** With every occurrence of some text of report.yaml or sample.csv replaced. */
  static Absence with(Path folder, String file, String text, String instead) throws Exception {
    for (String name : List.of("report.yaml", "sample.csv")) {
      if (!Files.exists(folder.resolve(name))) {
        Files.copy(FOLDER.resolve(name), folder.resolve(name));
      }
    }
    String before = Files.readString(folder.resolve(file));
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " holds no " + text);
    }
    Files.writeString(folder.resolve(file), before.replace(text, instead));
    return of(folder);
  }

  private static Absence of(Path folder) throws Exception {
    ReportDefinition definition = DefinitionReader.read(folder);
    return new Absence(
        definition, CsvSource.read(folder.resolve("sample.csv"), Layouts.layout(definition)));
  }

  Report report() {
    return ReportBuilder.build(definition, data, wording, definition.data().illustrative());
  }

  Assembly assembly() {
    return new Assembly(
        new Subject(definition, data), wording, new Footnotes(definition.footnotes(), Map.of()));
  }

  ReportDefinition definition() {
    return definition;
  }

  DataSet data() {
    return data;
  }

  Evaluation evaluation(String measure) {
    return assembly().evaluation(measure);
  }

  RowKey key(String period, String type, String group) {
    return new RowKey(
        new TimePeriod(period, "Academic year"),
        data.locations().getFirst(),
        Map.of("school_type", type, "pupil_group", group));
  }

  Claims claims() {
    return new Claims(wording);
  }

  Optional<String> illustrative() {
    return definition.data().illustrative();
  }
}
