package bulletin.check.screener;

import bulletin.check.StandardTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The publisher's list of ethnic groups. */
final class EthnicGroups {
  private static final Set<List<String>> PAIRS =
      StandardTable.of("ethnicity.csv").rows().stream()
          .map(
              row ->
                  List.of(
                      row.getOrDefault("ethnicity_major", ""),
                      row.getOrDefault("ethnicity_minor", "")))
          .collect(Collectors.toUnmodifiableSet());

  private EthnicGroups() {}

  /** Slashes may have spaces around them. */
  private static String plain(String text) {
    return text.replace(" / ", "/");
  }

  static boolean isPair(String major, String minor) {
    return PAIRS.contains(List.of(plain(major), plain(minor)));
  }

  static boolean isMajor(String text) {
    return PAIRS.stream().anyMatch(p -> p.getFirst().equals(plain(text)));
  }

  static boolean isMinor(String text) {
    return PAIRS.stream().anyMatch(p -> p.getLast().equals(plain(text)));
  }
}
