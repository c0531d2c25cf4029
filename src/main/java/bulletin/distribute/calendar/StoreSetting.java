package bulletin.distribute.calendar;

import bulletin.distribute.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** Where is remembered what was approved, sent and done. */
public sealed interface StoreSetting {
  /** One machine: a folder that holds the database, made when it is not there. */
  record Embedded(Path folder) implements StoreSetting {}

  /**
   * Several machines: PostgreSQL.
   *
   * @param url begins with {@code jdbc:postgresql:}, and holds no password
   */
  record Shared(String url, Optional<String> user, Optional<Secret> password)
      implements StoreSetting {
    /** The address without parameters, in which passwords have been seen. */
    public String shownUrl() {
      return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
      return shownUrl();
    }
  }
}
