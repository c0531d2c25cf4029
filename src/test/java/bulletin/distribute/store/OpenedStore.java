package bulletin.distribute.store;

import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.store.AuditLog.Act;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A process that opens a database file, writes a line into its log, and waits to be let go. */
final class OpenedStore {
  private OpenedStore() {}

  /** Runs it on the folder that is named. */
  public static void main(String[] folder) throws IOException {
    try (Store store =
        Store.open(new StoreSetting.Embedded(Path.of(folder[0])), Path.of(folder[0]), Clock.systemUTC())) {
      store.transaction(
          tables -> tables.audit().append(new Act("process", "open", "r/1", "opened")));
      System.out.println("open");
      while (System.in.read() >= 0) {
        // Until the test goes on.
      }
    }
  }
}
