package bulletin.report.model;

import java.math.BigDecimal;
import java.util.List;

/** A chart, described and not yet drawn. Its points are cells of its data table. */
public sealed interface Chart {
  /** What is said around the picture. */
  Text text();

  /** The values axis. */
  Axis axis();

  /** The same values as a table, printed beside the chart. */
  Table data();

  /**
   * Lines over time, one a series; a missing point breaks its line.
   *
   * @param categories the axis of time, every period including those without figures
   * @param series at most four, in palette order
   * @param breaks stretches without figures, each labelled
   */
  record Lines(
      Text text,
      Axis axis,
      List<String> categories,
      List<Series> series,
      List<Break> breaks,
      Table data)
      implements Chart {
    /** Copies what it is given. */
    public Lines {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      breaks = List.copyOf(breaks);
    }
  }

  /**
   * Dots on a horizontal line, one line a category: how far apart the series lie.
   *
   * @param categories top to bottom
   * @param series at most four, in palette order; the last is what the others are compared with
   */
  record Dumbbell(Text text, Axis axis, List<String> categories, List<Series> series, Table data)
      implements Chart {
    /** Copies what it is given. */
    public Dumbbell {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /**
   * Values with their intervals as horizontal bars, grouped by category, with a line at zero.
   *
   * @param categories top to bottom
   * @param series at most four, in palette order
   */
  record Intervals(
      Text text, Axis axis, List<String> categories, List<IntervalSeries> series, Table data)
      implements Chart {
    /** Copies what it is given. */
    public Intervals {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /**
   * What is said around the picture, as text of the page and never in the picture.
   *
   * @param id lower case, dashes; unique in the report
   * @param label such as "Figure 1"
   * @param headline at most ten words, tells the message
   * @param subtitle measure, population, geography, period
   * @param alt kind of chart and its message, with numbers that stand in the table
   * @param notes the numbers of the footnotes that attach to it
   * @param source who published the figures
   */
  record Text(
      String id,
      String label,
      String headline,
      String subtitle,
      String alt,
      List<Integer> notes,
      String source) {
    /** Copies the notes. */
    public Text {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The values axis; the same for charts that are to be compared.
   *
   * @param title unit and measure, printed horizontally above the axis
   * @param low where it starts
   * @param high where it ends
   * @param step between gridlines; at most ten of them
   * @param suffix printed after each value, such as %; may be empty
   */
  record Axis(String title, BigDecimal low, BigDecimal high, BigDecimal step, String suffix) {}

  /**
   * A series.
   *
   * @param name as printed beside it
   * @param points one a category
   */
  record Series(String name, List<Cell> points) {
    /** Copies the points. */
    public Series {
      points = List.copyOf(points);
    }
  }

  /**
   * A series with intervals.
   *
   * @param name as printed in the key
   * @param points one a category
   */
  record IntervalSeries(String name, List<IntervalPoint> points) {
    /** Copies the points. */
    public IntervalSeries {
      points = List.copyOf(points);
    }
  }

  /** A value with its interval; all three are withheld or none is. */
  record IntervalPoint(Cell value, Cell lower, Cell upper) {}

  /**
   * Categories without figures.
   *
   * @param from the first category's number, from 0
   * @param to the last category's number
   * @param label at most fifty characters, such as "No assessments"
   */
  record Break(int from, int to, String label) {}
}
