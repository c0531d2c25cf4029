package bulletin.report.definition;

import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import bulletin.yaml.Say;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report defines, by name, and how it is said that a name is none of these.
 *
 * @param filters columns, that of a wide file among them
 * @param wide the options of the filter of a wide file, by its column
 * @param measures the type of each, by id
 */
record Known(
    Set<String> filters,
    Map<String, List<String>> wide,
    Indicators indicators,
    Map<String, String> measures,
    ErrorsFound errors) {
  /**
   * The indicators that are read.
   *
   * @param otherwise what else to do when a name is none of them
   */
  record Indicators(List<String> columns, String otherwise) {}

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final List<String> DIMENSIONS =
      List.of("period", "group", "location", "location_code");

  static Known of(Part root, ErrorsFound errors) {
    Part data = root.get("data");
    Set<String> filters = new LinkedHashSet<>(data.get("filters").each("column"));
    Map<String, List<String>> wide = wide(data.get("wide"));
    filters.addAll(wide.keySet());
    Map<String, String> measures = new LinkedHashMap<>();
    for (Part measure : root.get("measures").items()) {
      measure
          .get("id")
          .text()
          .ifPresent(id -> measures.put(id, measure.get("type").text().orElse("")));
    }
    return new Known(filters, wide, indicators(data), measures, errors);
  }

  private static Indicators indicators(Part data) {
    List<String> columns = data.get("indicators").each("column");
    List<String> asked = QueryBinding.indicators(data);
    return asked.isEmpty()
        ? new Indicators(columns, "define it under indicators")
        : new Indicators(columns.stream().filter(asked::contains).toList(), "let query take it");
  }

  private static Map<String, List<String>> wide(Part wide) {
    Part options = wide.get("options");
    List<String> texts =
        options.keys().stream().flatMap(k -> options.get(k).text().stream()).toList();
    return wide.get("column").text().map(c -> Map.of(c, texts)).orElse(Map.of());
  }

  void checkMeasure(Part at) {
    check(at, measures.keySet(), "measure", "define it under measures");
  }

  void checkIndicator(Part at) {
    check(at, indicators.columns(), "indicator", indicators.otherwise());
  }

  void checkFilter(Part at) {
    check(at, filters, "filter", "define it under filters");
  }

  void checkDimension(Part at) {
    List<String> known = Stream.concat(DIMENSIONS.stream(), filters.stream()).toList();
    check(at, known, "dimension", "define a filter of this name");
  }

  /** A text must be one of the names that are known. */
  void check(Part at, Collection<String> known, String kind, String otherwise) {
    at.text()
        .filter(name -> !known.contains(name))
        .ifPresent(name -> unknown(at, name, known, kind, otherwise));
  }

  /** The keys of {@code where} must be filters, and options must exist where they are known. */
  void checkWhere(Part where) {
    for (String filter : where.keys()) {
      List<String> options = wide.getOrDefault(filter, List.of());
      if (!options.isEmpty()) {
        where.get(filter).itemsOrSelf().forEach(o -> checkOption(o, options));
      }
      if (!filters.contains(filter)) {
        errors.add(
            where.get(filter).keyPlace(),
            Say.quote(filter) + " is not a filter of this report.",
            "Known filters: " + Say.list(filters) + ".",
            Say.didYouMean(filter, filters) + "Correct it, or define it under filters.");
      }
    }
  }

  private void checkOption(Part option, List<String> options) {
    check(option, options, "option", "define it under options of wide");
  }

  private void unknown(
      Part at, String name, Collection<String> known, String kind, String otherwise) {
    errors.add(
        at.place(),
        Say.quote(name) + " is not " + Say.withArticle(kind) + " of this report.",
        "Known " + kind + "s: " + Say.list(known) + ".",
        Say.didYouMean(name, known) + "Correct it, or " + otherwise + ".");
  }

  void checkFilterPlaceholders(Part text) {
    checkPlaceholders(text, filters);
  }

  void checkTitlePlaceholders(Part text) {
    checkPlaceholders(text, List.of("geography", "periods"));
  }

  void checkPlaceholders(Part text, Collection<String> known) {
    PLACEHOLDER
        .matcher(text.text().orElse(""))
        .results()
        .map(r -> r.group(1))
        .filter(name -> !known.contains(name))
        .forEach(name -> unknownPlaceholder(text, name, known));
  }

  private void unknownPlaceholder(Part text, String name, Collection<String> known) {
    errors.add(
        text.place(),
        "{" + name + "} is not a placeholder that can be filled in here.",
        "Known placeholders: " + Say.list(known.stream().map(k -> "{" + k + "}").toList()) + ".",
        Say.nearest(name, known).map(k -> "Did you mean {" + k + "}? ").orElse("")
            + "Correct it, or write it out.");
  }

  /** No two of these may be the same. */
  void checkUnique(List<Part> names, String what) {
    Map<String, Part> seen = new LinkedHashMap<>();
    for (Part name : names) {
      Part earlier = name.text().map(n -> seen.putIfAbsent(n, name)).orElse(null);
      if (earlier != null) {
        errors.add(
            name.place(),
            "The " + what + " " + Say.quote(name.sure()) + " is used a second time.",
            "It stands in line " + earlier.place().line() + " already.",
            "Give one of the two another name, or remove it.");
      }
    }
  }
}
