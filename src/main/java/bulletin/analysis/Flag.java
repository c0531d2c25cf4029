package bulletin.analysis;

/** What a reader must know beside a gap. */
public enum Flag {
  /**
   * A denominator below 30, or fewer than 10 with it or without it: no test of change, no rank, no
   * band.
   */
  SMALL_NUMBERS,
  /** The decision differs between figures that all round to the published ones. */
  DEPENDS_ON_ROUNDING,
  /** The rounding of the published figures hides as much as chance does: no interval. */
  ROUNDING_TOO_COARSE,
  /**
   * The comparator's counts cannot contain the group's: compared as if independent, which is safe.
   */
  NOT_A_SUBSET,
  /** A figure rounds to zero but is not zero: the gap is approximate. */
  ROUNDS_TO_ZERO,
  /**
   * The two groups' own intervals overlap. It describes, it is not a test; only of independent
   * groups.
   */
  INTERVALS_OVERLAP
}
