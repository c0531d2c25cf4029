package bulletin.check.statistics;

import java.util.function.IntToDoubleFunction;

/**
 * A column whose figures may add up.
 *
 * @param ofPeople whether it counts people, so that none is below 0
 * @param halves how far the true figure of a row may lie from the published
 */
record Addend(NumberColumn column, boolean ofPeople, IntToDoubleFunction halves) {
  double half(int row) {
    return halves.applyAsDouble(row);
  }
}
