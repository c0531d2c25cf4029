package bulletin.compare;

import bulletin.report.model.FigureLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which gaps and changes of gaps are judged otherwise than they were. */
public final class Verdicts {
  private static final List<String> KEY =
      List.of(
          "kind",
          "measure",
          "time_period",
          "geographic_level",
          "location_code",
          "location",
          "breakdown",
          "group");

  private Verdicts() {}

  /**
   * One gap.
   *
   * @param before its line in figures.csv as it was
   * @param after its line as it is
   */
  public record Change(FigureLine before, FigureLine after) {
    /** What was claimed; the shorthand when the gap was not worked out. */
    public String was() {
      return verdict(before);
    }

    /** What is claimed. */
    public String is() {
      return verdict(after);
    }
  }

  /** The gaps of both whose verdict changed, in the order of the later. */
  public static List<Change> between(List<FigureLine> before, List<FigureLine> after) {
    Map<String, FigureLine> earlier = new LinkedHashMap<>();
    before.stream().filter(Verdicts::isGap).forEach(line -> earlier.put(key(line), line));
    List<Change> changes = new ArrayList<>();
    for (FigureLine line : after) {
      FigureLine was = isGap(line) ? earlier.get(key(line)) : null;
      if (was != null && !verdict(was).equals(verdict(line))) {
        changes.add(new Change(was, line));
      }
    }
    return changes;
  }

  private static boolean isGap(FigureLine line) {
    return !"figure".equals(line.values().get("kind"));
  }

  private static String key(FigureLine line) {
    return String.join("|", KEY.stream().map(c -> line.values().getOrDefault(c, "")).toList());
  }

  private static String verdict(FigureLine line) {
    String verdict = line.values().getOrDefault("verdict", "");
    return verdict.isEmpty() ? line.values().getOrDefault("printed", "") : verdict;
  }
}
