package bulletin.publish;

import bulletin.report.model.CheckList;
import bulletin.report.model.Facts;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Report;
import bulletin.verify.Failure;
import bulletin.verify.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes manifest.json: what a release is, what it was made from, and the hash of each file. */
final class Manifest {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static final JsonMapper COMPACT = JsonMapper.builder().build();

  private Manifest() {}

  /**
   * What is said of the data beside the report.
   *
   * @param checks what the rules found
   * @param revisions what is not as it was in the release before
   */
  record Beside(Optional<CheckList> checks, Optional<RevisionTable> revisions) {}

  /** The manifest of all files that now lie in the folder. */
  static String of(
      Report report,
      Provenance provenance,
      Map<String, Judgement> judgements,
      Beside beside,
      Path folder)
      throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("report", report.id());
    manifest.put("title", report.facts().title());
    manifest.put("release", report.facts().release());
    report.facts().published().ifPresent(date -> manifest.put("published", date.toString()));
    report.facts().illustrative().ifPresent(text -> manifest.put("draft", text));
    report.facts().embargo().ifPresent(text -> manifest.put("embargo", text));
    if (!report.facts().notes().isEmpty()) {
      manifest.put("corrections", report.facts().notes().stream().map(Manifest::note).toList());
    }
    beside.revisions().ifPresent(table -> manifest.put("revision", table.summary()));
    manifest.put("engine", provenance.engine());
    manifest.put("source", source(provenance.source()));
    manifest.put("data_set", dataSet(provenance));
    manifest.put("inputs", provenance.inputs().stream().map(Manifest::input).toList());
    manifest.put("findings", report.findings().stream().map(Manifest::finding).toList());
    beside.checks().ifPresent(list -> manifest.put("checks", checks(list)));
    manifest.put("accessibility", accessibility(judgements));
    manifest.put("outputs", outputs(folder));
    return text(manifest);
  }

  /** As a manifest is written: indented, with line feeds on every machine. */
  static String text(Map<String, Object> manifest) {
    return JSON.writeValueAsString(manifest).replace(System.lineSeparator(), "\n") + "\n";
  }

  private static Map<String, Object> checks(CheckList list) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("overall_stage", list.stage());
    about.put("passed", list.count("error") == 0);
    list.api().ifPresent(api -> about.put("api_suitable", api));
    about.put("rules", list.checks().size());
    for (String result : List.of("error", "accepted", "warning")) {
      about.put(
          result,
          list.checks().stream()
              .filter(c -> c.result().equals(result))
              .map(CheckList.Check::id)
              .toList());
    }
    about.put("not_run", list.count("not run"));
    return about;
  }

  static Map<String, Object> source(Source source) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("command", source.command());
    about.put("file", source.file());
    source.server().ifPresent(server -> about.put("server", server));
    source.version().ifPresent(version -> about.put("version", version));
    return about;
  }

  static Map<String, Object> dataSet(Provenance provenance) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("name", provenance.dataSetName());
    provenance.dataSetId().ifPresent(id -> about.put("id", id));
    provenance.dataSetVersion().ifPresent(version -> about.put("version", version));
    about.put("file", provenance.data().info().file());
    about.put("rows", provenance.data().info().rows());
    about.put("sha256", provenance.data().info().sha256());
    return about;
  }

  private static Map<String, Object> note(Facts.Note note) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("on", note.on().toString());
    about.put("changed", note.text());
    return about;
  }

  static Map<String, Object> input(InputFile input) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("role", input.role());
    about.put("name", input.name());
    about.put("bytes", input.bytes());
    about.put("sha256", input.sha256());
    return about;
  }

  static Map<String, Object> finding(FindingNote finding) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("rule", finding.rule());
    about.put("severity", finding.severity());
    about.put("place", finding.place());
    about.put("found", finding.found());
    about.put("wanted", finding.wanted());
    about.put("next", finding.next());
    return about;
  }

  static List<Map<String, Object>> accessibility(Map<String, Judgement> judgements) {
    List<Map<String, Object>> files = new ArrayList<>();
    judgements.forEach(
        (name, judgement) -> {
          Map<String, Object> about = new LinkedHashMap<>();
          about.put("name", name);
          about.put("rules", judgement.rules());
          about.put("failures", judgement.failures().stream().map(Failure::toString).toList());
          files.add(about);
        });
    return files;
  }

  static List<Map<String, Object>> outputs(Path folder) throws IOException {
    return outputs(folder, Map.of());
  }

  /**
   * @param known hashes that were worked out before, by the files' names
   */
  static List<Map<String, Object>> outputs(Path folder, Map<String, String> known)
      throws IOException {
    List<Map<String, Object>> outputs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        outputs.add(output(folder, file, known));
      }
    }
    return outputs;
  }

  private static Map<String, Object> output(Path folder, Path file, Map<String, String> known)
      throws IOException {
    String name = folder.relativize(file).toString().replace('\\', '/');
    String hash = known.get(name);
    return output(name, Files.size(file), hash == null ? Hashes.of(file) : hash);
  }

  static Map<String, Object> output(String name, long bytes, String sha256) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("name", name);
    about.put("bytes", bytes);
    about.put("sha256", sha256);
    return about;
  }
}
