package bulletin.report.definition;

import bulletin.figures.TimePeriod;
import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import bulletin.yaml.Say;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** Whether the data set, the comparison and the measures fit one another. */
final class DataCheck {
  private static final List<String> INDICATOR_KEYS =
      List.of("numerator", "denominator", "percent", "pupils", "total", "score", "lower", "upper");

  private final Part root;
  private final Part data;
  private final Path folder;
  private final Known known;
  private final ErrorsFound errors;

  private DataCheck(Part root, Path folder, Known known) {
    this.root = root;
    this.data = root.get("data");
    this.folder = folder;
    this.known = known;
    this.errors = known.errors();
  }

  static void check(Part root, Path folder, Known known) {
    DataCheck check = new DataCheck(root, folder, known);
    check.published();
    check.sample();
    check.previous();
    check.columns();
    check.data.get("indicators").items().forEach(check::indicator);
    check.comparison();
    root.get("measures").items().forEach(check::measure);
    root.get("breaks").items().forEach(check::gap);
    known.checkUnique(
        root.get("accepted_checks").items().stream().map(a -> a.get("rule")).toList(),
        "accepted check");
  }

  private void published() {
    Part published = root.get("release").get("published");
    try {
      published.text().ifPresent(LocalDate::parse);
    } catch (DateTimeParseException e) {
      errors.add(
          published.place(),
          Say.quote(published.sure()) + " is not a day of the calendar.",
          "Wanted: a day such as 2026-03-26.",
          "Correct it, or leave the key out until the day is fixed.");
    }
  }

  private void sample() {
    Part sample = data.get("sample");
    if (sample.text().filter(s -> !Files.isRegularFile(folder.resolve(s))).isPresent()) {
      errors.add(
          sample.place(),
          "There is no file " + Say.quote(sample.sure()) + " in this report's folder.",
          "Wanted: a data file beside report.yaml.",
          "Add the file, or remove the key.");
    }
  }

  private void previous() {
    Part previous = root.get("previous");
    if (previous.text().filter(s -> !Files.isRegularFile(folder.resolve(s))).isPresent()) {
      errors.add(
          previous.place(),
          "There is no file " + Say.quote(previous.sure()) + " in this report's folder.",
          "Wanted: the data file of the previous release, beside report.yaml.",
          "Add the file, or remove the key and name it: bulletin build --previous FILE.");
    }
  }

  private void columns() {
    List<Part> columns =
        Stream.of("filters", "attributes", "indicators")
            .flatMap(k -> data.get(k).items().stream())
            .map(p -> p.get("column"))
            .toList();
    Part wide = data.get("wide").get("column");
    known.checkUnique(Stream.concat(columns.stream(), Stream.of(wide)).toList(), "column");
  }

  private void indicator(Part indicator) {
    Part columns = indicator.get("columns");
    if (data.get("wide").present()) {
      wideIndicator(indicator, columns);
    } else {
      Stream.of(columns, indicator.get("only")).filter(Part::present).forEach(this::needsWide);
    }
  }

  private void needsWide(Part key) {
    errors.add(
        key.keyPlace(),
        "This indicator has a key for wide files, and the data set is not wide.",
        "Wanted: wide: under data, or only column, label, unit and decimals here.",
        "Remove the key, or add wide:.");
  }

  private void wideIndicator(Part indicator, Part columns) {
    if (!columns.present()) {
      errors.add(
          indicator.place(),
          "The key \"columns\" is missing from an indicator of a wide file.",
          "Wanted: the pattern of its columns' names, such as t_{}_pupils.",
          "Add it here.");
    } else if (columns.text().filter(c -> !c.contains("{}")).isPresent()) {
      errors.add(
          columns.place(),
          "columns is " + Say.quote(columns.sure()) + " and has no {}.",
          "Wanted: {} where the token stands in the columns' names.",
          "Put {} in place of the token.");
    }
    List<String> tokens = data.get("wide").get("options").keys();
    for (Part token : indicator.get("only").items()) {
      known.check(token, tokens, "token", "define it under options of wide");
    }
  }

  private void comparison() {
    Part compare = root.get("compare");
    Part filter = compare.get("filter");
    known.checkFilter(filter);
    known.checkUnique(
        compare.get("groups").items().stream().map(g -> g.get("option")).toList(), "group");
    if (filter.present() == compare.get("level").present()) {
      oneOfFilterAndLevel(compare, filter);
    } else {
      comparedBy(compare, filter.present());
    }
  }

  private void oneOfFilterAndLevel(Part compare, Part filter) {
    if (compare.present()) {
      errors.add(
          compare.place(),
          "compare has "
              + (filter.present() ? "both filter and level." : "no filter and no level."),
          "Wanted: one of them: a filter whose options are compared, or the level of one place.",
          filter.present() ? "Remove one." : "Add one.");
    }
  }

  private void comparedBy(Part compare, boolean filter) {
    Part comparator = compare.get("comparator");
    Part option = comparator.get("option");
    if (filter && !compare.get("groups").present()) {
      errors.add(
          compare.place(),
          "The key \"groups\" is missing from a comparison by filter.",
          "Wanted: the groups that the report is about.",
          "Add it here.");
    }
    if (filter && comparator.present() && !option.present()) {
      errors.add(
          comparator.place(),
          "The key \"option\" is missing from a comparator by filter.",
          "Wanted: the option that the groups are compared with.",
          "Add it here.");
    }
    if (!filter && option.present()) {
      errors.add(
          option.keyPlace(),
          "\"option\" does not belong to a comparison by level.",
          "Wanted: only a label: the place is the one of the level.",
          "Remove it, or compare by filter.");
    }
  }

  private void measure(Part measure) {
    INDICATOR_KEYS.forEach(k -> known.checkIndicator(measure.get(k)));
    known.checkFilterPlaceholders(measure.get("sentence"));
  }

  private void gap(Part gap) {
    Part from = gap.get("from");
    Part to = gap.get("to");
    period(from, errors);
    period(to, errors);
    if (from.text().orElse("").compareTo(to.text().orElse("9")) > 0) {
      errors.add(
          to.place(),
          "The break ends with " + to.sure() + " and begins with " + from.sure() + ".",
          "Wanted: the earlier period first.",
          "Swap them.");
    }
  }

  /** A time period's code must be one that can occur. */
  static void period(Part code, ErrorsFound errors) {
    if (code.text().filter(c -> !TimePeriod.isCode(c)).isPresent()) {
      errors.add(
          code.place(),
          Say.quote(code.sure()) + " is not the code of a time period.",
          "Wanted: four digits such as 2025, or six for two years in turn such as 202425.",
          "Correct it.");
    }
  }
}
