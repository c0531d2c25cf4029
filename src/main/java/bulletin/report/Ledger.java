package bulletin.report;

import bulletin.analysis.Method;
import bulletin.figures.RowKey;
import bulletin.report.definition.Shown;
import bulletin.report.model.Cell;
import java.util.EnumSet;
import java.util.Set;

/** Enters what a table or chart prints of a row: its line in figures.csv, and the method used. */
final class Ledger {
  private static final Set<Shown> GAPS =
      EnumSet.of(
          Shown.GAP,
          Shown.GAP_WORDS,
          Shown.GAP_ROUNDING_LOW,
          Shown.GAP_ROUNDING_HIGH,
          Shown.GAP_LOWER,
          Shown.GAP_UPPER,
          Shown.P,
          Shown.VERDICT,
          Shown.RATIO,
          Shown.RELATIVE_GAP);
  private static final Set<Shown> CHANGES =
      EnumSet.of(Shown.CHANGE, Shown.CHANGE_LOWER, Shown.CHANGE_UPPER, Shown.CHANGE_VERDICT);
  private static final Set<Shown> RATIOS = EnumSet.of(Shown.RATIO, Shown.RELATIVE_GAP);
  private static final Set<Shown> SHARE_BOUNDS =
      EnumSet.of(Shown.PERCENT_LOWER, Shown.PERCENT_UPPER);
  private static final Set<Shown> SCORE_BOUNDS = EnumSet.of(Shown.SCORE_LOWER, Shown.SCORE_UPPER);

  private final Assembly assembly;
  private final Evaluation evaluation;
  private final Cells cells;
  private final Adjustment adjustment;

  Ledger(Assembly assembly, Evaluation evaluation, Cells cells, Adjustment adjustment) {
    this.assembly = assembly;
    this.evaluation = evaluation;
    this.cells = cells;
    this.adjustment = adjustment;
  }

  /** Whether it is worked out from a row's gap of the same period. */
  static boolean ofGap(Shown shown) {
    return GAPS.contains(shown);
  }

  /** Whether the comparator's figures went into it. */
  static boolean usesComparator(Shown shown) {
    return GAPS.contains(shown)
        || CHANGES.contains(shown)
        || shown == Shown.EARLIER_GAP
        || Cells.OF_COMPARATOR.contains(shown);
  }

  void enter(Shown shown, RowKey key, Cell cell) {
    if (GAPS.contains(shown)) {
      assembly.lines().gap(evaluation, key, adjustment.gap(key), adjustment.adjustedP(key));
      StandardParts.methodsOf(evaluation.gap(key)).forEach(assembly::used);
      if (adjustment.adjustedP(key).isPresent()) {
        adjustment.method().ifPresent(assembly::used);
      }
      if (RATIOS.contains(shown)) {
        numeric(cell, Method.MOVER_RATIO);
      }
    } else if (CHANGES.contains(shown)) {
      assembly.change(evaluation, key);
    } else if (shown == Shown.EARLIER_GAP) {
      evaluation.yearBefore(key).ifPresent(before -> assembly.gap(evaluation, before));
    } else if (SHARE_BOUNDS.contains(shown)) {
      assembly.lines().interval(evaluation, key);
      numeric(cell, Method.WILSON);
    } else {
      published(shown, key, cell);
    }
  }

  private void published(Shown shown, RowKey key, Cell cell) {
    RowKey of = Cells.OF_COMPARATOR.contains(shown) ? evaluation.subject().comparator(key) : key;
    cells
        .indicatorOf(shown)
        .ifPresent(i -> assembly.lines().figure(evaluation, of, i.column(), cell));
    if (SCORE_BOUNDS.contains(shown)) {
      numeric(cell, Method.PUBLISHED_INTERVAL);
    }
  }

  /** What is withheld came from no method. */
  private void numeric(Cell cell, Method method) {
    if (cell instanceof Cell.Numeric) {
      assembly.used(method);
    }
  }
}
