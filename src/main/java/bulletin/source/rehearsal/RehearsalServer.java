package bulletin.source.rehearsal;

import bulletin.source.BadInput;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server on this machine's loopback address alone that answers as the publisher's API does, so
 * that a report can be rehearsed before its data are published. It knows one publication with one
 * data set.
 */
public final class RehearsalServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Routes routes;
  private final ConcurrentLinkedQueue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private RehearsalServer(HttpServer server, Routes routes) {
    this.server = server;
    this.routes = routes;
  }

  /**
   * Starts serving.
   *
   * @param port 0 for any that is free
   * @throws BadInput when a file cannot be served
   * @throws IOException when the port is taken
   */
  public static RehearsalServer start(Rehearsal rehearsal, List<Edition> editions, int port)
      throws BadInput, IOException {
    Routes routes = new Routes(rehearsal, editions);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    RehearsalServer rehearsing = new RehearsalServer(server, routes);
    server.setExecutor(rehearsing.threads);
    server.createContext("/", rehearsing::answer);
    server.start();
    return rehearsing;
  }

  /** What a client is given as its base URL. */
  public URI base() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + "127.0.0.1:" + address.getPort() + "/v1");
  }

  /** Publishes another version while clients are asking. */
  public void publish(Edition edition) {
    routes.publish(edition);
  }

  /** What goes wrong with the next requests, one each. */
  public void then(Mishap... next) {
    mishaps.addAll(Arrays.asList(next));
  }

  /** What was asked, in order: {@code GET /v1/publications?page=1}. */
  public List<String> requests() {
    return new ArrayList<>(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    Mishap mishap = Optional.ofNullable(mishaps.poll()).orElseGet(Mishap.None::new);
    try (exchange) {
      switch (mishap) {
        case Mishap.None none -> send(exchange, reply(exchange));
        case Mishap.Before before -> {
          before.action().run();
          send(exchange, reply(exchange));
        }
        case Mishap.TimesOut late -> timesOut(exchange, late);
        case Mishap.Drop drop -> exchange.close();
        case Mishap.Half half -> half(exchange, reply(exchange), () -> {});
        case Mishap.HalfThen then -> half(exchange, reply(exchange), then.action());
        case Mishap.HalfPacked packed -> halfPacked(exchange, reply(exchange));
        case Mishap.Status status -> send(exchange, status);
      }
    }
  }

  private static void timesOut(HttpExchange exchange, Mishap.TimesOut late) throws IOException {
    try {
      Thread.sleep(late.after());
      body(exchange, 504, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    try {
      return routes.reply(request(exchange));
    } catch (Fault fault) {
      return Reply.problem(
          fault.status(), JSON.writeValueAsString(fault.json("00-rehearsal-" + requests.size())));
    } catch (BadInput e) {
      return Reply.problem(500, String.valueOf(e.getMessage()));
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, Mishap.Status status) throws IOException {
    status.headers().forEach(exchange.getResponseHeaders()::set);
    body(exchange, status.code(), status.body());
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    head(exchange, reply);
    if (reply.file().isPresent()) {
      exchange.sendResponseHeaders(reply.status(), 0);
      try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody(), 1 << 16)) {
        Files.copy(reply.file().get(), out);
      }
    } else {
      send(exchange, reply.status(), reply.body());
    }
  }

  /** What is not a file is packed for those who ask for it. */
  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    String taken = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (text.isEmpty() || taken == null || !taken.contains("gzip")) {
      body(exchange, status, text);
      return;
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(status, 0);
    try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void body(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void head(HttpExchange exchange, Reply reply) {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
  }

  private static void half(HttpExchange exchange, Reply reply, Runnable action) throws IOException {
    byte[] whole = whole(reply);
    head(exchange, reply);
    exchange.sendResponseHeaders(reply.status(), whole.length);
    exchange.getResponseBody().write(whole, 0, whole.length / 2);
    exchange.getResponseBody().flush();
    action.run();
  }

  private static void halfPacked(HttpExchange exchange, Reply reply) throws IOException {
    byte[] whole = whole(reply);
    head(exchange, reply);
    exchange.sendResponseHeaders(reply.status(), whole.length / 2);
    exchange.getResponseBody().write(whole, 0, whole.length / 2);
  }

  private static byte[] whole(Reply reply) throws IOException {
    if (reply.file().isEmpty()) {
      return reply.body().getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      Files.copy(reply.file().get(), out);
    }
    return bytes.toByteArray();
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** A request, read. */
  record Request(
      String method,
      URI uri,
      java.util.function.Function<String, Optional<String>> header,
      String body) {}

  /** An answer, not sent yet. A file is sent packed, whatever was asked. */
  record Reply(
      int status, Map<String, String> headers, String body, Optional<java.nio.file.Path> file) {
    static Reply json(Object value) {
      return new Reply(
          200,
          Map.of("Content-Type", "application/json; charset=utf-8", "api-supported-versions", "1"),
          JSON.writeValueAsString(value),
          Optional.empty());
    }

    static Reply problem(int status, String body) {
      return new Reply(
          status, Map.of("Content-Type", "application/problem+json"), body, Optional.empty());
    }

    static Reply empty(int status, Map<String, String> headers) {
      return new Reply(status, headers, "", Optional.empty());
    }
  }
}
