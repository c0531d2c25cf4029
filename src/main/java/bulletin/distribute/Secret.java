package bulletin.distribute;

/** A password or key: in no message, log, manifest or database. */
public final class Secret {
  private final String value;

  /**
   * Wraps a value that was read from the environment or a file.
   *
   * @see SecretPlace#read
   */
  public Secret(String value) {
    this.value = value;
  }

  /** The value, for the library that needs it and for nothing else. */
  public String reveal() {
    return value;
  }

  /** A text of others, without the value should they have repeated it. */
  public String hiddenIn(String text) {
    return value.isEmpty() ? text : text.replace(value, "…");
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
