package bulletin.compare;

/**
 * Why figures are not what they were, as the statistician says. It is never guessed: a scheduled
 * revision and the correction of an error look alike in the data.
 */
public enum Cause {
  /** A scheduled revision. */
  REVISION("revised", "Scheduled revision"),
  /** The correction of an error. */
  CORRECTION("corrected", "Correction of an error"),
  /** Nobody said. */
  UNSAID("changed", "Change");

  private final String participle;
  private final String title;

  Cause(String participle, String title) {
    this.participle = participle;
    this.title = title;
  }

  /** What happened to a figure: {@code revised}, {@code corrected}, {@code changed}. */
  public String participle() {
    return participle;
  }

  /** At the head of a list. */
  public String title() {
    return title;
  }

  /** What became of a figure: its kind, with a number that moved in the word of the cause. */
  public String of(Kind kind) {
    return kind == Kind.REVISED ? participle : kind.words();
  }
}
