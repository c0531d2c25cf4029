package bulletin.source.ees;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Asks, and asks again when that may help; follows redirects within the same server only. */
final class Wire implements AutoCloseable {
  /** Takes an answer's unpacked bytes. */
  @FunctionalInterface
  interface Reading<T> {
    T read(InputStream body, HttpHeaders headers) throws IOException, EesProblem;
  }

  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_OF_AN_ERROR = 64 << 10;

  private final EesSettings settings;
  private final HttpClient http;

  Wire(EesSettings settings) {
    this.settings = settings;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeouts().connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  <T> T send(Ask ask, Reading<T> reading) throws EesProblem {
    Retries retries = settings.retries();
    for (int attempt = 1; ; attempt++) {
      try {
        return once(ask, reading);
      } catch (Passing failure) {
        if (attempt >= retries.attempts()) {
          throw new EesTrouble(
              "%s: %s, %s. Try again later."
                  .formatted(ask, failure.said(), attempt == 1 ? "once" : attempt + " times"));
        }
        sleep(ask, failure, attempt);
      }
    }
  }

  private void sleep(Ask ask, Passing failure, int attempt) throws EesTrouble {
    Retries retries = settings.retries();
    Duration pause = retries.pause(attempt);
    Duration asked = failure.retryAfter().orElse(pause);
    if (asked.compareTo(retries.longest()) > 0) {
      throw new EesTrouble(
          "%s: %s, and the server asks to wait %d seconds, longer than the %d that are waited. Try again then."
              .formatted(ask, failure.said(), asked.toSeconds(), retries.longest().toSeconds()));
    }
    try {
      retries.sleeper().sleep(asked.compareTo(pause) > 0 ? asked : pause);
    } catch (InterruptedException e) {
      throw interrupted(ask);
    }
  }

  private static EesTrouble interrupted(Ask ask) {
    Thread.currentThread().interrupt();
    return new EesTrouble(ask + ": was interrupted. Run it again.");
  }

  private <T> T once(Ask ask, Reading<T> reading) throws EesProblem, Passing {
    HttpResponse<InputStream> response = follow(ask);
    try (InputStream raw = new StallGuard(response.body(), settings.timeouts().read())) {
      if (response.statusCode() == 200) {
        return reading.read(new Limited(unpacked(raw), ask.most()), response.headers());
      }
      throw failed(ask, response, raw);
    } catch (Limited.TooLong e) {
      throw new EesTrouble(
          "%s: the answer%s is longer than the limit of %,d bytes. Ask for less, or raise the limit."
              .formatted(ask, Refusal.id(response.headers(), ""), ask.most()));
    } catch (IOException e) {
      throw new Passing(
          "the answer%s broke off (%s)".formatted(Refusal.id(response.headers(), ""), why(e)),
          null);
    }
  }

  private EesProblem failed(Ask ask, HttpResponse<InputStream> response, InputStream raw)
      throws IOException, Passing {
    int status = response.statusCode();
    byte[] body = new Limited(unpacked(raw), MOST_OF_AN_ERROR * 16L).readNBytes(MOST_OF_AN_ERROR);
    if (PASSING.contains(status)) {
      throw new Passing(
          "the server answered %d (%s)%s"
              .formatted(status, Refusal.name(status), Refusal.id(response.headers(), "")),
          retryAfter(response.headers()));
    }
    return Refusal.of(ask, response, body);
  }

  private HttpResponse<InputStream> follow(Ask first) throws EesProblem, Passing {
    Ask ask = first;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      HttpResponse<InputStream> response = exchange(ask);
      if (!REDIRECTS.contains(response.statusCode())) {
        return response;
      }
      ask = ask.at(target(ask, response));
    }
    throw new EesTrouble(
        "%s: the server redirects in circles. Check the base URL.".formatted(first));
  }

  private URI target(Ask ask, HttpResponse<InputStream> response) throws EesProblem {
    try {
      response.body().close();
      URI target = ask.uri().resolve(response.headers().firstValue("Location").orElse(""));
      boolean keepsMethod = response.statusCode() >= 307 || ask.body().isEmpty();
      if (isSameServer(target) && keepsMethod) {
        return target;
      }
      throw new EesTrouble(
          "%s: the server redirects %s, and only redirects within the same server are followed. Check the base URL."
              .formatted(ask, keepsMethod ? "to " + target.getHost() : "what was posted"));
    } catch (IllegalArgumentException | IOException e) {
      throw new EesTrouble(
          "%s: the server redirects to no address. Check the base URL.".formatted(ask));
    }
  }

  private boolean isSameServer(URI target) {
    URI base = settings.base();
    return base.getScheme().equals(target.getScheme())
        && base.getHost().equalsIgnoreCase(String.valueOf(target.getHost()))
        && base.getPort() == target.getPort();
  }

  private HttpResponse<InputStream> exchange(Ask ask) throws EesProblem, Passing {
    try {
      return http.send(request(ask), BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      throw interrupted(ask);
    } catch (IOException e) {
      throw new Passing(why(e), null);
    }
  }

  private HttpRequest request(Ask ask) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ask.uri())
            .timeout(settings.timeouts().read())
            .header("Accept", ask.accept())
            .header("Accept-Encoding", "gzip");
    settings.previewToken().ifPresent(token -> request.header("Preview-Token", token));
    return ask.body()
        .map(
            json ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json)))
        .orElseGet(request::GET)
        .build();
  }

  /** CSV is packed whether asked for or not; a proxy may have unpacked it on the way. */
  private static InputStream unpacked(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(2);
    byte[] start = in.readNBytes(2);
    in.reset();
    boolean isPacked = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    return isPacked ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private @Nullable Duration retryAfter(HttpHeaders headers) {
    Optional<String> text = headers.firstValue("Retry-After");
    if (text.isEmpty()) {
      return null;
    }
    if (text.get().matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text.get()));
    }
    try {
      Duration until =
          Duration.between(
              settings.retries().clock().instant(),
              ZonedDateTime.parse(text.get(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return until.isNegative() ? Duration.ZERO : until;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String why(IOException failure) {
    return switch (failure) {
      case java.net.http.HttpConnectTimeoutException connect ->
          "no connection could be made in time";
      case HttpTimeoutException timeout -> "no answer came in time";
      case ConnectException refused -> "no connection could be made";
      case EOFException half -> "it ends too early";
      case ZipException damaged -> "it is damaged";
      default -> "the connection was dropped";
    };
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
