package bulletin.source.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is answered with a problem. */
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;
  private final String path;
  private final String value;

  private Fault(int status, String code, String path, String message, String value) {
    super(message);
    this.status = status;
    this.code = code;
    this.path = path;
    this.value = value;
  }

  static Fault status(int status) {
    return new Fault(
        status, "", "", status == 403 ? "Forbidden" : status == 404 ? "Not Found" : "Error", "");
  }

  static Fault badRequest(String code, String path, String message, String value) {
    return new Fault(400, code, path, message, value);
  }

  static Fault unknownField(String path) {
    return badRequest("UnknownField", path, "Unknown field", "");
  }

  int status() {
    return status;
  }

  Map<String, Object> json(String trace) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "https://tools.ietf.org/html/rfc9110");
    json.put(
        "title",
        code.isEmpty() ? String.valueOf(getMessage()) : "One or more validation errors occurred.");
    json.put("status", status);
    if (!code.isEmpty()) {
      json.put("errors", List.of(error()));
    }
    json.put("traceId", trace);
    return json;
  }

  private Map<String, Object> error() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", String.valueOf(getMessage()));
    if (!path.isEmpty()) {
      error.put("path", path);
    }
    error.put("code", code);
    if (!value.isEmpty()) {
      error.put(
          "detail",
          code.endsWith("NotFound") ? Map.of("items", List.of(value)) : Map.of("value", value));
    }
    return error;
  }
}
