package bulletin.distribute.store;

import bulletin.distribute.store.PackJob.Status;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of packs to be built. */
public final class PackJobs {
  private final Sql sql;

  PackJobs(Sql sql) {
    this.sql = sql;
  }

  /** Puts a pack to be built in, or in again. */
  public void put(PackOrder order, Instant now) {
    sql.update(
        "delete from pack_job where release_id = ? and area = ?", order.release(), order.area());
    sql.update(
        "insert into pack_job (release_id, area, area_name, packs, state, next_attempt)"
            + " values (?, ?, ?, ?, ?, ?)",
        order.release(),
        order.area(),
        order.areaName(),
        order.packs(),
        Status.WAITING,
        now);
  }

  /** Takes what is due of a release, in the order of areas; see {@link Outbox#claim}. */
  public List<PackJob> claim(Claim claim, String release) {
    List<PackJob> due =
        sql.list(
            this::job,
            "select * from pack_job where state = 'waiting' and next_attempt <= ? and"
                + " (claimed_until is null or claimed_until <= ?) and release_id = ? order by area"
                + " fetch first "
                + claim.limit()
                + " rows only for update skip locked",
            claim.now(),
            claim.now(),
            release);
    List<PackJob> taken = new ArrayList<>();
    for (PackJob job : due) {
      sql.update(
          "update pack_job set claimed_by = ?, claimed_until = ?, attempts = attempts + 1"
              + " where release_id = ? and area = ?",
          claim.worker(),
          claim.until(),
          job.release(),
          job.area());
      taken.add(get(job.release(), job.area()).orElseThrow());
    }
    return taken;
  }

  /** The areas whose packs {@link #claim} would take now. */
  public List<String> due(Instant now, String release) {
    return sql.list(
        row -> row.getString("area"),
        "select area from pack_job where state = 'waiting' and next_attempt <= ? and"
            + " (claimed_until is null or claimed_until <= ?) and release_id = ? order by area"
            + " fetch first 1000 rows only",
        now,
        now,
        release);
  }

  /** Whether the worker still holds it; then it holds it for the claim's time from now. */
  public boolean renew(PackJob job, Claim claim) {
    return sql.update(
            "update pack_job set claimed_until = ? where release_id = ? and area = ?"
                + " and claimed_by = ? and state = 'waiting'",
            claim.until(),
            job.release(),
            job.area(),
            claim.worker())
        == 1;
  }

  /** It was built. False, and nothing changed, when the worker no longer holds it. */
  public boolean done(PackJob job, String worker, Path folder, String sha256) {
    return sql.update(
            "update pack_job set state = 'done', folder = ?, sha256 = ?, last_error = null,"
                + " claimed_by = null, claimed_until = null"
                + " where release_id = ? and area = ? and claimed_by = ? and state = 'waiting'",
            folder,
            sha256,
            job.release(),
            job.area(),
            worker)
        == 1;
  }

  /** An attempt failed; without another time, someone must look at it. */
  public boolean failed(PackJob job, String worker, String error, Optional<Instant> next) {
    return sql.update(
            "update pack_job set state = ?, last_error = ?, next_attempt = coalesce(cast(? as"
                + " timestamp with time zone), next_attempt), claimed_by = null, claimed_until ="
                + " null where release_id = ? and area = ? and claimed_by = ? and state ="
                + " 'waiting'",
            next.isPresent() ? Status.WAITING : Status.DEAD,
            error.substring(0, Math.min(error.length(), 2000)),
            next,
            job.release(),
            job.area(),
            worker)
        == 1;
  }

  /** All of a release, by area. */
  public List<PackJob> of(String release) {
    return sql.list(
        this::job, "select * from pack_job where release_id = ? order by area", release);
  }

  private Optional<PackJob> get(String release, String area) {
    return sql.one(
        this::job, "select * from pack_job where release_id = ? and area = ?", release, area);
  }

  private PackJob job(ResultSet row) throws SQLException {
    return new PackJob(
        new PackOrder(
            row.getString("release_id"),
            row.getString("area"),
            row.getString("area_name"),
            sql.path(row, "packs")),
        Word.constant(Status.class, row.getString("state")),
        row.getInt("attempts"),
        Sql.maybeText(row, "last_error"),
        sql.maybePath(row, "folder"),
        Sql.maybeText(row, "sha256"));
  }
}
