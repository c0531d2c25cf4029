package bulletin.distribute.store;

import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.store.AuditLog.Act;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;

/** A process that opens a database file, writes a line into its log, and waits to be let go. */
final class OpenedStore {
  private OpenedStore() {}

  /** Runs it on the folder that is named first; {@code alone}: lets no other process in. */
  public static void main(String[] typed) throws IOException, SQLException {
    Path folder = Path.of(typed[0]);
    if (typed.length > 1) {
      alone(folder);
      return;
    }
    try (Store store = Store.open(new StoreSetting.Embedded(folder), folder, Clock.systemUTC())) {
      store.transaction(
          tables -> tables.audit().append(new Act("process", "open", "r/1", "opened")));
      untilLetGo();
    }
  }

  private static void alone(Path folder) throws IOException, SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("distribution");
    try (Connection connection = DriverManager.getConnection(url, "bulletin", "")) {
      connection.setReadOnly(false);
      untilLetGo();
    }
  }

  private static void untilLetGo() throws IOException {
    System.out.println("open");
    while (System.in.read() >= 0) {
      // Until the test goes on.
    }
  }
}
