package bulletin.report.pack;

import bulletin.figures.Shorthand;
import bulletin.report.Evaluation;
import bulletin.report.definition.ReportDefinition.Measure;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a single line of figures.csv gives away. Safe for use by many threads. */
final class LineRules {
  private static final double LAST_BITS = 1e-9;
  private static final Set<String> BRACKETED =
      Stream.of(Shorthand.values()).map(Shorthand::bracketed).collect(Collectors.toSet());
  private static final Set<String> SYMBOLS =
      Stream.of(Shorthand.values()).map(Shorthand::symbol).collect(Collectors.toSet());

  private final DataCells cells;
  private final Map<String, Evaluation> evaluations;

  LineRules(DataCells cells, Map<String, Evaluation> evaluations) {
    this.cells = cells;
    this.evaluations = evaluations;
  }

  void judge(WrittenLine line, PrintedCells seen) {
    switch (line.get("kind")) {
      case "figure" -> figure(line, seen);
      case "average" -> {
        List<int[]> inputs = inputs(line.get("inputs"));
        worked(line, inputs, seen);
        average(line, inputs, seen);
      }
      case "rank", "band" -> ofRow(line, seen);
      default -> {
        worked(line, inputs(line.get("inputs")), seen);
        ofRow(line, seen);
      }
    }
  }

  /** Whether a line says nothing but why it says nothing. */
  private static boolean isSilent(WrittenLine line) {
    return BRACKETED.contains(line.get("printed")) && number(line.get("value")).isEmpty();
  }

  private static OptionalDouble number(String text) {
    if (text.isEmpty() || SYMBOLS.contains(text)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private void figure(WrittenLine line, PrintedCells seen) {
    int cell = cells.at(line.get("source_line"), line.get("source_column"));
    if (cell == DataCells.NONE || isSilent(line)) {
      return;
    }
    if (cells.isHidden(cell)) {
      seen.leak("withheld", line, "a figure that is withheld in the data is printed");
    } else {
      seen.print(cell);
    }
  }

  private void worked(WrittenLine line, List<int[]> inputs, PrintedCells seen) {
    boolean hidden = inputs.stream().flatMapToInt(Arrays::stream).anyMatch(cells::isHidden);
    if (hidden && !isSilent(line)) {
      seen.leak("inputs", line, "it is worked out from a figure that is withheld in the data");
    }
  }

  /**
   * Nothing is claimed of a row whose own figure is withheld, whatever the inputs are said to be.
   */
  private void ofRow(WrittenLine line, PrintedCells seen) {
    Evaluation evaluation = evaluations.get(line.get("measure"));
    int row = cells.row(line);
    if (evaluation != null
        && row != DataCells.NO_ROW
        && cells.isHidden(cells.of(row, evaluation.mainIndicator()))
        && !isSilent(line)) {
      seen.leak("claim", line, "something is said of a figure that is withheld in the data");
    }
  }

  /** The mean and median of other figures than those named would give others away. */
  private void average(WrittenLine line, List<int[]> inputs, PrintedCells seen) {
    OptionalDouble said = number(line.get("value"));
    Evaluation evaluation = evaluations.get(line.get("measure"));
    if (said.isEmpty() || evaluation == null || inputs.isEmpty()) {
      return;
    }
    double[] values =
        inputs.stream()
            .map(input -> value(evaluation.measure(), input))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    double average = line.get("comparator").endsWith("median") ? median(values) : mean(values);
    if (values.length != inputs.size()
        || !(Math.abs(average - said.getAsDouble()) < LAST_BITS * Math.max(1, Math.abs(average)))) {
      seen.leak(
          "average",
          line,
          "it is not the average of the published figures that it names, so another figure is in it");
    }
  }

  private OptionalDouble value(Measure measure, int[] input) {
    if (IntStream.of(input).anyMatch(cell -> cell == DataCells.NONE || cells.isHidden(cell))) {
      return OptionalDouble.empty();
    }
    double[] numbers =
        IntStream.of(input).mapToDouble(cells::value).filter(n -> !Double.isNaN(n)).toArray();
    return switch (measure) {
      case Percentage p -> percentage(numbers);
      case Score s -> numbers.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(numbers[1]);
    };
  }

  /** Denominator, numerator, percentage. */
  private static OptionalDouble percentage(double[] numbers) {
    if (numbers.length < 3) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(numbers[0] > 0 ? numbers[1] * 100 / numbers[0] : numbers[2]);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  // ---- what went in

  /** The cells named, row by row, such as {@code file.csv:5[a,b] file.csv:9[a,b]}. */
  private List<int[]> inputs(String text) {
    List<int[]> inputs = new ArrayList<>();
    int open = text.indexOf('[');
    while (open >= 0) {
      int close = text.indexOf(']', open);
      int colon = text.lastIndexOf(':', open);
      if (colon >= 0 && close >= 0) {
        inputs.add(
            cells(text.substring(colon + 1, open), text.substring(open + 1, close).split(",", -1)));
      }
      open = text.indexOf('[', open + 1);
    }
    return inputs;
  }

  private int[] cells(String line, String[] columns) {
    int[] found = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      found[i] = cells.at(line, columns[i]);
    }
    return found;
  }
}
