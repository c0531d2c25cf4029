package bulletin.distribute.channel;

import java.util.Objects;

/**
 * A delivery that was not taken. The message is one line: where, what happened, what to do next;
 * without secrets.
 */
public final class DeliveryFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean lasting;

  private DeliveryFailure(String message, boolean lasting) {
    super(message);
    this.lasting = lasting;
  }

  /** Trying again later may succeed without anyone doing anything. */
  static DeliveryFailure passing(String message) {
    return new DeliveryFailure(oneLine(message), false);
  }

  /** Someone must do something first. */
  static DeliveryFailure lasting(String message) {
    return new DeliveryFailure(oneLine(message), true);
  }

  /** Whether someone must do something before another attempt makes sense. */
  public boolean isLasting() {
    return lasting;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
