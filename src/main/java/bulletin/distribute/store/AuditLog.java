package bulletin.distribute.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The audit log: only ever added to; each entry holds the hash of the one before. */
public final class AuditLog {
  private final Sql sql;
  private final Supplier<Instant> now;

  AuditLog(Sql sql, Supplier<Instant> now) {
    this.sql = sql;
    this.now = now;
  }

  /**
   * The newest entry, as the log remembers it apart from its entries.
   *
   * @param seq its number; 0 before the first
   * @param hash its hash; zeros before the first
   */
  public record Head(long seq, String hash) {}

  /**
   * What was done, to be added.
   *
   * @param details in words; names no secret
   */
  public record Act(String actor, String act, String subject, String details) {}

  /** Adds an entry. Others who add wait until this transaction ends. */
  public AuditEntry append(Act act) {
    Head head = sql.list(AuditLog::head, "select seq, hash from audit_head for update").getFirst();
    AuditEntry entry =
        new AuditEntry(
                head.seq() + 1,
                now.get().toString(),
                act.actor(),
                act.act(),
                act.subject(),
                act.details(),
                head.hash(),
                "")
            .sealed();
    sql.update(
        "insert into audit (seq, at_instant, actor, act, subject, details, previous_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.act(),
        entry.subject(),
        entry.details(),
        entry.previousHash(),
        entry.hash());
    sql.update("update audit_head set seq = ?, hash = ? where id = 1", entry.seq(), entry.hash());
    return entry;
  }

  /** The newest entry. */
  public Head head() {
    return sql.list(AuditLog::head, "select seq, hash from audit_head").getFirst();
  }

  /** All entries, by number. */
  public List<AuditEntry> all() {
    return sql.list(AuditLog::entry, "select * from audit order by seq");
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getLong("seq"), row.getString("hash"));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("seq"),
        row.getString("at_instant"),
        row.getString("actor"),
        row.getString("act"),
        row.getString("subject"),
        row.getString("details"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
