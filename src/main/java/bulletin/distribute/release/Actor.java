package bulletin.distribute.release;

import java.util.Locale;
import java.util.Optional;

/**
 * Who does something, as the log has it: {@code Ann (login ann01)}. The name is what somebody
 * typed, and the login what the operating system says; neither proves who sat there.
 *
 * @param login empty when it is the name
 */
public record Actor(String name, Optional<String> login) {
  private static final String MARK = " (login ";

  /** Someone who gave a name, and the login that was used. */
  public static Actor of(String name, String login) {
    boolean isLogin = login.isEmpty() || login.equals(name);
    return new Actor(name, isLogin ? Optional.empty() : Optional.of(login));
  }

  /** As it stands in the log. */
  public static Actor read(String written) {
    int mark = written.lastIndexOf(MARK);
    return mark < 0 || !written.endsWith(")")
        ? new Actor(written, Optional.empty())
        : new Actor(
            written.substring(0, mark),
            Optional.of(written.substring(mark + MARK.length(), written.length() - 1)));
  }

  /** As it is to stand in the log. */
  public String written() {
    return login.map(used -> name + MARK + used + ")").orElse(name);
  }

  /** People write their own names in many ways. */
  boolean hasNameOf(Actor other) {
    return plain(name).equals(plain(other.name));
  }

  /** Whether both used one login, so that no login tells them apart. */
  public boolean hasLoginOf(Actor other) {
    return login.orElse(name).equals(other.login.orElse(other.name));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
