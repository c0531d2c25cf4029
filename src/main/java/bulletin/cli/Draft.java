package bulletin.cli;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.publish.ReleaseWriter.Steps;
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
 * @param dataFile the file that its figures were read from
 */
record Draft(
    Path folder, Path dataFile, ReportDefinition definition, DataSet figures, Report report) {
  /** How many steps {@link #of} announces. */
  static final int STEPS = 3;

  private static final String WORDING = "wording.properties";

  /** Reads a report's definition and data and works it out. */
  static Draft of(ReportOptions options, Steps steps) throws Exception {
    steps.begin("Reading the report");
    Path folder = Home.report(options.templates(), options.report());
    ReportDefinition definition = DefinitionReader.read(folder);
    steps.begin("Reading the data");
    Path file = dataFile(options, folder, definition);
    DataLayout layout = Layouts.layout(definition);
    DataSet figures = CsvSource.read(file, layout);
    steps.begin("Working out gaps");
    Report report =
        ReportBuilder.build(
            definition,
            figures,
            wording(options.templates(), folder),
            options.data().isPresent() ? Optional.empty() : definition.data().illustrative());
    return new Draft(folder, file, definition, figures, report);
  }

  private static Wording wording(Path templates, Path folder) throws IOException {
    return Wording.of(
        List.of(templates.resolve("shared").resolve(WORDING), folder.resolve(WORDING)));
  }

  private static Path dataFile(ReportOptions options, Path folder, ReportDefinition definition)
      throws BadUsage {
    if (options.data().isPresent()) {
      return options.data().get();
    }
    String sample =
        definition
            .data()
            .sample()
            .orElseThrow(
                () ->
                    new BadUsage(
                        "the report \"%s\" has no sample. Give its data: bulletin build %s --data FILE."
                            .formatted(definition.id(), definition.id())));
    return folder.resolve(sample);
  }
}
