package bulletin.source.ees;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which versions a report takes: one exactly, or all that start alike. {@code 1.0} is never its
 * patch {@code 1.0.2}; {@code 1.0.*} is both.
 *
 * @param text {@code 1.0}, {@code 1.*}, {@code 1.0.*} or {@code *}
 */
public record VersionPattern(String text) {
  private static final Pattern WILDCARD = Pattern.compile("v?(?:\\d{1,6}\\.){0,2}\\*");

  /** The newest of all. */
  public static final VersionPattern ANY = new VersionPattern("*");

  /** Reads a pattern; empty when the text is none, such as {@code 1.*.1} or {@code 2*}. */
  public static Optional<VersionPattern> parse(String text) {
    String plain = text.strip();
    boolean isPattern = WILDCARD.matcher(plain).matches() || Version.parse(plain).isPresent();
    return isPattern ? Optional.of(new VersionPattern(plain)) : Optional.empty();
  }

  /** The one version that it names, when it has no wildcard. */
  public Optional<Version> exact() {
    return Version.parse(text);
  }

  /** Whether it takes a version. */
  public boolean takes(Version version) {
    if (exact().isPresent()) {
      return exact().get().equals(version);
    }
    String full = version.major() + "." + version.minor() + "." + version.patch();
    return full.startsWith(text.substring(text.startsWith("v") ? 1 : 0, text.length() - 1));
  }

  @Override
  public String toString() {
    return text;
  }
}
