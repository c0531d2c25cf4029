package bulletin.distribute.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A release and where it stands in its life.
 *
 * @param id {@code report/release}, the folder's own two names
 * @param title of the report
 * @param issue 1, and one more with each correction
 * @param copy the public copy
 * @param embargoed the copy for pre-release access
 * @param preReleaseFrom when those of the access list may have it
 * @param publication when everybody may
 * @param note what a correction changed, or why it was withdrawn; else empty
 */
public record StoredRelease(
    String id,
    String report,
    String name,
    String title,
    int issue,
    State state,
    Copy copy,
    Optional<Copy> embargoed,
    String builtBy,
    Instant builtAt,
    Optional<Instant> preReleaseFrom,
    Instant publication,
    String note) {

  /**
   * A folder of a release, as it was when it was planned.
   *
   * @param manifestSha256 of its manifest.json, which holds the hash of every other file
   */
  public record Copy(Path folder, String manifestSha256) {}

  /** The same release elsewhere in its life. */
  public StoredRelease in(State next) {
    return new StoredRelease(
        id,
        report,
        name,
        title,
        issue,
        next,
        copy,
        embargoed,
        builtBy,
        builtAt,
        preReleaseFrom,
        publication,
        note);
  }
}
