package bulletin.report.definition;

import bulletin.figures.TimePeriod;
import bulletin.yaml.Part;
import bulletin.yaml.Say;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whether footnotes attach to what exists. */
final class FootnoteCheck {
  private final Part root;
  private final Known known;

  private FootnoteCheck(Part root, Known known) {
    this.root = root;
    this.known = known;
  }

  static void check(Part root, Known known) {
    FootnoteCheck check = new FootnoteCheck(root, known);
    root.get("footnotes").items().stream()
        .flatMap(f -> f.get("at").items().stream())
        .forEach(check::at);
  }

  private void at(Part at) {
    String text = at.text().orElse("");
    int colon = text.indexOf(':');
    if (colon > 0) {
      attached(at, text.substring(0, colon), text.substring(colon + 1));
    }
  }

  private void attached(Part at, String kind, String name) {
    switch (kind) {
      case "section" -> named(at, kind, name, ids("sections", "workbook", "briefing"));
      case "table" -> named(at, kind, name, ids("tables", "tables"));
      case "chart" -> named(at, kind, name, ids("charts", "charts"));
      case "measure" -> named(at, kind, name, known.measures().keySet());
      case "period" -> period(at, name);
      default -> {
        // A group may be any option of the data, which is not known yet; the schema knows the rest.
      }
    }
  }

  /** What the release has under a key, and packs under theirs. */
  private List<String> ids(String key, String... ofPacks) {
    Stream<String> packs =
        Stream.of(ofPacks).flatMap(k -> root.get("packs").get(k).each("id").stream());
    return Stream.concat(root.get(key).each("id").stream(), packs).distinct().toList();
  }

  private void named(Part at, String kind, String name, Collection<String> names) {
    if (!names.contains(name)) {
      known
          .errors()
          .add(
              at.place(),
              "The footnote is attached to the "
                  + kind
                  + " "
                  + Say.quote(name)
                  + ", which is not defined.",
              "Known " + kind + "s: " + Say.list(names) + ".",
              Say.didYouMean(name, List.copyOf(names)) + "Correct it, or define it.");
    }
  }

  private void period(Part at, String code) {
    if (!TimePeriod.isCode(code)) {
      known
          .errors()
          .add(
              at.place(),
              "The footnote is attached to the period "
                  + Say.quote(code)
                  + ", which is not the code of a time period.",
              "Wanted: four digits such as 2025, or six for two years in turn such as 202425.",
              "Correct it.");
    }
  }
}
