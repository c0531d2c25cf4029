package bulletin.report.definition;

import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import bulletin.yaml.Say;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what is defined is placed, once, and what is placed is defined. */
final class ContentCheck {
  private final Part root;
  private final Known known;
  private final ErrorsFound errors;
  private final List<Part> content;

  private ContentCheck(Part root, Known known) {
    this.root = root;
    this.known = known;
    this.errors = known.errors();
    this.content =
        root.get("sections").items().stream()
            .flatMap(s -> s.get("content").items().stream())
            .toList();
  }

  static void check(Part root, Known known) {
    ContentCheck check = new ContentCheck(root, known);
    Stream.of("measures", "sections", "tables", "charts", "footnotes").forEach(check::ids);
    check.placed("table", "tables");
    check.placed("chart", "charts");
    check.once(check.contents("standard"), "standard part");
    check.standards();
    check.contents("tiles").forEach(check::figures);
    check.contents("sentences").forEach(check::sentences);
  }

  private void ids(String list) {
    known.checkUnique(
        root.get(list).items().stream().map(p -> p.get("id")).toList(),
        list.substring(0, list.length() - 1) + " id");
  }

  private List<Part> contents(String kind) {
    return content.stream().map(c -> c.get(kind)).filter(Part::present).toList();
  }

  private void placed(String kind, String list) {
    List<String> defined = root.get(list).each("id");
    List<Part> placed = contents(kind);
    placed.forEach(p -> known.check(p, defined, kind, "define it under " + list));
    once(placed, kind);
    List<String> names = placed.stream().flatMap(p -> p.text().stream()).toList();
    root.get(list).items().stream()
        .map(p -> p.get("id"))
        .filter(id -> id.text().filter(t -> !names.contains(t)).isPresent())
        .forEach(id -> neverPlaced(id, kind));
  }

  private void neverPlaced(Part id, String kind) {
    errors.add(
        id.place(),
        "The " + kind + " " + Say.quote(id.sure()) + " stands in no section.",
        "Wanted: each " + kind + " in the content of one section.",
        "Add \"- " + kind + ": " + id.sure() + "\" to a section, or remove the " + kind + ".");
  }

  private void once(List<Part> placed, String what) {
    for (Part part : placed) {
      Part first = first(placed, part);
      if (!first.equals(part)) {
        errors.add(
            part.place(),
            "The " + what + " " + Say.quote(part.text().orElse("")) + " is placed a second time.",
            "It stands in line " + first.place().line() + " already.",
            "Remove one of the two.");
      }
    }
  }

  private static Part first(List<Part> placed, Part part) {
    return placed.stream().filter(p -> p.text().equals(part.text())).findFirst().orElse(part);
  }

  private void standards() {
    standard("shorthand", "every release explains its shorthand");
    standard("methods", "every release explains its methods");
    if (!root.get("footnotes").items().isEmpty()) {
      standard("footnotes", "a report with footnotes lists them");
    }
  }

  private void standard(String name, String why) {
    Part sections = root.get("sections");
    boolean there = contents("standard").stream().anyMatch(p -> p.text().equals(Optional.of(name)));
    if (!there && sections.present()) {
      errors.add(
          sections.keyPlace(),
          "No section holds the standard part " + Say.quote(name) + ".",
          "Wanted: " + why + ".",
          "Add \"- standard: " + name + "\" to the content of a section.");
    }
  }

  private void figures(Part part) {
    known.checkMeasure(part.get("measure"));
    known.checkWhere(part.get("where"));
  }

  private void sentences(Part sentences) {
    figures(sentences);
    Part about = sentences.get("about");
    String measure = sentences.get("measure").text().orElse("");
    boolean percentage = "percentage".equals(known.measures().get(measure));
    if (percentage && about.text().equals(Optional.of("score"))) {
      errors.add(
          about.place(),
          "\"score\" cannot be told of " + Say.quote(measure) + ", which is a percentage.",
          "Wanted: gap or change.",
          "Correct it, or name a measure of type score.");
    }
    boolean score = "score".equals(known.measures().get(measure));
    if (score && about.text().filter(a -> !a.equals("score")).isPresent()) {
      errors.add(
          about.place(),
          Say.quote(about.sure())
              + " cannot be told of "
              + Say.quote(measure)
              + ", which is a score.",
          "Wanted: score.",
          "Correct it, or name a measure of type percentage.");
    }
  }
}
