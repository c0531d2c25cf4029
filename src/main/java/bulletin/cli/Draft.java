package bulletin.cli;

import bulletin.check.Checks;
import bulletin.check.Submission;
import bulletin.figures.DataSet;
import bulletin.publish.ReleaseWriter.Steps;
import bulletin.report.CheckedData;
import bulletin.report.DataDesign;
import bulletin.report.ReportBuilder;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Report;
import bulletin.source.csv.CsvText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A report that is put together and not yet written, and what it was made from.
 *
 * @param checked what the rules said of the data; empty when they were not asked
 */
record Draft(Ingredients from, Optional<CheckedData> checked, Report report) {
  /** How many steps {@link #checked} announces. */
  static final int STEPS = Ingredients.STEPS + 2;

  /** Reads a report's definition and data and works it out. */
  static Draft of(ReportOptions options, Steps steps) throws Exception {
    return of(Ingredients.of(options, steps), Optional.empty(), options, steps);
  }

  /** As {@link #of}, and holds the data against all rules. */
  static Draft checked(ReportOptions options, Steps steps) throws Exception {
    Ingredients from = Ingredients.withText(options, steps);
    steps.begin("Checking the data");
    return of(from, Optional.of(checked(from)), options, steps);
  }

  private static Draft of(
      Ingredients from, Optional<CheckedData> checked, ReportOptions options, Steps steps)
      throws Exception {
    steps.begin("Working out gaps");
    List<FindingNote> notes = checked.map(CheckedData::notes).orElse(List.of());
    return new Draft(
        from, checked, report(options, from.folder(), from.definition(), from.figures(), notes));
  }

  private static CheckedData checked(Ingredients from) throws Exception {
    CsvText.Pair read = from.text().orElseThrow().get();
    Submission submission =
        new Submission(
            read.data().called(from.figures().info().file()),
            read.metadata(),
            Optional.of(DataDesign.of(from.definition())),
            Optional.of(from.figures()));
    return new CheckedData(
        submission, Checks.of(Rules.all(), submission), from.definition().acceptedChecks());
  }

  /** The report of figures that were read already. */
  static Report report(
      ReportOptions options, Path folder, ReportDefinition definition, DataSet figures)
      throws Exception {
    return report(options, folder, definition, figures, List.of());
  }

  private static Report report(
      ReportOptions options,
      Path folder,
      ReportDefinition definition,
      DataSet figures,
      List<FindingNote> checked)
      throws Exception {
    return ReportBuilder.build(
        definition,
        figures,
        Ingredients.wording(options.templates(), folder),
        options.isReal() ? Optional.empty() : definition.data().illustrative(),
        checked);
  }
}
