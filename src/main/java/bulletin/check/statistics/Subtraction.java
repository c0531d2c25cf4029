package bulletin.check.statistics;

import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Takes the parts that are shown from their whole, or adds them up where the whole is withheld, and
 * says how near that comes to what is withheld. How bad that is goes by what a reader then knows:
 *
 * <ul>
 *   <li>error: a count of people exactly, from figures that are not rounded: withholding did
 *       nothing. Likewise a total of scores whose number of people is shown, for that gives a
 *       withheld score.
 *   <li>warning: one count only fits although its total is rounded, so that the rounding that was
 *       to protect it failed for this place; or a total of scores whose number of people is
 *       withheld, which tells a sum of a few people and no score of anyone. Someone must look; a
 *       file that keeps to the publisher's rules can have both.
 *   <li>note: a count within 0 to {@link SmallCount#LIMIT}, which is what withholding it says
 *       already.
 * </ul>
 */
final class Subtraction {
  private static final int MOST_SAID = 4;

  private final Numbers numbers;
  private final Relation relation;
  private final Additivity additivity;
  private final Findings findings;
  private final FirstCase first = new FirstCase();

  Subtraction(Numbers numbers, Relation relation, Additivity additivity, Findings findings) {
    this.numbers = numbers;
    this.relation = relation;
    this.additivity = additivity;
    this.findings = findings;
  }

  void judge(Addend addend, int whole) {
    NumberColumn column = addend.column();
    if (column.isNumber(whole)) {
      Sum sum = Sum.of(relation, addend, whole);
      if (sum.hidesOne()) {
        part(addend, sum);
      }
    } else if (column.isConfidential(whole)) {
      Sum sum = Sum.of(relation, addend, whole);
      if (sum.isComplete()) {
        whole(addend, sum);
      }
    }
  }

  /** The one part that is withheld: the whole less the others. */
  private void part(Addend addend, Sum sum) {
    double rest = addend.column().value(sum.whole()) - sum.shown();
    Range range = range(addend, rest - additivity.below(sum), rest + additivity.above(sum));
    say(addend, sum.hidden(), sum.half(), range, text(addend, sum, range));
  }

  /** The whole is withheld and no part is. */
  private void whole(Addend addend, Sum sum) {
    double half = sum.half() - addend.half(sum.whole());
    Range range = range(addend, sum.shown() - half, sum.shown() + half);
    String worked =
        "the "
            + relation.parts()
            + " add up to "
            + shown(sum.shown())
            + (half == 0 ? "" : ", rounded; so the whole is " + range);
    say(addend, sum.whole(), half, range, worked);
  }

  private record Range(double low, double high) {
    boolean isOne() {
      return high >= low && high - low < 1e-6;
    }

    @Override
    public String toString() {
      return isOne() ? shown(low) : shown(low) + " to " + shown(high);
    }
  }

  /** People are whole, and none is below 0. */
  private static Range range(Addend addend, double low, double high) {
    if (!addend.ofPeople()) {
      double middle = (low + high) / 2;
      return new Range(middle, middle);
    }
    return new Range(Math.max(0, Math.ceil(low - 1e-6)), Math.floor(high + 1e-6));
  }

  private void say(Addend addend, int row, double half, Range range, String worked) {
    Place place = numbers.cell(addend.column(), row);
    if (!addend.ofPeople() && isOfShownPeople(addend.column(), row)) {
      add(
          Severity.ERROR,
          place,
          "a withheld total of scores is what the others leave, and the number of people is shown,"
              + " so that their score can be worked out",
          worked);
    } else if (!addend.ofPeople()) {
      add(Severity.WARNING, place, "a withheld total of scores is what the others leave", worked);
    } else if (range.isOne() && half == 0) {
      add(Severity.ERROR, place, "a withheld count can be worked out exactly", worked);
    } else if (range.isOne()) {
      add(
          Severity.WARNING,
          place,
          "a withheld count can be worked out in spite of the rounding of its total",
          worked);
    } else if (range.high() >= range.low() && range.high() <= SmallCount.LIMIT) {
      add(
          Severity.NOTE,
          place,
          "a withheld count is held within 0 to 5 by its rounded total and the other parts",
          worked);
    }
  }

  private boolean isOfShownPeople(NumberColumn total, int row) {
    return numbers.means().stream()
        .filter(mean -> mean.total().filter(total::equals).isPresent())
        .anyMatch(mean -> mean.pupils().isNumber(row));
  }

  private void add(Severity severity, Place place, String kind, String worked) {
    findings.add(
        severity,
        place,
        first.words(kind, () -> worked),
        "sums that leave more than one withheld part, or a rounded total",
        "Withhold a second part, or round the total further.");
  }

  /** {@code region 180 (175 to 184 before rounding) less 13 + 25 + ... = 178 leaves 0 to 6}. */
  private String text(Addend addend, Sum sum, Range range) {
    StringBuilder said = new StringBuilder();
    NumberColumn column = addend.column();
    said.append(numbers.keys().words(sum.hidden())).append(" = ");
    said.append(relation.whole()).append(' ').append(column.text(sum.whole()));
    if (addend.half(sum.whole()) > 0 && addend.ofPeople()) {
      double value = column.value(sum.whole());
      said.append(" (")
          .append(shown(value - additivity.below(sum)))
          .append(" to ")
          .append(shown(value + additivity.above(sum)))
          .append(" before rounding)");
    }
    int others = sum.parts() - 1;
    if (others == 1) {
      said.append(" less the one other of the ").append(relation.parts());
      said.append(" (").append(shown(sum.shown()));
    } else {
      said.append(" less the ").append(others).append(" other ").append(relation.parts());
      said.append(" (").append(addition(column, sum)).append(" = ").append(shown(sum.shown()));
    }
    return said.append("), which leaves ").append(range).toString();
  }

  private String addition(NumberColumn column, Sum sum) {
    StringBuilder said = new StringBuilder();
    int listed = 0;
    for (int i = relation.first(sum.whole()); i < relation.end(sum.whole()); i++) {
      int row = relation.part(i);
      if (column.isNumber(row)) {
        if (listed++ == MOST_SAID) {
          return said.append(" + ...").toString();
        }
        said.append(said.isEmpty() ? "" : " + ").append(column.text(row));
      }
    }
    return said.toString();
  }

  static String shown(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
