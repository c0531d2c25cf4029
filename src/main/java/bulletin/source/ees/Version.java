package bulletin.source.ees;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact version of a data set. A major one takes something away or renumbers it, a minor one
 * adds, a patch corrects.
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final Pattern TEXT =
      Pattern.compile("v?(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?");

  /** Reads {@code 2}, {@code 2.1}, {@code v2.1} or {@code 2.1.3}; parts left out are 0. */
  public static Optional<Version> parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    return parts.matches()
        ? Optional.of(new Version(part(parts, 1), part(parts, 2), part(parts, 3)))
        : Optional.empty();
  }

  private static int part(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** What the step from an earlier version to this one is: "major", "minor" or "patch". */
  public String stepFrom(Version earlier) {
    if (major != earlier.major) {
      return "major";
    }
    return minor != earlier.minor ? "minor" : "patch";
  }

  @Override
  public int compareTo(Version other) {
    return Comparator.comparingInt(Version::major)
        .thenComparingInt(Version::minor)
        .thenComparingInt(Version::patch)
        .compare(this, other);
  }

  /** As the publisher writes it: {@code 2.1}, and {@code 2.1.3} for a patch. */
  @Override
  public String toString() {
    return major + "." + minor + (patch == 0 ? "" : "." + patch);
  }
}
