package bulletin.distribute.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.DistributionReader;
import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.store.AuditEntry;
import bulletin.distribute.store.Claim;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeTest {
  private static final String ID = "absence/autumn-term-2026";
  private static final Path SETTINGS = Path.of("src/test/resources/bulletin/distribute/calendar");
  private static final String LONG_BEFORE = "2026-11-20T12:00:00Z";
  private static final String PRE_RELEASE = "2026-11-25T09:30:00Z";
  private static final String PUBLICATION = "2026-11-26T09:30:00Z";

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(LONG_BEFORE);
  private Store store;
  private Life life;
  private Distribution distribution;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(new StoreSetting.Embedded(folder.resolve("db")), folder, clock);
    life = new Life(store, folder.resolve("output"));
    distribution = DistributionReader.read(SETTINGS.resolve("distribution.yaml"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Built built(String text) throws IOException {
    return new Built(
        new MadeRelease(folder.resolve("held/public")).write(text),
        Optional.of(new MadeRelease(folder.resolve("held/embargoed")).write(text + " embargoed")));
  }

  private StoredRelease planned() throws Exception {
    return life.plan(built("first"), distribution, "ann");
  }

  private StoredRelease approved() throws Exception {
    planned();
    return life.approve(ID, distribution, "bob");
  }

  private StoredRelease published() throws Exception {
    approved();
    clock.set(PUBLICATION);
    return life.publish(ID, Optional.empty(), "bob");
  }

  private List<String> log() {
    return store.transaction(
        tables -> tables.audit().all().stream().map(e -> e.actor() + " " + e.act()).toList());
  }

  private List<OutboxItem> outbox() {
    return store.transaction(tables -> tables.outbox().of(ID));
  }

  private StoredRelease stored() {
    return store.transaction(tables -> tables.releases().get(ID).orElseThrow());
  }

  private static void refused(ThrowingCallable act, String message) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(message);
  }

  @Test
  void release_goes_its_way_from_built_to_withdrawn() throws Exception {
    assertThat(planned().state()).isEqualTo(State.CHECKED);
    assertThat(life.approve(ID, distribution, "bob").state()).isEqualTo(State.APPROVED);
    clock.set(PRE_RELEASE);
    assertThat(life.advance("absence", "worker")).containsExactly(ID + ": pre-release");
    clock.set(PUBLICATION);
    assertThat(life.advance("absence", "worker")).containsExactly(ID + ": published");
    assertThat(life.advance("absence", "worker")).isEmpty();
    Built second = built("second");
    assertThat(life.correct(second, distribution, "Two figures", "ann").issue()).isEqualTo(2);
    assertThat(life.approve(ID, distribution, "bob").state()).isEqualTo(State.APPROVED);
    assertThat(life.publish(ID, Optional.of(distribution), "bob").state())
        .isEqualTo(State.CORRECTED);
    assertThat(life.withdraw(ID, "All wrong", "<p>Withdrawn</p>", "bob").state())
        .isEqualTo(State.WITHDRAWN);
    assertThat(log())
        .containsExactly(
            "ann plan",
            "ann check",
            "bob approve",
            "worker open",
            "worker publish",
            "ann correct",
            "ann check",
            "bob approve",
            "bob publish",
            "bob withdraw");
  }

  @Test
  void one_microsecond_before_its_time_it_is_refused() throws Exception {
    approved();
    clock.set("2026-11-26T09:29:59.999999Z");
    refused(
        () -> life.publish(ID, Optional.empty(), "bob"),
        ID
            + " is embargoed until Thursday 26 November 2026 at 09:30, and it is Thursday 26"
            + " November 2026 at 09:29. It is published by itself then, when a worker runs.");
    assertThat(folder.resolve("output")).doesNotExist();
    assertThat(log()).last().isEqualTo("bob refused");
    clock.set(PUBLICATION);
    life.publish(ID, Optional.empty(), "bob");
    assertThat(folder.resolve("output/absence/autumn-term-2026/report.html"))
        .hasContent("report.html first");
    assertThat(folder.resolve("output/absence/autumn-term-2026/packs"))
        .as("each pack is for its own authority")
        .doesNotExist();
  }

  @Test
  void nothing_is_published_that_nobody_approved() throws Exception {
    planned();
    clock.set(PUBLICATION);
    refused(
        () -> life.publish(ID, Optional.empty(), "ann"),
        ID
            + " is checked, and cannot be published. Have a second person run: bulletin release"
            + " approve.");
    assertThat(life.advance("absence", "worker")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "Ann", " ANN "})
  void who_planned_it_cannot_approve_it(String again) throws Exception {
    planned();
    refused(
        () -> life.approve(ID, distribution, again),
        ID
            + " was planned by ann, who cannot approve it too. Have a second person approve it,"
            + " with --as or a login of their own.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public/report.pdf",
        "public/figures.csv",
        "public/packs/E1-one/pack.xlsx",
        "public/manifest.json",
        "embargoed/report.html"
      })
  void changed_byte_undoes_the_approval_and_putting_it_back_does_not_bring_it_back(String file)
      throws Exception {
    approved();
    clock.set(PUBLICATION);
    Path changed = folder.resolve("held").resolve(file);
    byte[] before = Files.readAllBytes(changed);
    Files.writeString(changed, " ", StandardOpenOption.APPEND);
    Path copy = folder.resolve("held").resolve(Path.of(file).getName(0)).toAbsolutePath();
    refused(
        () -> life.publish(ID, Optional.empty(), "bob"),
        "%s is not what was planned any more: in %s, %s was changed. This undoes every approval. Plan it again, and have it approved."
            .formatted(ID, copy, Path.of(file).subpath(1, Path.of(file).getNameCount())));
    assertThat(log()).last().isEqualTo("bob approval undone");
    Files.write(changed, before);
    assertThat(stored().state()).isEqualTo(State.BUILT);
    assertThat(outbox())
        .isNotEmpty()
        .allMatch(item -> item.progress().status() == Status.CANCELLED);
    assertThat(life.advance("absence", "worker")).isEmpty();
    refused(
        () -> life.publish(ID, Optional.empty(), "bob"),
        ID + " is built, and cannot be published. Mend what its checks found, and plan it again.");
  }

  private static Stream<String> spoiled() {
    return Stream.of("added", "missing");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("spoiled")
  void file_that_is_added_or_missing_is_a_change_too(String how) throws Exception {
    approved();
    clock.set(PUBLICATION);
    if (how.equals("added")) {
      Files.writeString(folder.resolve("held/public/note.txt"), "x");
    } else {
      Files.delete(folder.resolve("held/public/report.pdf"));
    }
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> life.publish(ID, Optional.empty(), "bob"));
    assertThat(refusal)
        .hasMessageContaining(how.equals("added") ? "note.txt was added" : "report.pdf is missing");
  }

  @Test
  void approval_of_bytes_that_were_changed_since_the_plan_is_refused() throws Exception {
    planned();
    Files.writeString(folder.resolve("held/public/report.pdf"), "x");
    refused(
        () -> life.approve(ID, distribution, "bob"),
        "%s is not what was planned any more: in %s, report.pdf was changed. This undoes every approval. Plan it again, and have it approved."
            .formatted(ID, folder.resolve("held/public").toAbsolutePath()));
  }

  @Test
  void other_bytes_planned_again_need_another_approval_and_the_same_bytes_do_not()
      throws Exception {
    approved();
    assertThat(life.plan(built("first"), distribution, "ann").state()).isEqualTo(State.APPROVED);
    assertThat(life.plan(built("other"), distribution, "ann").state()).isEqualTo(State.CHECKED);
    assertThat(log()).contains("ann approval undone");
    assertThat(outbox()).allMatch(item -> item.progress().status() == Status.CANCELLED);
    assertThat(life.approve(ID, distribution, "bob").state()).isEqualTo(State.APPROVED);
    life.plan(built("first"), distribution, "ann");
    life.approve(ID, distribution, "bob");
    assertThat(outbox().stream().filter(i -> i.progress().status() == Status.WAITING)).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"findings\": [{\"severity\": \"error\", \"place\": \"row 3\", \"found\": \"a gap\"}],",
        "\"checks\": {\"error\": [\"row 3: a gap\"]},",
        "\"accessibility\": [{\"name\": \"row 3\", \"failures\": [\"a gap\"]}],"
      })
  void release_with_check_errors_cannot_be_approved(String errors) throws Exception {
    Path copy = new MadeRelease(folder.resolve("held/public")).with(errors).write("first");
    assertThat(life.plan(new Built(copy, Optional.empty()), distribution, "ann").state())
        .isEqualTo(State.BUILT);
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> life.approve(ID, distribution, "bob"));
    assertThat(refusal.getMessage())
        .startsWith(ID + " cannot be approved: its checks found 1 to mend: ")
        .endsWith("row 3: a gap. Mend it, and plan it again.");
  }

  @Test
  void draft_and_release_of_another_day_cannot_be_approved() throws Exception {
    Path copy =
        new MadeRelease(folder.resolve("held/public"))
            .with("\"draft\": \"Made up.\",")
            .published("2026-11-27")
            .write("first");
    life.plan(new Built(copy, Optional.empty()), distribution, "ann");
    AuditEntry check = store.transaction(tables -> tables.audit().all().getLast());
    assertThat(check.details())
        .isEqualTo(
            "2 to mend: every page says \"Made up.\"; its pages say published 2026-11-27, and"
                + " distribution.yaml says 2026-11-26");
    assertThatThrownBy(() -> life.approve(ID, distribution, "bob")).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-29T10:00:00Z", "2026-11-28T10:00:00Z", "2026-12-25T10:00:00Z"})
  void late_release_is_not_published_on_a_day_of_rest(String day) throws Exception {
    approved();
    clock.set(day);
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> life.publish(ID, Optional.empty(), "bob"));
    assertThat(refusal.getMessage())
        .startsWith(ID + " cannot be published today: " + day.substring(0, 10) + " is ")
        .endsWith(". Publish it on a working day.");
  }

  @Test
  void authority_gets_its_own_pack_and_no_other() throws Exception {
    approved();
    assertThat(outbox())
        .filteredOn(item -> item.area().isPresent())
        .extracting(
            OutboxItem::recipient,
            item ->
                item.files().stream()
                    .map(f -> f.path().resolveSibling(".").normalize().getFileName().toString())
                    .toList())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("e1", List.of("E1-one")),
            org.assertj.core.groups.Tuple.tuple("e2", List.of("E2-two")));
    assertThat(outbox())
        .filteredOn(item -> item.area().isEmpty())
        .allSatisfy(
            item ->
                assertThat(item.files())
                    .extracting(OutboxItem.SendFile::name)
                    .containsExactly("report.html", "report.pdf"));
  }

  @Test
  void zip_of_a_pack_is_sent_alone_for_it_holds_the_rest() throws Exception {
    Path copy = folder.resolve("held/public");
    Files.createDirectories(copy.resolve("packs/E1-one"));
    Files.writeString(copy.resolve("packs/E1-one/E1-one.zip"), "zip");
    planned();
    life.approve(ID, distribution, "bob");
    assertThat(outbox())
        .filteredOn(item -> item.area().equals(Optional.of("E1")))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.files())
                    .extracting(OutboxItem.SendFile::name)
                    .containsExactly("E1-one.zip"));
  }

  @Test
  void pack_that_is_not_there_is_never_replaced_by_another() throws Exception {
    Built built = built("first");
    Files.delete(built.copy().resolve("packs/E2-two/pack.xlsx"));
    Files.delete(built.copy().resolve("packs/E2-two"));
    Files.createDirectories(built.copy().resolve("packs/E22-other"));
    Files.writeString(built.copy().resolve("packs/E22-other/pack.xlsx"), "of E22");
    rewriteManifest(built.copy());
    life.plan(built, distribution, "ann");
    refused(
        () -> life.approve(ID, distribution, "bob"),
        ID
            + " cannot be approved: its checks found 1 to mend: "
            + ID
            + ": there is no pack of E2, which Authority Two (e2) should get. Build the packs, or"
            + " correct the area in the recipients' file. Mend it, and plan it again.");
    assertThat(outbox()).isEmpty();
  }

  private static void rewriteManifest(Path copy) throws IOException {
    String manifest = Files.readString(copy.resolve("manifest.json"));
    Files.writeString(
        copy.resolve("manifest.json"),
        manifest.replaceAll(
            "packs/E2-two/pack.xlsx\", \"sha256\": \"[0-9a-f]+",
            "packs/E22-other/pack.xlsx\", \"sha256\": \""
                + bulletin.publish.Hashes.of(copy.resolve("packs/E22-other/pack.xlsx"))));
  }

  @Test
  void nothing_is_due_before_its_embargo_and_early_copies_are_the_embargoed_ones()
      throws Exception {
    approved();
    assertThat(due("2026-11-25T09:29:59Z")).isEmpty();
    assertThat(due(PRE_RELEASE))
        .hasSize(2)
        .allMatch(item -> item.stage() == Stage.PRE_RELEASE)
        .allMatch(item -> item.files().getFirst().path().toString().contains("embargoed"));
    assertThat(due("2026-11-26T09:29:59Z")).isEmpty();
    assertThat(due(PUBLICATION))
        .hasSize(5)
        .noneMatch(item -> item.files().getFirst().path().toString().contains("embargoed"));
  }

  /**
   * What workers do: move releases on, then take what is due, for so long that it is taken once.
   */
  private List<OutboxItem> due(String now) {
    clock.set(now);
    life.advance("absence", "worker");
    return store.transaction(
        tables -> tables.outbox().claim(new Claim("w", tables.now(), Duration.ofDays(9), 99)));
  }

  @Test
  void correction_sends_only_what_was_changed_and_needs_an_approval() throws Exception {
    published();
    List<OutboxItem> taken = due(PUBLICATION);
    OutboxItem had =
        taken.stream().filter(item -> item.recipient().equals("archive")).findFirst().orElseThrow();
    store.transaction(tables -> tables.outbox().sent(had.id(), "w", "<1@x>", tables.now()));
    refused(
        () -> life.correct(built("first"), distribution, "Nothing", "ann"),
        ID + ": no file differs from what stands there now. Correct the data first.");
    life.correct(built("second"), distribution, "Two figures were too low", "ann");
    refused(
        () -> life.publish(ID, Optional.of(distribution), "ann"),
        ID
            + " is checked, and cannot be published. Have a second person run: bulletin release"
            + " approve.");
    life.approve(ID, distribution, "bob");
    life.publish(ID, Optional.of(distribution), "bob");
    assertThat(outbox())
        .filteredOn(item -> item.stage() == Stage.CORRECTION && item.area().isEmpty())
        .isNotEmpty()
        .allSatisfy(
            item ->
                assertThat(item.files())
                    .extracting(OutboxItem.SendFile::name)
                    .as("all files, for who was sent none before")
                    .isEqualTo(
                        item.recipient().equals("archive")
                            ? List.of("report.html")
                            : List.of("report.html", "report.pdf")));
    assertThat(folder.resolve("output/absence/autumn-term-2026/report.html"))
        .hasContent("report.html second");
    AuditEntry entry = store.transaction(tables -> tables.audit().all().getLast());
    assertThat(entry.details())
        .endsWith(
            "changed: figures.csv, packs/E1-one/pack.xlsx, packs/E2-two/pack.xlsx, report.html");
  }

  @Test
  void withdrawal_leaves_a_notice_sends_no_more_and_tells_who_had_it() throws Exception {
    published();
    List<OutboxItem> taken = due(PUBLICATION);
    store.transaction(
        tables -> tables.outbox().sent(taken.getLast().id(), "w", "<1@x>", tables.now()));
    life.withdraw(ID, "The figures are wrong.", "<p>Withdrawn</p>", "bob");
    Path place = folder.resolve("output/absence/autumn-term-2026");
    try (Stream<Path> left = Files.list(place)) {
      assertThat(left).containsExactly(place.resolve("report.html"));
    }
    assertThat(place.resolve("report.html")).hasContent("<p>Withdrawn</p>");
    assertThat(outbox())
        .filteredOn(item -> item.stage() == Stage.WITHDRAWAL)
        .singleElement()
        .satisfies(item -> assertThat(item.recipient()).isEqualTo(taken.getLast().recipient()));
    refused(
        () -> life.plan(built("again"), distribution, "ann"),
        ID
            + " is withdrawn, and cannot be planned again. It stays withdrawn; give a new release a"
            + " name of its own.");
  }

  @Test
  void embargoed_copy_that_was_not_sent_in_time_is_not_sent_any_more() throws Exception {
    published();
    assertThat(due(PUBLICATION)).hasSize(5).noneMatch(i -> i.stage() == Stage.PRE_RELEASE);
  }

  @Test
  void retry_brings_dead_items_back_and_says_so_when_there_are_none() throws Exception {
    published();
    refused(
        () -> life.retry(ID, "bob"),
        ID + ": nothing lies dead. Look at it with: bulletin release status.");
    List<OutboxItem> taken = due(PUBLICATION);
    store.transaction(tables -> tables.outbox().dead(taken.getFirst().id(), "w", "no such box"));
    assertThat(life.retry(ID, "bob")).hasSize(1);
    refused(
        () -> life.retry("absence/other", "bob"),
        "absence/other: no such release was planned. Plan it first: bulletin release plan.");
  }

  @Test
  void every_step_but_those_of_the_table_is_refused() {
    List<String> allowed = new ArrayList<>();
    for (Step step : Step.values()) {
      for (State state : State.values()) {
        step.next(state, 1)
            .ifPresent(next -> allowed.add(state.word() + " " + step.done() + " " + next.word()));
      }
    }
    assertThat(allowed)
        .containsExactly(
            "built checked checked",
            "checked approved approved",
            "approved opened for pre-release access pre-release",
            "approved published published",
            "pre-release published published",
            "built withdrawn withdrawn",
            "checked withdrawn withdrawn",
            "approved withdrawn withdrawn",
            "pre-release withdrawn withdrawn",
            "published withdrawn withdrawn",
            "corrected withdrawn withdrawn");
  }
}
