package bulletin.distribute.calendar;

import bulletin.distribute.SecretPlace;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A way that files travel, as {@code distribution.yaml} sets it up. Paths are resolved. */
public sealed interface ChannelSetting {
  /** Its name in {@code distribution.yaml}, once in the file. */
  String name();

  /** Where everything goes in a rehearsal: an e-mail address, or a folder; empty: none may be. */
  Optional<String> rehearsal();

  /** Whether it needs a recipient's e-mail address; else it needs a folder. */
  default boolean byEmail() {
    return switch (this) {
      case Mail mail -> true;
      case Notify notify -> true;
      case Folder folder -> false;
      case Sftp sftp -> false;
      case Bucket bucket -> false;
    };
  }

  /**
   * A folder or network share.
   *
   * @param root holds a folder for each recipient
   */
  record Folder(String name, Optional<String> rehearsal, Path root) implements ChannelSetting {}

  /**
   * E-mail.
   *
   * @param from an e-mail address
   * @param attachUpTo bytes of all files together; more go by link
   * @param link where the files can be fetched
   * @param trust a PEM file of the only certificate authorities that are trusted; else the JDK's
   */
  record Mail(
      String name,
      Optional<String> rehearsal,
      String host,
      int port,
      Tls tls,
      Optional<Login> login,
      String from,
      long attachUpTo,
      Optional<URI> link,
      Optional<Path> trust)
      implements ChannelSetting {}

  /** How a connection to a mail server is encrypted. */
  enum Tls {
    STARTTLS,
    IMPLICIT,
    /** Only to this machine itself. */
    NONE
  }

  /** Who hands in. */
  record Login(String user, SecretPlace password) {}

  /**
   * GOV.UK Notify, which sends a link to each file.
   *
   * @param template the id of its template
   * @param base the service's address, when it is not Notify's own
   */
  record Notify(
      String name,
      Optional<String> rehearsal,
      SecretPlace key,
      String template,
      Optional<URI> base,
      Optional<Path> trust)
      implements ChannelSetting {}

  /**
   * An SFTP server. Exactly one of password and key is given.
   *
   * @param knownHosts a file of host keys; an unknown host is refused
   * @param key where the private key is kept
   * @param root holds a folder for each recipient
   */
  record Sftp(
      String name,
      Optional<String> rehearsal,
      String host,
      int port,
      String user,
      Path knownHosts,
      Optional<SecretPlace> password,
      Optional<SecretPlace> key,
      String root)
      implements ChannelSetting {}

  /**
   * S3-compatible storage.
   *
   * @param endpoint its address, when it is not Amazon's own
   * @param prefix what names of objects begin with; may be empty
   */
  record Bucket(
      String name,
      Optional<String> rehearsal,
      String bucket,
      String region,
      Optional<URI> endpoint,
      String prefix,
      SecretPlace accessKey,
      SecretPlace secretKey,
      Optional<Path> trust)
      implements ChannelSetting {}
}
