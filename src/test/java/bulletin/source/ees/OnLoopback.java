package bulletin.source.ees;

import bulletin.source.rehearsal.Edition;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that asks a real server on loopback, which answers as the API does. */
abstract class OnLoopback {
  @TempDir Path folder = Path.of("");
  Path csv = Path.of("");
  Rehearsed rehearsed = unstarted();

  @SuppressWarnings("NullAway") // JUnit starts it before each test
  private static Rehearsed unstarted() {
    return null;
  }

  @BeforeEach
  void start() throws Exception {
    rehearsed = Rehearsed.small(folder);
    csv = folder.resolve("small.csv");
  }

  @AfterEach
  void stop() {
    rehearsed.close();
  }

  /** Starts again with these versions of a data set of this status. */
  Rehearsed versions(String status, Edition... editions) throws Exception {
    rehearsed.close();
    rehearsed = Rehearsed.of(status, Rehearsed.smallLayout(), editions);
    return rehearsed;
  }

  /** What was asked, from the n-th request on. */
  String asked(int from) {
    List<String> all = rehearsed.server.requests();
    return String.join("\n", all.subList(from, all.size()));
  }

  static Query places(Query.Choice... places) {
    return new Query(List.of(), List.of(), List.of(), List.of(places), Query.Periods.ALL);
  }

  /** An answer as the server gives it, without Bulletin's own client. */
  HttpResponse<String> raw(String method, String path, String body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(rehearsed.server.base() + "/data-sets/" + Rehearsed.ID + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
