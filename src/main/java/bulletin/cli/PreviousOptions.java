package bulletin.cli;

import bulletin.compare.Cause;
import bulletin.report.Revised;
import bulletin.report.definition.PreviousSpec;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The release before this one. What is typed wins over report.yaml. */
final class PreviousOptions {
  @Option(
      names = "--previous",
      paramLabel = "OLD",
      description =
          "The previous release: its data file, its folder, or a version such as REPORT@1.0. Adds what was revised, and marks it with [r].")
  private Optional<String> previous = Optional.empty();

  @Option(
      names = "--revision",
      paramLabel = "REASON",
      description = "The figures were revised as scheduled, and why.")
  private Optional<String> revision = Optional.empty();

  @Option(
      names = "--correction",
      paramLabel = "REASON",
      description = "An error in the figures was corrected, and which.")
  private Optional<String> correction = Optional.empty();

  /** What was revised since the previous release; empty when none is named. */
  Optional<Revised> revised(Ingredients from, ReportOptions options) throws Exception {
    if (revision.isPresent() && correction.isPresent()) {
      throw new BadUsage(
          "--revision and --correction were both given. Give one: a scheduled revision, or the correction of an error.");
    }
    PreviousSpec said = from.definition().previous();
    Optional<String> old =
        previous.or(() -> said.file().map(name -> from.folder().resolve(name).toString()));
    if (old.isEmpty()) {
      if (revision.isPresent() || correction.isPresent()) {
        throw new BadUsage(
            "a reason for revised figures was given, and nothing to compare them with. Name the data file of the previous release: --previous OLD.");
      }
      return Optional.empty();
    }
    Path file = new PreviousData(from, options).file(old.get());
    Compared found = Compared.withPrevious(file, from, options.templates());
    return Optional.of(
        new Revised(
            found.comparison(),
            found.verdicts(),
            found.notes(),
            new Revised.Said(
                cause(said), revision.or(() -> correction).or(said::reason), said.policyUrl())));
  }

  private Cause cause(PreviousSpec said) {
    if (revision.isPresent()) {
      return Cause.REVISION;
    }
    if (correction.isPresent()) {
      return Cause.CORRECTION;
    }
    return said.kind()
        .map(
            kind ->
                switch (kind) {
                  case REVISION -> Cause.REVISION;
                  case CORRECTION -> Cause.CORRECTION;
                })
        .orElse(Cause.UNSAID);
  }
}
