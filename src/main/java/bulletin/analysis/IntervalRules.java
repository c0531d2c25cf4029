package bulletin.analysis;

import bulletin.analysis.IntervalCheck.Row;
import bulletin.analysis.IntervalCheck.Rule;
import bulletin.analysis.IntervalCheck.Spread;
import bulletin.analysis.IntervalCheck.Violation;
import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that one published interval must keep. */
record IntervalRules(Row row) {

  String stratum() {
    return row.stratum();
  }

  boolean hasScore() {
    return isShown(row.score().score());
  }

  boolean hasLimits() {
    return isShown(row.score().lower()) && isShown(row.score().upper());
  }

  private boolean isComplete() {
    return row.score().pupils() instanceof Figure.Known && hasLimits();
  }

  /** Empty when it cannot be decoded. */
  Optional<Interval> impliedSigma() {
    return isComplete() ? ImpliedSigma.of(row.score(), row.rounding()) : Optional.empty();
  }

  Stream<Violation> violations(Optional<Spread> spread) {
    return Stream.of(completeness(), shape(), misfit(spread), mean()).flatMap(Optional::stream);
  }

  private Optional<Violation> completeness() {
    return isComplete()
        ? Optional.empty()
        : violation(Rule.COMPLETE, "a score without pupils or limits");
  }

  private Optional<Violation> shape() {
    return hasLimits()
        ? brokenShape().flatMap(rule -> violation(rule, limits()))
        : Optional.empty();
  }

  private Optional<Rule> brokenShape() {
    if (lower().compareTo(upper()) >= 0) {
      return Optional.of(Rule.ORDERED);
    }
    if (score().compareTo(lower()) < 0 || score().compareTo(upper()) > 0) {
      return Optional.of(Rule.HOLDS_ITS_SCORE);
    }
    if (lopsidedBeyond(2)) {
      return Optional.of(Rule.SYMMETRIC);
    }
    return lopsidedBeyond(1) ? Optional.of(Rule.NEARLY_SYMMETRIC) : Optional.empty();
  }

  /**
   * Whether the distances from score to limits differ by more than so many units of the last place.
   */
  private boolean lopsidedBeyond(int units) {
    BigDecimal difference = lower().add(upper()).subtract(score().multiply(BigDecimal.TWO));
    BigDecimal allowed = BigDecimal.valueOf(units).movePointLeft(row.score().decimals());
    return difference.abs().compareTo(allowed) > 0;
  }

  private Optional<Violation> misfit(Optional<Spread> spread) {
    return impliedSigma()
        .flatMap(
            implied ->
                spread
                    .map(Spread::sigma)
                    .filter(sigma -> !implied.overlaps(sigma))
                    .flatMap(sigma -> violation(Rule.FITS_ITS_STRATUM, misfit(implied, sigma))));
  }

  private static String misfit(Interval implied, Interval sigma) {
    return "the limits imply a standard deviation of "
        + ImpliedSigma.text(implied)
        + ", the other rows "
        + ImpliedSigma.text(sigma);
  }

  private Optional<Violation> mean() {
    return ImpliedSigma.mean(row)
        .filter(mean -> mean.excludes(score().doubleValue()))
        .flatMap(mean -> violation(Rule.SCORE_IS_THE_MEAN, notTheMean()));
  }

  private String notTheMean() {
    return score().toPlainString()
        + " is not "
        + number(row.total()).toPlainString()
        + " divided by "
        + number(row.score().pupils()).toPlainString();
  }

  private Optional<Violation> violation(Rule rule, String found) {
    return Optional.of(new Violation(rule, row.origin(), found));
  }

  private String limits() {
    return score().toPlainString()
        + " ("
        + lower().toPlainString()
        + " to "
        + upper().toPlainString()
        + ")";
  }

  private BigDecimal score() {
    return number(row.score().score());
  }

  private BigDecimal lower() {
    return number(row.score().lower());
  }

  private BigDecimal upper() {
    return number(row.score().upper());
  }

  private static boolean isShown(Figure figure) {
    return figure.shorthand().filter(why -> why != Shorthand.LOW).isEmpty();
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElse(BigDecimal.ZERO);
  }
}
