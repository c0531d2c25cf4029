package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import java.util.List;

/** What is withheld does not follow from a total and the other parts that are shown. */
final class WithheldRecoverable extends StatisticalRule {
  WithheldRecoverable() {
    super(
        new Card(
            "withheld-recoverable",
            Stage.STATISTICS,
            Severity.ERROR,
            "a withheld figure that can be worked out by subtraction",
            "Anyone can take the parts that are shown from their total, and withheld means nothing.",
            Guidance.DATA),
        Small.example()
            .first("63,31,49,63,12.6,0.2,-1.28,1.68", "c,c,c,c,c,c,c,c")
            .first("61,31,51,61,-12.2,-0.2,-1.71,1.31", "c,c,c,c,c,c,c,c")
            .first("551,280,51,551,55.1,0.1,-0.4,0.6", "c,c,c,c,c,c,c,c")
            .first("553,276,50,553,110.6,0.2,-0.3,0.7", "c,c,c,c,c,c,c,c")
            .data("Male,Final,c,c,c,c,c,c,c,c", "Male,Final,61,31,51,c,c,c,c,c"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    for (Relation relation : numbers.relations()) {
      Additivity counts = Additivity.learn(relation, numbers.countAddends(), 0);
      if (counts.isNotRefuted()) {
        judge(numbers, relation, numbers.countAddends(), counts, findings);
      }
      Additivity totals = Additivity.learn(relation, numbers.totalAddends(), 0);
      if (totals.holds()) {
        judge(numbers, relation, numbers.totalAddends(), totals, findings);
      }
    }
  }

  private static void judge(
      Numbers numbers,
      Relation relation,
      List<Addend> addends,
      Additivity additivity,
      Findings findings) {
    Subtraction subtraction = new Subtraction(numbers, relation, additivity, findings);
    for (Addend addend : addends) {
      relation.wholes(whole -> subtraction.judge(addend, whole));
    }
  }
}
