package bulletin.cli;

import bulletin.figures.DataSet;
import bulletin.publish.ReleaseWriter.Steps;
import bulletin.publish.Source;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.source.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a report is made from, read and not yet worked out.
 *
 * @param folder the report's folder
 * @param file the data file
 * @param source from where its figures came
 */
record Ingredients(
    Path folder, Path file, Source source, ReportDefinition definition, DataSet figures) {
  /** How many steps {@link #of} announces. */
  static final int STEPS = 2;

  private static final String WORDING = "wording.properties";

  /** Reads a report's definition and its data. */
  static Ingredients of(ReportOptions options, Steps steps) throws Exception {
    steps.begin("Reading the report");
    Path folder = Home.report(options.templates(), options.report());
    ReportDefinition definition = DefinitionReader.read(folder);
    steps.begin("Reading the data");
    DataFile data = DataFile.of(options, folder, definition);
    DataSet figures = data.called(CsvSource.read(data.file(), Layouts.layout(definition)));
    return new Ingredients(folder, data.file(), data.source(), data.exact(figures), figures);
  }

  static Wording wording(Path templates, Path folder) throws IOException {
    return Wording.of(
        List.of(templates.resolve("shared").resolve(WORDING), folder.resolve(WORDING)));
  }
}
