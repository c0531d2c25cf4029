package bulletin.distribute.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Which certificates are trusted: the JDK's, or those of one PEM file and no others. */
final class Trust {
  private Trust() {}

  /**
   * A context that verifies servers.
   *
   * @param certificates a PEM file of one or more certificate authorities
   * @throws DeliveryFailure when the file cannot be read
   */
  static SSLContext of(Optional<Path> certificates) throws DeliveryFailure {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(certificates), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has TLS", e);
    }
  }

  /** What decides on a server's certificate; null for the JDK's own. */
  static TrustManager @Nullable [] managers(Optional<Path> certificates) throws DeliveryFailure {
    if (certificates.isEmpty()) {
      return null;
    }
    try {
      return read(certificates.get());
    } catch (IOException | GeneralSecurityException e) {
      throw DeliveryFailure.lasting(
          certificates.get()
              + ": the trusted certificates cannot be read. Give a PEM file that begins with -----BEGIN CERTIFICATE-----.");
    }
  }

  private static TrustManager[] read(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + number++, each);
      }
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
