package bulletin.distribute.channel;

import bulletin.publish.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file as it is sent. Its bytes are only given out when they are those that were approved.
 *
 * @param name as the recipient sees it; no slashes
 * @param file where it lies
 * @param sha256 of its approved bytes, lower-case hexadecimal
 */
public record SentFile(String name, Path file, String sha256) {
  /** A name that stays in its folder. */
  public SentFile {
    if (name.isBlank() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException("\"" + name + "\" is no plain file name");
    }
  }

  long bytes() throws DeliveryFailure {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The approved bytes. Read whole, so that what is checked is what is sent. */
  byte[] read() throws DeliveryFailure {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
    String found = Hashes.of(bytes);
    if (!found.equals(sha256)) {
      throw DeliveryFailure.lasting(
          "%s: its SHA-256 is %s, and %s was approved. Build, check and approve the release again."
              .formatted(name, shortened(found), shortened(sha256)));
    }
    return bytes;
  }

  private DeliveryFailure unreadable(IOException e) {
    return e instanceof NoSuchFileException
        ? DeliveryFailure.lasting(
            name + ": the file is not there any more. Build and approve the release again.")
        : DeliveryFailure.passing(
            name + ": the file cannot be read (" + e.getMessage() + "). Check the disk.");
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(12, hash.length())) + "…";
  }
}
