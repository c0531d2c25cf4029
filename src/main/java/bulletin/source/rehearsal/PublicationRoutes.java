package bulletin.source.rehearsal;

import bulletin.source.rehearsal.RehearsalServer.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The one publication and the list of its data sets. */
final class PublicationRoutes {
  private static final int SHORTEST_SEARCH = 3;
  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 40;
  private static final int USUAL_DATA_SETS = 10;
  private static final int MOST_DATA_SETS = 20;

  private final Rehearsal rehearsal;
  private final DataSetRoutes dataSets;

  PublicationRoutes(Rehearsal rehearsal, DataSetRoutes dataSets) {
    this.rehearsal = rehearsal;
    this.dataSets = dataSets;
  }

  Reply reply(List<String> parts, Parameters parameters) throws Fault {
    if (parts.size() == 1) {
      return search(parameters);
    }
    if (!Routes.isGuid(parts.get(1))) {
      return Reply.empty(404, Map.of());
    }
    if (!parts.get(1).equals(Rehearsal.PUBLICATION)) {
      throw Fault.status(404);
    }
    if (parts.size() == 2) {
      parameters.allow(Set.of());
      return Reply.json(publication());
    }
    parameters.allow(Parameters.PAGING);
    return parameters.page(List.of(dataSets.summary()), USUAL_DATA_SETS, MOST_DATA_SETS);
  }

  private Reply search(Parameters parameters) throws Fault {
    parameters.allow(Set.of("page", "pageSize", "search"));
    String words = parameters.first("search", "");
    if (parameters.has("search") && words.length() < SHORTEST_SEARCH) {
      throw Fault.badRequest(
          "MinimumLength",
          "search",
          "Must be at least 3 characters (was " + words.length() + ").",
          words);
    }
    boolean found =
        contains(rehearsal.about().publication(), words)
            || contains(rehearsal.about().title(), words);
    return parameters.page(found ? List.of(publication()) : List.of(), USUAL_PAGE, LARGEST_PAGE);
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private Map<String, Object> publication() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", Rehearsal.PUBLICATION);
    json.put("title", rehearsal.about().publication());
    json.put("slug", "rehearsal");
    json.put("summary", "Served from a file on this machine; not published.");
    json.put("lastPublished", "2000-01-01T00:00:00+00:00");
    return json;
  }
}
