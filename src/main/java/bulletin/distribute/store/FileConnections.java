package bulletin.distribute.store;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections to a database file that several processes of a machine share. The first process
 * serves the others, once its lock says where; if two connect in the moment before, or in the one
 * after it ended, the file can be left locked for all. So they connect one after the other, and
 * again when it fails for a passing reason.
 */
final class FileConnections implements DataSource {
  /** H2's numbers: already in use; connection broken; database closed, and closed at exit. */
  private static final Set<Integer> PASSING = Set.of(90020, 90067, 90098, 90121);

  /** After a process was killed, its lock counts as alive for a moment. */
  private static final String STALE_LOCK = "Lock file recently modified";

  private final String url;
  private final Turn turn;
  private final Duration patience;

  FileConnections(String url, Path folder, Duration patience) {
    this.url = url;
    this.turn = new Turn(folder.resolve("connecting.lock"), patience);
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    // Pauses are counted, since the clock that counts is the database's.
    for (long pauses = Turn.pauses(patience); ; pauses--) {
      try {
        return turn.take(() -> DriverManager.getConnection(url, "bulletin", ""));
      } catch (SQLException e) {
        if (!isPassing(e)) {
          throw e;
        }
        if (pauses <= 0 || !Turn.pause()) {
          throw lasting(e);
        }
      }
    }
  }

  static boolean isPassing(SQLException e) {
    return PASSING.contains(e.getErrorCode())
        || String.valueOf(e.getMessage()).contains(STALE_LOCK);
  }

  private SQLException lasting(SQLException e) {
    SQLException lasting =
        new SQLException(
            "another process held it for %d seconds. Wait until it ends; for more than one worker, name a PostgreSQL in BULLETIN_DATABASE_URL"
                .formatted(patience.toSeconds()));
    lasting.addSuppressed(e);
    return lasting;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // Nothing is written.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // Patience is set elsewhere.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> wanted) throws SQLException {
    throw new SQLException("This is no " + wanted);
  }

  @Override
  public boolean isWrapperFor(Class<?> wanted) {
    return false;
  }
}
