package bulletin.publish;

import java.util.Optional;

/**
 * From where a release's data came on the day: all of a manifest that differs between a release
 * made from a file and one made from the API that serves the same file.
 *
 * @param command as typed, files by name only
 * @param file what the data file is called where it came from
 * @param server the API's address, when it came from there
 * @param version the exact version that was taken from there
 */
public record Source(
    String command, String file, Optional<String> server, Optional<String> version) {
  /** The same, for another command. */
  public Source typed(String other) {
    return new Source(other, file, server, version);
  }

  /** A file that was named, or a report's sample. */
  public static Source file(String command, String file) {
    return new Source(command, file, Optional.empty(), Optional.empty());
  }
}
