package bulletin.check.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Says what was found with the numbers of the first place, so that all places of a kind are one
 * finding and one of them is worked through.
 */
final class FirstCase {
  private final Map<String, String> words = new HashMap<>();

  String words(String kind, Supplier<String> worked) {
    return words.computeIfAbsent(kind, k -> k + ": " + worked.get());
  }
}
