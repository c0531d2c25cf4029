package bulletin.source.rehearsal;

import java.util.List;

/**
 * Ids as the publisher's: short text, the same for the first of every kind. A client that mixes up
 * the kinds is found out.
 */
final class Ids {
  private static final List<String> FIRST = List.of("dP0Zw", "O7CLF", "7zXob");
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final long ALL = 916_132_832L; // 62 to the power of five
  private static final long STEP = 104_395_303L; // prime to it, so that no id comes twice

  private Ids() {}

  /**
   * The id of the n-th thing of a kind.
   *
   * @param n counted from 0
   */
  static String of(int n) {
    if (n < FIRST.size()) {
      return FIRST.get(n);
    }
    StringBuilder id = new StringBuilder();
    long rest = (n + 1L) * STEP % ALL;
    for (int i = 0; i < 5; i++) {
      id.append(LETTERS.charAt((int) (rest % LETTERS.length())));
      rest /= LETTERS.length();
    }
    return id.toString();
  }
}
