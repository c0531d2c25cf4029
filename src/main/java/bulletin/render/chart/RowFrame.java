package bulletin.render.chart;

import static bulletin.render.chart.Picture.WIDTH;

import bulletin.report.model.Chart;
import java.awt.Rectangle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What charts of rows share: the categories' names in a column on the left, values across, the
 * axis' title and the key above, tick labels below.
 *
 * @param names the categories' names, broken to fit their column
 * @param left where the marks' area starts
 * @param values the axis, placed
 */
record RowFrame(List<Paragraph> names, int left, ValueScale values) {
  private static final double NAME_WIDTH = 170;
  private static final double GAP = 12;
  private static final double SYMBOL_WIDTH = 16;

  /**
   * Places the values axis.
   *
   * @param before room for labels before the axis' low end
   * @param after room for labels after its high end
   */
  static RowFrame of(Chart.Axis axis, List<String> categories, double before, double after) {
    List<Paragraph> names =
        categories.stream().map(name -> Paragraph.of(name, NAME_WIDTH)).toList();
    double widest = names.stream().mapToDouble(Paragraph::width).max().orElse(0);
    int left = (int) Math.ceil(widest + GAP);
    return new RowFrame(names, left, new ValueScale(axis, left + before, WIDTH - after));
  }

  Rectangle area(double top, double height) {
    return new Rectangle(left, (int) top, (int) WIDTH - left, (int) Math.ceil(height));
  }

  /** The axis' title from the left edge, at the top. */
  Paragraph title() {
    return Paragraph.of(values.axis().title(), WIDTH);
  }

  List<Ink.Words> name(int category, double middle) {
    Paragraph name = names.get(category);
    return name.leftAt(0, middle - name.height() / 2);
  }

  List<Ink> tickLabels(double top) {
    List<Ink> labels = new ArrayList<>();
    for (BigDecimal tick : values.ticks()) {
      Paragraph label = Paragraph.of(values.label(tick), WIDTH);
      labels.addAll(label.centredAt(values.at(tick.doubleValue()), top));
    }
    return labels;
  }

  /** Each series' shape and name in order, from the left edge. */
  static Key key(List<String> series, double top) {
    List<Ink> ink = new ArrayList<>();
    double x = 0;
    double y = top;
    for (int row = 0; row < series.size(); row++) {
      Paragraph name = Paragraph.of(series.get(row), WIDTH - SYMBOL_WIDTH);
      double width = SYMBOL_WIDTH + name.width();
      if (x > 0 && x + width > WIDTH) {
        x = 0;
        y += Lettering.LINE;
      }
      ink.add(new Ink.Symbol(SeriesLook.of(row), x + 6, y + Lettering.MIDDLE));
      ink.addAll(name.leftAt(x + SYMBOL_WIDTH, y));
      y += name.height() - Lettering.LINE;
      x += width + SYMBOL_WIDTH;
    }
    return new Key(ink, y + Lettering.LINE);
  }

  /**
   * A key.
   *
   * @param ink what it is drawn with
   * @param bottom where it ends
   */
  record Key(List<Ink> ink, double bottom) {}
}
