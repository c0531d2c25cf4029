package bulletin.distribute.store;

import bulletin.distribute.store.OutboxItem.Progress;
import bulletin.distribute.store.OutboxItem.SendFile;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.OutboxItem.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of what is to be sent. */
public final class Outbox {
  private static final int LONGEST_ERROR = 2000;

  /** The embargo's time alone opens nothing: the release must have been opened or published. */
  private static final String DUE =
      "select id from outbox where state = 'waiting' and not_before <= ? and next_attempt <= ?"
          + " and (claimed_until is null or claimed_until <= ?)"
          + " and exists (select 1 from release r where r.id = outbox.release_id"
          + " and r.report like ?"
          + " and (outbox.stage = 'withdrawal' or r.state in ('published', 'corrected')"
          + " or (outbox.stage = 'pre-release' and r.state = 'pre-release')))"
          + " order by next_attempt, id";

  private final Sql sql;

  Outbox(Sql sql) {
    this.sql = sql;
  }

  /**
   * Puts an item in, unless its key is in already. One that was cancelled waits again, at its new
   * time and address. Whether it waits now and did not before.
   */
  public boolean put(OutboxItem item) {
    if (has(item.key())) {
      return revive(item);
    }
    long id =
        sql.insert(
            "insert into outbox (idempotency_key, release_id, issue, stage, recipient,"
                + " recipient_name, address, area, channel, state, not_before, next_attempt)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            item.key(),
            item.releaseId(),
            item.issue(),
            item.stage(),
            item.recipient(),
            item.recipientName(),
            item.address(),
            item.area(),
            item.channel(),
            Status.WAITING,
            item.notBefore(),
            item.progress().nextAttempt());
    int place = 0;
    for (SendFile file : item.files()) {
      sql.update(
          "insert into outbox_file (outbox_id, place, name, path, sha256) values (?, ?, ?, ?, ?)",
          id,
          place++,
          file.name(),
          file.path(),
          file.sha256());
    }
    return true;
  }

  private boolean revive(OutboxItem item) {
    return sql.update(
            "update outbox set state = 'waiting', attempts = 0, last_error = null, address = ?,"
                + " recipient_name = ?, not_before = ?, next_attempt = ?"
                + " where idempotency_key = ? and state = 'cancelled'",
            item.address(),
            item.recipientName(),
            item.notBefore(),
            item.progress().nextAttempt(),
            item.key())
        == 1;
  }

  private boolean has(String key) {
    return sql.one(row -> 1, "select 1 from outbox where idempotency_key = ?", key).isPresent();
  }

  /**
   * Takes what is due: its release opened or published, its embargo and its pause over, held by no
   * one whose time is not up. Each has one more attempt then. Two who ask at once get different
   * items.
   */
  public List<OutboxItem> claim(Claim claim) {
    List<Long> due =
        sql.list(
            row -> row.getLong(1),
            DUE + " fetch first " + claim.limit() + " rows only for update skip locked",
            claim.now(),
            claim.now(),
            claim.now(),
            Claim.like(claim.report()));
    List<OutboxItem> taken = new ArrayList<>();
    for (Long id : due) {
      sql.update(
          "update outbox set claimed_by = ?, claimed_until = ?, attempts = attempts + 1"
              + " where id = ?",
          claim.worker(),
          claim.until(),
          id);
      taken.add(get(id).orElseThrow());
    }
    return taken;
  }

  /** The rows that {@link #claim} would take now, soonest due first. */
  public List<Long> due(Instant now, Optional<String> report) {
    return sql.list(
        row -> row.getLong(1),
        DUE + " fetch first 1000 rows only",
        now,
        now,
        now,
        Claim.like(report));
  }

  /** Whether the worker still holds it; then it holds it for the claim's time from now. */
  public boolean renew(long id, Claim claim) {
    return sql.update(
            "update outbox set claimed_until = ? where id = ? and claimed_by = ? and state ="
                + " 'waiting'",
            claim.until(),
            id,
            claim.worker())
        == 1;
  }

