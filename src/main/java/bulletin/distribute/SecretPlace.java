package bulletin.distribute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a secret is kept. The place may be written and shown anywhere; the secret may not. */
public sealed interface SecretPlace {
  /** An environment variable. */
  record Variable(String name) implements SecretPlace {
    @Override
    public String toString() {
      return "the environment variable " + name;
    }
  }

  /** A file that only its owner may read; a line end at its end is no part of the secret. */
  record InFile(Path path) implements SecretPlace {
    @Override
    public String toString() {
      return "the file " + path;
    }
  }

  /**
   * Reads the secret.
   *
   * @param environment the variables of this process
   * @throws SecretUnreadable when there is none, or others than the owner could read it
   */
  default Secret read(Map<String, String> environment) throws SecretUnreadable {
    String value =
        switch (this) {
          case Variable variable -> environment.getOrDefault(variable.name(), "");
          case InFile file -> owned(file.path());
        };
    if (value.isEmpty()) {
      throw new SecretUnreadable(
          this + " holds no secret. Put the secret there, and nowhere else.");
    }
    return new Secret(value);
  }

  private static String owned(Path file) throws SecretUnreadable {
    try {
      Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
      open.addAll(Files.getPosixFilePermissions(file));
      open.removeAll(PosixFilePermissions.fromString("rwx------"));
      if (!open.isEmpty()) {
        throw new SecretUnreadable(
            "the file %s holds a secret, and others than its owner may use it (%s). Run: chmod 600 %s"
                .formatted(
                    file,
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                    file));
      }
      return Files.readString(file).stripTrailing();
    } catch (IOException e) {
      throw new SecretUnreadable(
          "the file %s, which should hold a secret, cannot be read. Make it, with the secret as its only line and with the rights 600."
              .formatted(file));
    } catch (UnsupportedOperationException e) {
      throw new SecretUnreadable(
          "the file %s lies where rights cannot be told. Give the secret in an environment variable."
              .formatted(file));
    }
  }
}
