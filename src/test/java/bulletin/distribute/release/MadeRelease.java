package bulletin.distribute.release;

import bulletin.publish.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A small release on the disk, with two packs, its manifest last. */
final class MadeRelease {
  private final Path folder;
  private String extra = "";
  private String published = "2026-11-26";

  MadeRelease(Path folder) {
    this.folder = folder;
  }

  MadeRelease with(String manifestLines) {
    extra = manifestLines;
    return this;
  }

  MadeRelease published(String date) {
    published = date;
    return this;
  }

  Path write(String text) throws IOException {
    for (String name :
        List.of(
            "report.html",
            "report.pdf",
            "figures.csv",
            "packs/E1-one/pack.xlsx",
            "packs/E2-two/pack.xlsx")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name.equals("report.pdf") ? "unchanged" : name + " " + text);
    }
    Files.deleteIfExists(folder.resolve("manifest.json"));
    List<String> outputs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        outputs.add(
            "{\"name\": \"%s\", \"sha256\": \"%s\"}"
                .formatted(folder.relativize(file), Hashes.of(file)));
      }
    }
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"report": "absence", "title": "Absence", "release": "Autumn term 2026",
        "published": "%s", %s "outputs": [%s]}
        """
            .formatted(published, extra, String.join(",\n", outputs)));
    return folder;
  }
}
