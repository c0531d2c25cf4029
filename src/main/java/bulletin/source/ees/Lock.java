package bulletin.source.ees;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code bulletin.lock} beside a report: which exact file its release is made from. It
 * belongs under version control. One entry for each server and data set, so that a rehearsal leaves
 * the real one alone.
 */
public record Lock(List<Entry> entries) {
  /** Its name. */
  public static final String FILE = "bulletin.lock";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Copies the entries. */
  public Lock {
    entries = List.copyOf(entries);
  }

  /** What is taken from a server's data set. */
  public record Entry(URI from, String dataSet, Pin pin) {
    private boolean isOf(URI server, String id) {
      return from.equals(server) && dataSet.equalsIgnoreCase(id);
    }
  }

  /**
   * Reads the lock of a report's folder; one without entries when there is no such file.
   *
   * @throws EesRefusal when the file is not what this class wrote
   */
  public static Lock read(Path folder) throws EesRefusal, IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Lock(List.of());
    }
    try {
      List<Entry> entries = new ArrayList<>();
      for (JsonNode tree : JSON.readTree(Files.readAllBytes(file)).path("locks")) {
        entries.add(entry(tree));
      }
      return new Lock(entries);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new EesRefusal(
          file
              + ": the lock cannot be read. Restore it from version control, or delete it and run bulletin update.");
    }
  }

  private static Entry entry(JsonNode tree) {
    String sha256 = Shapes.text(tree, "sha256");
    String name = Shapes.text(tree, "file");
    if (!sha256.matches("[0-9a-f]{64}") || !name.matches("[\\w.-]+")) {
      throw new IllegalArgumentException("no checksum or file name");
    }
    Version version =
        Version.parse(Shapes.text(tree, "version")).orElseThrow(IllegalArgumentException::new);
    return new Entry(
        URI.create(Shapes.text(tree, "from")),
        Shapes.text(tree, "data_set_id"),
        new Pin(version, name, sha256, tree.path("bytes").asLong(0)));
  }

  /** What is taken from a server's data set, if that is fixed. */
  public Optional<Entry> entry(URI server, String dataSet) {
    return entries.stream().filter(e -> e.isOf(server, dataSet)).findFirst();
  }

  /** The same lock with one entry set. */
  public Lock with(Entry entry) {
    List<Entry> all = new ArrayList<>(entries);
    all.removeIf(e -> e.isOf(entry.from(), entry.dataSet()));
    all.add(entry);
    all.sort(
        java.util.Comparator.comparing((Entry e) -> e.from().toString())
            .thenComparing(Entry::dataSet));
    return new Lock(all);
  }

  /** Writes it into a report's folder: whole, or as it was. */
  public void write(Path folder) throws IOException {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("locks", entries.stream().map(Lock::tree).toList());
    Path aside = folder.resolve(FILE + ".new");
    Files.writeString(aside, JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n");
    Files.move(
        aside,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, Object> tree(Entry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("from", entry.from().toString());
    tree.put("data_set_id", entry.dataSet().toLowerCase(Locale.ROOT));
    tree.put("version", entry.pin().version().toString());
    tree.put("file", entry.pin().file());
    tree.put("sha256", entry.pin().sha256());
    tree.put("bytes", entry.pin().bytes());
    return tree;
  }
}
