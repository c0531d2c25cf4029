package bulletin.source.csv;

import bulletin.source.BadInput;
import java.io.IOException;

/** Carries a fault out through readers that can only throw {@link IOException}. */
final class Refused extends IOException {
  private static final long serialVersionUID = 1L;
  private final BadInput why;

  Refused(BadInput why) {
    super(why);
    this.why = why;
  }

  BadInput why() {
    return why;
  }
}
