package bulletin.source.ees;

/** What was asked for cannot be had: asking again gives the same answer. */
public final class EesRefusal extends EesProblem {
  private static final long serialVersionUID = 1L;

  EesRefusal(String message) {
    super(message);
  }
}
