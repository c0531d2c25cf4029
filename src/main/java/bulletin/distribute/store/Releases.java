package bulletin.distribute.store;

import bulletin.distribute.store.StoredRelease.Copy;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table of releases. */
public final class Releases {
  private final Sql sql;

  Releases(Sql sql) {
    this.sql = sql;
  }

  /** All, by id. */
  public List<StoredRelease> all() {
    return sql.list(this::release, "select * from release order by id");
  }

  /** The release with this id. */
  public Optional<StoredRelease> get(String id) {
    return sql.one(this::release, "select * from release where id = ?", id);
  }

  /** The release with this id, which nobody else can change until this transaction ends. */
  public Optional<StoredRelease> lock(String id) {
    return sql.one(this::release, "select * from release where id = ? for update", id);
  }

  /** Puts a release in, or in the place of the one with its id. */
  public void put(StoredRelease release) {
    if (update(release) == 0) {
      insert(release);
    }
  }

  private int update(StoredRelease r) {
    return sql.update(
        "update release set report = ?, name = ?, title = ?, issue = ?, state = ?, folder = ?,"
            + " manifest_sha256 = ?, embargo_folder = ?, embargo_sha256 = ?, built_by = ?,"
            + " built_at = ?, prerelease_from = ?, publication = ?, note = ? where id = ?",
        r.report(),
        r.name(),
        r.title(),
        r.issue(),
        r.state(),
        r.copy().folder(),
        r.copy().manifestSha256(),
        r.embargoed().map(Copy::folder),
        r.embargoed().map(Copy::manifestSha256),
        r.builtBy(),
        r.builtAt(),
        r.preReleaseFrom(),
        r.publication(),
        r.note(),
        r.id());
  }

  private void insert(StoredRelease r) {
    sql.update(
        "insert into release (id, report, name, title, issue, state, folder, manifest_sha256,"
            + " built_by, built_at, publication, note)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        r.id(),
        r.report(),
        r.name(),
        r.title(),
        r.issue(),
        r.state(),
        r.copy().folder(),
        r.copy().manifestSha256(),
        r.builtBy(),
        r.builtAt(),
        r.publication(),
        r.note());
    update(r);
  }

  private StoredRelease release(ResultSet row) throws SQLException {
    Optional<Path> embargoed = sql.maybePath(row, "embargo_folder");
    return new StoredRelease(
        row.getString("id"),
        row.getString("report"),
        row.getString("name"),
        row.getString("title"),
        row.getInt("issue"),
        Word.constant(State.class, row.getString("state")),
        new Copy(sql.path(row, "folder"), row.getString("manifest_sha256")),
        embargoed.isEmpty()
            ? Optional.empty()
            : Optional.of(new Copy(embargoed.get(), row.getString("embargo_sha256"))),
        row.getString("built_by"),
        Sql.instant(row, "built_at"),
        Sql.maybeInstant(row, "prerelease_from"),
        Sql.instant(row, "publication"),
        row.getString("note"));
  }
}
