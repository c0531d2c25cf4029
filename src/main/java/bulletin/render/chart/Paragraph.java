package bulletin.render.chart;

import bulletin.render.chart.Ink.Words;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Text broken into lines, not yet placed. */
record Paragraph(List<String> lines) {
  Paragraph {
    lines = List.copyOf(lines);
  }

  static Paragraph of(String text, double width) {
    return new Paragraph(Lettering.wrap(text, width));
  }

  double width() {
    return lines.stream().mapToDouble(Lettering::width).max().orElse(0);
  }

  double height() {
    return lines.size() * Lettering.LINE;
  }

  List<Words> leftAt(double x, double top) {
    return placed(line -> x, top);
  }

  List<Words> centredAt(double x, double top) {
    return placed(line -> x - Lettering.width(line) / 2, top);
  }

  List<Words> rightAt(double x, double top) {
    return placed(line -> x - Lettering.width(line), top);
  }

  private List<Words> placed(ToDoubleFunction<String> left, double top) {
    return IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                new Words(
                    lines.get(i),
                    left.applyAsDouble(lines.get(i)),
                    top + i * Lettering.LINE + Lettering.BASELINE))
        .toList();
  }
}
