package bulletin.verify;

import java.util.List;

/**
 * What is said of one file.
 *
 * @param rules how many rules it was held against
 * @param failures those that it breaks, in the order of the rules
 */
public record Judgement(int rules, List<Failure> failures) {
  /** Copies the failures. */
  public Judgement {
    failures = List.copyOf(failures);
  }
}
