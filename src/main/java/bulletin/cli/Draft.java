package bulletin.cli;

import bulletin.figures.DataSet;
import bulletin.publish.ReleaseWriter.Steps;
import bulletin.report.CheckedData;
import bulletin.report.ReportBuilder;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Report;
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
    Ingredients from = Ingredients.of(options, steps);
    steps.begin("Working out gaps");
    Report report = report(options, from.folder(), from.definition(), from.figures());
    return new Draft(from, Optional.empty(), report);
  }

  /** As {@link #of}, and holds the data against all rules. */
  static Draft checked(ReportOptions options, Steps steps) throws Exception {
    Ingredients from = Ingredients.of(options, steps);
    steps.begin("Checking the data");
    CheckedData checked = CheckedFile.of(from);
    steps.begin("Working out gaps");
    Report report =
        report(options, from.folder(), from.definition(), from.figures(), checked.notes());
    return new Draft(from, Optional.of(checked), report);
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
