package bulletin.source.ees;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the API is and how it is asked.
 *
 * @param base ends in {@code /v1}
 * @param previewToken opens one draft version; never printed or kept
 * @param limits the largest answers that are taken
 */
public record EesSettings(
    URI base, Optional<String> previewToken, Timeouts timeouts, Limits limits, Retries retries) {
  /** The publisher's own API. */
  public static final URI PUBLISHER = URI.create("https://api.education.gov.uk/statistics/v1");

  /** How long to wait for a connection, and for the next bytes of an answer. */
  public record Timeouts(Duration connect, Duration read) {
    /** Ten seconds to connect; forty to read, since the server itself gives up after thirty. */
    public static final Timeouts USUAL =
        new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(40));
  }

  /** The largest answers that are taken, unpacked, in bytes. */
  public record Limits(long json, long csv) {
    /** 64 MiB of JSON, 4 GiB of CSV. */
    public static final Limits USUAL = new Limits(64L << 20, 4L << 30);
  }

  /** The token stays out of every message. */
  @Override
  public String toString() {
    return "EesSettings[" + base + "]";
  }

  /**
   * Reads a base URL.
   *
   * @throws EesRefusal when it is no http(s) address, or holds a name and password
   */
  public static URI base(String text) throws EesRefusal {
    try {
      URI uri = new URI(text.strip().replaceAll("/+$", ""));
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null && uri.getRawUserInfo() == null) {
        return uri;
      }
    } catch (java.net.URISyntaxException e) {
      // Said below, without the text: it may hold a password.
    }
    throw new EesRefusal(
        "the base URL is not an http or https address without a name and password. Give one like "
            + PUBLISHER
            + ".");
  }
}
