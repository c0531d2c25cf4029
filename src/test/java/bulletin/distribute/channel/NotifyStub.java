package bulletin.distribute.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Speaks GOV.UK Notify's protocol on this machine: checks the token that each question is signed
 * with, refuses what Notify refuses, and remembers what it took.
 */
final class NotifyStub implements AutoCloseable {
  static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
  static final String KEY = "3d844edf-8d35-48ac-975b-e847b4f122b0";
  static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";

  /** What it took. */
  record Taken(UUID id, String address, String reference, JSONObject personal) {
    byte[] file(int number) {
      return Base64.getDecoder().decode(personal.getJSONObject("file_" + number).getString("file"));
    }
  }

  private final HttpServer server;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private volatile int status = 201;
  private volatile boolean cutsOff;
  private volatile boolean isSilent;

  NotifyStub(Optional<SSLContext> context) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (context.isPresent()) {
      HttpsServer https = HttpsServer.create(address, 10);
      https.setHttpsConfigurator(new HttpsConfigurator(context.get()));
      server = https;
    } else {
      server = HttpServer.create(address, 10);
    }
    server.createContext("/v2/notifications", this::serve);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  URI base() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  List<Taken> taken() {
    return new ArrayList<>(taken);
  }

  /** What every question is answered with; 201: as Notify would. */
  void answer(int code) {
    status = code;
  }

  /** Whether it takes an e-mail and then ends the connection. */
  void cutOff(boolean afterTaking) {
    cutsOff = afterTaking;
  }

  void silent(boolean never) {
    isSilent = never;
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (isSilent) {
      return;
    }
    if (status != 201) {
      reply(exchange, status, error(status, "Exception", "Internal server error"));
    } else if (!isSigned(exchange.getRequestHeaders().getFirst("Authorization"))) {
      reply(exchange, 403, error(403, "AuthError", "Invalid token: API key not found"));
    } else if (exchange.getRequestMethod().equals("POST")) {
      take(exchange, new JSONObject(new String(body, StandardCharsets.UTF_8)));
    } else {
      list(exchange);
    }
  }

  private void take(HttpExchange exchange, JSONObject mail) throws IOException {
    String address = mail.getString("email_address");
    if (!address.contains("@")) {
      reply(
          exchange, 400, error(400, "ValidationError", "email_address Not a valid email address"));
      return;
    }
    Taken one =
        new Taken(
            UUID.randomUUID(),
            address,
            mail.getString("reference"),
            mail.getJSONObject("personalisation"));
    taken.add(one);
    if (cutsOff) {
      exchange.close();
      return;
    }
    JSONObject content =
        new JSONObject()
            .put("body", one.personal().getString("text"))
            .put("subject", one.personal().getString("subject"))
            .put("from_email", "stats@notifications.example");
    JSONObject answer = about(one).put("content", content).put("uri", base() + "/v2/" + one.id());
    reply(exchange, 201, answer);
  }

  private static JSONObject about(Taken one) {
    JSONObject template =
        new JSONObject().put("id", TEMPLATE).put("version", 1).put("uri", "https://x.example/t");
    return new JSONObject()
        .put("id", one.id().toString())
        .put("reference", one.reference())
        .put("template", template);
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    JSONArray found = new JSONArray();
    for (Taken one : taken) {
      if (query.contains("reference=" + one.reference())) {
        found.put(
            about(one)
                .put("type", "email")
                .put("status", "sending")
                .put("body", "")
                .put("email_address", one.address())
                .put("is_cost_data_ready", false)
                .put("cost_in_pounds", 0)
                .put("cost_details", new JSONObject())
                .put("created_at", "2025-01-01T09:30:00.000000Z"));
      }
    }
    JSONObject links = new JSONObject().put("current", base() + "/v2/notifications");
    reply(exchange, 200, new JSONObject().put("notifications", found).put("links", links));
  }

  private static JSONObject error(int code, String type, String message) {
    JSONArray errors =
        new JSONArray().put(new JSONObject().put("error", type).put("message", message));
    return new JSONObject().put("status_code", code).put("errors", errors);
  }

  private static void reply(HttpExchange exchange, int code, JSONObject answer) throws IOException {
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static boolean isSigned(String authorization) {
    String[] parts = String.valueOf(authorization).replaceFirst("^Bearer ", "").split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signature =
          mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature).equals(parts[2])
          && new JSONObject(claims).getString("iss").equals(SERVICE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
