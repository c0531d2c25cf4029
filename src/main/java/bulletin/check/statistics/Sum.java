package bulletin.check.statistics;

import bulletin.figures.Shorthand;

/**
 * One whole beside its parts, in one column.
 *
 * @param whole the row of the whole
 * @param parts how many parts there are
 * @param shown the sum of the parts that are shown
 * @param hidden the one confidential part, when there is one; -1 when there is none, -2 when there
 *     are more or when a part is unknown for another reason
 * @param half how far rounding may bring a whole that is shown from the sum of all its parts
 */
record Sum(int whole, int parts, double shown, int hidden, double half) {
  static final int NONE = -1;
  static final int MANY = -2;

  /** Adds up the parts of a whole that is shown. */
  static Sum of(Relation relation, Addend addend, int whole) {
    NumberColumn column = addend.column();
    double shown = 0;
    double half = addend.half(whole);
    int hidden = NONE;
    for (int i = relation.first(whole); i < relation.end(whole); i++) {
      int row = relation.part(i);
      if (column.isNumber(row)) {
        shown += column.value(row);
        half += addend.half(row);
      } else if (column.isConfidential(row)) {
        hidden = hidden == NONE ? row : MANY;
      } else if (!column.is(row, Shorthand.NOT_APPLICABLE)) {
        hidden = MANY;
      }
    }
    int parts = relation.end(whole) - relation.first(whole);
    return new Sum(whole, parts, shown, hidden, half);
  }

  boolean isComplete() {
    return hidden == NONE;
  }

  boolean hidesOne() {
    return hidden >= 0;
  }
}
