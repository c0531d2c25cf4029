package bulletin.source.rehearsal;

import bulletin.source.BadInput;
import bulletin.source.rehearsal.RehearsalServer.Reply;
import bulletin.source.rehearsal.RehearsalServer.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which address has which answer. */
final class Routes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Set<String> PAGING = Set.of("page", "pageSize");

  private final Rehearsal rehearsal;
  private final List<Edition> editions = new CopyOnWriteArrayList<>();
  private final Map<Edition, Facts> facts = new ConcurrentHashMap<>();

  Routes(Rehearsal rehearsal, List<Edition> editions) {
    this.rehearsal = rehearsal;
    this.editions.addAll(editions);
  }

  void publish(Edition edition) {
    editions.add(edition);
  }

  Reply reply(Request request) throws Fault, BadInput, IOException {
    String path = request.uri().getPath();
    if (!path.equals(path.toLowerCase(Locale.ROOT))) {
      return Reply.empty(308, Map.of("Location", lower(request.uri())));
    }
    if (!request.header().apply("Accept").map(Routes::takesAnswers).orElse(true)) {
      return Reply.empty(406, Map.of());
    }
    List<String> parts = List.of(path.replaceAll("^/v1/", "").split("/"));
    return switch (parts.getFirst()) {
      case "publications" -> publications(parts, parameters(request.uri()));
      case "data-sets" -> dataSets(parts, request);
      default -> throw Fault.status(404);
    };
  }

  private static String lower(URI uri) {
    String query = uri.getRawQuery();
    return uri.getRawPath().toLowerCase(Locale.ROOT) + (query == null ? "" : "?" + query);
  }

  private static boolean takesAnswers(String accept) {
    return accept.contains("json") || accept.contains("*/*") || accept.contains("csv");
  }

  static Map<String, List<String>> parameters(URI uri) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        all.computeIfAbsent(decoded(parts[0]), n -> new java.util.ArrayList<>())
            .add(parts.length < 2 ? "" : decoded(parts[1]));
      }
    }
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void allow(Map<String, List<String>> parameters, Set<String> known) throws Fault {
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw Fault.unknownField(name);
      }
    }
  }

  private Reply publications(List<String> parts, Map<String, List<String>> parameters)
      throws Fault {
    if (parts.size() == 1) {
      allow(parameters, Set.of("page", "pageSize", "search"));
      String words = parameters.getOrDefault("search", List.of("")).getFirst();
      if (!words.isEmpty() && words.length() < 3) {
        throw Fault.badRequest(
            "MinimumLength",
            "search",
            "Must be at least 3 characters (was " + words.length() + ").",
            words);
      }
      boolean found =
          contains(rehearsal.about().publication(), words)
              || contains(rehearsal.about().title(), words);
      return page(found ? List.of(publication()) : List.of(), parameters, 40);
    }
    if (!GUID.matcher(parts.get(1)).matches()) {
      return Reply.empty(404, Map.of());
    }
    if (!parts.get(1).equals(Rehearsal.PUBLICATION)) {
      throw Fault.status(404);
    }
    if (parts.size() == 2) {
      allow(parameters, Set.of());
      return Reply.json(publication());
    }
    allow(parameters, PAGING);
    return page(List.of(summary()), parameters, 20);
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

  private static Reply page(List<?> all, Map<String, List<String>> parameters, int largest)
      throws Fault {
    int page = number(parameters, "page", 1);
    int size = number(parameters, "pageSize", 10);
    if (size < 1 || size > largest) {
      throw Fault.badRequest(
          "InclusiveBetween",
          "pageSize",
          "Must be between 1 and " + largest + ".",
          String.valueOf(size));
    }
    int from = Math.min(all.size(), (page - 1) * size);
    List<?> these = all.subList(from, Math.min(all.size(), from + size));
    return Reply.json(
        MetaAnswer.pair("paging", QueryAnswer.paging(page, size, all.size()), "results", these));
  }

  private static int number(Map<String, List<String>> parameters, String name, int usual)
      throws Fault {
    String text = parameters.getOrDefault(name, List.of(String.valueOf(usual))).getFirst();
    if (!text.matches("\\d{1,6}")) {
      throw Fault.badRequest("InvalidValue", name, "Must be a number.", text);
    }
    return Integer.parseInt(text);
  }

  private Reply dataSets(List<String> parts, Request request) throws Fault, BadInput, IOException {
    if (parts.size() < 2 || !GUID.matcher(parts.get(1)).matches()) {
      return Reply.empty(404, Map.of());
    }
    if (!parts.get(1).equals(rehearsal.id())) {
      throw Fault.status(404);
    }
    Map<String, List<String>> parameters = parameters(request.uri());
    if (parts.size() == 2) {
      allow(parameters, Set.of());
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

  private void requireOpen() throws Fault {
    if (rehearsal.status().equals("Withdrawn")) {
      throw Fault.status(403);
    }
  }

  private Map<String, Object> summary() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rehearsal.id());
    json.put("title", rehearsal.about().title());
    json.put("summary", rehearsal.about().summary());
    json.put("status", rehearsal.status());
    latest(e -> e.status().equals("Published"))
        .ifPresent(e -> json.put("latestVersion", edition(e)));
    return json;
  }

  private Optional<Edition> latest(Predicate<Edition> which) {
    return editions.stream().filter(which).max(Comparator.comparing(e -> order(e.version())));
  }

  private static String order(String version) {
    StringBuilder order = new StringBuilder();
    for (String part : full(version).split("\\.", -1)) {
      order.append("%06d".formatted(Integer.parseInt(part)));
    }
    return order.toString();
  }

  /** Parts that are left out mean 0. */
  private static String full(String version) {
    String plain = version.replaceAll("^v", "");
    return plain.matches("\\d+")
        ? plain + ".0.0"
        : plain.matches("\\d+\\.\\d+") ? plain + ".0" : plain;
  }

  private Map<String, Object> edition(Edition edition) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", edition.version());
    json.put("type", edition.type());
    json.put("status", edition.status());
    json.put("published", "2000-01-01T00:00:00+00:00");
    json.put("notes", "");
    json.put("release", MetaAnswer.pair("title", "Rehearsal", "slug", "rehearsal"));
    json.put("file", Map.of("id", rehearsal.id()));
    try {
      cover(facts(edition), json);
    } catch (BadInput | IOException e) {
      json.put("totalResults", 0);
    }
    return json;
  }

  private static void cover(Facts facts, Map<String, Object> json) {
    json.put("totalResults", facts.rows.size());
    if (!facts.periods.isEmpty()) {
      json.put(
          "timePeriods",
          MetaAnswer.pair(
              "start", facts.periods.getFirst().label(), "end", facts.periods.getLast().label()));
    }
    json.put("geographicLevels", facts.usedLevels);
    json.put("filters", facts.filters.stream().map(Facts.FilterIds::label).sorted().toList());
    json.put("indicators", facts.indicators.stream().map(i -> i.of().label()).sorted().toList());
  }

  private Facts facts(Edition edition) throws BadInput, IOException {
    Facts known = facts.get(edition);
    if (known == null) {
      known = Facts.read(edition.csv(), rehearsal.layout());
      facts.put(edition, known);
    }
    return known;
  }

  private Reply versions(List<String> parts, Request request, Map<String, List<String>> parameters)
      throws Fault {
    requireOpenList(parts);
    if (parts.size() == 3) {
      allow(parameters, PAGING);
      // Patches of one minor version come in no defined order: here, as they were published.
      List<Edition> live =
          editions.stream()
              .filter(e -> !closed(request).contains(e.status()))
              .sorted(
                  Comparator.comparing((Edition e) -> order(e.version()).substring(0, 12))
                      .reversed())
              .toList();
      return page(live.stream().map(this::edition).toList(), parameters, 20);
    }
    Edition edition = find(parts.get(3), e -> !closed(request).contains(e.status()));
    if (parts.size() == 4) {
      allow(parameters, Set.of());
      return Reply.json(edition(edition));
    }
    allow(parameters, Set.of("includePatchHistory"));
    return changes(edition, parameters.containsKey("includePatchHistory"));
  }

  private void requireOpenList(List<String> parts) throws Fault {
    if (parts.size() == 3) {
      requireOpen();
    }
  }

  private Reply changes(Edition edition, boolean withPatches) throws Fault {
    boolean isPatch = full(edition.version()).matches("\\d+\\.\\d+\\.[1-9]\\d*");
    if (withPatches && !isPatch) {
      throw Fault.status(500);
    }
    Map<String, Object> json = changesOf(edition);
    if (withPatches) {
      String minor = full(edition.version()).replaceAll("\\d+$", "");
      json.put(
          "patchHistory",
          editions.stream()
              .filter(e -> full(e.version()).startsWith(minor) && !e.equals(edition))
              .map(Routes::changesOf)
              .toList());
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

  /** Wildcards see published versions only; what is left out of an exact number is 0. */
  private Edition find(String asked, Predicate<Edition> allowed) throws Fault {
    Edition found =
        asked.endsWith("*")
            ? latest(
                    e ->
                        e.status().equals("Published")
                            && full(e.version()).startsWith(asked.replaceAll("^v|\\*$", "")))
                .orElseThrow(() -> Fault.status(404))
            : latest(e -> full(e.version()).equals(full(asked)))
                .orElseThrow(() -> Fault.status(404));
    if (!allowed.test(found)) {
      throw Fault.status(403);
    }
    return found;
  }

  /** A preview token opens drafts. */
  private static Set<String> closed(Request request, String... more) {
    Set<String> closed = new LinkedHashSet<>(List.of(more));
    boolean isOpen =
        request.header().apply("Preview-Token").filter(Rehearsal.PREVIEW_TOKEN::equals).isPresent();
    if (!isOpen) {
      closed.add("Draft");
    }
    return closed;
  }

  private Edition asked(Map<String, List<String>> parameters, Set<String> closed) throws Fault {
    String version = parameters.getOrDefault("dataSetVersion", List.of("*")).getFirst();
    return find(version, e -> !closed.contains(e.status()));
  }

  private Reply meta(Request request, Map<String, List<String>> parameters)
      throws Fault, BadInput, IOException {
    allow(parameters, Set.of("dataSetVersion", "types"));
    Set<String> types = new LinkedHashSet<>();
    parameters.getOrDefault("types", List.of()).forEach(t -> types.addAll(List.of(t.split(","))));
    return Reply.json(MetaAnswer.of(facts(asked(parameters, closed(request))), types));
  }

  private Reply csv(Request request, Map<String, List<String>> parameters) throws Fault {
    allow(parameters, Set.of("dataSetVersion"));
    Edition edition = asked(parameters, closed(request));
    String name = rehearsal.fileName().orElse(rehearsal.id() + "_v" + edition.version() + ".csv");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "text/csv");
    headers.put("Content-Encoding", "gzip");
    headers.put("Content-Disposition", "attachment; filename=" + name);
    headers.put("X-Robots-Tag", "noindex");
    return new Reply(200, headers, "", Optional.of(edition.csv()));
  }

  private Reply query(Request request, Map<String, List<String>> parameters)
      throws Fault, BadInput, IOException {
    boolean isPost = request.method().equals("POST");
    if (isPost) {
      allow(parameters, Set.of("dataSetVersion"));
    }
    if (isPost && !request.header().apply("Content-Type").orElse("").contains("json")) {
      return Reply.empty(415, Map.of());
    }
    JsonNode body = isPost ? posted(request.body()) : QueryAnswer.body(parameters);
    Edition edition = asked(parameters, closed(request, "Withdrawn"));
    return Reply.json(QueryAnswer.of(facts(edition), body, isPost));
  }

  private static JsonNode posted(String body) throws Fault {
    try {
      JsonNode tree = body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
      return tree.isNull() ? JSON.createObjectNode() : tree;
    } catch (JacksonException e) {
      throw Fault.badRequest("InvalidValue", "", "Must be JSON.", "");
    }
  }
}
