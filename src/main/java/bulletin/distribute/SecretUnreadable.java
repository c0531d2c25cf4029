package bulletin.distribute;

/** A secret that is not there, or not safe there. One line; never holds the secret. */
public final class SecretUnreadable extends Exception {
  private static final long serialVersionUID = 1L;

  SecretUnreadable(String message) {
    super(message);
  }
}
