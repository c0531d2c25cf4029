package bulletin.cli;

import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.FigureLine;
import bulletin.source.csv.CsvText;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Kept;
import bulletin.source.ees.Lock;
import bulletin.source.ees.Pin;
import bulletin.source.ees.Version;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what was typed: a data file, a release's folder, or a version of a report's data set. */
record Sides(Path templates, SourceOptions source) {
  private static final String FIGURES = "figures.csv";
  private static final String MANIFEST = "manifest.json";
  private static final Pattern VERSION = Pattern.compile("([\\w-]+)@(\\d+(?:\\.\\d+)*)");
  private static final Pattern REPORT = Pattern.compile("\"report\"\\s*:\\s*\"([^\"]*)\"");

  Side of(String typed) throws Exception {
    Path path = Path.of(typed);
    if (Files.isDirectory(path)) {
      return release(typed, path);
    }
    Matcher version = VERSION.matcher(typed);
    if (!Files.exists(path) && version.matches()) {
      return version(typed, version.group(1), version.group(2));
    }
    if (!Files.exists(path)) {
      throw new BadUsage(
          "%s: there is no such file or folder. Name a data file (.csv, .csv.gz, .zip), a release's folder, or a version such as %s@1.0."
              .formatted(typed, Home.defaultReport(templates)));
    }
    return new Side.OfData(typed, path, Optional.empty());
  }

  // ---- a release

  private static Side release(String typed, Path folder) throws Exception {
    if (!Files.exists(folder.resolve(MANIFEST)) || !Files.exists(folder.resolve(FIGURES))) {
      throw new BadUsage(
          "%s: the folder holds no %s and %s, so that it is no release. Name a folder such as output/REPORT/RELEASE."
              .formatted(typed, MANIFEST, FIGURES));
    }
    Matcher report = REPORT.matcher(Files.readString(folder.resolve(MANIFEST)));
    return new Side.OfRelease(
        typed,
        report.find() ? Optional.of(report.group(1)) : Optional.empty(),
        lines(CsvText.read(folder.resolve(FIGURES)).data()));
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

  // ---- a version

  private Side version(String typed, String report, String number) throws Exception {
    Path folder = Home.report(templates, report);
    ReportDefinition definition = DefinitionReader.read(folder);
    ApiData data = new ApiData(folder, definition, source);
    Version version = Version.parse(number).orElseThrow();
    Lock lock = Lock.read(folder);
    URI server = data.server(lock);
    Optional<Pin> pin =
        lock.entry(server, data.dataSet())
            .map(Lock.Entry::pin)
            .filter(p -> p.version().equals(version));
    Optional<Kept> kept =
        pin.isPresent() ? data.cache().find(data.dataSet(), pin.get()) : Optional.empty();
    Path csv = kept.isPresent() ? kept.get().csv() : pulled(typed, data, server, version).csv();
    return new Side.OfData(typed, csv, Optional.of(report));
  }

  private Kept pulled(String typed, ApiData data, URI server, Version version) throws Exception {
    if (source.offline()) {
      throw new BadUsage(
          "%s: the lock names another version, or its file is not in the cache. Run it without --offline."
              .formatted(typed));
    }
    try (EesClient client = source.api().client(server)) {
      return data.cache().pull(client, data.dataSet(), version);
    }
  }
}
