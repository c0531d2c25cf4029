package bulletin.report.model;

import bulletin.figures.Origin;
import java.util.List;

/** Where a printed number came from. */
public sealed interface Trace {
  /** Printed as it stands in a cell of the input. */
  record FromCell(Origin origin) implements Trace {}

  /**
   * Worked out.
   *
   * @param formula in words or symbols
   * @param inputs the cells that went in
   */
  record Worked(String formula, List<Origin> inputs) implements Trace {
    /** Copies the inputs. */
    public Worked {
      inputs = List.copyOf(inputs);
    }
  }

  /** Not a figure of the input: the data hold no such row. */
  record NoSuchRow() implements Trace {}
}
