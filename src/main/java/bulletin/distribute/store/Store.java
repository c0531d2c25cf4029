package bulletin.distribute.store;

import bulletin.distribute.Secret;
import bulletin.distribute.calendar.StoreSetting;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database of distribution. Its tables are made or brought up to date when it is opened. */
public final class Store implements AutoCloseable {
  private static final String MIGRATIONS = "classpath:bulletin/distribute/migrations";
  private static final int CONNECTIONS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** What is done in one transaction: all of it or nothing. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does it. */
    T with(Tables tables) throws X;
  }

  private final HikariDataSource pool;
  private final String shown;
  private final boolean isShared;
  private final Setting setting;

  /** What this machine adds to what the database knows. */
  private record Setting(Path releases, Clock clock) {}

  private Store(HikariDataSource pool, String shown, boolean isShared, Setting setting) {
    this.pool = pool;
    this.shown = shown;
    this.isShared = isShared;
    this.setting = setting;
  }

  /**
   * Opens the database, and makes it when it is embedded and not there.
   *
   * @param releases the folder of all releases, to which the database's paths are relative
   * @param clock tells the time when the database is embedded; a shared database tells it itself
   * @throws StoreTrouble when it cannot be reached, or is of a newer Bulletin
   */
  public static Store open(StoreSetting setting, Path releases, Clock clock) {
    return switch (setting) {
      case StoreSetting.Embedded embedded -> {
        HikariConfig config = embedded(embedded.folder());
        // Whoever makes the tables is alone with it.
        yield new Turn(embedded.folder().resolve("opening.lock"), PATIENCE)
            .take(() -> open(config, setting, releases, clock));
      }
      case StoreSetting.Shared shared -> open(shared(shared), setting, releases, clock);
    };
  }

  private static Store open(HikariConfig config, StoreSetting setting, Path releases, Clock clock) {
    config.setMaximumPoolSize(CONNECTIONS);
    config.setInitializationFailTimeout(1);
    boolean isShared = setting instanceof StoreSetting.Shared;
    String shown = shown(setting);
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(config);
      migrate(pool);
      return new Store(pool, shown, isShared, new Setting(releases, clock));
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw trouble(shown, e);
    }
  }

  private static void migrate(DataSource pool) {
    Flyway.configure(Store.class.getClassLoader())
        .dataSource(pool)
        .locations(MIGRATIONS)
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  private static HikariConfig embedded(Path folder) {
    ownersOnly(folder);
    // The second process on this machine talks to the first, and nobody from outside to either.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    // What was committed is on the disk, also when the process is killed a moment later.
    String url =
        "jdbc:h2:file:%s;AUTO_SERVER=TRUE;WRITE_DELAY=0"
            .formatted(folder.toAbsolutePath().resolve("distribution"));
    HikariConfig config = new HikariConfig();
    config.setDataSource(new FileConnections(url, folder, PATIENCE));
    // One stays open: a file that nobody has open is closed, and another may open it in between.
    config.setMinimumIdle(1);
    config.setConnectionTimeout(2 * PATIENCE.toMillis());
    return config;
  }

  /** The database holds names and addresses. */
  private static void ownersOnly(Path folder) {
    try {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      boolean hasRights = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (hasRights) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      // It keeps the rights that its owner gave it.
      return;
    } catch (IOException e) {
      throw trouble(folder.toString(), e);
    }
  }

  private static HikariConfig shared(StoreSetting.Shared shared) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(shared.url());
    config.setMinimumIdle(0);
    config.setConnectionTimeout(10_000);
    shared.user().ifPresent(config::setUsername);
    shared.password().map(Secret::reveal).ifPresent(config::setPassword);
    return config;
  }

  private static String shown(StoreSetting setting) {
    return switch (setting) {
      case StoreSetting.Embedded embedded -> embedded.folder().toString();
      case StoreSetting.Shared shared -> shared.shownUrl();
    };
  }

  private static StoreTrouble trouble(String shown, Exception e) {
    String what =
        e instanceof FlywayException
            ? "its tables cannot be brought up to date"
            : "it cannot be opened";
    return new StoreTrouble(
        "the distribution database %s: %s (%s). Check that it runs, its address and its rights."
            .formatted(shown, what, reason(e)),
        e);
  }

  /** The innermost message, on one line. */
  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
  }

  /** For the scheduler, which has a table of its own here. */
  public DataSource dataSource() {
    return pool;
  }

  /** Whether several machines may use it; its clock then decides. */
  public boolean isShared() {
    return isShared;
  }

  /** Where it is, in words, without secrets. */
  public String shown() {
    return shown;
  }

  /**
   * The time that decides an embargo: the shared database's, whatever the clocks of the machines
   * say; else this machine's. To the microsecond.
   */
  public Instant now() {
    return isShared ? transaction(Tables::now) : own();
  }

  private Instant own() {
    return setting.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Instant databaseTime(Connection connection) {
    return sql(connection)
        .list(row -> Sql.instant(row, "now_instant"), "select clock_timestamp() as now_instant")
        .getFirst();
  }

  /**
   * Does all of the work or none of it.
   *
   * @throws StoreTrouble when the database fails
   * @throws X as the work does; nothing was done then
   */
  public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean isDone = false;
      try {
        T done = work.with(new Tables(sql(connection), () -> time(connection)));
        connection.commit();
        isDone = true;
        return done;
      } finally {
        if (!isDone) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  private Sql sql(Connection connection) {
    return new Sql(connection, setting.releases());
  }

  private Instant time(Connection connection) {
    return isShared ? databaseTime(connection) : own();
  }

  @Override
  public void close() {
    pool.close();
  }
}
