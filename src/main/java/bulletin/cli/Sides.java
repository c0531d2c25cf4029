package bulletin.cli;

import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import bulletin.publish.ManifestFile;
import bulletin.report.model.FigureLine;
import bulletin.source.csv.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what was typed: a data file, a release's folder, or a version of a report's data set. */
record Sides(Path templates, SourceOptions source) {
  private static final String FIGURES = "figures.csv";

  Side of(String typed) throws Exception {
    if (typed.isBlank()) {
      throw new BadUsage(
          "an empty name was given. Name a data file, a release's folder, or a version such as %s@1.0."
              .formatted(Home.defaultReport(templates)));
    }
    Path path = Path.of(typed);
    if (Files.isDirectory(path)) {
      return release(typed, path);
    }
    if (Files.exists(path)) {
      return new Side.OfData(typed, path, Optional.empty());
    }
    Optional<VersionFile> version = VersionFile.of(typed, templates);
    if (version.isEmpty()) {
      throw new BadUsage(
          "%s: there is no such file or folder. Name a data file (.csv, .csv.gz, .zip), a release's folder, or a version such as %s@1.0."
              .formatted(typed, Home.defaultReport(templates)));
    }
    return new Side.OfData(typed, version.get().csv(source), version.get().reportName());
  }

  // ---- a release

  private static Side release(String typed, Path folder) throws Exception {
    if (!Files.exists(folder.resolve(ManifestFile.NAME))
        || !Files.exists(folder.resolve(FIGURES))) {
      throw new BadUsage(
          "%s: the folder holds no %s and %s, so that it is no release. Name a folder such as output/REPORT/RELEASE."
              .formatted(typed, ManifestFile.NAME, FIGURES));
    }
    return new Side.OfRelease(
        typed,
        Optional.of(manifest(typed, folder).report()).filter(report -> !report.isEmpty()),
        lines(CsvText.read(folder.resolve(FIGURES)).data()));
  }

  private static ManifestFile manifest(String typed, Path folder) throws BadUsage {
    try {
      return ManifestFile.read(folder);
    } catch (IOException e) {
      throw new BadUsage(
          "%s: its %s cannot be read as that of a release. Build the release again, or name its data file."
              .formatted(typed, ManifestFile.NAME));
    }
  }

  private static List<FigureLine> lines(TextTable table) {
    List<FigureLine> lines = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (TextColumn column : table.columns()) {
        values.put(column.name(), column.value(column.code(row)));
      }
      lines.add(new FigureLine(values));
    }
    return lines;
  }
}
