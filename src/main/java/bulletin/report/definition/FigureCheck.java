package bulletin.report.definition;

import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import bulletin.yaml.Say;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether tables and charts ask for what their measures and filters have. */
final class FigureCheck {
  private static final BigDecimal MOST_STEPS = BigDecimal.TEN;

  private final Known known;
  private final ErrorsFound errors;

  private FigureCheck(Known known) {
    this.known = known;
    this.errors = known.errors();
  }

  static void check(Part root, Known known) {
    FigureCheck check = new FigureCheck(known);
    root.get("tables").items().forEach(check::table);
    root.get("charts").items().forEach(check::chart);
  }

  private void table(Part table) {
    both(table);
    known.checkTitlePlaceholders(table.get("title"));
    table.get("rows").items().forEach(known::checkDimension);
    known.checkDimension(table.get("across"));
    apart(table.get("across"), table.get("rows"), "rows");
    table.get("show").items().forEach(shown -> fits(shown, table));
  }

  private void chart(Part chart) {
    both(chart);
    known.checkTitlePlaceholders(chart.get("headline"));
    known.checkTitlePlaceholders(chart.get("subtitle"));
    known.checkDimension(chart.get("categories"));
    known.checkDimension(chart.get("series"));
    apart(chart.get("series"), chart.get("categories"), "categories");
    fits(chart.get("value"), chart);
    kind(chart);
    axis(chart.get("axis"), errors);
  }

  private void both(Part part) {
    known.checkMeasure(part.get("measure"));
    known.checkWhere(part.get("where"));
    part.get("periods").items().forEach(code -> DataCheck.period(code, errors));
  }

  /** A dimension may not be spread in two directions. */
  private void apart(Part one, Part others, String key) {
    if (one.text().filter(others.texts()::contains).isPresent()) {
      errors.add(
          one.place(),
          Say.quote(one.sure()) + " stands under " + key + " too.",
          "Wanted: each dimension in one place.",
          "Remove one of the two.");
    }
  }

  private void fits(Part shown, Part holder) {
    String measure = holder.get("measure").text().orElse("");
    String type = known.measures().getOrDefault(measure, "");
    boolean typed = List.of("percentage", "score").contains(type);
    if (typed && shown.text().flatMap(Shown::of).filter(s -> !s.fits(type)).isPresent()) {
      List<String> words = Shown.words(type);
      errors.add(
          shown.place(),
          Say.quote(shown.sure())
              + " cannot be shown of "
              + Say.quote(measure)
              + ", which is "
              + Say.withArticle(type)
              + ".",
          "Known for " + Say.withArticle(type) + ": " + Say.list(words) + ".",
          Say.didYouMean(shown.sure(), words) + "Correct it, or name another measure.");
    }
  }

  private void kind(Part chart) {
    Optional<String> type = chart.get("type").text();
    if (type.equals(Optional.of("lines"))) {
      lines(chart);
    }
    Part value = chart.get("value");
    boolean noInterval =
        value.text().flatMap(Shown::of).filter(s -> s.drawn() && !s.hasInterval()).isPresent();
    if (type.equals(Optional.of("intervals")) && noInterval) {
      errors.add(
          value.place(),
          Say.quote(value.sure()) + " has no interval to draw.",
          "Wanted: percent, gap, change or score.",
          "Correct it, or choose another type.");
    }
  }

  private void lines(Part chart) {
    Part categories = chart.get("categories");
    Part series = chart.get("series");
    if (categories.text().filter(c -> !c.equals("period")).isPresent()) {
      errors.add(
          categories.place(),
          "A chart of lines has the categories " + Say.quote(categories.sure()) + ".",
          "Wanted: period, which need not be given.",
          "Remove the key, or choose another type.");
    }
    if (series.text().equals(Optional.of("period")) && !categories.present()) {
      errors.add(
          series.place(),
          "A chart of lines has the period as its series.",
          "Wanted: another dimension: the period runs along the lines.",
          "Correct it, or choose another type.");
    }
  }

  static void axis(Part axis, ErrorsFound errors) {
    Optional<BigDecimal> low = number(axis.get("low"));
    Optional<BigDecimal> high = number(axis.get("high"));
    Optional<BigDecimal> step = number(axis.get("step")).filter(s -> s.signum() > 0);
    if (low.isEmpty() || high.isEmpty() || step.isEmpty()) {
      return;
    }
    BigDecimal length = high.get().subtract(low.get());
    if (length.signum() <= 0) {
      errors.add(
          axis.get("high").place(),
          "The axis goes from "
              + low.get().toPlainString()
              + " to "
              + axis.get("high").sure()
              + ".",
          "Wanted: high above low.",
          "Correct them.");
    } else if (length.compareTo(step.get().multiply(MOST_STEPS)) > 0) {
      errors.add(
          axis.get("step").place(),
          "The axis has more than ten steps.",
          "Wanted: at most ten: a step of at least "
              + length.divide(MOST_STEPS).stripTrailingZeros().toPlainString()
              + ".",
          "Make the step larger.");
    }
  }

  private static Optional<BigDecimal> number(Part part) {
    return part.number();
  }
}
