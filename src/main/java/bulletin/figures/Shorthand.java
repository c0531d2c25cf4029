package bulletin.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a figure is not shown as a number, in the Government Analysis Function's shorthand. Listed by
 * precedence: what is made of two withheld figures carries the first of their shorthands in this
 * order, {@code c} before all, because a disclosure cannot be taken back.
 */
public enum Shorthand {
  /** Confidential: a small number that might identify someone. */
  CONFIDENTIAL("c"),
  /** Not available: the figure was not collected or not published. */
  NOT_AVAILABLE("x"),
  /** Low reliability: not shown because it would mislead. */
  UNRELIABLE("u"),
  /** Not applicable: no such figure can exist. */
  NOT_APPLICABLE("z"),
  /** Rounds to zero but is not zero; its size is known to be under half a unit. */
  LOW("k"),
  /**
   * Revised since the previous release. It stands beside a number and not in its place, so that no
   * figure is withheld for it.
   */
  REVISED("r");

  private final String symbol;

  Shorthand(String symbol) {
    this.symbol = symbol;
  }

  /** The letter without brackets, as in the publisher's files: {@code c x u z k}. */
  public String symbol() {
    return symbol;
  }

  /** As it is printed in place of a number: {@code [c]}. */
  public String bracketed() {
    return "[" + symbol + "]";
  }

  /** The shorthand of something made from figures with these shorthands; empty when none is. */
  public static Optional<Shorthand> strongest(Collection<Shorthand> all) {
    return all.stream().min(Comparator.naturalOrder());
  }
}
