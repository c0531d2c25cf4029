package bulletin.figures;

import java.math.BigDecimal;
import java.util.Optional;

/** One published figure: a number exactly as printed, or the shorthand that stands in its place. */
public sealed interface Figure {
  /**
   * A number with the decimals it was printed with.
   *
   * @param value as printed: {@code 62.0} keeps its scale of one
   */
  record Known(BigDecimal value) implements Figure {}

  /** A figure that is not shown, and why. */
  record Withheld(Shorthand why) implements Figure {}

  /** The number, when there is one. */
  default Optional<BigDecimal> number() {
    return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
  }

  /** The shorthand, when there is no number. */
  default Optional<Shorthand> shorthand() {
    return this instanceof Withheld withheld ? Optional.of(withheld.why()) : Optional.empty();
  }

  /** A number. */
  static Figure of(BigDecimal value) {
    return new Known(value);
  }

  /** A number written in plain decimal notation. */
  static Figure of(String decimal) {
    return new Known(new BigDecimal(decimal));
  }

  /** A withheld figure. */
  static Figure of(Shorthand shorthand) {
    return new Withheld(shorthand);
  }
}
