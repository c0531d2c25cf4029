package bulletin.analysis;

/**
 * Two limits that belong to the interval, in the unit of what it is for.
 *
 * @param lower the smaller limit; a finite number
 * @param upper the larger limit; a finite number
 */
public record Interval(double lower, double upper) {
  /**
   * Refuses limits out of order or not numbers.
   *
   * @throws IllegalArgumentException when {@code lower <= upper} does not hold
   */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("No interval from " + lower + " to " + upper);
    }
  }

  /** Whether a value is inside or at a limit. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** Whether a value is outside. */
  public boolean excludes(double value) {
    return !contains(value);
  }

  /** Upper minus lower. */
  public double width() {
    return upper - lower;
  }

  /** Whether some value is in both. */
  public boolean overlaps(Interval other) {
    return lower <= other.upper && other.lower <= upper;
  }

  /** Every value of this minus every value of the other. */
  Interval minus(Interval other) {
    return new Interval(lower - other.upper, upper - other.lower);
  }

  /** Both limits times a number that is not negative. */
  Interval times(double factor) {
    return new Interval(lower * factor, upper * factor);
  }

  Interval plus(double shift) {
    return new Interval(lower + shift, upper + shift);
  }

  Interval including(double value) {
    return new Interval(Math.min(lower, value), Math.max(upper, value));
  }

  double clamp(double value) {
    return Math.min(upper, Math.max(lower, value));
  }
}
