package bulletin.distribute.calendar;

import java.nio.file.Path;

/** The folder that a file lies in. */
final class Folder {
  private Folder() {}

  static Path of(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }
}
