package bulletin.cli;

import bulletin.check.Design;
import bulletin.compare.Comparison;
import bulletin.compare.PrintedFigures;
import bulletin.compare.Verdicts;
import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.report.ReportBuilder;
import bulletin.report.ReportProblem;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.FigureLine;
import bulletin.source.csv.CsvSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found between two sides.
 *
 * @param report the report whose columns and gaps were compared
 * @param notes what must be known to read it, sentences
 */
record Compared(
    String report, Comparison comparison, List<Verdicts.Change> verdicts, List<String> notes) {

  boolean isNone() {
    return comparison.isNone() && verdicts.isEmpty();
  }

  /**
   * Compares.
   *
   * @param named the report that was named; when empty the one that a side tells, or whose columns
   *     fit the later file best
   */
  static Compared of(Side before, Side after, Optional<String> named, Path templates)
      throws Exception {
    String report = report(before, after, named, templates);
    Path folder = Home.report(templates, report);
    return new Comparing(DefinitionReader.read(folder), folder, templates).of(before, after);
  }

  /**
   * Compares the data of the previous release with figures that were read already.
   *
   * @param before the earlier data file
   */
  static Compared withPrevious(Path before, Ingredients now, Path templates) throws Exception {
    return new Comparing(now.definition(), now.folder(), templates).figures(before, now.figures());
  }

  private static String report(Side before, Side after, Optional<String> named, Path templates)
      throws Exception {
    List<String> told =
        Stream.of(before, after).flatMap(s -> s.report().stream()).distinct().toList();
    if (named.isEmpty() && told.size() > 1) {
      throw new BadUsage(
          "%s and %s belong to two reports, %s. Compare what belongs to one."
              .formatted(before.typed(), after.typed(), String.join(" and ", told)));
    }
    if (named.isPresent() || !told.isEmpty()) {
      return named.orElseGet(told::getFirst);
    }
    requireOneReport(before, after, templates);
    return fitting(before, after, templates)
        .map(Design::report)
        .orElseThrow(
            () ->
                new BadUsage(
                    "%s: no report reads its columns, so that keys and figures cannot be told apart. Name one: --report NAME (%s)."
                        .formatted(after.typed(), "bulletin reports lists them")));
  }

  private static void requireOneReport(Side before, Side after, Path templates) throws Exception {
    Optional<String> was = fitting(before, before, templates).map(Design::report);
    Optional<String> is = fitting(after, after, templates).map(Design::report);
    if (was.isPresent() && is.isPresent() && !was.equals(is)) {
      throw new BadUsage(
          "%s has the columns of the report %s, and %s those of %s. Compare two files of one report, or name it: --report NAME."
              .formatted(before.typed(), was.get(), after.typed(), is.get()));
    }
  }

  /** The earlier file tells when the later has lost a column. */
  private static Optional<Design> fitting(Side before, Side after, Path templates)
      throws Exception {
    for (Side side : List.of(after, before)) {
      if (side instanceof Side.OfData data) {
        Optional<Design> design = CheckedFile.fitting(templates, FirstLine.names(data.file()));
        if (design.isPresent()) {
          return design;
        }
      }
    }
    return Optional.empty();
  }

  /** The report by whose definition two sides are read. */
  private static final class Comparing {
    private final Path templates;
    private final Path folder;
    private final ReportDefinition definition;
    private final DataLayout layout;
    private final List<String> notes = new ArrayList<>();

    Comparing(ReportDefinition definition, Path folder, Path templates) {
      this.templates = templates;
      this.folder = folder;
      this.definition = definition;
      this.layout = Layouts.layout(definition);
    }

    Compared of(Side before, Side after) throws Exception {
      return before instanceof Side.OfData was && after instanceof Side.OfData is
          ? files(was, is)
          : releases(before, after);
    }

    Compared figures(Path before, DataSet after) throws Exception {
      Set<String> both = new LinkedHashSet<>(FirstLine.names(before));
      both.retainAll(Set.copyOf(after.info().columns()));
      DataLayout common = new CommonColumns(both).of(layout);
      Comparison comparison = Comparison.between(CsvSource.read(before, common), after);
      notes.addAll(comparison.notes());
      return new Compared(definition.id(), comparison, verdicts(comparison, common), notes);
    }

    private Compared files(Side.OfData before, Side.OfData after) throws Exception {
      Set<String> both = new LinkedHashSet<>(FirstLine.names(before.file()));
      both.retainAll(FirstLine.names(after.file()));
      DataLayout common = new CommonColumns(both).of(layout);
      Comparison comparison =
          Comparison.between(
              CsvSource.read(before.file(), common), CsvSource.read(after.file(), common));
      notes.addAll(comparison.notes());
      unread(both);
      return new Compared(definition.id(), comparison, verdicts(comparison, common), notes);
    }

    private void unread(Set<String> both) {
      Set<String> figures = new LinkedHashSet<>(both);
      Design design = bulletin.report.DataDesign.of(definition);
      design.indicators().forEach(i -> figures.remove(i.column()));
      design.filters().forEach(f -> figures.remove(f.column()));
      figures.removeAll(design.attributes());
      figures.removeIf(c -> c.startsWith("time_") || c.matches(".*_(code|name)|geographic_level"));
      if (!figures.isEmpty()) {
        notes.add(
            "The report %s does not read these columns, so that they were not compared: %s."
                .formatted(definition.id(), String.join(", ", figures)));
      }
    }

    private List<Verdicts.Change> verdicts(Comparison comparison, DataLayout common)
        throws Exception {
      if (comparison.isNone()) {
        return List.of();
      }
      if (!common.equals(layout)) {
        notes.add("Gaps were not compared: one of the files lacks a column that they need.");
        return List.of();
      }
      try {
        return Verdicts.between(lines(comparison.before()), lines(comparison.after()));
      } catch (ReportProblem e) {
        notes.add("Gaps were not compared: " + e.getMessage());
        return List.of();
      }
    }

    private Compared releases(Side before, Side after) throws Exception {
      List<FigureLine> was = lines(before);
      List<FigureLine> is = lines(after);
      Comparison comparison =
          Comparison.between(
              PrintedFigures.of(before.typed(), was), PrintedFigures.of(after.typed(), is));
      notes.add("Compared is what the releases print, not every figure of their data.");
      notes.addAll(comparison.notes());
      return new Compared(definition.id(), comparison, Verdicts.between(was, is), notes);
    }

    private List<FigureLine> lines(Side side) throws Exception {
      return switch (side) {
        case Side.OfRelease release -> release.lines();
        case Side.OfData data -> lines(CsvSource.read(data.file(), layout));
      };
    }

    private List<FigureLine> lines(DataSet data) throws Exception {
      return ReportBuilder.build(
              definition, data, Ingredients.wording(templates, folder), Optional.empty())
          .lines();
    }
  }
}
