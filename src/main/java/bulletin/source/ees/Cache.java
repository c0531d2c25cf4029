package bulletin.source.ees;

import bulletin.source.Checksum;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * What was pulled, kept by data set, exact version and checksum, each with its meta; and the meta
 * of every version that was asked about, kept by server, data set and version. A file appears whole
 * or not at all: it is written aside and renamed, and what a killed pull left aside is cleared by
 * the next.
 */
public final class Cache {
  private static final String ASIDE = ".pull-";
  private static final String META = "meta.json";
  private static final String METAS = "meta";
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path root;

  /** A cache; its folder is made when something is kept. */
  public Cache(Path root) {
    this.root = root;
  }

  /** The file of a pin; empty when it is not there or no longer what it was. */
  public Optional<Kept> find(String dataSet, Pin pin) throws IOException {
    Path file = folder(dataSet, pin).resolve(pin.file());
    return Files.isRegularFile(file) && Checksum.of(file).equals(pin.sha256())
        ? Optional.of(new Kept(file, pin))
        : Optional.empty();
  }

  /**
   * The files of one version that are kept, those that are no longer what they were left out. More
   * than one when servers, or one at two times, gave different files under one number.
   */
  public List<Kept> find(String dataSet, Version version) throws IOException {
    Path folder = root.resolve(lower(dataSet)).resolve(version.toString());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Kept> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(f -> isData(folder, f)).sorted().toList()) {
        String sha256 = folder.relativize(file).getName(0).toString();
        find(dataSet, new Pin(version, name(file), sha256, Files.size(file))).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The kept file of a checksum, whatever its version. */
  public Optional<Kept> find(String dataSet, String sha256) throws IOException {
    Path folder = root.resolve(lower(dataSet));
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Version> versions;
    try (Stream<Path> all = Files.list(folder)) {
      versions = all.flatMap(f -> Version.parse(name(f)).stream()).sorted().toList();
    }
    for (Version version : versions) {
      for (Kept kept : find(dataSet, version)) {
        if (kept.pin().sha256().equals(sha256)) {
          return Optional.of(kept);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isData(Path folder, Path file) {
    return folder.relativize(file).getNameCount() == 2 && !name(file).equals(META);
  }

  /** The meta that was kept with a file, for a dry run without network. */
  public Optional<Meta> meta(String dataSet, Pin pin) throws IOException {
    return parsed(folder(dataSet, pin).resolve(META));
  }

  private static Optional<Meta> parsed(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Shapes.meta(Shapes.JSON.readTree(Files.readAllBytes(file))));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A version's meta that was kept. */
  public record KeptMeta(Version version, Meta meta) {}

  /**
   * The meta of a server's newest version that a pattern takes, of those that were asked for
   * before; no request is made.
   */
  public Optional<KeptMeta> meta(URI server, String dataSet, VersionPattern pattern)
      throws IOException {
    Path folder = metaFolder(server, dataSet);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(folder)) {
      Optional<Version> newest =
          all.flatMap(file -> Version.parse(name(file).replaceAll("\\.json$", "")).stream())
              .filter(pattern::takes)
              .max(Comparator.naturalOrder());
      return newest.isEmpty() ? Optional.empty() : read(folder, newest.get());
    }
  }

  private static Optional<KeptMeta> read(Path folder, Version version) throws IOException {
    return parsed(folder.resolve(version + ".json")).map(meta -> new KeptMeta(version, meta));
  }

  /** Asks for a version's meta and keeps it. */
  public Meta keepMeta(EesClient client, String dataSet, Version version)
      throws EesProblem, IOException {
    return Shapes.meta(Shapes.JSON.readTree(keepText(client, dataSet, version)));
  }

  private String keepText(EesClient client, String dataSet, Version version)
      throws EesProblem, IOException {
    String text = client.metaText(dataSet, version);
    Path folder = Files.createDirectories(metaFolder(client.base(), dataSet));
    Path aside = Files.createTempFile(folder, ASIDE, "");
    Files.writeString(aside, text);
    Files.move(
        aside,
        folder.resolve(version + ".json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return text;
  }

  private Path metaFolder(URI server, String dataSet) {
    String name = server.toString().replaceAll("[^A-Za-z0-9.-]+", "_");
    return root.resolve(METAS).resolve(name).resolve(lower(dataSet));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * Pulls a version's file and keeps it.
   *
   * @throws IOException when it cannot be written
   */
  public Kept pull(EesClient client, String dataSet, Version version)
      throws EesProblem, IOException {
    Files.createDirectories(root);
    synchronized (ONE_AT_A_TIME) {
      // The system frees the lock of a process that was killed, so that whoever holds it may clear.
      try (FileChannel channel = lockFile();
          FileLock lock = channel.lock()) {
        clear();
        return pullAlone(client, dataSet, version, lock.isValid());
      }
    }
  }

  private FileChannel lockFile() throws IOException {
    return FileChannel.open(
        root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private Kept pullAlone(EesClient client, String dataSet, Version version, boolean alone)
      throws EesProblem, IOException {
    Path aside = Files.createTempDirectory(root, ASIDE);
    try {
      Download download = client.csv(dataSet, version, aside);
      Files.writeString(aside.resolve(META), keepText(client, dataSet, version));
      Pin pin = new Pin(version, download.name(), download.sha256(), download.bytes());
      Path folder = folder(dataSet, pin);
      if (find(dataSet, pin).isEmpty() && alone) {
        delete(folder);
        Files.createDirectories(folder.getParent());
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Kept(folder.resolve(pin.file()), pin);
    } finally {
      delete(aside);
    }
  }

  private Path folder(String dataSet, Pin pin) {
    return root.resolve(lower(dataSet)).resolve(pin.version().toString()).resolve(pin.sha256());
  }

  private static String lower(String dataSet) {
    return dataSet.toLowerCase(Locale.ROOT);
  }

  private void clear() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      for (Path left : all.filter(p -> name(p).startsWith(ASIDE)).toList()) {
        delete(left);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
