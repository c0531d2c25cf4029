package bulletin.compare;

import bulletin.figures.Figure;
import bulletin.figures.Origin;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The cells of the later file that hold a number which was another, or none, before. */
public final class RevisedCells {
  private final Map<String, BitSet> linesByColumn = new HashMap<>();

  /** Those of some revisions. */
  public RevisedCells(Revisions revisions) {
    revisions
        .all()
        .filter(revision -> revision.after() instanceof Figure.Known)
        .forEach(revision -> add(revision.is()));
  }

  private void add(Origin cell) {
    linesByColumn
        .computeIfAbsent(cell.column(), column -> new BitSet())
        .set(Math.toIntExact(cell.line()));
  }

  /** Whether a cell is one of them. */
  public boolean hold(Origin cell) {
    BitSet lines = linesByColumn.get(cell.column());
    return lines != null && lines.get(Math.toIntExact(cell.line()));
  }
}
