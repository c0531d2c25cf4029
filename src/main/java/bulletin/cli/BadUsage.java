package bulletin.cli;

/** What was typed cannot be done: one line that says what was found, wanted, and what to do. */
final class BadUsage extends Exception {
  private static final long serialVersionUID = 1L;

  BadUsage(String message) {
    super(message);
  }
}
