package bulletin.distribute.release;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.store.AuditEntry;
import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.AuditLog.Head;
import bulletin.distribute.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone with rights over the database spoils the log. */
class AuditProofTest {
  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void write() {
    store =
        Store.open(
            new StoreSetting.Embedded(folder.resolve("db")),
            folder,
            new SetClock("2026-11-20T12:00:00Z"));
    for (String act : List.of("plan", "check", "approve", "publish")) {
      store.transaction(tables -> tables.audit().append(new Act("ann", act, "a/b", "of " + act)));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private AuditProof proof(Optional<String> noted) {
    List<AuditEntry> entries = store.transaction(tables -> tables.audit().all());
    Head head = store.transaction(tables -> tables.audit().head());
    return AuditProof.of(entries, head, noted);
  }

  private void spoil(String sql) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : sql.split(";", -1)) {
        statement.execute(each);
      }
    }
  }

  @Test
  void untouched_log_is_unbroken() {
    AuditProof proof = proof(Optional.empty());
    assertThat(proof.fault()).isEmpty();
    assertThat(proof.entries()).isEqualTo(4);
    assertThat(proof(Optional.of(proof.head())).fault()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit set details = 'x' where seq = 2"
            + "|entry 2 was changed: its hash is not that of what it says",
        "update audit set actor = 'bob' where seq = 3"
            + "|entry 3 was changed: its hash is not that of what it says",
        "delete from audit where seq = 2|entry 2 is missing: after entry 1 comes entry 3",
        "delete from audit where seq = 1|entry 1 is missing: after entry 0 comes entry 2",
        "delete from audit where seq = 4"
            + "|the log ends at entry 3, and entry 4 was written last: its end was cut off or changed",
        "delete from audit"
            + "|the log ends at entry 0, and entry 4 was written last: its end was cut off or changed",
        "update audit set seq = 9 where seq = 2; update audit set seq = 2 where seq = 3; update audit set seq = 3 where seq = 9"
            + "|entry 2 was changed: its hash is not that of what it says",
        "update audit set seq = 5 where seq = 4; insert into audit select 4, at_instant, actor, act, subject, details, previous_hash, hash from audit where seq = 3"
            + "|entry 4 was changed: its hash is not that of what it says"
      })
  void spoiled_log_is_told_at_the_entry_where_it_is_broken(String sql, String fault)
      throws SQLException {
    spoil(sql);
    assertThat(proof(Optional.empty()).fault()).contains(fault);
  }

  @Test
  void entry_with_a_hash_made_anew_is_told_by_the_one_after() throws SQLException {
    AuditEntry second = store.transaction(tables -> tables.audit().all().get(1));
    AuditEntry forged =
        new AuditEntry(
            2,
            second.at(),
            "bob",
            second.act(),
            second.subject(),
            second.details(),
            second.previousHash(),
            "");
    spoil("update audit set actor = 'bob', hash = '" + forged.hashOfContent() + "' where seq = 2");
    assertThat(proof(Optional.empty()).fault())
        .contains("entry 3 does not follow entry 2: one of the two was changed, put in or moved");
  }

  @Test
  void log_written_anew_with_every_hash_is_told_only_by_a_head_noted_elsewhere()
      throws SQLException {
    String noted = proof(Optional.empty()).head();
    spoil("delete from audit; update audit_head set seq = 0, hash = '" + AuditEntry.START + "'");
    store.transaction(tables -> tables.audit().append(new Act("bob", "plan", "a/b", "forged")));
    assertThat(proof(Optional.empty()).fault()).isEmpty();
    assertThat(proof(Optional.of(noted)).fault())
        .contains("no entry has the hash " + noted + " that was noted: the log was written anew");
  }
}
