package bulletin.report.definition;

import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import bulletin.yaml.Say;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether {@code packs:} names only what the report defines, and places what it defines. */
final class PackCheck {
  private static final List<String> BOOKS = List.of("workbook", "briefing");

  private final Part packs;
  private final Known known;
  private final ErrorsFound errors;

  private PackCheck(Part packs, Known known) {
    this.packs = packs;
    this.known = known;
    this.errors = known.errors();
  }

  static void check(Part root, Known known) {
    new PackCheck(root.get("packs"), known).check();
  }

  private void check() {
    Part polarity = packs.get("polarity");
    polarity
        .keys()
        .forEach(measure -> key(polarity.get(measure), known.measures().keySet(), "measure"));
    packs.get("families").items().forEach(known::checkFilter);
    Part names = packs.get("names");
    names.keys().forEach(filter -> key(names.get(filter), known.filters(), "filter"));
    packs.get("tables").items().forEach(this::table);
    packs.get("charts").items().forEach(this::chart);
    ids("tables", "table");
    ids("charts", "chart");
    BOOKS.forEach(this::book);
    placed("tables", "table");
    placed("charts", "chart");
    placeholders(packs.get("title"), List.of("area"));
    placeholders(packs.get("summary"), List.of("area"));
  }

  /** A key that must be the name of something. */
  private void key(Part value, java.util.Collection<String> names, String kind) {
    String name =
        value
            .path()
            .substring(value.path().lastIndexOf('/') + 1)
            .replace("~1", "/")
            .replace("~0", "~");
    if (!names.contains(name)) {
      errors.add(
          value.keyPlace(),
          Say.quote(name) + " is not a " + kind + " of this report.",
          "Known " + kind + "s: " + Say.list(names) + ".",
          Say.didYouMean(name, names) + "Correct it.");
    }
  }

  private void table(Part table) {
    figures(table);
    placeholders(table.get("title"), List.of("area", "periods"));
    Stream.concat(table.get("rows").items().stream(), Stream.of(table.get("across")))
        .forEach(this::dimension);
    if (table.get("rows").texts().contains(table.get("across").text().orElse(""))) {
      errors.add(
          table.get("across").place(),
          Say.quote(table.get("across").sure()) + " stands under rows too.",
          "Wanted: each dimension in one place.",
          "Remove one of the two.");
    }
    table.get("show").items().forEach(shown -> fits(shown, table));
  }

  private void chart(Part chart) {
    figures(chart);
    Stream.of("headline", "subtitle")
        .forEach(key -> placeholders(chart.get(key), List.of("area", "periods")));
    dimension(chart.get("categories"));
    dimension(chart.get("series"));
    FigureCheck.axis(chart.get("axis"), errors);
    Part categories = chart.get("categories");
    if (chart.get("type").text().equals(Optional.of("lines")) && categories.present()) {
      errors.add(
          categories.place(),
          "A chart of lines has categories.",
          "Wanted: none: the period runs along the lines.",
          "Remove the key, or choose another type.");
    }
  }

  private void figures(Part part) {
    known.checkMeasure(part.get("measure"));
    known.checkWhere(part.get("where"));
    part.get("periods").items().forEach(code -> DataCheck.period(code, errors));
  }

  private void dimension(Part dimension) {
    List<String> dimensions =
        Stream.concat(Stream.of("period", "area"), known.filters().stream()).toList();
    known.check(dimension, dimensions, "dimension", "define a filter of this name");
  }

  private void fits(Part shown, Part table) {
    String type = known.measures().getOrDefault(table.get("measure").text().orElse(""), "");
    if (shown.text().flatMap(PackShown::of).filter(s -> !s.fits(type)).isPresent()
        && !type.isEmpty()) {
      errors.add(
          shown.place(),
          Say.quote(shown.sure()) + " cannot be shown of " + Say.withArticle(type) + ".",
          "Known for " + Say.withArticle(type) + ": " + Say.list(PackShown.words(type)) + ".",
          "Correct it, or name another measure.");
    }
  }

  private void placeholders(Part text, List<String> names) {
    known.checkPlaceholders(text, names);
  }

  private void ids(String list, String kind) {
    known.checkUnique(
        packs.get(list).items().stream().map(p -> p.get("id")).toList(), kind + " id");
  }

  private List<Part> contents(String book, String kind) {
    return packs.get(book).items().stream()
        .flatMap(section -> section.get("content").items().stream())
        .map(content -> content.get(kind))
        .filter(Part::present)
        .toList();
  }

  /** A workbook and a briefing are read apart: each explains itself. */
  private void book(String book) {
    known.checkUnique(
        packs.get(book).items().stream().map(p -> p.get("id")).toList(), "section id");
    Stream.of("tiles", "sentences")
        .flatMap(kind -> contents(book, kind).stream())
        .forEach(
            part -> {
              known.checkMeasure(part.get("measure"));
              known.checkWhere(part.get("where"));
            });
    Part sections = packs.get(book);
    boolean notes =
        contents(book, "standard").stream()
            .anyMatch(p -> p.text().equals(Optional.of("footnotes")));
    if (sections.present() && !notes) {
      errors.add(
          sections.keyPlace(),
          "No section of the " + book + " holds the standard part \"footnotes\".",
          "Wanted: every " + book + " explains what its figures rest on.",
          "Add \"- standard: footnotes\" to the content of a section.");
    }
  }

  private void placed(String list, String kind) {
    List<String> defined = packs.get(list).each("id");
    List<Part> placed = BOOKS.stream().flatMap(book -> contents(book, kind).stream()).toList();
    placed.forEach(p -> known.check(p, defined, kind, "define it under " + list + " of packs"));
    List<String> names = placed.stream().flatMap(p -> p.text().stream()).toList();
    packs.get(list).items().stream()
        .map(p -> p.get("id"))
        .filter(id -> id.text().filter(t -> !names.contains(t)).isPresent())
        .forEach(
            id ->
                errors.add(
                    id.place(),
                    "The " + kind + " " + Say.quote(id.sure()) + " stands in no section.",
                    "Wanted: each " + kind + " of the packs in their workbook or briefing.",
                    "Add \"- " + kind + ": " + id.sure() + "\" to a section, or remove it."));
  }
}