  /** It was sent. False, and nothing changed, when the worker no longer holds it. */
  public boolean sent(long id, String worker, String messageId, Instant at) {
    return sql.update(
            "update outbox set state = 'sent', message_id = ?, sent_at = ?, last_error = null,"
                + " claimed_by = null, claimed_until = null"
                + " where id = ? and claimed_by = ? and state = 'waiting'",
            messageId,
            at,
            id,
            worker)
        == 1;
  }

  /** An attempt failed, and another may succeed. */
  public boolean failed(long id, String worker, String error, Instant next) {
    return ended(id, worker, error, Status.WAITING, Optional.of(next));
  }

  /** It failed, and someone must look at it. */
  public boolean dead(long id, String worker, String error) {
    return ended(id, worker, error, Status.DEAD, Optional.empty());
  }

  private boolean ended(
      long id, String worker, String error, Status status, Optional<Instant> next) {
    String shortened = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    return sql.update(
            "update outbox set state = ?, last_error = ?, next_attempt = coalesce(cast(? as"
                + " timestamp with time zone), next_attempt), claimed_by = null, claimed_until ="
                + " null where id = ? and claimed_by = ? and state = 'waiting'",
            status,
            shortened,
            next,
            id,
            worker)
        == 1;
  }

  /** A dead item waits again, as if it had never been tried. Whether it was dead. */
  public boolean retry(long id, Instant now) {
    return sql.update(
            "update outbox set state = 'waiting', attempts = 0, next_attempt = ?"
                + " where id = ? and state = 'dead'",
            now,
            id)
        == 1;
  }

  /**
   * What is not sent yet of a release is not sent any more. What a worker holds at this moment is
   * left to it: the worker asks again before it sends. How many.
   */
  public int cancel(String releaseId) {
    return sql.update(
        "update outbox set state = 'cancelled' where release_id = ? and state in ('waiting',"
            + " 'dead') and claimed_by is null",
        releaseId);
  }

  /** As {@link #cancel(String)}, of one stage. */
  public int cancel(String releaseId, Stage stage) {
    return sql.update(
        "update outbox set state = 'cancelled' where release_id = ? and stage = ? and state in"
            + " ('waiting', 'dead') and claimed_by is null",
        releaseId,
        stage);
  }

  /** The item of a row. */
  public Optional<OutboxItem> get(long id) {
    return sql.one(this::item, "select * from outbox where id = ?", id);
  }

  /** All of a release, in the order in which they were put in. */
  public List<OutboxItem> of(String releaseId) {
    return sql.list(this::item, "select * from outbox where release_id = ? order by id", releaseId);
  }

  /** All that someone must look at. */
  public List<OutboxItem> dead() {
    return sql.list(this::item, "select * from outbox where state = 'dead' order by id");
  }

  private OutboxItem item(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new OutboxItem(
        id,
        row.getString("idempotency_key"),
        row.getString("release_id"),
        row.getInt("issue"),
        Word.constant(Stage.class, row.getString("stage")),
        row.getString("recipient"),
        row.getString("recipient_name"),
        row.getString("address"),
        Sql.maybeText(row, "area"),
        row.getString("channel"),
        files(id),
        Sql.instant(row, "not_before"),
        progress(row));
  }

  private List<SendFile> files(long id) {
    return sql.list(
        row -> new SendFile(row.getString("name"), sql.path(row, "path"), row.getString("sha256")),
        "select * from outbox_file where outbox_id = ? order by place",
        id);
  }

  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        Word.constant(Status.class, row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "next_attempt"),
        Sql.maybeText(row, "last_error"),
        Sql.maybeText(row, "claimed_by"),
        Sql.maybeInstant(row, "claimed_until"),
        Sql.maybeText(row, "message_id"),
        Sql.maybeInstant(row, "sent_at"));
  }
}
