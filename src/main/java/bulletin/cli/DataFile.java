package bulletin.cli;

import bulletin.figures.DataSet;
import bulletin.publish.Source;
import bulletin.report.definition.ReportDefinition;
import bulletin.source.ees.EesProblem;
import bulletin.source.ees.EesSettings;
import bulletin.source.ees.Lock;
import bulletin.source.ees.Pin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The file that a report is made from.
 *
 * @param pins the exact versions that the report's lock names, the publisher's own first
 */
record DataFile(Path file, ReportDefinition definition, List<Pin> pins, Source source) {

  static DataFile of(ReportOptions options, Path folder, ReportDefinition definition)
      throws BadUsage, EesProblem, IOException {
    if (options.data().isPresent() && options.source().isApi()) {
      throw new BadUsage(
          "--data FILE and --source ees were both given. Give one: the file, or the publisher's API.");
    }
    if (options.source().isApi()) {
      ApiData api = new ApiData(folder, definition, options.source());
      ApiData.Taken taken = api.taken();
      return new DataFile(taken.csv(), definition, pins(folder, definition), taken.source());
    }
    Path file = given(options, folder, definition);
    String command =
        "bulletin build "
            + definition.id()
            + options.data().map(named -> " --data " + named.getFileName()).orElse("");
    return new DataFile(
        file,
        definition,
        pins(folder, definition),
        Source.file(command, String.valueOf(file.getFileName())));
  }

  private static Path given(ReportOptions options, Path folder, ReportDefinition definition)
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

  private static List<Pin> pins(Path folder, ReportDefinition definition)
      throws EesProblem, IOException {
    return Lock.read(folder).entries().stream()
        .filter(
            e -> definition.data().dataSetId().filter(e.dataSet()::equalsIgnoreCase).isPresent())
        .sorted(Comparator.comparing(e -> !e.from().equals(EesSettings.PUBLISHER)))
        .map(Lock.Entry::pin)
        .toList();
  }

  /**
   * The figures with the name that the lock gives their file, so that traces do not depend on what
   * it is called on a disk or by a server; a file that the lock does not know keeps its own.
   */
  DataSet called(DataSet figures) {
    return pin(figures).map(pin -> figures.called(pin.file())).orElse(figures);
  }

  private Optional<Pin> pin(DataSet figures) {
    return pins.stream().filter(p -> p.sha256().equals(figures.info().sha256())).findFirst();
  }

  /** With the exact version in place of a wildcard, when the lock tells which the file is. */
  ReportDefinition exact(DataSet figures) {
    boolean isWildcard = definition.data().version().filter(v -> v.endsWith("*")).isPresent();
    return pin(figures)
        .filter(pin -> isWildcard)
        .map(pin -> definition.withVersion(pin.version().toString()))
        .orElse(definition);
  }
}
