package bulletin.figures;

/** What an indicator counts. */
public enum Unit {
  /** A count or a score, with no unit of its own. */
  NUMBER(""),
  /** Per cent of a whole, 0 to 100. */
  PERCENT("%"),
  /** The difference of two percentages. */
  PERCENTAGE_POINTS("pp");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** As in the publisher's metadata files: empty, {@code %} or {@code pp}. */
  public String symbol() {
    return symbol;
  }
}
