package bulletin.publish;

import bulletin.publish.PackResults.Failed;
import bulletin.report.model.Facts;
import bulletin.report.model.FindingNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manifest of all packs: what went in, which packs there are, and which could not be made. */
final class PacksManifest {
  private PacksManifest() {}

  static void write(
      List<Pack> packs,
      List<Failed> failed,
      List<FindingNote> leaks,
      Facts facts,
      PackWriter writer,
      Path folder)
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
    manifest.put("packs", packs.stream().map(PacksManifest::pack).toList());
    manifest.put("failed", failed.stream().map(PacksManifest::failed).toList());
    manifest.put("disclosure", leaks.stream().map(Manifest::finding).toList());
    manifest.put("outputs", outputs(folder));
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

  private static List<Map<String, Object>> outputs(Path folder) throws IOException {
    List<Map<String, Object>> outputs = new ArrayList<>();
    for (String file : List.of(AllFigures.FILE, PackIndex.FILE)) {
      outputs.add(Manifest.output(folder, folder.resolve(file)));
    }
    return outputs;
  }
}
