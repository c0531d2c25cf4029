package bulletin.cli;

import bulletin.check.screener.PlaceLists;
import bulletin.figures.TextTable;
import bulletin.source.csv.CsvText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the lists of places that lie in a folder. */
final class ListedPlaces {
  private ListedPlaces() {}

  static PlaceLists in(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      throw new BadUsage(
          "%s is no folder. Name the folder that holds the lists of places: --lists FOLDER."
              .formatted(folder));
    }
    List<TextTable> tables = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        tables.add(CsvText.read(file).data());
      }
    }
    PlaceLists lists = PlaceLists.of(tables);
    if (lists.levels().isEmpty()) {
      throw new BadUsage(
          "%s: no .csv file in it lists places. A list has the columns of a level: %s."
              .formatted(folder, String.join("; ", PlaceLists.wanted())));
    }
    return lists;
  }
}
