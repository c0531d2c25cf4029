package bulletin.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a pack. It is filled aside and takes its name when it is whole, so that the name
 * never holds half a pack. Several processes may fill it at the same time: each has a place aside
 * of its own, and the folder that is whole last stays.
 */
final class PackFolder {
  /** Named after the process, so that what a killed one left can be told from work under way. */
  private static final Pattern ASIDE = Pattern.compile("\\..*\\.([0-9]{1,18})-[0-9a-f]{8}");

  /** On a disk that machines share, a process of this number may live on another machine. */
  private static final Duration LONGEST_WORK = Duration.ofMinutes(1);

  private static final int MOST_TRIES = 100;

  private final Path packs;
  private final String name;

  PackFolder(Path packs, String name) {
    this.packs = packs;
    this.name = name;
  }

  Path path() {
    return packs.resolve(name);
  }

  /** Fills a folder aside, then gives it the pack's name. On failure nothing has changed. */
  void fill(ReleaseFolder.Filling filling) throws Exception {
    Path aside = aside();
    Files.createDirectories(aside);
    try {
      filling.into(aside);
      takeName(aside);
    } finally {
      ReleaseFolder.delete(aside);
    }
  }

  private Path aside() {
    String random = UUID.randomUUID().toString().substring(0, 8);
    return packs.resolve("." + name + "." + ProcessHandle.current().pid() + "-" + random);
  }

  /** The folder that has the name is moved away first: no disk replaces a full folder at once. */
  private void takeName(Path aside) throws IOException {
    for (int tries = 1; ; tries++) {
      Path replaced = aside();
      try {
        if (Files.exists(path())) {
          Files.move(path(), replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(aside, path(), StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (FileSystemException taken) {
        boolean another = taken instanceof NoSuchFileException || Files.exists(path());
        if (!another || !Files.exists(aside) || tries == MOST_TRIES) {
          throw taken;
        }
      } finally {
        ReleaseFolder.delete(replaced);
      }
    }
  }

  /** Takes away what killed processes left unfinished in a folder of packs. */
  static void sweep(Path packs) throws IOException {
    if (!Files.isDirectory(packs)) {
      return;
    }
    Instant now = now(packs);
    List<Path> left;
    try (Stream<Path> inside = Files.list(packs)) {
      left = inside.filter(path -> isLeft(path, now)).toList();
    }
    for (Path each : left) {
      ReleaseFolder.delete(each);
    }
  }

  /** By the clock of the disk, which machines that share it share too. */
  private static Instant now(Path packs) throws IOException {
    Path probe = Files.createDirectory(new PackFolder(packs, "now").aside());
    try {
      return Files.getLastModifiedTime(probe).toInstant();
    } finally {
      Files.delete(probe);
    }
  }

  private static boolean isLeft(Path path, Instant now) {
    Matcher aside = ASIDE.matcher(path.getFileName().toString());
    if (!aside.matches() || ProcessHandle.of(Long.parseLong(aside.group(1))).isPresent()) {
      return false;
    }
    try {
      return Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(LONGEST_WORK));
    } catch (IOException gone) {
      return false;
    }
  }
}
