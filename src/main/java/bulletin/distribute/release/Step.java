package bulletin.distribute.release;

import bulletin.distribute.store.State;
import java.util.Optional;

/** What moves a release from one state to the next; {@link #next} is the whole table. */
enum Step {
  CHECK,
  APPROVE,
  OPEN,
  PUBLISH,
  WITHDRAW;

  /**
   * The state that follows; empty when this may not be done in that state.
   *
   * @param issue 1, and more for a correction
   */
  Optional<State> next(State from, int issue) {
    return switch (this) {
      case CHECK -> when(from == State.BUILT, State.CHECKED);
      case APPROVE -> when(from == State.CHECKED, State.APPROVED);
      case OPEN -> when(from == State.APPROVED && issue == 1, State.PRE_RELEASE);
      case PUBLISH ->
          when(
              from == State.APPROVED || from == State.PRE_RELEASE,
              issue == 1 ? State.PUBLISHED : State.CORRECTED);
      case WITHDRAW -> when(from != State.WITHDRAWN, State.WITHDRAWN);
    };
  }

  private static Optional<State> when(boolean allowed, State next) {
    return allowed ? Optional.of(next) : Optional.empty();
  }

  /** What a person should do first. */
  String remedy(State from) {
    return switch (from) {
      case BUILT -> "Mend what its checks found, and plan it again.";
      case CHECKED -> "Have a second person run: bulletin release approve.";
      case APPROVED -> "It waits for its time.";
      case PRE_RELEASE -> "It waits for its time.";
      case PUBLISHED -> "To change it, run: bulletin release correct.";
      case CORRECTED -> "To change it, run: bulletin release correct.";
      case WITHDRAWN -> "It stays withdrawn; give a new release a name of its own.";
    };
  }

  /** As a message says it: {@code approved}. */
  String done() {
    return switch (this) {
      case CHECK -> "checked";
      case APPROVE -> "approved";
      case OPEN -> "opened for pre-release access";
      case PUBLISH -> "published";
      case WITHDRAW -> "withdrawn";
    };
  }
}
