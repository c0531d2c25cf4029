package bulletin.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the manifest.json of a release says.
 *
 * @param sha256 of the manifest itself, which stands for every file
 * @param report the report's folder name
 * @param title of the report
 * @param release the release's name
 * @param published its date of publication; empty in a draft
 * @param draft the sentence that a draft or a sample bears; empty for a release
 * @param embargo the sentence that a copy for pre-release access bears
 * @param errors what must be mended before the release goes out, one line each
 * @param corrections what was changed since the release first came out, the newest first
 * @param outputs the SHA-256 of every file but the manifest, by name
 */
public record ManifestFile(
    String sha256,
    String report,
    String title,
    String release,
    Optional<String> published,
    Optional<String> draft,
    Optional<String> embargo,
    List<String> errors,
    List<Correction> corrections,
    Map<String, String> outputs) {
  /** What was changed, and on which day. */
  public record Correction(LocalDate on, String changed) {}

  /** What the manifest is called. */
  public static final String NAME = "manifest.json";

  /** Copies lists, files by name. */
  public ManifestFile {
    errors = List.copyOf(errors);
    corrections = List.copyOf(corrections);
    outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
  }

  /**
   * Reads the manifest in a release's folder.
   *
   * @throws IOException when there is none, or it is no manifest
   */
  public static ManifestFile read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    byte[] bytes = Files.readAllBytes(file);
    try {
      JsonNode json = new JsonMapper().readTree(bytes);
      return new ManifestFile(
          Hashes.of(bytes),
          json.path("report").asString(""),
          json.path("title").asString(""),
          json.path("release").asString(""),
          text(json, "published"),
          text(json, "draft"),
          text(json, "embargo"),
          errors(json),
          corrections(json),
          outputs(json));
    } catch (JacksonException e) {
      throw new IOException(
          file + " is not the manifest of a release. Build the release again.", e);
    }
  }

  /**
   * The data file that a release was made from; empty when its manifest names none.
   *
   * @throws IOException when there is no manifest
   */
  public static Optional<InputFile> dataOf(Path folder) throws IOException {
    JsonNode json = new JsonMapper().readTree(Files.readAllBytes(folder.resolve(NAME)));
    for (JsonNode input : json.path("inputs")) {
      if (input.path("role").asString("").equals("data")) {
        return Optional.of(
            new InputFile(
                "data",
                input.path("name").asString(""),
                input.path("sha256").asString(""),
                input.path("bytes").asLong(0)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(JsonNode json, String key) {
    return Optional.of(json.path(key).asString("")).filter(text -> !text.isEmpty());
  }

  /** Findings that are errors, rules of accessibility that are broken, checks that failed. */
  private static List<String> errors(JsonNode json) {
    List<String> errors = new ArrayList<>();
    for (JsonNode finding : json.path("findings")) {
      if (finding.path("severity").asString("").equals("error")) {
        errors.add(finding.path("place").asString("") + ": " + finding.path("found").asString(""));
      }
    }
    for (JsonNode check : json.path("checks").path("error")) {
      errors.add("the data fail the check " + check.asString(""));
    }
    for (JsonNode file : json.path("accessibility")) {
      for (JsonNode failure : file.path("failures")) {
        errors.add(file.path("name").asString("") + ": " + failure.asString(""));
      }
    }
    return errors;
  }

  private static List<Correction> corrections(JsonNode json) {
    List<Correction> corrections = new ArrayList<>();
    for (JsonNode each : json.path("corrections")) {
      corrections.add(
          new Correction(
              LocalDate.parse(each.path("on").asString("")), each.path("changed").asString("")));
    }
    return corrections;
  }

  private static Map<String, String> outputs(JsonNode json) {
    Map<String, String> outputs = new TreeMap<>();
    for (JsonNode output : json.path("outputs")) {
      outputs.put(output.path("name").asString(""), output.path("sha256").asString(""));
    }
    return outputs;
  }

  /**
   * What of a folder is not as the manifest says, one line each, by name: a file that was changed,
   * is missing, or was not there.
   */
  public List<String> differences(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString().replace('\\', '/'), Hashes.of(file));
      }
    }
    List<String> differences = new ArrayList<>();
    if (!sha256.equals(found.remove(NAME))) {
      differences.add(NAME + " was changed");
    }
    outputs.forEach(
        (name, hash) -> {
          String now = found.remove(name);
          if (now == null) {
            differences.add(name + " is missing");
          } else if (!now.equals(hash)) {
            differences.add(name + " was changed");
          }
        });
    found.keySet().forEach(name -> differences.add(name + " was added"));
    return differences;
  }

  /**
   * As {@link #differences}, of the folder where everybody finds the release: there it holds no
   * packs.
   */
  public List<String> publicDifferences(Path folder) throws IOException {
    return differences(folder).stream()
        .filter(line -> PublicFolder.isPublic(line) || !line.endsWith(" is missing"))
        .toList();
  }

  /**
   * Writes the files that were added to a release's folder into its manifest: the packs, which are
   * made after it.
   */
  public static void addOutputs(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    ObjectNode manifest = (ObjectNode) new JsonMapper().readTree(Files.readAllBytes(file));
    Files.delete(file);
    manifest.set("outputs", new JsonMapper().valueToTree(Manifest.outputs(folder)));
    String text = Manifest.JSON.writeValueAsString(manifest);
    Files.writeString(file, text.replace(System.lineSeparator(), "\n") + "\n");
  }

  /** The names of files that another release of the same name has changed, added or lost. */
  public List<String> changedIn(ManifestFile later) {
    Map<String, String> names = new TreeMap<>(outputs);
    names.putAll(later.outputs);
    return names.keySet().stream()
        .filter(
            name -> !outputs.getOrDefault(name, "").equals(later.outputs.getOrDefault(name, "")))
        .toList();
  }
}
