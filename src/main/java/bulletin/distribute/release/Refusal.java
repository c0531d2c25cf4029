package bulletin.distribute.release;

/** Something that may not be done with a release, or not now. One line for a person. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
