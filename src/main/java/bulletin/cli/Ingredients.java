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
import java.util.Optional;

/**
 * What a report is made from, read and not yet worked out.
 *
 * @param folder the report's folder
 * @param source from where its figures came
 * @param text the data as text, for those who check it
 */
record Ingredients(
    Path folder,
    Source source,
    ReportDefinition definition,
    DataSet figures,
    Optional<FutureText> text) {
  /** How many steps {@link #of} announces. */
  static final int STEPS = 2;

  private static final String WORDING = "wording.properties";

  /** Reads a report's definition and its data. */
  static Ingredients of(ReportOptions options, Steps steps) throws Exception {
    return of(options, steps, false);
  }

  /** As {@link #of}, with the data as text too. */
  static Ingredients withText(ReportOptions options, Steps steps) throws Exception {
    return of(options, steps, true);
  }

  private static Ingredients of(ReportOptions options, Steps steps, boolean isText)
      throws Exception {
    steps.begin("Reading the report");
    Path folder = Home.report(options.templates(), options.report());
    ReportDefinition definition = DefinitionReader.read(folder);
    steps.begin("Reading the data");
    DataFile data = DataFile.of(options, folder, definition);
    Optional<FutureText> text =
        isText ? Optional.of(FutureText.of(data.file())) : Optional.empty();
    DataSet figures = data.called(CsvSource.read(data.file(), Layouts.layout(definition)));
    return new Ingredients(folder, data.source(), data.exact(figures), figures, text);
  }

  static Wording wording(Path templates, Path folder) throws IOException {
    return Wording.of(
        List.of(templates.resolve("shared").resolve(WORDING), folder.resolve(WORDING)));
  }
}
