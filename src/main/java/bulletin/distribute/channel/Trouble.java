package bulletin.distribute.channel;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What goes wrong between here and any server, in words. */
final class Trouble {
  private Trouble() {}

  /**
   * The failure, when it is one of the connection; the other causes are a channel's own to tell.
   *
   * @param server host and port
   */
  static Optional<DeliveryFailure> connection(String server, Throwable failure) {
    return causes(failure).stream()
        .map(cause -> told(cause))
        .flatMap(Optional::stream)
        .findFirst()
        .map(told -> told.at(server));
  }

  static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable each = failure; each != null && causes.size() < 20; each = each.getCause()) {
      causes.addFirst(each);
    }
    return causes;
  }

  private record Told(String words, boolean lasting) {
    DeliveryFailure at(String server) {
      String message = server + ": " + words;
      return lasting ? DeliveryFailure.lasting(message) : DeliveryFailure.passing(message);
    }
  }

  private static Optional<Told> told(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case CertificateException e -> untrusted();
          case CertPathBuilderException e -> untrusted();
          case CertPathValidatorException e -> untrusted();
          case SSLException e -> encrypted(e);
          case UnknownHostException e ->
              new Told("no such host is known. Check its name and the network.", false);
          case SocketTimeoutException e -> silent();
          case HttpTimeoutException e -> silent();
          case ConnectException e ->
              new Told("nothing answers there. Check that the server runs and the port.", false);
          case NoRouteToHostException e ->
              new Told("there is no way to this host. Check the network.", false);
          default -> null;
        });
  }

  private static boolean isOfCertificate(SSLException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("certificate") || message.contains("subject alternative");
  }

  private static Told encrypted(SSLException e) {
    return isOfCertificate(e)
        ? untrusted()
        : new Told(
            "no encrypted connection could be made. Check that the server speaks TLS 1.2 or newer on this port.",
            false);
  }

  private static Told untrusted() {
    return new Told(
        "its certificate is not trusted, or is for another name. Check the host's name; for a certificate authority of your own, name its certificate under trust:.",
        true);
  }

  private static Told silent() {
    return new Told("it did not answer in time. Check that the server is not overloaded.", false);
  }
}
