package bulletin.program;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/**
 * A PostgreSQL for scripts: says its address on a line of its own, and ends when its input does.
 */
final class Database {
  private Database() {}

  /** Runs it. */
  public static void main(String[] none) throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      System.out.println(postgres.getJdbcUrl("postgres", "postgres"));
      while (System.in.read() >= 0) {
        // Until whoever started it goes.
      }
    }
  }
}
