package bulletin.cli;

import bulletin.publish.InputFile;
import bulletin.publish.ManifestFile;
import bulletin.report.definition.Layouts;
import bulletin.source.BadInput;
import bulletin.source.csv.CsvSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the data of the previous release: a file, a version, or what a release was made from. */
record PreviousData(Ingredients from, ReportOptions options) {

  Path file(String typed) throws Exception {
    return switch (new Sides(options.templates(), options.source()).of(typed)) {
      case Side.OfData data -> data.file();
      case Side.OfRelease release -> dataOf(release);
    };
  }

  private Path dataOf(Side.OfRelease release) throws Exception {
    requireSameReport(release);
    Path folder = Path.of(release.typed());
    InputFile data =
        ManifestFile.dataOf(folder)
            .orElseThrow(
                () ->
                    new BadUsage(
                        "%s: its manifest.json names no data file. Name the file that the release was made from: --previous FILE."
                            .formatted(release.typed())));
    for (Path place : places(folder)) {
      Path file = place.resolve(data.name());
      if (Files.isRegularFile(file) && isWhatItWas(file, data)) {
        return file;
      }
    }
    Optional<Path> kept = kept(data);
    if (kept.isPresent()) {
      return kept.get();
    }
    throw new BadUsage(
        "%s: the release was made from %s (SHA-256 %s), and no file of that name and checksum lies in %s or in the cache. Put it there, or name it: --previous FILE."
            .formatted(
                release.typed(),
                data.name(),
                data.sha256(),
                String.join(", ", places(folder).stream().map(PreviousData::shown).toList())));
  }

  private void requireSameReport(Side.OfRelease release) throws BadUsage {
    String mine = from.definition().id();
    Optional<String> other = release.report().filter(report -> !report.equals(mine));
    if (other.isPresent()) {
      throw new BadUsage(
          "%s is a release of the report %s, and %s is built. Name a release of the same report."
              .formatted(release.typed(), other.get(), mine));
    }
  }

  /** The release, where the new data lie, the report's own folder, and where the person is. */
  private Set<Path> places(Path release) {
    Set<Path> places = new LinkedHashSet<>();
    for (Path place :
        List.of(release, from.file().toAbsolutePath().getParent(), from.folder(), Path.of(""))) {
      places.add(place.toAbsolutePath().normalize());
    }
    return places;
  }

  private boolean isWhatItWas(Path file, InputFile data) throws Exception {
    try {
      return CsvSource.read(file, Layouts.layout(from.definition()))
          .info()
          .sha256()
          .equals(data.sha256());
    } catch (BadInput e) {
      return false;
    }
  }

  private Optional<Path> kept(InputFile data) throws Exception {
    Optional<String> dataSet = from.definition().data().dataSetId();
    return dataSet.isEmpty()
        ? Optional.empty()
        : options.source().api().cache().find(dataSet.get(), data.sha256()).map(kept -> kept.csv());
  }

  private static String shown(Path folder) {
    String shown = Home.shown(folder);
    return shown.isEmpty() ? "this folder" : shown;
  }
}
