package bulletin.distribute.outbox;

/** Where a worker says what it does: one line each, without secrets. */
@FunctionalInterface
public interface Journal {
  /** Says it. */
  void say(String line);
}
