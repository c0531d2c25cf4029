package bulletin.source.ees;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says in one line why the server refused, whatever shape its answer has. */
final class Refusal {
  private static final List<String> ID_HEADERS =
      List.of("x-request-id", "request-id", "x-correlation-id", "x-azure-ref", "traceparent");
  private static final int LONGEST = 480;

  /** A data set's own status hides its page and the list of its versions, and nothing else. */
  private static final Pattern WHOLE_DATA_SET = Pattern.compile("/data-sets/[^/]+(/versions)?$");

  private Refusal() {}

  static EesProblem of(Ask ask, HttpResponse<?> response, byte[] body) {
    int status = response.statusCode();
    Optional<JsonNode> problem = problem(body);
    String trace = problem.map(p -> p.path("traceId").asString("")).orElse("");
    String message =
        "%s: the server answered %d (%s)%s%s. %s"
            .formatted(
                ask,
                status,
                name(status),
                id(response.headers(), trace),
                problem.map(Refusal::details).orElseGet(() -> shape(body)),
                next(ask, status));
    return status >= 400 && status < 500 ? new EesRefusal(message) : new EesTrouble(message);
  }

  /** The server's own name for the request, so that its people can find it. */
  static String id(HttpHeaders headers, String trace) {
    Optional<String> header =
        ID_HEADERS.stream().flatMap(name -> headers.firstValue(name).stream()).findFirst();
    String id = trace.isEmpty() ? header.orElse("") : trace;
    return id.isEmpty() ? "" : " to request " + plain(id);
  }

  static String name(int status) {
    return switch (status) {
      case 400 -> "bad request";
      case 403 -> "forbidden";
      case 404 -> "not found";
      case 405 -> "method not allowed";
      case 406 -> "not acceptable";
      case 415 -> "unsupported media type";
      case 429 -> "too many requests";
      case 500 -> "internal error";
      case 502 -> "bad gateway";
      case 503 -> "unavailable";
      case 504 -> "timed out at the server";
      default -> "unexpected";
    };
  }

  private static String next(Ask ask, int status) {
    return switch (status) {
      case 400 -> "Correct the query.";
      case 403 ->
          WHOLE_DATA_SET.matcher(ask.uri().getPath()).find()
              ? "The data set is withdrawn or not published yet. A version of it that is known can still be named, as 1.0; ask the publisher which to use."
              : "The version may be withdrawn, or need a preview token: see bulletin data versions ID.";
      case 404 ->
          "Check the id and the version: see bulletin data search WORDS and bulletin data versions ID.";
      case 405, 406, 415 -> "Check the base URL.";
      default -> "Try again later.";
    };
  }

  private static Optional<JsonNode> problem(byte[] body) {
    try {
      JsonNode tree = Shapes.JSON.readTree(body);
      return tree.isObject() ? Optional.of(tree) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String details(JsonNode problem) {
    List<String> said = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      String path = error.path("path").asString("");
      String more = detail(error.path("detail"));
      said.add(
          error.path("code").asString("error")
              + (path.isEmpty() ? "" : " at " + path)
              + ": "
              + error.path("message").asString("").replaceAll("\\.$", "")
              + more);
    }
    return said.isEmpty() ? "" : ": " + plain(String.join("; ", said));
  }

  private static String detail(JsonNode detail) {
    List<String> items = new ArrayList<>();
    detail.path("items").forEach(item -> items.add(item.asString("")));
    if (detail.has("value")) {
      items.add(detail.path("value").asString(detail.path("value").toString()));
    }
    return items.isEmpty() ? "" : " (" + String.join(", ", items) + ")";
  }

  static String shape(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      return ", with an empty answer";
    }
    return text.startsWith("<")
        ? ", with a web page in place of data"
        : ", with an answer that is not JSON";
  }

  private static String plain(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
  }
}
