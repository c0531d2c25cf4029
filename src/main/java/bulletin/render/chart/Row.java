package bulletin.render.chart;

import bulletin.report.model.Cell;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One row of a dumbbell chart. Its height means nothing, so dots whose values lie close are set
 * apart in lanes above and below the connecting line, where each keeps its own label. Heights are
 * relative to the connecting line.
 */
final class Row {
  private static final double LANE = 15;
  private static final double RADIUS = 6;
  private static final double PADDING = 8;
  private static final int[] LANES = {0, -1, 1, -2, 2, -3, 3};

  private final ValueScale values;
  private final List<Cell> cells;
  private final double from;
  private final double to;
  private final List<Dot> dots = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Ink.Words> labels = new ArrayList<>();

  /**
   * Sets out a row.
   *
   * @param values the axis, placed
   * @param names of the series
   * @param cells one a series
   * @param from no label starts before
   * @param to no label ends after
   */
  Row(ValueScale values, List<String> names, List<Cell> cells, double from, double to) {
    this.values = values;
    this.cells = cells;
    this.from = from;
    this.to = to;
    outerFirst().forEach(this::place);
    withheld(names).ifPresent(this::placeAtStart);
  }

  List<Dot> dots() {
    return dots;
  }

  /** Values and shorthand, when the connecting line lies at this height. */
  List<Ink.Words> labelsAt(double line) {
    return labels.stream()
        .map(label -> new Ink.Words(label.text(), label.x(), label.baseline() + line))
        .toList();
  }

  /** How far it reaches above its connecting line. */
  double above() {
    return PADDING - taken.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(-RADIUS);
  }

  /** How far it reaches below its connecting line. */
  double below() {
    return PADDING + taken.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(RADIUS);
  }

  double lowest() {
    return numbers().mapToDouble(this::x).min().orElse(0);
  }

  double highest() {
    return numbers().mapToDouble(this::x).max().orElse(0);
  }

  /** The ends of the line first, because they belong on it; the others in order of series. */
  private List<Integer> outerFirst() {
    List<Integer> order = new ArrayList<>(numbers().boxed().toList());
    Comparator<Integer> byValue = Comparator.comparingDouble(this::x);
    Optional<Integer> low = order.stream().min(byValue);
    Optional<Integer> high = order.stream().max(byValue);
    order.sort(
        Comparator.comparingInt(
            i -> i.equals(high.orElse(-1)) ? 0 : i.equals(low.orElse(-1)) ? 1 : 2));
    return order;
  }

  private void place(int series) {
    double x = x(series);
    double width = Lettering.width(values.label(cells.get(series)));
    for (int lane : LANES) {
      for (Side side : Side.order(lane, x < middle())) {
        Dot dot = new Dot(series, x, lane * LANE);
        Rectangle2D box = side.box(dot, width);
        if (free(dot.box()) && free(box) && inside(box) && !onLine(box)) {
          dots.add(dot);
          taken.add(dot.box());
          label(values.label(cells.get(series)), box);
          return;
        }
      }
    }
    dots.add(new Dot(series, x, 0));
    taken.add(new Dot(series, x, 0).box());
  }

  private void placeAtStart(String text) {
    double x = values.atLow() + 4;
    Paragraph words = Paragraph.of(text, to - x);
    for (int lane : LANES) {
      Rectangle2D box =
          new Rectangle2D.Double(
              x, lane * LANE - Lettering.MIDDLE, words.width(), words.height() - 1);
      if (free(box) && !onLine(box)) {
        labels.addAll(words.leftAt(x, box.getMinY()));
        taken.add(box);
        return;
      }
    }
    double under = taken.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(RADIUS);
    labels.addAll(words.leftAt(x, under));
    taken.add(new Rectangle2D.Double(x, under, words.width(), words.height()));
  }

  /** One shorthand when all is withheld for one reason; else each series with its own. */
  private Optional<String> withheld(List<String> names) {
    List<Integer> missing =
        IntStream.range(0, cells.size())
            .filter(i -> !ValueScale.isNumber(cells.get(i)))
            .boxed()
            .toList();
    List<String> why = missing.stream().map(i -> cells.get(i).text()).distinct().toList();
    if (missing.size() == cells.size() && why.size() == 1) {
      return Optional.of(why.getFirst());
    }
    return missing.stream()
        .map(i -> names.get(i) + " " + cells.get(i).text())
        .reduce((one, other) -> one + ", " + other);
  }

  private void label(String text, Rectangle2D box) {
    taken.add(box);
    labels.add(new Ink.Words(text, box.getMinX(), box.getMinY() + Lettering.BASELINE));
  }

  private boolean free(Rectangle2D box) {
    return taken.stream().noneMatch(box::intersects);
  }

  private boolean inside(Rectangle2D box) {
    double zero = values.at(0);
    boolean crossesZero = values.showsZero() && box.getMinX() < zero && box.getMaxX() > zero;
    return box.getMinX() >= from && box.getMaxX() <= to && !crossesZero;
  }

  private boolean onLine(Rectangle2D box) {
    return box.getMinY() < 1
        && box.getMaxY() > -1
        && box.getMaxX() > lowest()
        && box.getMinX() < highest();
  }

  private IntStream numbers() {
    return IntStream.range(0, cells.size()).filter(i -> ValueScale.isNumber(cells.get(i)));
  }

  private double middle() {
    return (lowest() + highest()) / 2;
  }

  private double x(int series) {
    return values.at(cells.get(series));
  }

  /** A dot of a series; {@code y} is below the connecting line. */
  record Dot(int series, double x, double y) {
    Rectangle2D box() {
      return new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }
  }

  private enum Side {
    LEFT,
    RIGHT,
    ABOVE,
    BELOW;

    private static final double REACH = 10;

    /** On the line a label stands outside or above; in a lane it stands beside its dot. */
    static List<Side> order(int lane, boolean leftHalf) {
      Side outer = leftHalf ? LEFT : RIGHT;
      Side inner = leftHalf ? RIGHT : LEFT;
      return lane == 0 ? List.of(outer, ABOVE, BELOW, inner) : List.of(outer, inner);
    }

    Rectangle2D box(Dot dot, double width) {
      double top = dot.y() - Lettering.MIDDLE;
      double height = Lettering.LINE - 1;
      return switch (this) {
        case LEFT -> new Rectangle2D.Double(dot.x() - REACH - width, top, width, height);
        case RIGHT -> new Rectangle2D.Double(dot.x() + REACH, top, width, height);
        case ABOVE -> new Rectangle2D.Double(dot.x() - width / 2, top - LANE, width, height);
        case BELOW -> new Rectangle2D.Double(dot.x() - width / 2, top + LANE, width, height);
      };
    }
  }
}
