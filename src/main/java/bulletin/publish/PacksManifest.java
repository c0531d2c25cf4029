package bulletin.publish;

import bulletin.publish.PackResults.Failed;
import bulletin.report.model.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manifest of all packs: what went in, which packs there are, and which could not be made. */
final class PacksManifest {
  private PacksManifest() {}

  static void write(PackTally tally, Facts facts, PackWriter writer, Path folder)
      throws IOException {
    Provenance provenance = writer.provenance();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("title", facts.title());
    manifest.put("release", facts.release());
    facts.published().ifPresent(date -> manifest.put("published", date.toString()));
    facts.illustrative().ifPresent(text -> manifest.put("draft", text));
    manifest.put("engine", provenance.engine());
    manifest.put("source", Manifest.source(provenance.source()));
    manifest.put("data_set", Manifest.dataSet(provenance));
    manifest.put("inputs", provenance.inputs().stream().map(Manifest::input).toList());
    manifest.put("packs", tally.packs().stream().map(PacksManifest::pack).toList());
    manifest.put("failed", tally.failed().stream().map(PacksManifest::failed).toList());
    manifest.put("disclosure", tally.leaks().stream().map(Manifest::finding).toList());
    manifest.put("outputs", outputs(folder, tally.figures()));
    Whole.write(
        folder.resolve(PackManifest.FILE),
        aside -> Files.writeString(aside, Manifest.text(manifest)));
  }

  private static Map<String, Object> pack(Pack pack) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("folder", pack.folder().getFileName().toString());
    about.putAll(PackManifest.area(pack.subject()));
    about.put(PackManifest.INPUTS, pack.inputs());
    return about;
  }

  private static Map<String, Object> failed(Failed failed) {
    Map<String, Object> about = new LinkedHashMap<>(PackManifest.area(failed.subject()));
    about.put("cause", String.valueOf(failed.cause().getMessage()));
    return about;
  }

  private static List<Map<String, Object>> outputs(Path folder, String figures) throws IOException {
    Path all = folder.resolve(AllFigures.FILE);
    Path index = folder.resolve(PackIndex.FILE);
    return List.of(
        Manifest.output(AllFigures.FILE, Files.size(all), figures),
        Manifest.output(PackIndex.FILE, Files.size(index), Hashes.of(index)));
  }
}
