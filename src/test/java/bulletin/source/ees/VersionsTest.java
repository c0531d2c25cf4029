package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static bulletin.source.ees.Rehearsed.choice;
import static bulletin.source.ees.Rehearsed.edition;
import static bulletin.source.ees.Rehearsed.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.source.Checksum;
import bulletin.source.ees.EesSettings.Limits;
import bulletin.source.ees.EesSettings.Timeouts;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.Mishap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, who may see them, and what they changed. */
class VersionsTest extends OnLoopback {
  @Test
  void exact_version_never_moves_to_its_patch_and_a_wildcard_does() throws Exception {
    Rehearsed patched =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.0.2", "Patch", "Published", csv),
            edition("1.0.10", "Patch", "Published", csv));

    assertThat(patched.client.resolve(ID, pattern("1.0")).version()).hasToString("1.0");
    assertThat(pattern("1.0").takes(new Version(1, 0, 2))).isFalse();
    assertThat(pattern("1.0.*").takes(new Version(1, 0, 2))).isTrue();
    assertThat(patched.client.resolve(ID, pattern("1.0.*")).version()).hasToString("1.0.10");
  }

  private static VersionPattern pattern(String text) {
    return VersionPattern.parse(text).orElseThrow();
  }

  @Test
  void patches_come_in_no_order_and_are_sorted() throws Exception {
    Rehearsed patched =
        versions(
            "Published",
            edition("1.0.2", "Patch", "Published", csv),
            edition("1.0.10", "Patch", "Published", csv),
            edition("1.0", "Major", "Published", csv),
            edition("1.1", "Minor", "Published", csv));

    assertThat(patched.client.versions(ID))
        .extracting(v -> v.version().toString())
        .containsExactly("1.1", "1.0.10", "1.0.2", "1.0");
  }

  @Test
  void wildcards_take_published_versions_only() throws Exception {
    Rehearsed old =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.1", "Minor", "Deprecated", csv),
            edition("1.2", "Minor", "Withdrawn", csv),
            edition("2.0", "Major", "Published", csv));

    assertThat(old.client.resolve(ID, pattern("1.*")).version()).hasToString("1.0");
    assertThat(old.client.resolve(ID, pattern("1.1")).version()).hasToString("1.1");
    assertThatThrownBy(() -> old.client.resolve(ID, pattern("1.1.*")))
        .hasMessage(
            "the data set %s has no published version that fits \"1.1.*\". Its versions: 2.0 (published), 1.2 (withdrawn), 1.1 (deprecated), 1.0 (published). Change version: in report.yaml, or name one exactly."
                .formatted(ID));
  }

  @ParameterizedTest
  @CsvSource({"1.*.1", "2*", "latest", "1.2.3.4", "*.1"})
  void wildcards_stand_last_or_nowhere(String text) {
    assertThat(VersionPattern.parse(text)).isEmpty();
  }

  @Test
  void withdrawn_version_is_said_so_and_not_queried() throws Exception {
    Rehearsed gone = versions("Published", edition("1.0", "Major", "Withdrawn", csv));

    assertThat(gone.client.version(ID, FIRST).notice())
        .hasValue("Version 1.0 is withdrawn: the publisher asks that its figures are not used.");
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, gone.meta());
    assertThatThrownBy(() -> gone.client.query(ID, FIRST, all, 10, false))
        .isInstanceOf(EesRefusal.class)
        .hasMessageContaining("403 (forbidden)")
        .hasMessageEndingWith(
            "The version may be withdrawn, or need a preview token: see bulletin data versions ID.");
  }

  @Test
  void withdrawn_data_set_is_forbidden_and_deprecated_one_says_so() throws Exception {
    Rehearsed withdrawn = versions("Withdrawn", edition("1.0", "Major", "Published", csv));
    assertThatThrownBy(() -> withdrawn.client.dataSet(ID)).hasMessageContaining("403 (forbidden)");

    Rehearsed deprecated = versions("Deprecated", edition("1.0", "Major", "Published", csv));
    assertThat(deprecated.client.dataSet(ID).notice())
        .hasValue("The data set is deprecated: the publisher no longer keeps it up to date.");
  }

  @Test
  void superseded_data_set_names_what_takes_its_place() {
    Optional<String> other = Optional.of("another");

    assertThat(new DataSetSummary(ID, "", "", "Published", other, Optional.empty()).notice())
        .hasValue("The data set is superseded by another.");
    assertThat(new DataSetSummary(ID, "", "", "Withdrawn", other, Optional.empty()).notice())
        .hasValue(
            "The data set is withdrawn: the publisher asks that its figures are not used; it is superseded by another.");
  }

  @Test
  void patch_history_is_asked_of_patches_only() throws Exception {
    Rehearsed patched =
        versions(
            "Published",
            edition("1.0.2", "Patch", "Published", csv),
            edition("1.0.1", "Patch", "Published", csv),
            edition("1.0", "Major", "Published", csv));

    assertThat(patched.client.changes(ID, FIRST).patches()).isEmpty();
    assertThat(patched.client.changes(ID, new Version(1, 0, 2)).patches())
        .extracting(c -> c.version().toString())
        .containsExactly("1.0", "1.0.1");
  }

  @Test
  void additions_deletions_and_updates_are_told_apart_and_renamed_columns_flagged()
      throws Exception {
    String json =
        """
        {"minorChanges":{
          "indicators":[{"previousState":{"column":"a","label":"A"},"currentState":{"column":"b","label":"A"}},
            {"currentState":{"column":"c","label":"C"}}],
          "filters":[{"previousState":{"column":"sex","label":"Sex","hint":""},"currentState":{"column":"sex","label":"Gender","hint":"At birth"}}],
          "locationOptions":[{"level":{"code":"SCH","label":"School"},"options":[
            {"previousState":{"label":"Hill","urn":"1"},"currentState":{"label":"Hill","urn":"2"}}]}]},
         "majorChanges":{
          "filterOptions":[{"filter":{"label":"Sex"},"options":[{"previousState":{"label":"Boys"}}]}],
          "locationOptions":[{"level":{"code":"LA","label":"Local authority"},"options":[
            {"previousState":{"label":"Sheffield","code":"E08000019"},"currentState":{"label":"Sheffield","code":"E08000039"}}]}]}}
        """;
    Rehearsed changed = versions("Published", new Edition("1.1", "Minor", "Published", csv, json));

    assertThat(changed.client.changes(ID, new Version(1, 1, 0)).changes())
        .extracting(Changes.Change::sentence)
        .containsExactly(
            "major: option of Sex removed: \"Boys\"",
            "major: location (Local authority) changed: \"Sheffield (E08000019)\" is now \"Sheffield (E08000039)\"",
            "minor: filter changed: \"Sex\" is now \"Gender\" (its hint was \"\", is \"At birth\")",
            "minor: indicator changed: \"A\" (its column was \"a\", is \"b\"; reports that name the column must change)",
            "minor: indicator added: \"C\"",
            "minor: location (School) changed: \"Hill\" (its URN was \"1\", is \"2\")");
  }

  @Test
  void preview_token_opens_a_draft_for_meta_query_and_csv() throws Exception {
    Rehearsed draft =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.1", "Minor", "Draft", csv));
    Version version = new Version(1, 1, 0);
    EesClient open =
        draft.client(
            Optional.of(bulletin.source.rehearsal.Rehearsal.PREVIEW_TOKEN),
            Limits.USUAL,
            Timeouts.USUAL);

    Meta meta = open.meta(ID, version);
    assertThat(open.query(ID, version, QueryResolver.resolve(Query.ALL, meta), 10, false).rows())
        .hasSize(6);
    assertThat(open.csv(ID, version, folder).bytes()).isPositive();
    assertThat(open.versions(ID)).hasSize(2);
    assertThat(open.resolve(ID, VersionPattern.ANY).version()).isEqualTo(FIRST);
    assertThatThrownBy(() -> draft.client.meta(ID, version)).isInstanceOf(EesRefusal.class);
    assertThatThrownBy(() -> draft.client.csv(ID, version, folder)).isInstanceOf(EesRefusal.class);
  }

  @Test
  void preview_token_is_said_nowhere() {
    String token = "11111111-2222-4333-8444-555555555555";
    EesClient secret = rehearsed.client(Optional.of(token), Limits.USUAL, Timeouts.USUAL);
    rehearsed.server.then(new Mishap.Status(403, Map.of(), ""));

    assertThatThrownBy(() -> secret.dataSet(ID)).hasMessageNotContaining(token);
    assertThat(
            new EesSettings(
                    rehearsed.server.base(),
                    Optional.of(token),
                    Timeouts.USUAL,
                    Limits.USUAL,
                    retries())
                .toString())
        .doesNotContain(token);
    assertThat(ShownRequest.of(rehearsed.server.base(), ResolvedQuery.ALL, 10, true).curl())
        .contains("$BULLETIN_PREVIEW_TOKEN");
  }

  private static Retries retries() {
    return new Retries(
        1,
        java.time.Duration.ZERO,
        java.time.Duration.ZERO,
        () -> 0,
        pause -> {},
        java.time.Instant::now);
  }

  /** The API's own history of patches is refused when one of them may not be seen. */
  @Test
  void changes_of_a_patch_are_told_though_another_patch_is_hidden() throws Exception {
    String json = "{\"minorChanges\":{\"indicators\":[{\"currentState\":{\"label\":\"C\"}}]}}";
    Rehearsed patched =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.0.1", "Patch", "Processing", csv),
            new Edition("1.0.2", "Patch", "Published", csv, json));

    Changes changes = patched.client.changes(ID, new Version(1, 0, 2));

    assertThat(changes.changes()).hasSize(1);
    assertThat(changes.patches()).isEmpty();
    assertThatThrownBy(() -> patched.client.changes(ID, new Version(1, 0, 1)))
        .hasMessageContaining("403 (forbidden)");
  }

  /** Values that changed are listed nowhere; they are found in the two files. */
  @Test
  void changed_values_are_found_though_the_api_lists_none() throws Exception {
    Path later =
        Files.writeString(folder.resolve("later.csv"), Rehearsed.SMALL.replace("10.0359", "11"));
    Rehearsed both =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.0.1", "Patch", "Published", later));

    assertThat(both.client.changes(ID, new Version(1, 0, 1)).changes()).isEmpty();
    ValueChanges values =
        ValueChanges.between(
            bulletin.source.csv.CsvSource.read(csv, FileTest.WITHOUT_BLANKS),
            bulletin.source.csv.CsvSource.read(later, FileTest.WITHOUT_BLANKS));
    assertThat(values.changed()).isEqualTo(1);
    assertThat(values.examples())
        .containsExactly("2021 Week 10, England, Year 4: sessions was 10.0359, is 11");
  }

  /** Without a version, the latest is answered, deprecated and withdrawn ones too. */
  @Test
  void exact_version_is_always_named() throws Exception {
    Path later = Files.writeString(folder.resolve("later.csv"), Rehearsed.LATER);
    Rehearsed both =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.1", "Minor", "Deprecated", later));
    Version newest = both.client.resolve(ID, VersionPattern.ANY).version();

    assertThat(newest).isEqualTo(FIRST);
    Meta meta = both.client.meta(ID, newest);
    assertThat(QueryResolver.faults(where(choice("year_group", "Year 4")), meta)).isEmpty();
    assertThat(both.client.csv(ID, newest, folder.resolve("..")).sha256())
        .isEqualTo(Checksum.of(csv));
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, meta);
    assertThat(AnswerTable.of(both.client.query(ID, newest, all, 10, false), meta).rows())
        .noneMatch(row -> row.contains("9999"));
  }

  /** The status of the data set hides its page and list; its versions stay where they are. */
  @ParameterizedTest
  @ValueSource(strings = {"Withdrawn", "Draft"})
  void version_of_a_hidden_data_set_is_read_by_its_number(String status) throws Exception {
    Rehearsed hidden = versions(status, edition("1.0", "Major", "Published", csv));

    for (ThrowingCallable ask :
        List.<ThrowingCallable>of(
            () -> hidden.client.dataSet(ID), () -> hidden.client.resolve(ID, VersionPattern.ANY))) {
      assertThatThrownBy(ask)
          .isInstanceOf(EesRefusal.class)
          .hasMessageMatching(
              ".*: the server answered 403 \\(forbidden\\) to request \\S+\\. The data set is withdrawn or not published yet\\. A version of it that is known can still be named, as 1\\.0; ask the publisher which to use\\.");
    }
    assertThat(hidden.client.resolve(ID, pattern("1.0")).version()).isEqualTo(FIRST);
    assertThat(hidden.meta().periods()).hasSize(2);
    assertThat(hidden.client.csv(ID, FIRST, folder).bytes()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"2, 2.0", "2.0, 2.0", "v2.1, 2.1", "2.1.3, 2.1.3", "2.0.0, 2.0"})
  void parts_of_a_version_that_are_left_out_are_0(String text, String version) {
    assertThat(Version.parse(text).orElseThrow()).hasToString(version);
    assertThat(pattern(text).exact().orElseThrow()).hasToString(version);
  }
}
