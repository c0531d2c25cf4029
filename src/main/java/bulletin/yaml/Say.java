package bulletin.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Small parts of messages. */
public final class Say {
  private Say() {}

  /** In double quotes. */
  public static String quote(String text) {
    return "\"" + text + "\"";
  }

  /** With commas, in the order given; a text that is empty in quotes; {@code none} for nothing. */
  public static String list(Collection<String> words) {
    return words.isEmpty()
        ? "none"
        : words.stream().map(w -> w.isEmpty() ? quote(w) : w).collect(Collectors.joining(", "));
  }

  /** {@code Did you mean "x"? } when something is near, or nothing. */
  public static String didYouMean(String word, Collection<String> known) {
    return nearest(word, known).map(k -> "Did you mean " + quote(k) + "? ").orElse("");
  }

  /** {@code a table}, {@code an axis}. */
  public static String withArticle(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return ("aeiou".indexOf(lower.charAt(0)) >= 0 ? "an " : "a ") + lower;
  }

  /** The word that was probably meant: about a third of the letters may differ. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    int allowed = Math.max(1, (word.length() + 1) / 3);
    return known.stream()
        .filter(k -> distance(word, k) <= allowed)
        .min(Comparator.comparingInt(k -> distance(word, k)));
  }

  /** Letters put in, taken out, changed or swapped; a word cut short counts as one. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    if (a.length() > 2 && b.length() > 2 && !a.equals(b) && (a.startsWith(b) || b.startsWith(a))) {
      return 1;
    }
    return edits(a, b)[a.length()][b.length()];
  }

  private static int[][] edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, a, b, i, j);
      }
    }
    return edits;
  }

  private static int fewest(int[][] edits, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int fewest =
        Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
  }
}
