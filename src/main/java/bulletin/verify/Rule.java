package bulletin.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A rule for one kind of file.
 *
 * @param wanted what a file that keeps it has
 * @param check what breaks it, in the order of the file
 */
record Rule<T>(String id, boolean must, String wanted, Function<T, List<Found>> check) {
  static <T> Rule<T> must(String id, String wanted, Function<T, List<Found>> check) {
    return new Rule<>(id, true, wanted, check);
  }

  static <T> Rule<T> good(String id, String wanted, Function<T, List<Found>> check) {
    return new Rule<>(id, false, wanted, check);
  }

  static <T> Judgement judge(List<Rule<T>> rules, T file) {
    List<Failure> failures = new ArrayList<>();
    for (Rule<T> rule : rules) {
      for (Found found : rule.check.apply(file)) {
        failures.add(new Failure(rule.id, rule.must, found.place(), found.what(), rule.wanted));
      }
    }
    return new Judgement(rules.size(), failures);
  }

  /** One thing found when a claim about the whole file does not hold. */
  static List<Found> unless(boolean holds, String what) {
    return holds ? List.of() : List.of(new Found("", what));
  }
}
