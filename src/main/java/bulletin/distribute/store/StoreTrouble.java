package bulletin.distribute.store;

import java.sql.SQLException;

/** The database cannot be reached or does not do what it should; one line, without secrets. */
public final class StoreTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreTrouble(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreTrouble of(SQLException e) {
    return new StoreTrouble(
        "the distribution database does not do what it should (%s). Nothing was changed; look at it and run the command again."
            .formatted(String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")),
        e);
  }
}
