package bulletin.distribute.channel;

import bulletin.distribute.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A bucket of S3-compatible storage.
 *
 * @param endpoint of the storage; without it, Amazon's own for the region
 * @param prefix before every key; empty, or names split by slashes
 * @param trust a PEM file of the only certificate authorities that are trusted; else the JDK's
 * @param patience with each connection and answer
 */
record Bucket(
    Optional<URI> endpoint,
    String region,
    String name,
    String prefix,
    Login login,
    Optional<Path> trust,
    Duration patience) {

  /** Who stores. */
  record Login(String accessKey, Secret secretKey) {}

  String where() {
    return endpoint.map(URI::getAuthority).orElse("Amazon S3 " + region) + ", bucket " + name;
  }
}
