package bulletin.distribute.release;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.Distribution.PreRelease;
import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.State;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.StoredRelease.Copy;
import bulletin.distribute.store.Tables;
import bulletin.publish.ManifestFile;
import bulletin.publish.PublicFolder;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a release that was built into the calendar. */
final class Planning {
  private final Built built;
  private final ManifestFile manifest;
  private final Distribution distribution;
  private final String actor;

  private Planning(Built built, ManifestFile manifest, Distribution distribution, String actor) {
    this.built = built;
    this.manifest = manifest;
    this.distribution = distribution;
    this.actor = actor;
  }

  static Planning of(Built built, Distribution distribution, String actor) throws IOException {
    return new Planning(built, ManifestFile.read(built.copy()), distribution, actor);
  }

  String id() {
    return manifest.report() + "/" + PublicFolder.slug(manifest.release());
  }

  StoredRelease first(Tables tables) throws Refusal, IOException {
    Optional<StoredRelease> before = tables.releases().lock(id());
    if (before.isPresent()) {
      requireNotOut(before.get());
    }
    StoredRelease planned = release(1, "", tables.now());
    return before.isPresent() && same(before.get(), planned)
        ? before.get()
        : put(tables, before, planned);
  }

  static void requireNotOut(StoredRelease release) throws Refusal {
    if (isOut(release)) {
      throw new Refusal(
          "%s is %s, and cannot be planned again. %s"
              .formatted(release.id(), release.state().word(), Step.CHECK.remedy(release.state())));
    }
  }

  private static boolean isOut(StoredRelease release) {
    return release.issue() > 1
        || switch (release.state()) {
          case PUBLISHED, CORRECTED, WITHDRAWN -> true;
          case BUILT, CHECKED, APPROVED, PRE_RELEASE -> false;
        };
  }

  StoredRelease correction(Tables tables, String note) throws Refusal, IOException {
    StoredRelease before = requireOut(id(), tables.releases().lock(id()));
    StoredRelease planned = release(nextIssue(before), note, tables.now());
    if (before.copy().manifestSha256().equals(planned.copy().manifestSha256())) {
      throw new Refusal(
          id() + ": no file differs from what stands there now. Correct the data first.");
    }
    return put(tables, Optional.of(before), planned);
  }

  static StoredRelease requireOut(String id, Optional<StoredRelease> release) throws Refusal {
    return release
        .filter(Planning::isOut)
        .filter(out -> out.state() != State.WITHDRAWN)
        .orElseThrow(
            () ->
                new Refusal(
                    id
                        + " is not published, so there is nothing to correct. Plan it again:"
                        + " bulletin release plan."));
  }

  /** A correction that is under way is built again; it takes no number of its own. */
  static int nextIssue(StoredRelease out) {
    boolean isUnderWay = out.state() != State.PUBLISHED && out.state() != State.CORRECTED;
    return isUnderWay ? out.issue() : out.issue() + 1;
  }

  private static boolean same(StoredRelease before, StoredRelease planned) {
    return before.copy().equals(planned.copy())
        && before.embargoed().equals(planned.embargoed())
        && before.publication().equals(planned.publication())
        && before.preReleaseFrom().equals(planned.preReleaseFrom())
        && before.state() != State.BUILT;
  }

  /** As it would stand in the calendar. */
  StoredRelease release(int issue, String note, Instant now) throws IOException {
    Optional<Copy> embargoed = Optional.empty();
    if (built.embargoed().isPresent()) {
      ManifestFile embargo = ManifestFile.read(built.embargoed().get());
      embargoed = Optional.of(new Copy(built.embargoed().get().toAbsolutePath(), embargo.sha256()));
    }
    return new StoredRelease(
        id(),
        manifest.report(),
        manifest.release(),
        manifest.title(),
        issue,
        State.BUILT,
        new Copy(built.copy().toAbsolutePath(), manifest.sha256()),
        embargoed,
        actor,
        now,
        distribution.preRelease().map(PreRelease::from),
        distribution.publication(),
        note);
  }

  private StoredRelease put(Tables tables, Optional<StoredRelease> before, StoredRelease planned)
      throws Refusal, IOException {
    if (before.isPresent()) {
      tables.outbox().cancel(id());
      if (tables.approvals().of(before.get()).isPresent()
          && before.get().issue() == planned.issue()) {
        note(tables, "approval undone", "planned again");
      }
    }
    List<String> problems = problems();
    StoredRelease checked = problems.isEmpty() ? Life.moved(planned, Step.CHECK) : planned;
    tables.releases().put(checked);
    note(
        tables,
        planned.issue() == 1 ? "plan" : "correct",
        "issue %d, manifest %s, publication %s%s"
            .formatted(
                planned.issue(),
                planned.copy().manifestSha256(),
                planned.publication(),
                planned.note().isEmpty() ? "" : ": " + planned.note()));
    note(tables, "check", problems.isEmpty() ? "nothing to mend" : told(problems));
    return checked;
  }

  private void note(Tables tables, String act, String details) {
    tables.audit().append(new Act(actor, act, id(), details));
  }

  /** What must be mended before anybody may approve it. */
  List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>(manifest.errors());
    try {
      deliveries();
    } catch (Refusal noPack) {
      problems.add(noPack.getMessage());
    }
    if (!manifest.release().equals(distribution.release())) {
      problems.add(
          "distribution.yaml is about \"%s\", and this is \"%s\""
              .formatted(distribution.release(), manifest.release()));
    }
    manifest.draft().ifPresent(draft -> problems.add("every page says \"%s\"".formatted(draft)));
    LocalDate day = distribution.publication().atZone(LondonTime.ZONE).toLocalDate();
    if (!manifest.published().equals(Optional.of(day.toString()))) {
      problems.add(
          "its pages say published %s, and distribution.yaml says %s"
              .formatted(manifest.published().orElse("never"), day));
    }
    return problems;
  }

  /** What a first issue would send. */
  List<OutboxItem> deliveries() throws Refusal, IOException {
    return new Deliveries(release(1, "", distribution.publication()), distribution).all();
  }

  static String told(List<String> problems) {
    String some =
        problems.stream()
            .limit(3)
            .map(problem -> problem.replaceFirst("\\.$", ""))
            .collect(Collectors.joining("; "));
    return "%d to mend: %s%s".formatted(problems.size(), some, problems.size() > 3 ? "; ..." : "");
  }
}
