package bulletin.distribute.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one recipient is to get through one channel, or has got.
 *
 * @param id of the row; 0 before it is put in
 * @param key release, issue, stage, recipient and channel: the same for every attempt, and for
 *     nothing else
 * @param recipient its id in the recipients' file
 * @param area the code of the area whose pack it is; empty for the report
 * @param notBefore the embargo, by {@link Store#now}
 * @param progress how far it has come
 */
public record OutboxItem(
    long id,
    String key,
    String releaseId,
    int issue,
    Stage stage,
    String recipient,
    String recipientName,
    String address,
    Optional<String> area,
    String channel,
    List<SendFile> files,
    Instant notBefore,
    Progress progress) {
  /** Copies the files. */
  public OutboxItem {
    files = List.copyOf(files);
  }

  /** For what it is sent. */
  public enum Stage {
    PRE_RELEASE,
    PUBLICATION,
    CORRECTION,
    WITHDRAWAL;

    /** As a person reads it. */
    public String word() {
      return Word.of(this);
    }
  }

  /** How far it has come. */
  public enum Status {
    /** For its time, for its turn or for another attempt. */
    WAITING,
    SENT,
    /** Someone must look at it: {@code release retry}. */
    DEAD,
    /** The release was planned anew or withdrawn. */
    CANCELLED;

    /** As a person reads it. */
    public String word() {
      return Word.of(this);
    }
  }

  /**
   * A file to be sent.
   *
   * @param name as the recipient sees it
   * @param path where it lies
   * @param sha256 of its approved bytes
   */
  public record SendFile(String name, Path path, String sha256) {}

  /**
   * How far it has come.
   *
   * @param attempts how many have begun
   */
  public record Progress(
      Status status,
      int attempts,
      Instant nextAttempt,
      Optional<String> lastError,
      Optional<String> claimedBy,
      Optional<Instant> claimedUntil,
      Optional<String> messageId,
      Optional<Instant> sentAt) {

    /** Nothing was attempted. */
    public static Progress fresh(Instant nextAttempt) {
      return new Progress(
          Status.WAITING,
          0,
          nextAttempt,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
