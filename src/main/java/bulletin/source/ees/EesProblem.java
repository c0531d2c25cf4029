package bulletin.source.ees;

/** Why the API's answer cannot be used, in one line that holds no token. */
public abstract sealed class EesProblem extends Exception permits EesRefusal, EesTrouble {
  private static final long serialVersionUID = 1L;

  EesProblem(String message) {
    super(message);
  }
}
