package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.source.ees.EesSettings.Limits;
import bulletin.source.ees.EesSettings.Timeouts;
import bulletin.source.rehearsal.Mishap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server and a network that fail, and what is made of it. */
class ResilienceTest {
  @TempDir private Path folder;
  private Rehearsed rehearsed;

  @BeforeEach
  void start() throws Exception {
    rehearsed = Rehearsed.small(folder);
  }

  @AfterEach
  void stop() {
    rehearsed.close();
  }

  private String address() {
    return "GET " + rehearsed.server.base() + "/data-sets/" + ID;
  }

  private static Mishap status(int code) {
    return new Mishap.Status(code, Map.of(), "");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void busy_server_is_asked_again_after_longer_and_longer_pauses(int code) throws Exception {
    rehearsed.server.then(status(code), status(code), status(code));

    assertThat(rehearsed.client.dataSet(ID).title()).isEqualTo("Pupils");
    assertThat(rehearsed.pauses)
        .containsExactly(Duration.ofMillis(375), Duration.ofMillis(750), Duration.ofMillis(1500));
  }

  @Test
  void server_that_stays_busy_is_given_up_in_one_line() {
    rehearsed.server.then(
        status(504),
        status(504),
        status(504),
        new Mishap.Status(504, Map.of("x-request-id", "r-7"), ""));

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .isInstanceOf(EesTrouble.class)
        .hasMessage(
            address()
                + ": the server answered 504 (timed out at the server) to request r-7, 4 times. Try again later.");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 406, 415, 500})
  void other_errors_are_not_asked_again(int code) {
    rehearsed.server.then(status(code));

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID)).isInstanceOf(EesProblem.class);
    assertThat(rehearsed.server.requests()).hasSize(1);
    assertThat(rehearsed.pauses).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "'Thu, 01 Jan 2026 00:00:09 GMT', 9"})
  void retry_after_is_honoured(String header, int seconds) throws Exception {
    rehearsed.server.then(
        new Mishap.Status(429, Map.of("Retry-After", header), "<html>slow down</html>"));

    rehearsed.client.dataSet(ID);

    assertThat(rehearsed.pauses).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void retry_after_that_is_too_long_is_not_waited_for() {
    rehearsed.server.then(new Mishap.Status(429, Map.of("Retry-After", "3600"), ""));

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .hasMessage(
            address()
                + ": the server answered 429 (too many requests), and the server asks to wait 3600 seconds, longer than the 30 that are waited. Try again then.");
  }

  @Test
  void dropped_connections_and_half_answers_are_asked_again() throws Exception {
    rehearsed.server.then(new Mishap.Drop(), new Mishap.Half(), new Mishap.HalfPacked());

    Download download = rehearsed.client.csv(ID, FIRST, folder);

    assertThat(download.file()).hasSameBinaryContentAs(folder.resolve("small.csv"));
  }

  /** What is posted is not sent again by the HTTP client itself, as GET may be. */
  @Test
  void dropped_query_is_asked_again() throws Exception {
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());
    rehearsed.server.then(new Mishap.Drop());

    assertThat(rehearsed.client.query(ID, FIRST, all, 10, false).rows()).hasSize(6);
    assertThat(rehearsed.pauses).hasSize(1);
  }

  @Test
  void half_file_that_looks_whole_is_an_error() {
    Mishap half = new Mishap.HalfPacked();
    rehearsed.server.then(half, half, half, half);

    assertThatThrownBy(() -> rehearsed.client.csv(ID, FIRST, folder))
        .hasMessage(
            address()
                + "/csv?dataSetVersion=1.0: the answer broke off (it ends too early), 4 times. Try again later.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|, with an empty answer",
        "<!doctype html>|, with a web page in place of data",
        "{\"id\": \"0|, with an answer that is not JSON"
      })
  void good_status_with_a_bad_body_is_an_error_in_one_line(String body, String said) {
    rehearsed.server.then(new Mishap.Status(200, Map.of("x-request-id", "r-9"), body));

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .isInstanceOf(EesTrouble.class)
        .hasMessage(
            address()
                + ": the server answered 200 to request r-9"
                + said
                + ". Check the base URL, or try again later.");
  }

  @Test
  void answer_that_is_too_long_is_refused() {
    EesClient small = rehearsed.client(Optional.empty(), new Limits(20, 20), Timeouts.USUAL);

    assertThatThrownBy(() -> small.dataSet(ID))
        .hasMessage(
            address()
                + ": the answer is longer than the limit of 20 bytes. Ask for less, or raise the limit.");
    assertThatThrownBy(() -> small.csv(ID, FIRST, folder))
        .hasMessageContaining("longer than the limit of 20 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example/v1", "http://127.0.0.1:1/v1", "//elsewhere.example/"})
  void redirect_to_another_server_is_not_followed(String target) {
    rehearsed.server.then(new Mishap.Status(302, Map.of("Location", target), ""));

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .isInstanceOf(EesTrouble.class)
        .hasMessageEndingWith(
            ", and only redirects within the same server are followed. Check the base URL.");
    assertThat(rehearsed.server.requests()).hasSize(1);
  }

  @Test
  void redirects_in_circles_end() {
    Mishap again = new Mishap.Status(307, Map.of("Location", "/v1/data-sets/" + ID), "");
    rehearsed.server.then(again, again, again, again, again, again);

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .hasMessage(address() + ": the server redirects in circles. Check the base URL.");
  }

  @Test
  void answer_that_stalls_is_ended() {
    CountDownLatch over = new CountDownLatch(1);
    Mishap stalls = new Mishap.HalfThen(() -> await(over));
    rehearsed.server.then(stalls, stalls, stalls, stalls);
    EesClient hasty =
        rehearsed.client(
            Optional.empty(),
            Limits.USUAL,
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300)));

    assertThatThrownBy(() -> hasty.dataSet(ID))
        .hasMessage(
            address()
                + ": the answer broke off (no answer came in time), 4 times. Try again later.");
    over.countDown();
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void server_that_is_not_there_is_trouble() {
    rehearsed.server.close();

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .isInstanceOf(EesTrouble.class)
        .hasMessage(address() + ": no connection could be made, 4 times. Try again later.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x/v1", "http://me:secret@127.0.0.1/v1", "nonsense", "http://[/"})
  void base_url_that_is_none_or_holds_a_password_is_refused(String text) {
    assertThatThrownBy(() -> EesSettings.base(text))
        .hasMessage(
            "the base URL is not an http or https address without a name and password. Give one like https://api.education.gov.uk/statistics/v1.");
  }

  @Test
  void list_whose_pages_lack_results_is_refused() {
    rehearsed.server.then(
        new Mishap.Status(
            200,
            Map.of(),
            "{\"paging\":{\"page\":1,\"totalResults\":3,\"totalPages\":1},\"results\":[{}]}"));

    assertThatThrownBy(() -> rehearsed.client.publications(""))
        .hasMessage(
            rehearsed.server.base()
                + "/publications: the pages hold 1 results where 3 were announced. Try again.");
    assertThat(List.of(rehearsed.server.requests().getFirst()))
        .containsExactly("GET /v1/publications?page=1&pageSize=20");
  }

  /** The server itself gives up after 30 seconds, with nothing said. */
  @Test
  void server_that_gives_up_is_heard_and_asked_again() throws Exception {
    rehearsed.server.then(new Mishap.TimesOut(Duration.ofMillis(200)));

    assertThat(rehearsed.client.dataSet(ID).title()).isEqualTo("Pupils");
    assertThat(rehearsed.pauses).hasSize(1);
    assertThat(Timeouts.USUAL.read()).isGreaterThan(Mishap.TimesOut.USUAL);
  }

  @Test
  @Tag("slow")
  void server_that_gives_up_after_30_seconds_is_waited_for() {
    EesClient once = rehearsed.client(Optional.empty(), Limits.USUAL, Timeouts.USUAL);
    Mishap late = new Mishap.TimesOut(Mishap.TimesOut.USUAL);
    rehearsed.server.then(late, status(504), status(504), status(504));

    assertThatThrownBy(() -> once.dataSet(ID))
        .hasMessage(
            address()
                + ": the server answered 504 (timed out at the server), 4 times. Try again later.");
    assertThat(rehearsed.server.requests()).hasSize(4);
  }
}
