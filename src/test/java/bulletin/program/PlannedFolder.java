package bulletin.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A folder with a report, its data and a distribution.yaml, and the program that is run on it. */
record PlannedFolder(Path folder) {
  private static final String REPORT = "absence-invented";
  static final String ID = REPORT + "/academic-year-2024-25";

  /**
   * Writes it.
   *
   * @param day of publication; announced long before
   */
  static PlannedFolder in(Path folder, LocalDate day) throws IOException {
    Path report = folder.resolve("templates").resolve(REPORT);
    Bulletin.copy(
        Bulletin.PROJECT.resolve("report-templates/shared"), folder.resolve("templates/shared"));
    Bulletin.copy(
        Bulletin.PROJECT.resolve("src/test/resources/report-templates/" + REPORT), report);
    Files.copy(report.resolve("sample.csv"), folder.resolve("data.csv"));
    Path yaml = report.resolve("report.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replace("  draft: This is a draft.", "  published: " + day + "\n  draft: A draft."));
    Files.writeString(
        report.resolve("recipients.csv"),
        "id,name,groups,area,email,folder\narchive,The archive,archive,,,archive\n");
    Files.writeString(
        report.resolve("distribution.yaml"),
        """
        release: Academic year 2024/25
        announced: %s
        publication: %s 09:30
        pre_release:
          from: %s 09:30
          channel: share
          people:
            - {name: Ann Example, role: Press officer, reason: Answers, address: early/ann}
        recipients: recipients.csv
        channels:
          - {name: share, type: folder, root: %s}
        send:
          - {to: archive, by: share, gets: report}
        rebuild: {every: Tuesday at 07:00, accept: [patch, minor]}
        """
            .formatted(day.minusDays(60), day, day.minusDays(1), folder.resolve("share")));
    return new PlannedFolder(folder);
  }

  Path output() {
    return folder.resolve("output");
  }

  Path published() {
    return output().resolve(ID);
  }

  Bulletin.Run build(String... more) {
    return run(List.of("build", REPORT, "--data", "data.csv", "--templates", "templates"), more);
  }

  /** {@code release ACT} on this report. */
  Bulletin.Run release(String act, String... more) {
    return run(
        List.of("release", act, REPORT, "--templates", "templates", "--output", "output"), more);
  }

  private Bulletin.Run run(List<String> typed, String... more) {
    List<String> all = new ArrayList<>(typed);
    all.addAll(List.of(more));
    return Bulletin.here().in(folder).with(all.toArray(String[]::new));
  }
}
