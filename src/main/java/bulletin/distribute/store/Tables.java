package bulletin.distribute.store;

import java.time.Instant;
import java.util.function.Supplier;

/** The tables, within one transaction. */
public final class Tables {
  private final Sql sql;
  private final Supplier<Instant> time;

  Tables(Sql sql, Supplier<Instant> time) {
    this.sql = sql;
    this.time = time;
  }

  /** The time that decides an embargo; see {@link Store#now}. */
  public Instant now() {
    return time.get();
  }

  /** Releases and where they stand. */
  public Releases releases() {
    return new Releases(sql);
  }

  /** Who approved what. */
  public Approvals approvals() {
    return new Approvals(sql);
  }

  /** What was done, by whom; only ever added to. */
  public AuditLog audit() {
    return new AuditLog(sql, this::now);
  }

  /** What is to be sent, and what was. */
  public Outbox outbox() {
    return new Outbox(sql);
  }

  /** Packs to be built. */
  public PackJobs packJobs() {
    return new PackJobs(sql);
  }
}
