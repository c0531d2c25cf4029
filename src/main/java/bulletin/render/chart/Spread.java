package bulletin.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels apart, each as little as its neighbours allow, without changing their order. */
final class Spread {
  private final double from;
  private final double to;
  private final List<Run> runs = new ArrayList<>();

  private Spread(double from, double to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Where each label starts.
   *
   * @param wanted where each would start if it were alone
   * @param lengths how long each is
   * @param from no label starts before
   * @param to no label ends after, unless all together are longer than the stretch
   */
  static double[] apart(double[] wanted, double[] lengths, double from, double to) {
    Spread spread = new Spread(from, to);
    IntStream.range(0, wanted.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> wanted[i]))
        .forEach(i -> spread.add(new Run(List.of(i), wanted[i], lengths[i])));
    double[] starts = new double[wanted.length];
    spread.runs.forEach(run -> run.place(spread.start(run), lengths, starts));
    return starts;
  }

  private void add(Run next) {
    Run run = next;
    while (!runs.isEmpty() && end(runs.getLast()) > start(run)) {
      run = runs.removeLast().joined(run);
    }
    runs.add(run);
  }

  private double start(Run run) {
    double mean = run.wanted / run.labels.size();
    return Math.max(from, Math.min(mean, to - run.length));
  }

  private double end(Run run) {
    return start(run) + run.length;
  }

  /** Labels that touch; {@code wanted} is the sum of the starts that each wants of the run. */
  private record Run(List<Integer> labels, double wanted, double length) {
    Run joined(Run after) {
      List<Integer> all = new ArrayList<>(labels);
      all.addAll(after.labels);
      double moved = after.wanted - after.labels.size() * length;
      return new Run(List.copyOf(all), wanted + moved, length + after.length);
    }

    void place(double start, double[] lengths, double[] starts) {
      double next = start;
      for (int label : labels) {
        starts[label] = next;
        next += lengths[label];
      }
    }
  }
}
