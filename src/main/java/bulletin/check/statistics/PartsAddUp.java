package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.figures.GeographicLevel;
import java.util.List;

/**
 * A whole is the sum of its parts: a region of its authorities, London of Inner and Outer London,
 * the country of its regions, a total of its options. A country need only be near, because children
 * are counted in it once who are counted in two regions, or in none.
 */
final class PartsAddUp extends StatisticalRule {
  private static final double NEARLY = 0.01;

  PartsAddUp() {
    super(
        new Card(
            "parts-add-up",
            Stage.STATISTICS,
            Severity.ERROR,
            "a total that is not the sum of its parts, London being counted once",
            "A total that does not add up is wrong, or one of its parts is.",
            Guidance.QUALITY),
        Small.years().data(Small.LATEST_REGION + "1230,620,", Small.LATEST_REGION + "1290,650,"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    for (Relation relation : numbers.relations()) {
      double tolerance = relation.isOfCountry() ? NEARLY : 0;
      new Wholes(numbers, relation, tolerance, findings).judge(numbers.countAddends());
      new Wholes(numbers, relation, tolerance, findings).judge(numbers.totalAddends());
    }
  }

  private record Wholes(Numbers numbers, Relation relation, double tolerance, Findings findings) {
    void judge(List<Addend> addends) {
      Additivity additivity = Additivity.learn(relation, addends, tolerance);
      if (additivity.holds()) {
        addends.forEach(addend -> relation.wholes(whole -> judge(addend, whole)));
      }
    }

    private void judge(Addend addend, int whole) {
      if (!addend.column().isNumber(whole)) {
        return;
      }
      Sum sum = Sum.of(relation, addend, whole);
      double value = addend.column().value(whole);
      double slack = sum.half() + tolerance * Math.abs(value) + Additivity.LAST_BITS;
      if (sum.isComplete() && Math.abs(sum.shown() - value) > slack) {
        say(addend, sum, "a total is not the sum of its parts", "add up to");
      } else if (addend.ofPeople() && sum.shown() - value > slack) {
        say(addend, sum, "a total is below the sum of its parts that are shown", "already make");
      }
    }

    private void say(Addend addend, Sum sum, String kind, String verb) {
      findings.add(
          numbers.cell(addend.column(), sum.whole()),
          kind
              + ": "
              + numbers.keys().words(sum.whole())
              + " is "
              + addend.column().text(sum.whole())
              + ", its "
              + sum.parts()
              + " "
              + relation.parts()
              + " "
              + verb
              + " "
              + Subtraction.shown(sum.shown())
              + london(addend, sum),
          "a total that its parts give, within rounding",
          "Correct the total or the part that is wrong.");
    }

    /** The commonest way to a wrong country: London, and then Inner and Outer London again. */
    private String london(Addend addend, Sum sum) {
      if (!relation.isOfCountry()) {
        return "";
      }
      double twice = sum.shown();
      NumberColumn column = addend.column();
      for (int row = 0; row < numbers.keys().rows(); row++) {
        if (numbers.keys().area(row).isPartOfRegion()
            && numbers.keys().period(row) == numbers.keys().period(sum.whole())
            && numbers.keys().breakdown(row) == numbers.keys().breakdown(sum.whole())
            && column.isNumber(row)) {
          twice += column.value(row);
        }
      }
      double off = Math.abs(column.value(sum.whole()) - twice);
      return twice > sum.shown() && off <= sum.half() + tolerance * twice
          ? "; it is the sum of all rows of level "
              + GeographicLevel.REGIONAL.label()
              + ", which count London twice"
          : "";
    }
  }
}
