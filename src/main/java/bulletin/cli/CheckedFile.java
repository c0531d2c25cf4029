package bulletin.cli;

import bulletin.check.Checks;
import bulletin.check.Design;
import bulletin.check.Place;
import bulletin.check.Submission;
import bulletin.check.Submission.Refusal;
import bulletin.figures.DataSet;
import bulletin.figures.TextTable;
import bulletin.report.CheckedData;
import bulletin.report.DataDesign;
import bulletin.report.definition.DefinitionReader;
import bulletin.source.BadInput;
import bulletin.source.csv.CsvSource;
import bulletin.source.csv.CsvText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is to be checked: a file as text, and as figures where a report fits it. */
final class CheckedFile {
  /**
   * Up to so many rows a file is read as figures too, to see whether its report can; of a larger
   * one every fault is found in its text, in less room.
   */
  private static final int MOST_ROWS = 200_000;

  private CheckedFile() {}

  /**
   * Reads a file with its metadata.
   *
   * @param meta a metadata file; when empty the one beside the data, or in their zip
   * @param report what the report says of the data; when empty the report whose columns fit best
   * @param templates the folder of report folders
   */
  static Submission read(Path file, Optional<Path> meta, Optional<Design> report, Path templates)
      throws Exception {
    CsvText.Pair text = CsvText.read(file);
    Optional<TextTable> metadata =
        meta.isPresent() ? Optional.of(CsvText.read(meta.get()).data()) : text.metadata();
    Optional<Design> design = report.isPresent() ? report : fitting(templates, text.data().names());
    Submission submission = new Submission(text.data(), metadata, design, Optional.empty());
    return design.isPresent() && text.data().rows() <= MOST_ROWS
        ? withFigures(file, submission, design.get())
        : submission;
  }

  /** What all rules say of a report's data, which were read already. */
  static CheckedData of(Ingredients from) throws Exception {
    CsvText.Pair text = CsvText.read(from.file());
    Submission submission =
        new Submission(
            text.data().called(from.figures().info().file()),
            text.metadata(),
            Optional.of(DataDesign.of(from.definition())),
            Optional.of(from.figures()));
    return new CheckedData(
        submission, Checks.of(Rules.ofContent(), submission), from.definition().acceptedChecks());
  }

  private static Submission withFigures(Path file, Submission submission, Design design)
      throws IOException {
    try {
      return with(submission, CsvSource.read(file, design.layout()));
    } catch (BadInput e) {
      Place place =
          new Place(
              submission.data().file(),
              Math.toIntExact(e.line().orElse(0)),
              e.column().orElse(""),
              "");
      return submission.refused(new Refusal(place, e.found() + " " + e.wanted(), e.next()));
    }
  }

  /** The same with figures that were read already. */
  static Submission with(Submission submission, DataSet figures) {
    return new Submission(
        submission.data(), submission.meta(), submission.design(), Optional.of(figures));
  }

  /** The report that reads most of the file's columns; the first by name among equals. */
  static Optional<Design> fitting(Path templates, List<String> names) throws Exception {
    Set<String> columns = new HashSet<>(names);
    Optional<Design> best = Optional.empty();
    int most = 0;
    for (String report : Home.reports(templates)) {
      Design design = DataDesign.of(DefinitionReader.read(templates.resolve(report)));
      int fit = DataDesign.fit(design, columns).orElse(0);
      if (fit > most) {
        most = fit;
        best = Optional.of(design);
      }
    }
    return best;
  }
}
