package bulletin.verify;

/**
 * A rule that a file breaks.
 *
 * @param rule its short name, such as T7
 * @param must whether the law asks for it; the others are good practice
 * @param place where in the file
 * @param found what stands there
 * @param wanted what should
 */
public record Failure(String rule, boolean must, String place, String found, String wanted) {
  @Override
  public String toString() {
    String where = place.isEmpty() ? "" : place + ": ";
    return rule
        + (must ? "" : " (good practice)")
        + ": "
        + where
        + found
        + (found.endsWith(".") ? "" : ".")
        + " Wanted: "
        + wanted
        + ".";
  }
}
