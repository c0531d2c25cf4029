package bulletin.publish;

import bulletin.report.model.Report;
import bulletin.report.pack.PackSubject;
import bulletin.verify.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the manifest.json of a pack says, as far as it tells whether the pack must be made again.
 *
 * @param inputs the hash of all that the pack was made from
 * @param outputs the hashes of its files, by name
 * @param accessible whether they kept all rules
 */
record PackManifest(String inputs, Map<String, String> outputs, boolean accessible) {
  static final String FILE = "manifest.json";

  static final String INPUTS = "inputs_sha256";
  private static final String SHA256 = "sha256";

  /**
   * The manifest of the files that now lie in a pack's folder. It names no file that went in: one
   * that changes elsewhere changes no pack.
   */
  static String of(
      PackContent content, String engine, Map<String, Judgement> judgements, Path folder)
      throws IOException {
    Report report = content.reports().workbook();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("report", report.id());
    manifest.put("title", report.facts().title());
    manifest.put("release", report.facts().release());
    report.facts().published().ifPresent(date -> manifest.put("published", date.toString()));
    report.facts().illustrative().ifPresent(text -> manifest.put("draft", text));
    manifest.put("area", area(content.subject()));
    manifest.put("engine", engine);
    manifest.put(INPUTS, content.inputs());
    manifest.put("accessibility", Manifest.accessibility(judgements));
    manifest.put("outputs", Manifest.outputs(folder, content.hashes()));
    return Manifest.text(manifest);
  }

  static Map<String, Object> area(PackSubject subject) {
    Map<String, Object> area = new LinkedHashMap<>();
    area.put("code", subject.code());
    area.put("number", subject.oldCode());
    area.put("name", subject.name());
    area.put("first_period", subject.years().getFirst().label());
    area.put("last_period", subject.years().getLast().label());
    return area;
  }

  /** The manifest of a folder; empty when it holds none that can be read. */
  static Optional<PackManifest> read(Path folder) {
    try {
      return Optional.of(read(Manifest.JSON.readTree(Files.readString(folder.resolve(FILE)))));
    } catch (IOException | JacksonException none) {
      return Optional.empty();
    }
  }

  private static PackManifest read(JsonNode manifest) {
    Map<String, String> outputs = new TreeMap<>();
    for (JsonNode output : manifest.path("outputs")) {
      outputs.put(output.path("name").asString(""), output.path(SHA256).asString(""));
    }
    boolean accessible = true;
    for (JsonNode file : manifest.path("accessibility")) {
      accessible &= file.path("failures").isEmpty();
    }
    return new PackManifest(manifest.path(INPUTS).asString(""), outputs, accessible);
  }
}
