package bulletin.check.screener;

import bulletin.check.Rule;
import java.util.List;

/** All checks of the publisher's screener that can be judged from the files. */
public final class ScreenerRules {
  private ScreenerRules() {}

  /** In the screener's order. */
  public static List<Rule> all() {
    return List.of(new TimePeriodDigits());
  }
}
