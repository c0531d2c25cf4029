package bulletin.source.rehearsal;

import bulletin.source.rehearsal.RehearsalServer.Reply;
import bulletin.source.rehearsal.RehearsalServer.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of versions, one version, and what it changed. */
final class VersionRoutes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int USUAL_PAGE = 10;
  private static final int LARGEST_PAGE = 20;

  private final Editions editions;

  VersionRoutes(Editions editions) {
    this.editions = editions;
  }

  Reply reply(List<String> parts, Request request, Parameters parameters) throws Fault {
    if (parts.size() == 3) {
      parameters.allow(Parameters.PAGING);
      return parameters.page(
          editions.listed(request).stream().map(editions::described).toList(),
          USUAL_PAGE,
          LARGEST_PAGE);
    }
    Edition edition = editions.named(parts.get(3), request);
    if (parts.size() == 4) {
      parameters.allow(Set.of());
      return Reply.json(editions.described(edition));
    }
    parameters.allow(Set.of("includePatchHistory"));
    boolean withPatches = parameters.first("includePatchHistory", "false").equals("true");
    return changes(edition, withPatches, request);
  }

  /** Of a version that is no patch, the history of patches is a fault of the API's own. */
  private Reply changes(Edition edition, boolean withPatches, Request request) throws Fault {
    if (withPatches && !Editions.isPatch(edition)) {
      throw Fault.status(500);
    }
    Map<String, Object> json = changesOf(edition);
    if (withPatches) {
      json.put(
          "patchHistory",
          editions.history(edition, request).stream().map(VersionRoutes::changesOf).toList());
    }
    return Reply.json(json);
  }

  private static Map<String, Object> changesOf(Edition edition) {
    JsonNode given = JSON.readTree(edition.changes());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("versionNumber", edition.version());
    json.put("notes", given.path("notes").asString(""));
    json.put("majorChanges", given.has("majorChanges") ? given.path("majorChanges") : Map.of());
    json.put("minorChanges", given.has("minorChanges") ? given.path("minorChanges") : Map.of());
    return json;
  }
}
