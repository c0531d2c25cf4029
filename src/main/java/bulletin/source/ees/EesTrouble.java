package bulletin.source.ees;

/** The network or the server failed: asking later may succeed. */
public final class EesTrouble extends EesProblem {
  private static final long serialVersionUID = 1L;

  EesTrouble(String message) {
    super(message);
  }
}
