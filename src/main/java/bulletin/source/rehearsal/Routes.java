package bulletin.source.rehearsal;

import bulletin.source.BadInput;
import bulletin.source.rehearsal.RehearsalServer.Reply;
import bulletin.source.rehearsal.RehearsalServer.Request;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which address has which answer. */
final class Routes {
  private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Set<String> METHODS = Set.of("GET", "POST");

  private final Editions editions;
  private final DataSetRoutes dataSets;
  private final PublicationRoutes publications;

  Routes(Rehearsal rehearsal, List<Edition> editions) {
    this.editions = new Editions(rehearsal, editions);
    this.dataSets = new DataSetRoutes(rehearsal, this.editions);
    this.publications = new PublicationRoutes(rehearsal, dataSets);
  }

  void publish(Edition edition) {
    editions.publish(edition);
  }

  Reply reply(Request request) throws Fault, BadInput, IOException {
    String path = request.uri().getPath();
    if (!path.equals(path.toLowerCase(Locale.ROOT))) {
      return Reply.empty(308, Map.of("Location", lower(request.uri())));
    }
    if (!isMapped(request.method(), path)) {
      return Reply.empty(405, Map.of());
    }
    if (!request.header().apply("Accept").map(Routes::takesAnswers).orElse(true)) {
      return Reply.empty(406, Map.of());
    }
    List<String> parts = List.of(path.replaceAll("^/v1/", "").split("/", -1));
    return switch (parts.getFirst()) {
      case "publications" -> publications.reply(parts, Parameters.of(request.uri()));
      case "data-sets" -> dataSets.reply(parts, request);
      default -> throw Fault.status(404);
    };
  }

  private static boolean isMapped(String method, String path) {
    return METHODS.contains(method) && (method.equals("GET") || path.endsWith("/query"));
  }

  private static String lower(URI uri) {
    String query = uri.getRawQuery();
    return uri.getRawPath().toLowerCase(Locale.ROOT) + (query == null ? "" : "?" + query);
  }

  private static boolean takesAnswers(String accept) {
    return accept.contains("json") || accept.contains("*/*");
  }

  static boolean isGuid(String text) {
    return GUID.matcher(text).matches();
  }
}
