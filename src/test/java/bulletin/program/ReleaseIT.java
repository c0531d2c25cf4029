package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.calendar.WorkingDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release goes its way with the program as a person runs it. The clock is this machine's. */
class ReleaseIT {
  private static final String NOT_YET = "%s is embargoed until %s, and it is ";

  @TempDir private Path folder;

  /** A weekday that is no bank holiday, on or before the day that is given. */
  private static LocalDate workingDay(LocalDate latest) {
    LocalDate day = latest;
    while (WorkingDays.closed(day).isPresent()
        || WorkingDays.closed(day.minusDays(1)).isPresent()) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** As the log has who gave a name. */
  private static String in(String name) {
    return "%s (login %s)".formatted(name, System.getProperty("user.name"));
  }

  private static LocalDate today() {
    return LocalDate.now(LondonTime.ZONE);
  }

  @Test
  void release_of_the_past_is_planned_approved_and_published_and_the_log_proves_it()
      throws IOException {
    PlannedFolder planned = PlannedFolder.in(folder, workingDay(today().minusDays(3)));

    Bulletin.Run plan = planned.release("plan", "--data", "data.csv", "--as", "Ann", "--quiet");
    assertThat(plan.err()).isEmpty();
    assertThat(plan.out()).contains(PlannedFolder.ID + ", issue 1, is checked.");
    assertThat(planned.published()).doesNotExist();
    assertThat(
            Files.readString(
                planned.output().resolve(PlannedFolder.ID + "-pre-release-access.html")))
        .contains("<li>Press officer</li>")
        .doesNotContain("Ann Example");

    Bulletin.Run own = planned.release("approve", "--as", "ann");
    assertThat(own.exit()).isEqualTo(2);
    assertThat(own.err()).contains("was planned by Ann, who cannot approve it too.");
    assertThat(planned.release("approve", "--as", "Bob").out())
        .contains("is approved by " + in("Bob") + ".")
        .contains("note: it was planned and approved with one login");

    Bulletin.Run publish = planned.release("publish", "--as", "Bob");
    Optional<String> closed = WorkingDays.closed(today());
    if (closed.isPresent()) {
      assertThat(publish.err()).contains("cannot be published today").contains(closed.get());
    } else {
      assertThat(publish.out()).contains(PlannedFolder.ID + ", issue 1, is published");
      assertThat(planned.published().resolve("report.html")).exists();
      assertThat(Files.readString(planned.published().resolve("report.html")))
          .doesNotContain("Embargo");
    }

    JsonNode status =
        new JsonMapper().readTree(planned.release("status", "--format", "json").out()).get(0);
    assertThat(status.path("state").asString())
        .isEqualTo(closed.isPresent() ? "approved" : "published");
    assertThat(status.path("planned_by").asString()).isEqualTo(in("Ann"));
    assertThat(status.path("approved_by").asString()).isEqualTo(in("Bob"));

    Bulletin.Run audit = planned.release("audit");
    assertThat(audit.exit()).isZero();
    assertThat(audit.out())
        .contains(in("Ann") + "  plan")
        .contains(in("ann") + "  refused")
        .contains(in("Bob") + "  approve");
    assertThat(audit.err()).startsWith("The log is unbroken: 5 entries, the last with the hash ");
  }

  @Test
  void release_of_the_future_is_refused_early_with_a_changed_byte_and_as_a_plain_build()
      throws IOException {
    LocalDate day =
        workingDay(today().plusYears(1).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)));
    PlannedFolder planned = PlannedFolder.in(folder, day);

    Bulletin.Run look =
        planned.release("plan", "--data", "data.csv", "--dry-run", "--quiet", "--as", "Ann");
    assertThat(look.exit()).isZero();
    assertThat(look.out())
        .contains("through share: Ann Example <early/ann>")
        .contains("through share: The archive <archive>")
        .containsPattern("  report\\.pdf  sha256 [0-9a-f]{64}\n")
        .endsWith("2 deliveries. Nothing was kept or sent.\n");
    assertThat(planned.output()).doesNotExist();

    planned.release("plan", "--data", "data.csv", "--as", "Ann", "--quiet");
    assertThat(planned.release("status").out())
        .contains("checked")
        .contains("Next look for a new version: Tuesday ");
    planned.release("approve", "--as", "Bob");
    Bulletin.Run early = planned.release("publish", "--as", "Bob");
    assertThat(early.exit()).isEqualTo(2);
    assertThat(early.err())
        .startsWith(
            "bulletin: "
                + NOT_YET.formatted(
                    PlannedFolder.ID, LondonTime.words(LondonTime.instant(day.atTime(9, 30)))));

    Bulletin.Run build = planned.build("--output", "output", "--quiet");
    assertThat(build.exit()).isEqualTo(2);
    assertThat(build.err())
        .startsWith("bulletin: distribution.yaml says that the release is published on ");
    assertThat(planned.published()).doesNotExist();
    assertThat(planned.build("--output", "elsewhere", "--embargo", "--quiet").exit()).isZero();
    assertThat(folder.resolve("elsewhere").resolve(PlannedFolder.ID + "-embargoed/EMBARGO.txt"))
        .exists();

    Path held = planned.output().resolve(".held/public-1").resolve(PlannedFolder.ID);
    Files.writeString(held.resolve("figures.csv"), " ", StandardOpenOption.APPEND);
    Bulletin.Run changed = planned.release("publish", "--as", "Bob");
    assertThat(changed.err()).contains("figures.csv was changed. This undoes every approval.");
    assertThat(planned.release("status", "--format", "csv").out())
        .contains(PlannedFolder.ID + ",1,built," + in("Ann") + ",");
  }
}
