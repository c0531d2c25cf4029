package bulletin.check;

/**
 * The stages of the publisher's own screener, in its order, and after them our own. The screener
 * stops at the end of a stage in which a check fails.
 */
public enum Stage {
  /** The names of the files. */
  FILENAME("Filename"),
  /** Whether the columns are there. */
  PRECHECK_COLUMNS("Precheck columns"),
  /** Whether data and metadata speak of the same columns. */
  PRECHECK_CROSS_FILE("Precheck cross-file"),
  /** The names of the columns. */
  CHECK_COLUMNS("Check columns"),
  /** Whether the metadata can be read at all. */
  PRECHECK_META("Precheck meta"),
  /** The metadata. */
  CHECK_META("Check meta"),
  /** Whether the filters can be read at all. */
  PRECHECK_FILTERS("Precheck filters"),
  /** Whether time can be read at all. */
  PRECHECK_TIME("Precheck time"),
  /** Whether geography can be read at all. */
  PRECHECK_GEOGRAPHY("Precheck geography"),
  /** Time periods. */
  CHECK_TIME("Check time"),
  /** Filters and their values. */
  CHECK_FILTERS("Check filters"),
  /** The whole file. */
  CHECK_GENERAL("Check general"),
  /** Geographic codes and names. */
  CHECK_GEOGRAPHY("Check geography"),
  /** Figures. */
  CHECK_INDICATORS("Check indicators"),
  /** Names and values that all of the publisher's files share. */
  CHECK_HARMONISED("Check harmonised"),
  /** Whether the file fits the publisher's API. */
  CHECK_API("Check API"),
  /** Our own: the file as text. */
  TEXT("Text of the file"),
  /** Our own: the figures as statistics. */
  STATISTICS("Statistics");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** As the screener writes it. */
  public String label() {
    return label;
  }

  /** Whether the publisher's screener has it. */
  public boolean isPublishers() {
    return compareTo(CHECK_API) <= 0;
  }
}
