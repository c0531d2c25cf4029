package bulletin.source.rehearsal;

import bulletin.source.BadInput;
import bulletin.source.rehearsal.RehearsalServer.Request;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The versions of the data set, and which of them a request may see. */
final class Editions {
  private static final int MAJOR_AND_MINOR = 12;
  private static final Set<String> LIVE = Set.of("Published", "Deprecated", "Withdrawn");

  private final Rehearsal rehearsal;
  private final List<Edition> all = new CopyOnWriteArrayList<>();
  private final Map<Edition, Facts> facts = new ConcurrentHashMap<>();

  Editions(Rehearsal rehearsal, List<Edition> editions) {
    this.rehearsal = rehearsal;
    all.addAll(editions);
  }

  void publish(Edition edition) {
    all.add(edition);
  }

  Facts facts(Edition edition) throws BadInput, IOException {
    Facts known = facts.get(edition);
    if (known == null) {
      known = Facts.read(edition.csv(), rehearsal.layout());
      facts.put(edition, known);
    }
    return known;
  }

  /** Newest first, but patches of one minor version in no defined order: as they were published. */
  List<Edition> listed(Request request) {
    return all.stream()
        .filter(e -> isOpen(e, request))
        .sorted(
            Comparator.comparing((Edition e) -> order(e.version()).substring(0, MAJOR_AND_MINOR))
                .reversed())
        .toList();
  }

  Optional<Edition> published() {
    return latest(e -> e.status().equals("Published"));
  }

  private Optional<Edition> latest(Predicate<Edition> which) {
    return all.stream().filter(which).max(Comparator.comparing(e -> order(e.version())));
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

  static boolean isPatch(Edition edition) {
    return full(edition.version()).matches("\\d+\\.\\d+\\.[1-9]\\d*");
  }

  /** The other editions of the same minor version; forbidden when one of them may not be seen. */
  List<Edition> history(Edition edition, Request request) throws Fault {
    String minor = full(edition.version()).replaceAll("\\d+$", "");
    List<Edition> others =
        all.stream()
            .filter(e -> full(e.version()).startsWith(minor) && !e.equals(edition))
            .toList();
    for (Edition other : others) {
      open(Optional.of(other), request);
    }
    return others;
  }

  /** The version in an address, where a bare wildcard is as any other. */
  Edition named(String version, Request request) throws Fault {
    return open(version.endsWith("*") ? wildcard(version) : exact(version), request);
  }

  /**
   * The version of the parameter {@code dataSetVersion}. Without it, or with a bare wildcard, the
   * latest live version is meant whatever became of it.
   */
  Edition asked(Parameters parameters, Request request) throws Fault {
    String version = parameters.first("dataSetVersion", "*");
    return version.equals("*")
        ? open(latest(e -> LIVE.contains(e.status())), request)
        : named(version, request);
  }

  /** The same for a query, which a withdrawn version does not answer. */
  Edition queried(Parameters parameters, Request request) throws Fault {
    Edition edition = asked(parameters, request);
    if (edition.status().equals("Withdrawn")) {
      throw Fault.status(403);
    }
    return edition;
  }

  /** Wildcards stand last and see published versions only. */
  private Optional<Edition> wildcard(String version) {
    String start = version.replaceAll("^v|\\*$", "");
    return start.matches("(\\d+\\.){0,2}")
        ? latest(e -> e.status().equals("Published") && full(e.version()).startsWith(start))
        : Optional.empty();
  }

  private Optional<Edition> exact(String version) {
    return latest(e -> full(e.version()).equals(full(version)));
  }

  private static Edition open(Optional<Edition> found, Request request) throws Fault {
    Edition edition = found.orElseThrow(() -> Fault.status(404));
    if (!isOpen(edition, request)) {
      throw Fault.status(403);
    }
    return edition;
  }

  /** A preview token opens drafts; what is still worked on is never open. */
  private static boolean isOpen(Edition edition, Request request) {
    boolean hasToken =
        request.header().apply("Preview-Token").filter(Rehearsal.PREVIEW_TOKEN::equals).isPresent();
    return LIVE.contains(edition.status()) || (hasToken && edition.status().equals("Draft"));
  }

  /** A version as the API describes it, its parts by label. */
  Map<String, Object> described(Edition edition) {
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
}
