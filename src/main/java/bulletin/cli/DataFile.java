package bulletin.cli;

import bulletin.report.definition.ReportDefinition;
import bulletin.source.ees.EesProblem;
import bulletin.source.ees.Lock;
import bulletin.source.ees.Pin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file that a report is made from.
 *
 * @param pins the exact versions that the report's lock names
 */
record DataFile(Path file, ReportDefinition definition, List<Pin> pins) {

  static DataFile of(ReportOptions options, Path folder, ReportDefinition definition)
      throws BadUsage, EesProblem, IOException {
    if (options.data().isPresent() && options.source().isApi()) {
      throw new BadUsage(
          "--data FILE and --source ees were both given. Give one: the file, or the publisher's API.");
    }
    Path file =
        options.source().isApi()
            ? new ApiData(folder, definition, options.source()).kept().csv()
            : given(options, folder, definition);
    return new DataFile(
        file,
        definition,
        Lock.read(folder).entries().stream()
            .filter(
                e ->
                    definition.data().dataSetId().filter(e.dataSet()::equalsIgnoreCase).isPresent())
            .map(Lock.Entry::pin)
            .toList());
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

  /** With the exact version in place of a wildcard, when the lock tells which the file is. */
  ReportDefinition exact(String sha256) {
    Optional<String> version =
        pins.stream()
            .filter(pin -> pin.sha256().equals(sha256))
            .map(pin -> pin.version().toString())
            .findFirst();
    return definition.data().version().filter(v -> v.endsWith("*")).isPresent()
            && version.isPresent()
        ? definition.withVersion(version.get())
        : definition;
  }
}
