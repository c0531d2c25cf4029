package bulletin.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that is written aside and takes its name when it is whole, in place of the one before. */
final class Whole {
  private Whole() {}

  /** What writes the file. */
  @FunctionalInterface
  interface Writing {
    void to(Path aside) throws IOException;
  }

  static void write(Path file, Writing writing) throws IOException {
    String random = UUID.randomUUID().toString().substring(0, 8);
    Path aside =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-" + random);
    try {
      writing.to(aside);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
