package bulletin.distribute.channel;

import bulletin.distribute.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where mail is handed in.
 *
 * @param from an e-mail address
 * @param attachUpTo bytes of all files together; more go by link
 * @param link where the files can be fetched; the folder and name of a file follow it
 * @param trust a PEM file of the only certificate authorities that are trusted; else the JDK's
 * @param patience with each connection and answer
 */
record MailServer(
    String host,
    int port,
    Tls tls,
    Optional<Login> login,
    String from,
    long attachUpTo,
    Optional<URI> link,
    Optional<Path> trust,
    Duration patience) {

  /** How the connection is encrypted. */
  enum Tls {
    STARTTLS,
    IMPLICIT,
    /** Only to this machine. */
    NONE
  }

  /** Who hands in. */
  record Login(String user, Secret password) {}

  String hostAndPort() {
    return host + ":" + port;
  }
}
