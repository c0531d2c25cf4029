package bulletin.distribute.store;

import bulletin.distribute.store.StoredRelease.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table of approvals: added to, never changed. */
public final class Approvals {
  private final Sql sql;

  Approvals(Sql sql) {
    this.sql = sql;
  }

  /** Adds an approval. */
  public void add(Approval approval) {
    sql.update(
        "insert into approval (release_id, issue, manifest_sha256, embargo_sha256, approved_by,"
            + " approved_at) values (?, ?, ?, ?, ?, ?)",
        approval.releaseId(),
        approval.issue(),
        approval.manifestSha256(),
        approval.embargoSha256(),
        approval.approvedBy(),
        approval.approvedAt());
  }

  /** The newest approval of exactly this issue and these bytes. */
  public Optional<Approval> of(StoredRelease release) {
    return sql.one(
        Approvals::approval,
        "select * from approval where release_id = ? and issue = ? and manifest_sha256 = ?"
            + " and embargo_sha256 = ? order by id desc",
        release.id(),
        release.issue(),
        release.copy().manifestSha256(),
        release.embargoed().map(Copy::manifestSha256).orElse(""));
  }

  /** All approvals that a release ever had, in the order in which they were given. */
  public List<Approval> all(String releaseId) {
    return sql.list(
        Approvals::approval, "select * from approval where release_id = ? order by id", releaseId);
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getString("release_id"),
        row.getInt("issue"),
        row.getString("manifest_sha256"),
        row.getString("embargo_sha256"),
        row.getString("approved_by"),
        Sql.instant(row, "approved_at"));
  }
}
