package bulletin.cli;

import bulletin.figures.DataSet;
import bulletin.publish.ReleaseWriter.Steps;
import bulletin.report.ReportBuilder;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Report;
import java.nio.file.Path;
import java.util.Optional;

/** A report that is put together and not yet written, and what it was made from. */
record Draft(Ingredients from, Report report) {
  /** How many steps {@link #of} announces. */
  static final int STEPS = Ingredients.STEPS + 1;

  /** Reads a report's definition and data and works it out. */
  static Draft of(ReportOptions options, Steps steps) throws Exception {
    Ingredients from = Ingredients.of(options, steps);
    steps.begin("Working out gaps");
    return new Draft(from, report(options, from.folder(), from.definition(), from.figures()));
  }

  /** The report of figures that were read already. */
  static Report report(
      ReportOptions options, Path folder, ReportDefinition definition, DataSet figures)
      throws Exception {
    return ReportBuilder.build(
        definition,
        figures,
        Ingredients.wording(options.templates(), folder),
        options.isReal() ? Optional.empty() : definition.data().illustrative());
  }
}
