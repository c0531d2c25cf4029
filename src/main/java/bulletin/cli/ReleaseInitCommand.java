package bulletin.cli;

import bulletin.distribute.calendar.DistributionReader;
import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.calendar.WorkingDays;
import bulletin.publish.PackFormat;
import bulletin.render.template.Templates;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.pack.PackSubject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a distribution.yaml to begin with, whose addresses are nobody's. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Writes a distribution.yaml and a recipients.csv to begin with: addresses at example.org, a folder as the only channel. With --data FILE, a recipient for each area that gets a pack.")
final class ReleaseInitCommand implements Callable<Integer> {
  private static final String RECIPIENTS = "recipients.csv";
  private static final int ANNOUNCED_BEFORE = 28;

  @Mixin private ReportOptions options = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    Path folder = Home.report(options.templates(), options.report());
    Path yaml = folder.resolve(DistributionReader.FILE);
    Path recipients = folder.resolve(RECIPIENTS);
    for (Path file : List.of(yaml, recipients)) {
      if (Files.exists(file)) {
        throw new BadUsage(
            "%s is there already, and stays as it is. Edit it, or take it away first."
                .formatted(Home.shown(file)));
      }
    }
    ReportDefinition report = DefinitionReader.read(folder);
    List<PackSubject> areas = areas(report);
    LocalDate today = LocalDate.now(LondonTime.ZONE);
    LocalDate day = report.release().published().orElseGet(() -> workingDay(today));
    write(recipients, recipients(areas));
    write(yaml, distribution(report, today, day, !areas.isEmpty()));
    tell(yaml, recipients, report, day);
    return Exit.DONE;
  }

  private List<PackSubject> areas(ReportDefinition report) throws Exception {
    if (!options.isReal() || report.packs().isEmpty()) {
      return List.of();
    }
    return new PackMaking(options, Optional.empty())
            .writer(
                Ingredients.of(options, step -> {}),
                Templates.of(options.templates()),
                EnumSet.noneOf(PackFormat.class))
            .plan()
            .subjects()
            .stream()
            .filter(PackSubject::current)
            .toList();
  }

  private static LocalDate workingDay(LocalDate today) {
    LocalDate day = today.plusDays(ANNOUNCED_BEFORE);
    // Pre-release access is on the day before, which is then no holiday either.
    while (WorkingDays.closed(day).isPresent()
        || WorkingDays.closed(day.minusDays(1)).isPresent()) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static void write(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(Home.shown(file) + " was written by someone else just now", e);
    }
  }

  private static String recipients(List<PackSubject> areas) {
    return "id,name,groups,area,email,folder\n"
        + "archive,The archive,archive,,archive@example.org,archive\n"
        + "press,The press office,press,,press-office@example.org,press-office\n"
        + areas.stream().map(ReleaseInitCommand::row).collect(Collectors.joining());
  }

  private static String row(PackSubject area) {
    return "%s,%s,authorities,%s,statistics@%s.example.org,authorities/%s-%s\n"
        .formatted(
            area.code(), cell(area.name()), area.code(), area.slug(), area.code(), area.slug());
  }

  private static String cell(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  private static String distribution(
      ReportDefinition report, LocalDate today, LocalDate day, boolean hasPacks) {
    LocalDate latest = day.minusDays(ANNOUNCED_BEFORE);
    return """
        # When the release goes out, to whom and how. Every address is made up: put in your own.
        release: %s
        announced: %s
        publication: %s 09:30

        # Who may see it up to 24 hours before. The roles are made public, the names are not.
        # pre_release:
        #   from: %s 09:30
        #   channel: share
        #   people:
        #     - {name: (a name), role: Duty press officer, reason: Prepares answers, address: early/press-office}

        recipients: recipients.csv

        channels:
          - {name: share, type: folder, root: ../../rehearsal}
          # - {name: post, type: mail, host: mail.example.org, user: releases, password: {environment: MAIL_PASSWORD}, from: statistics@example.org, rehearsal: rehearsal@example.org}

        send:
          - {to: archive, by: share, gets: report}
          - {to: press, by: share, gets: report}
        %s
        # rebuild: {every: Tuesday at 07:00, accept: [patch, minor]}
        """
        .formatted(
            quoted(report.release().name()),
            today.isBefore(latest) ? today : latest,
            day,
            day.minusDays(1),
            hasPacks ? "  - {to: authorities, by: share, gets: own pack}\n" : "");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void tell(Path yaml, Path recipients, ReportDefinition report, LocalDate day) {
    System.out.printf("%s%n%s%n", Home.shown(yaml), Home.shown(recipients));
    boolean isDraft = report.release().draft().isPresent();
    if (isDraft || report.release().published().isEmpty()) {
      System.out.printf(
          "In report.yaml, say published: %s under release:%s; it is a draft until then.%n",
          day, isDraft ? ", and take draft: out" : "");
    }
    System.out.printf(
        "Then run: bulletin release plan %s --data FILE --dry-run. It keeps nothing and sends nothing.%n",
        report.id());
  }
}
