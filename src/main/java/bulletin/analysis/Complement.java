package bulletin.analysis;

import java.util.Optional;

/**
 * A part against the whole that contains it, through the rest of the whole.
 *
 * <p>{@code p_s - p_all = (1 - f)(p_s - p_r)}, f = n_s/N taken as fixed, so the interval is {@code
 * (1 - f)} times Newcombe's of the part and the rest, and the test is theirs. Fractions of 1.
 *
 * <p>Empty when the counts cannot be a part and its whole: the rest has no members, or fewer than
 * none or more than all of the rest have it.
 *
 * <p>Newcombe 1998, Statistics in Medicine 17:873-90; Kish 1965, Survey Sampling (subclass and
 * total).
 */
final class Complement {
  private Complement() {}

  static Optional<Difference> of(Proportion part, Proportion whole, double z) {
    return rest(part, whole).map(rest -> Newcombe.of(part, rest, z).times(rest.n() / whole.n()));
  }

  static Optional<Proportion> rest(Proportion part, Proportion whole) {
    double n = whole.n() - part.n();
    double x = whole.x() - part.x();
    return n > 0 && x >= 0 && x <= n ? Optional.of(new Proportion(x, n)) : Optional.empty();
  }
}
