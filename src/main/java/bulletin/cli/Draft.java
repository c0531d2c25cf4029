package bulletin.cli;

import bulletin.figures.DataSet;
import bulletin.publish.ReleaseWriter;
import bulletin.publish.ReleaseWriter.Steps;
import bulletin.publish.RevisionTable;
import bulletin.report.CheckedData;
import bulletin.report.ReportBuilder;
import bulletin.report.Revised;
import bulletin.report.Wording;
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
record Draft(
    Ingredients from, Optional<CheckedData> checked, Optional<Revised> revised, Report report) {
  /** How many steps {@link #checked} announces. */
  static final int STEPS = Ingredients.STEPS + 2;

  /** Reads a report's definition and data and works it out. */
  static Draft of(ReportOptions options, Steps steps) throws Exception {
    Ingredients from = Ingredients.of(options, steps);
    steps.begin("Working out gaps");
    Report report = report(options, from.folder(), from.definition(), from.figures());
    return new Draft(from, Optional.empty(), Optional.empty(), report);
  }

  /** As {@link #of}, holds the data against all rules, and compares them as report.yaml says. */
  static Draft checked(ReportOptions options, Steps steps) throws Exception {
    return checked(options, new PreviousOptions(), steps);
  }

  /**
   * As {@link #of}, holds the data against all rules, and compares them with those of the previous
   * release.
   */
  static Draft checked(ReportOptions options, PreviousOptions previous, Steps steps)
      throws Exception {
    Ingredients from = Ingredients.of(options, steps);
    steps.begin("Checking the data");
    CheckedData checked = CheckedFile.of(from);
    steps.begin("Working out gaps");
    Optional<Revised> revised = previous.revised(from, options);
    Report report = report(options, from, checked.notes(), revised);
    return new Draft(from, Optional.of(checked), revised, report);
  }

  /** The report of figures that were read already. */
  static Report report(
      ReportOptions options, Path folder, ReportDefinition definition, DataSet figures)
      throws Exception {
    return ReportBuilder.build(
        definition,
        figures,
        Ingredients.wording(options.templates(), folder),
        illustrative(options, definition));
  }

  private static Optional<String> illustrative(ReportOptions options, ReportDefinition definition) {
    return options.isReal() ? Optional.empty() : definition.data().illustrative();
  }

  private static Report report(
      ReportOptions options, Ingredients from, List<FindingNote> checked, Optional<Revised> revised)
      throws Exception {
    Wording wording = Ingredients.wording(options.templates(), from.folder());
    Optional<String> illustrative = illustrative(options, from.definition());
    return revised.isEmpty()
        ? ReportBuilder.build(from.definition(), from.figures(), wording, illustrative, checked)
        : ReportBuilder.build(
            from.definition(),
            from.figures(),
            wording,
            new ReportBuilder.Said(illustrative, checked),
            revised.get());
  }

  /** A writer that also writes revisions.csv, when something is compared. */
  ReleaseWriter writing(ReleaseWriter writer) {
    return revised.map(RevisionTable::of).map(writer::withRevisions).orElse(writer);
  }
}
