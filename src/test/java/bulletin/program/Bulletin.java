package bulletin.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The program as a person runs it: the launcher of a project folder, as a process of its own.
 *
 * @param project the project's folder
 * @param from the folder that the person is in
 * @param environment what is set besides this process's own environment; an empty value unsets
 */
record Bulletin(Path project, Path from, Map<String, String> environment) {
  static final Path PROJECT = Path.of("").toAbsolutePath();
  static final Path SHARED = PROJECT.resolve("../shared").normalize();
  static final Path NATIONAL = SHARED.resolve("data/ks2_national.csv");
  static final Path LOCAL = SHARED.resolve("data/ks2_la.csv");
  static final Path SYNTHETIC = SHARED.resolve("data/ks2_national_synthetic_full.csv");

  /** What a run said. */
  record Run(int exit, String out, String err) {}

  /** The project under test, without the run that makes the class archive. */
  static Bulletin here() {
    return new Bulletin(PROJECT, PROJECT, Map.of("BULLETIN_CACHE", "off"));
  }

  static Run run(String... arguments) {
    return here().with(arguments);
  }

  Bulletin in(Path folder) {
    return new Bulletin(project, folder, environment);
  }

  Bulletin set(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(name, value);
    return new Bulletin(project, from, Map.copyOf(more));
  }

  /** The same program and reports in another folder; what was compiled is linked. */
  Bulletin copiedTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    copy(project.resolve("bulletin"), folder.resolve("bulletin"));
    copy(project.resolve("pom.xml"), folder.resolve("pom.xml"));
    copy(project.resolve("src/main"), folder.resolve("src/main"));
    copy(project.resolve("report-templates"), folder.resolve("report-templates"));
    Path target = Files.createDirectories(folder.resolve("target"));
    for (String made : List.of("bulletin.jar", "lib")) {
      Files.createSymbolicLink(target.resolve(made), project.resolve("target").resolve(made));
    }
    return new Bulletin(folder, folder, environment);
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (var all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path).toString()),
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  Run with(String... arguments) {
    List<String> command = new ArrayList<>(List.of(project.resolve("bulletin").toString()));
    command.addAll(List.of(arguments));
    try {
      return run(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("bulletin", ".out");
    Path err = Files.createTempFile("bulletin", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    environment.forEach((name, value) -> set(builder, name, value));
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      return new Run(process.waitFor(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static void set(ProcessBuilder builder, String name, String value) {
    if (value.isEmpty()) {
      builder.environment().remove(name);
    } else {
      builder.environment().put(name, value);
    }
  }
}
