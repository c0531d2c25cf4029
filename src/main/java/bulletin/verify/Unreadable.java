package bulletin.verify;

/** A file, or a part of it, that is not what its name says. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String found) {
    super(found);
  }

  Failure failure(String ending) {
    return new Failure(
        "R1", true, "", String.valueOf(getMessage()), "a whole file of the type " + ending);
  }
}
