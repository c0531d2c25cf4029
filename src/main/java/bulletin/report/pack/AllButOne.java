package bulletin.report.pack;

import bulletin.analysis.CountRounding;
import bulletin.figures.DataSet;
import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Location;
import bulletin.figures.TimePeriod;
import bulletin.report.Evaluation;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.FilterSpec;
import bulletin.report.definition.ReportDefinition.Measure;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.model.FindingNote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What follows by subtraction from all that is printed: a withheld figure of which the rest is. */
final class AllButOne {
  private final ReportDefinition definition;
  private final DataCells cells;
  private final DataSet data;
  private final Collection<Evaluation> evaluations;
  private final PrintedCells printed;
  private final List<FindingNote> leaks = new ArrayList<>();

  private AllButOne(
      ReportDefinition definition,
      DataCells cells,
      Collection<Evaluation> evaluations,
      PrintedCells printed) {
    this.definition = definition;
    this.cells = cells;
    this.data = cells.data();
    this.evaluations = evaluations;
    this.printed = printed;
  }

  static List<FindingNote> leaks(
      ReportDefinition definition,
      DataCells cells,
      Collection<Evaluation> evaluations,
      PrintedCells printed) {
    return new AllButOne(definition, cells, evaluations, printed).leaks();
  }

  private List<FindingNote> leaks() {
    evaluations.forEach(this::parts);
    Map<Object, List<Integer>> ofPlace = new HashMap<>();
    Map<Object, List<Integer>> ofSlice = new HashMap<>();
    for (int row = 0; row < data.rowCount(); row++) {
      ofPlace.computeIfAbsent(placeOf(row), place -> new ArrayList<>()).add(row);
      if (data.location(row).level() == level()) {
        ofSlice.computeIfAbsent(sliceOf(row), slice -> new ArrayList<>()).add(row);
      }
    }
    for (Evaluation evaluation : evaluations) {
      for (String count : counts(evaluation.measure())) {
        options(evaluation, count, ofPlace);
        places(evaluation, count, ofSlice);
      }
    }
    return leaks;
  }

  private void leak(String rule, int row, String indicator, String found) {
    leaks.add(PrintedCells.note(rule, said(row) + ", " + indicator, found));
  }

  private String said(int row) {
    Map<String, String> options = new TreeMap<>();
    filters().forEach(filter -> options.put(filter, data.option(row, filter)));
    return data.location(row).name() + ", " + data.period(row).label() + ", " + options;
  }

  private Stream<String> filters() {
    return data.filters().stream().map(Filter::column);
  }

  private boolean isHidden(int row, String indicator) {
    return cells.isHidden(cells.of(row, indicator));
  }

  private boolean isPrinted(int row, String indicator) {
    return printed.contains(cells.of(row, indicator));
  }

  // ---- figures of one row

  private void parts(Evaluation evaluation) {
    for (int row = 0; row < data.rowCount(); row++) {
      parts(evaluation.measure(), row);
    }
  }

  private void parts(Measure measure, int row) {
    List<String> together =
        switch (measure) {
          case Percentage p -> List.of(p.denominator(), p.numerator(), p.percent());
          case Score s -> List.of(s.pupils(), s.lower(), s.upper());
        };
    List<String> hidden = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String indicator : together) {
      (isHidden(row, indicator) ? hidden : others).add(indicator);
    }
    boolean gives =
        hidden.size() == 1
            && (measure instanceof Percentage || hidden.contains(together.getFirst()));
    if (gives && others.stream().allMatch(indicator -> isPrinted(row, indicator))) {
      leak(
          "parts",
          row,
          hidden.getFirst(),
          "it is withheld and can be worked out from " + String.join(" and ", others));
    }
  }

  // ---- a total and its parts

  private static List<String> counts(Measure measure) {
    return switch (measure) {
      case Percentage p -> List.of(p.denominator(), p.numerator());
      case Score s -> List.of(s.pupils());
    };
  }

  /** Whether a count is printed, or follows from a denominator and a percentage that are. */
  private boolean isKnown(Evaluation evaluation, int row, String count) {
    return isPrinted(row, count)
        || (evaluation.measure() instanceof Percentage p
            && count.equals(p.numerator())
            && isPrinted(row, p.denominator())
            && isPrinted(row, p.percent()));
  }

  private record Place(TimePeriod period, Location location) {}

  private Place placeOf(int row) {
    return new Place(data.period(row), data.location(row));
  }

  /** The options of each filter that has a total. */
  private void options(Evaluation evaluation, String count, Map<Object, List<Integer>> ofPlace) {
    for (int total = 0; total < data.rowCount(); total++) {
      if (isKnown(evaluation, total, count)) {
        List<Integer> rows = ofPlace.getOrDefault(placeOf(total), List.of());
        for (FilterSpec filter : definition.data().filters()) {
          if (filter.total().filter(data.option(total, filter.column())::equals).isPresent()) {
            allButOne(evaluation, count, total, parts(rows, total, filter.column()));
          }
        }
      }
    }
  }

  private List<Integer> parts(List<Integer> rows, int total, String filter) {
    return rows.stream().filter(row -> row != total && isSameBut(row, total, filter)).toList();
  }

  private boolean isSameBut(int row, int total, String filter) {
    return filters()
        .allMatch(f -> f.equals(filter) || data.option(row, f).equals(data.option(total, f)));
  }

  private GeographicLevel level() {
    return definition.packs().map(p -> p.level()).orElse(GeographicLevel.LOCAL_AUTHORITY);
  }

  private record Slice(TimePeriod period, List<String> options) {}

  private Slice sliceOf(int row) {
    return new Slice(data.period(row), filters().map(f -> data.option(row, f)).toList());
  }

  /** Each larger place whose count is printed, with the areas that lie in it. */
  private void places(Evaluation evaluation, String count, Map<Object, List<Integer>> ofSlice) {
    for (int total = 0; total < data.rowCount(); total++) {
      Location larger = data.location(total);
      if (larger.level() != level() && isKnown(evaluation, total, count)) {
        List<Integer> areas = ofSlice.getOrDefault(sliceOf(total), List.of());
        allButOne(
            evaluation,
            count,
            total,
            areas.stream().filter(row -> isIn(data.location(row), larger)).toList());
      }
    }
  }

  private static boolean isIn(Location area, Location larger) {
    return larger.level() == GeographicLevel.NATIONAL || larger.equals(area.region());
  }

  private void allButOne(Evaluation evaluation, String count, int total, List<Integer> parts) {
    List<Integer> unknown = parts.stream().filter(row -> !isKnown(evaluation, row, count)).toList();
    if (unknown.size() == 1 && isHidden(unknown.getFirst(), count)) {
      CountRounding rounding = evaluation.rounding(data.location(total).level());
      leak(
          "total",
          unknown.getFirst(),
          count,
          "it is withheld and can be worked out"
              + (rounding.equals(CountRounding.EXACT) ? "" : " to within " + rounding.unit())
              + ", for the total of "
              + said(total)
              + " and all its other parts are printed");
    }
  }
}
