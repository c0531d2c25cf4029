package bulletin.source.rehearsal;

import bulletin.source.BadInput;
import bulletin.source.rehearsal.RehearsalServer.Reply;
import bulletin.source.rehearsal.RehearsalServer.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data set: its page, meta, file and query. */
final class DataSetRoutes {
  /** The API's reader stops at this depth, which leaves room for some fourteen clauses. */
  private static final int DEEPEST = 32;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private final Rehearsal rehearsal;
  private final Editions editions;
  private final VersionRoutes versions;

  DataSetRoutes(Rehearsal rehearsal, Editions editions) {
    this.rehearsal = rehearsal;
    this.editions = editions;
    this.versions = new VersionRoutes(editions);
  }

  Reply reply(List<String> parts, Request request) throws Fault, BadInput, IOException {
    if (parts.size() < 2 || !Routes.isGuid(parts.get(1))) {
      return Reply.empty(404, Map.of());
    }
    if (!parts.get(1).equals(rehearsal.id())) {
      throw Fault.status(404);
    }
    Parameters parameters = Parameters.of(request.uri());
    if (parts.size() == 2) {
      parameters.allow(Set.of());
      requireOpen();
      return Reply.json(summary());
    }
    return switch (parts.get(2)) {
      case "versions" -> versions(parts, request, parameters);
      case "meta" -> meta(request, parameters);
      case "csv" -> csv(request, parameters);
      case "query" -> query(request, parameters);
      default -> throw Fault.status(404);
    };
  }

  /** A data set that is withdrawn or a draft hides its page and the list of its versions alone. */
  private void requireOpen() throws Fault {
    if (Set.of("Withdrawn", "Draft").contains(rehearsal.status())) {
      throw Fault.status(403);
    }
  }

  private Reply versions(List<String> parts, Request request, Parameters parameters) throws Fault {
    if (parts.size() == 3) {
      requireOpen();
    }
    return versions.reply(parts, request, parameters);
  }

  Map<String, Object> summary() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rehearsal.id());
    json.put("title", rehearsal.about().title());
    json.put("summary", rehearsal.about().summary());
    json.put("status", rehearsal.status());
    editions.published().ifPresent(e -> json.put("latestVersion", editions.described(e)));
    return json;
  }

  private Reply meta(Request request, Parameters parameters) throws Fault, BadInput, IOException {
    parameters.allow(Set.of("dataSetVersion", "types"));
    Set<String> types = new LinkedHashSet<>();
    parameters.values("types").forEach(t -> types.addAll(List.of(t.split(",", -1))));
    for (String type : types) {
      if (!MetaAnswer.TYPES.contains(type)) {
        throw Fault.badRequest("AllowedValue", "types", "Must be one of the types.", type);
      }
    }
    return Reply.json(MetaAnswer.of(editions.facts(editions.asked(parameters, request)), types));
  }

  private Reply csv(Request request, Parameters parameters) throws Fault {
    parameters.allow(Set.of("dataSetVersion"));
    Edition edition = editions.asked(parameters, request);
    String name = rehearsal.fileName().orElse(rehearsal.id() + "_v" + edition.version() + ".csv");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "text/csv");
    headers.put("Content-Encoding", "gzip");
    headers.put("Content-Disposition", "attachment; filename=" + name);
    headers.put("X-Robots-Tag", "noindex");
    return new Reply(200, headers, "", Optional.of(edition.csv()));
  }

  private Reply query(Request request, Parameters parameters) throws Fault, BadInput, IOException {
    boolean isPost = request.method().equals("POST");
    if (isPost) {
      parameters.allow(Set.of("dataSetVersion"));
    }
    if (isPost && !request.header().apply("Content-Type").orElse("").contains("json")) {
      return Reply.empty(415, Map.of());
    }
    JsonNode body = isPost ? posted(request.body()) : GetQuery.body(parameters);
    Edition edition = editions.queried(parameters, request);
    return Reply.json(QueryAnswer.of(editions.facts(edition), body, isPost));
  }

  private static JsonNode posted(String body) throws Fault {
    try {
      JsonNode tree = body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
      return tree.isNull() ? JSON.createObjectNode() : tree;
    } catch (JacksonException e) {
      throw Fault.badRequest("InvalidValue", "", "Must be JSON of 32 levels at most.", "");
    }
  }
}
