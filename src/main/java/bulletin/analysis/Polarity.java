package bulletin.analysis;

/** Which end of an indicator is good. */
public enum Polarity {
  /** A higher value is better: the largest is first. */
  HIGH,
  /** A lower value is better: the smallest is first. */
  LOW,
  /** Neither: no rank and no band. */
  NONE
}
