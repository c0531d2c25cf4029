package bulletin.distribute.channel;

import bulletin.distribute.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A folder on an SFTP server.
 *
 * @param folder on the server; relative to where a login begins, or from the root with a slash
 * @param knownHosts the keys of the servers that are trusted, as OpenSSH writes them
 * @param patience with each connection and answer
 */
record SftpPlace(
    String host, int port, Login login, String folder, Path knownHosts, Duration patience) {

  /**
   * Who logs in, with a password or a private key.
   *
   * @param key as OpenSSH writes it, without a passphrase
   */
  record Login(String user, Optional<Secret> password, Optional<Secret> key) {}

  String hostAndPort() {
    return host + ":" + port;
  }
}
