package bulletin.cli;

import bulletin.publish.ReleaseWriter;
import bulletin.publish.Written;
import bulletin.render.template.ProseNumbers;
import bulletin.render.template.ProseNumbers.TypedNumber;
import bulletin.render.template.Templates;
import bulletin.report.CheckedData;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a release: one data file in; page, PDF, workbook, figures and manifest out. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Builds a release: one data file in; HTML, PDF and Excel out.")
final class BuildCommand implements Callable<Integer> {
  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where releases go. Default: $BULLETIN_OUTPUT, or output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--embargo",
      description = "The copy for pre-release access, in a folder of its own.")
  private boolean embargo;

  @Mixin private PreviousOptions previous = new PreviousOptions();

  @Option(names = "--quiet", description = "No progress bar; only errors.")
  private boolean quiet;

  @Override
  public Integer call() throws Exception {
    long start = System.nanoTime();
    Written release;
    Draft draft;
    try (Progress progress = new Progress(Draft.STEPS + ReleaseWriter.STEPS, quiet)) {
      Templates templates = Templates.of(options.templates());
      draft = Draft.checked(options, previous, progress);
      refuseTypedNumbers(templates, draft.report().id() + "/report.ftlh");
      Report report = allowed(draft);
      CheckedData checked = draft.checked().orElseThrow();
      if (!checked.refused().isEmpty()) {
        return refuse(checked, draft);
      }
      release =
          draft
              .writing(
                  new ReleaseWriter(templates, Home.output(output), progress)
                      .withChecks(checked.list()))
              .writeAs(name(report), report, Inputs.of(draft, options));
    }
    if (!quiet) {
      summary(release.folder(), draft, System.nanoTime() - start);
    }
    List<FindingNote> errors =
        draft.report().findings().stream().filter(BuildCommand::isError).toList();
    if (quiet) {
      errors.forEach(error -> System.err.print(said(error)));
    }
    return isAccessible(release) && errors.isEmpty() ? Exit.DONE : Exit.FINDINGS;
  }

  /** Errors that nobody accepted: nothing is written, and an earlier release stays. */
  private static int refuse(CheckedData checked, Draft draft) {
    checked.refused().forEach(error -> System.err.print(said(error)));
    System.err.println("bulletin: " + refusal(checked, draft));
    return Exit.FINDINGS;
  }

  static String refusal(CheckedData checked, Draft draft) {
    return "no release was written, because the data have errors. Mend them; or accept each by name,"
        + " with a reason, under accepted_checks: in report.yaml: "
        + String.join(", ", checked.refused().stream().map(FindingNote::rule).distinct().toList())
        + ". bulletin check "
        + draft.from().source().file()
        + " shows all checks.";
  }

  /** The report as it may be written there, marked if need be. */
  private Report allowed(Draft draft) throws Exception {
    if (!embargo && !options.isReal()) {
      return draft.report();
    }
    Embargo said = Embargo.of(draft.from().folder(), draft.report());
    if (embargo) {
      return said.marked(draft.report());
    }
    said.requireFree("a release and its packs", Home.output(output), Instant.now());
    return draft.report();
  }

  /** What is made from the sample never takes the place of a release made from data. */
  private String name(Report report) {
    String marked = report.facts().embargo().isPresent() ? " embargoed" : "";
    String release = report.facts().release() + marked;
    return options.isReal() ? release : release + " sample";
  }

  private static boolean isAccessible(Written release) {
    boolean all = true;
    for (var judged : release.judgements().entrySet()) {
      if (!judged.getValue().failures().isEmpty()) {
        all = false;
        String name = Home.shown(release.folder().resolve(judged.getKey()));
        VerifyCommand.said(name, judged.getValue()).forEach(System.err::println);
      }
    }
    if (!all) {
      System.err.println(
          "bulletin: the release is not accessible. Mend the report's templates or definition where"
              + " the lines above say, build again, and do not publish until no rule is broken.");
    }
    return all;
  }

  /** A number in the prose that no figure stands behind would go stale unseen: the build stops. */
  static void refuseTypedNumbers(Templates templates, String template) throws Exception {
    List<TypedNumber> typed = ProseNumbers.in(templates, template);
    if (!typed.isEmpty()) {
      throw new BadUsage(
          String.join("\nbulletin: ", typed.stream().map(BuildCommand::said).toList()));
    }
  }

  private static String said(TypedNumber number) {
    return "%s line %d, column %d: the number %s is typed by hand in \"%s\". Take it from a figure, or list the phrase in a comment: <#-- numbers: ... -->."
        .formatted(
            number.template(), number.line(), number.column(), number.number(), number.sentence());
  }

  static String said(FindingNote finding) {
    return "%s: %s: %s%n  wanted: %s. %s%n"
        .formatted(
            finding.severity(), finding.place(), finding.found(), finding.wanted(), finding.next());
  }

  private static boolean isError(FindingNote finding) {
    return finding.severity().equals("error");
  }

  private static void summary(Path release, Draft built, long nanos) throws IOException {
    for (FindingNote finding : built.report().findings()) {
      System.out.print(said(finding));
    }
    built.checked().ifPresent(checked -> System.out.println("checks: " + checked.list().sum()));
    try (Stream<Path> files = Files.list(release)) {
      files
          .sorted()
          .forEach(
              file -> System.out.println(Home.shown(file) + (Files.isDirectory(file) ? "/" : "")));
    }
    System.out.printf("Done in %.1f seconds.%n", nanos / 1e9);
  }
}
