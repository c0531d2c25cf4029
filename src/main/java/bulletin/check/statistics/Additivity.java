package bulletin.check.statistics;

import java.util.List;

/**
 * Whether wholes are the sums of their parts, as the data themselves show: every whole of which all
 * parts are shown is held against their sum. A child who is counted in two places, or in none,
 * makes sums that do not add up, and then nothing may be concluded from them.
 *
 * @param complete of how many wholes all parts are shown
 * @param agree how many of those are their sum, within rounding
 * @param exceeded how many others are below the sum of the parts that are shown
 * @param least the lowest value of sum minus whole among those that agree
 * @param most the highest
 */
record Additivity(int complete, int agree, int exceeded, double least, double most) {
  /** Float sums of figures with decimals. */
  static final double LAST_BITS = 1e-6;

  /** So many sums show both ends of the publisher's rounding. */
  private static final int ENOUGH = 100;

  /** Of ten wholes, one may be a mistake. */
  private static final int MISTAKES_ONE_IN = 10;

  /**
   * Learns it.
   *
   * @param addends columns that share a rule of rounding
   * @param tolerance part of the whole that is allowed besides rounding
   */
  static Additivity learn(Relation relation, List<Addend> addends, double tolerance) {
    Learner learner = new Learner();
    for (Addend addend : addends) {
      relation.wholes(
          whole -> {
            if (addend.column().isNumber(whole)) {
              learner.add(
                  Sum.of(relation, addend, whole),
                  addend.column().value(whole),
                  tolerance,
                  addend.ofPeople());
            }
          });
    }
    return learner.learnt();
  }

  private static final class Learner {
    private int complete;
    private int agree;
    private int exceeded;
    private double least;
    private double most;

    void add(Sum sum, double whole, double tolerance, boolean ofPeople) {
      double over = sum.shown() - whole;
      double slack = sum.half() + tolerance * Math.abs(whole) + LAST_BITS;
      if (!sum.isComplete()) {
        exceeded += ofPeople && over > slack ? 1 : 0;
        return;
      }
      complete++;
      if (Math.abs(over) <= slack) {
        agree++;
        least = Math.min(least, over);
        most = Math.max(most, over);
      }
    }

    Additivity learnt() {
      return new Additivity(complete, agree, exceeded, least, most);
    }
  }

  /** Whether so many agree that one that does not is a mistake. */
  boolean holds() {
    return complete > 0 && (complete - agree + exceeded) * MISTAKES_ONE_IN <= complete;
  }

  /** Whether nothing speaks against it, though nothing may speak for it. */
  boolean isNotRefuted() {
    return complete == 0 ? exceeded == 0 : holds();
  }

  /** How far the sum of all parts may lie below a whole. */
  double below(Sum sum) {
    return complete >= ENOUGH ? Math.min(sum.half(), -least) : sum.half();
  }

  /** How far the sum of all parts may lie above a whole. */
  double above(Sum sum) {
    return complete >= ENOUGH ? Math.min(sum.half(), most) : sum.half();
  }
}
