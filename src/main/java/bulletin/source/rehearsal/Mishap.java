package bulletin.source.rehearsal;

import java.time.Duration;
import java.util.Map;

/** What goes wrong with one request, so that a client can be tried. */
public sealed interface Mishap {
  /** Another status, with headers and a body. */
  record Status(int code, Map<String, String> headers, String body) implements Mishap {
    /** Copies the headers. */
    public Status {
      headers = Map.copyOf(headers);
    }
  }

  /** The server gives up after a while: 504 and nothing said. */
  record TimesOut(Duration after) implements Mishap {
    /** How long the API itself works on a request. */
    public static final Duration USUAL = Duration.ofSeconds(30);
  }

  /** The connection is dropped before the answer. */
  record Drop() implements Mishap {}

  /** The connection is dropped in the middle of the answer. */
  record Half() implements Mishap {}

  /** The connection is dropped in the middle of the answer, once the action is done. */
  record HalfThen(Runnable action) implements Mishap {}

  /** The packed answer ends in the middle, as if it were whole. */
  record HalfPacked() implements Mishap {}

  /** Something happens, and then the answer is as it should be. */
  record Before(Runnable action) implements Mishap {}

  /** No mishap. */
  record None() implements Mishap {}
}
