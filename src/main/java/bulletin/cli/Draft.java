package bulletin.cli;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.publish.ReleaseWriter.Steps;
import bulletin.publish.Source;
import bulletin.report.ReportBuilder;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Report;
import bulletin.source.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A report that is put together and not yet written.
 *
 * @param folder the report's folder
 * @param source from where its figures came
 */
record Draft(
    Path folder, Source source, ReportDefinition definition, DataSet figures, Report report) {
  /** How many steps {@link #of} announces. */
  static final int STEPS = 3;

  private static final String WORDING = "wording.properties";

  /** Reads a report's definition and data and works it out. */
  static Draft of(ReportOptions options, Steps steps) throws Exception {
    steps.begin("Reading the report");
    Path folder = Home.report(options.templates(), options.report());
    ReportDefinition definition = DefinitionReader.read(folder);
    steps.begin("Reading the data");
    DataFile data = DataFile.of(options, folder, definition);
    DataLayout layout = Layouts.layout(definition);
    DataSet figures = data.called(CsvSource.read(data.file(), layout));
    definition = data.exact(figures);
    steps.begin("Working out gaps");
    Report report = report(options, folder, definition, figures);
    return new Draft(folder, data.source(), definition, figures, report);
  }

  /** The report of figures that were read already. */
  static Report report(
      ReportOptions options, Path folder, ReportDefinition definition, DataSet figures)
      throws Exception {
    return ReportBuilder.build(
        definition,
        figures,
        wording(options.templates(), folder),
        options.isReal() ? Optional.empty() : definition.data().illustrative());
  }

  private static Wording wording(Path templates, Path folder) throws IOException {
    return Wording.of(
        List.of(templates.resolve("shared").resolve(WORDING), folder.resolve(WORDING)));
  }
}
