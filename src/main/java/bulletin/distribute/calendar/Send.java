package bulletin.distribute.calendar;

import java.util.Locale;

/**
 * What a group of recipients gets.
 *
 * @param group as the recipients' file names it
 * @param channel as {@code distribution.yaml} names it
 */
public record Send(String group, String channel, Gets gets) {
  /** What can be got. */
  public enum Gets {
    /** The release itself: page, PDF and workbooks. */
    REPORT,
    /** The pack of the recipient's own area, and no other. */
    OWN_PACK;

    /** As {@code distribution.yaml} writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Gets of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }
}
