package bulletin.cli;

import bulletin.check.Checks;
import bulletin.check.Submission;
import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.publish.ReleaseWriter.Steps;
import bulletin.publish.Source;
import bulletin.report.CheckedData;
import bulletin.report.DataDesign;
import bulletin.report.ReportBuilder;
import bulletin.report.Revised;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Report;
import bulletin.source.csv.CsvSource;
import bulletin.source.csv.CsvText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A report that is put together and not yet written.
 *
 * @param folder the report's folder
 * @param source from where its figures came
 * @param revised what was revised since the previous release; empty when none was named
 * @param checked what the rules said of the data; empty when they were not asked
 */
record Draft(
    Path folder,
    Source source,
    ReportDefinition definition,
    DataSet figures,
    Optional<CheckedData> checked,
    Optional<Revised> revised,
    Report report) {
  /** How many steps {@link #checked} announces. */
  static final int STEPS = 4;

  private static final String WORDING = "wording.properties";

  /** Reads a report's definition and data and works it out. */
  static Draft of(ReportOptions options, Steps steps) throws Exception {
    return of(options, Optional.empty(), steps);
  }

  /**
   * As {@link #of}, holds the data against all rules, and compares them with those of the previous
   * release.
   */
  static Draft checked(ReportOptions options, PreviousOptions previous, Steps steps)
      throws Exception {
    return of(options, Optional.of(previous), steps);
  }

  /** For a release, when there is something to compare it with; else as short as can be. */
  private static Draft of(ReportOptions options, Optional<PreviousOptions> previous, Steps steps)
      throws Exception {
    boolean isChecked = previous.isPresent();
    steps.begin("Reading the report");
    Path folder = Home.report(options.templates(), options.report());
    ReportDefinition definition = DefinitionReader.read(folder);
    steps.begin("Reading the data");
    DataFile data = DataFile.of(options, folder, definition);
    DataLayout layout = Layouts.layout(definition);
    Optional<FutureText> text =
        isChecked ? Optional.of(FutureText.of(data.file())) : Optional.empty();
    DataSet figures = data.called(CsvSource.read(data.file(), layout));
    definition = data.exact(figures);
    Optional<CheckedData> checked = Optional.empty();
    if (text.isPresent()) {
      steps.begin("Checking the data");
      checked = Optional.of(checked(text.get(), definition, figures));
    }
    steps.begin("Working out gaps");
    Optional<Revised> revised =
        previous.isPresent()
            ? previous.get().revised(folder, definition, layout, figures)
            : Optional.empty();
    Report report =
        report(
            options,
            folder,
            definition,
            figures,
            checked.map(CheckedData::notes).orElse(List.of()),
            revised);
    return new Draft(folder, data.source(), definition, figures, checked, revised, report);
  }

  private static CheckedData checked(FutureText text, ReportDefinition definition, DataSet figures)
      throws Exception {
    CsvText.Pair read = text.get();
    Submission submission =
        new Submission(
            read.data().called(figures.info().file()),
            read.metadata(),
            Optional.of(DataDesign.of(definition)),
            Optional.of(figures));
    return new CheckedData(
        submission, Checks.of(Rules.all(), submission), definition.acceptedChecks());
  }

  /** The report of figures that were read already. */
  static Report report(
      ReportOptions options, Path folder, ReportDefinition definition, DataSet figures)
      throws Exception {
    return report(options, folder, definition, figures, List.of(), Optional.empty());
  }

  private static Report report(
      ReportOptions options,
      Path folder,
      ReportDefinition definition,
      DataSet figures,
      List<FindingNote> checked,
      Optional<Revised> revised)
      throws Exception {
    Wording wording = wording(options.templates(), folder);
    Optional<String> illustrative =
        options.isReal() ? Optional.empty() : definition.data().illustrative();
    return revised.isEmpty()
        ? ReportBuilder.build(definition, figures, wording, illustrative, checked)
        : ReportBuilder.build(
            definition,
            figures,
            wording,
            new ReportBuilder.Said(illustrative, checked),
            revised.get());
  }

  /** A report's sentences. */
  static Wording wording(Path templates, Path folder) throws IOException {
    return Wording.of(
        List.of(templates.resolve("shared").resolve(WORDING), folder.resolve(WORDING)));
  }
}
