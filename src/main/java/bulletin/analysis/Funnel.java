package bulletin.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Funnel limits: how far an area's share may lie from the pooled share by chance, in per cent.
 *
 * <p>{@code p0 ± z √(s² + τ²)}, {@code s² = p0 (1 - p0)/n}, clipped to 0 and 100. With areas' z
 * scores winsorised (of I areas the I/10 lowest, rounded down, take the value of the next, and so
 * do the highest), {@code φ = Σz²/I}; when {@code φ > 1 + 2√(2/I)} the areas vary more than chance
 * allows and {@code τ² = max(0, [Iφ - (I-1)] / [Σw - Σw²/Σw])}, {@code w = 1/s²}; otherwise 0, so
 * limits are never drawn in. Spiegelhalter 2005, Statistics in Medicine 24:1185-1202.
 *
 * @param centre the pooled share, per cent
 * @param dispersion φ; 1 is what chance gives. Below 1 where areas with small numbers are not shown
 * @param between τ, percentage points; 0 unless overdispersed
 */
public record Funnel(double centre, double dispersion, double between) {
  private static final double TAIL = 0.1;

  /**
   * An area.
   *
   * @param numerator how many have it
   * @param denominator of how many; above 0
   */
  public record Area(double numerator, double denominator) {
    /**
     * Refuses what is no share.
     *
     * @throws IllegalArgumentException when the numerator is not from 0 to the denominator, or the
     *     denominator is not above 0
     */
    public Area {
      if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) {
        throw new IllegalArgumentException("No share is " + numerator + " of " + denominator);
      }
    }
  }

  /**
   * A funnel of areas about a share.
   *
   * @param centre per cent, above 0 and below 100: all areas' numerators by all areas'
   *     denominators, withheld areas included, such as the national share; not the mean of shares
   * @param areas those that are shown; at least one
   * @throws IllegalArgumentException when there is no area, or the centre leaves no room to vary
   */
  public static Funnel about(double centre, List<Area> areas) {
    double p0 = centre / 100;
    if (areas.isEmpty() || !(p0 > 0 && p0 < 1)) {
      throw new IllegalArgumentException(
          "No funnel of " + areas.size() + " areas about " + centre + "%");
    }
    double phi = dispersion(p0, areas);
    boolean overdispersed = areas.size() > 1 && phi > 1 + 2 * Math.sqrt(2.0 / areas.size());
    return new Funnel(centre, phi, overdispersed ? 100 * between(p0, phi, areas) : 0);
  }

  /**
   * The limits at a denominator, per cent, 0 to 100, not rounded.
   *
   * @param denominator above 0
   * @param confidence 0.95 or 0.998
   */
  public Interval limits(double denominator, double confidence) {
    return limits(centre / 100, denominator, between / 100, Normal.z(confidence)).times(100);
  }

  static Interval limits(double p0, double n, double between, double z) {
    double reach = z * Math.sqrt(variance(p0, n) + between * between);
    return new Interval(Math.max(0, p0 - reach), Math.min(1, p0 + reach));
  }

  private static double variance(double p0, double n) {
    return p0 * (1 - p0) / n;
  }

  private static double dispersion(double p0, List<Area> areas) {
    double[] z =
        areas.stream()
            .mapToDouble(
                a -> (a.numerator / a.denominator - p0) / Math.sqrt(variance(p0, a.denominator)))
            .toArray();
    Arrays.sort(z);
    int tail = (int) (TAIL * z.length);
    Interval middle = new Interval(z[tail], z[z.length - 1 - tail]);
    return Arrays.stream(z).map(middle::clamp).map(v -> v * v).sum() / z.length;
  }

  private static double between(double p0, double phi, List<Area> areas) {
    double[] weights = areas.stream().mapToDouble(a -> 1 / variance(p0, a.denominator)).toArray();
    double sum = Arrays.stream(weights).sum();
    double squares = Arrays.stream(weights).map(w -> w * w).sum();
    double excess = areas.size() * phi - (areas.size() - 1);
    return Math.sqrt(Math.max(0, excess / (sum - squares / sum)));
  }
}
