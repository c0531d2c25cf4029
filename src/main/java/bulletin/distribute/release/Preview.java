package bulletin.distribute.release;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.store.OutboxItem;
import java.io.IOException;
import java.util.List;

/**
 * What a plan would come to; nothing is kept.
 *
 * @param problems what must be mended before anybody may approve it
 * @param deliveries who would get which files, and when
 */
public record Preview(List<String> problems, List<OutboxItem> deliveries) {
  /** Copies the lists. */
  public Preview {
    problems = List.copyOf(problems);
    deliveries = List.copyOf(deliveries);
  }

  /** Of a release that was built. A pack that is not there is a problem. */
  public static Preview of(Built built, Distribution distribution, String actor)
      throws IOException {
    Planning planning = Planning.of(built, distribution, actor);
    List<String> problems = planning.problems();
    try {
      return new Preview(problems, planning.deliveries());
    } catch (Refusal noPack) {
      return new Preview(problems, List.of());
    }
  }
}
