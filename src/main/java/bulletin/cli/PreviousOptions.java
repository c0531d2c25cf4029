package bulletin.cli;

import bulletin.compare.Cause;
import bulletin.compare.Comparison;
import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.report.Revised;
import bulletin.report.definition.PreviousSpec;
import bulletin.report.definition.ReportDefinition;
import bulletin.source.csv.CsvSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The release before this one. What is typed wins over report.yaml. */
final class PreviousOptions {
  @Option(
      names = "--previous",
      paramLabel = "OLD",
      description =
          "The data file of the previous release: adds what was revised, and marks it with [r].")
  private Optional<Path> previous = Optional.empty();

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

  Optional<Revised> revised(
      Path folder, ReportDefinition definition, DataLayout layout, DataSet figures)
      throws Exception {
    if (revision.isPresent() && correction.isPresent()) {
      throw new BadUsage(
          "--revision and --correction were both given. Give one: a scheduled revision, or the correction of an error.");
    }
    Optional<Path> old = previous.or(() -> definition.previous().file().map(folder::resolve));
    if (old.isEmpty()) {
      if (revision.isPresent() || correction.isPresent()) {
        throw new BadUsage(
            "a reason for revised figures was given, and nothing to compare them with. Name the data file of the previous release: --previous OLD.");
      }
      return Optional.empty();
    }
    return Optional.of(of(definition.previous(), compared(old.get(), layout, figures)));
  }

  private static Comparison compared(Path old, DataLayout layout, DataSet figures)
      throws Exception {
    if (Files.isDirectory(old)) {
      throw new BadUsage(
          "%s is a folder. Name the data file that the previous release was made from; its manifest.json says which."
              .formatted(Home.shown(old)));
    }
    Set<String> both = new LinkedHashSet<>(FirstLine.names(old));
    both.retainAll(Set.copyOf(figures.info().columns()));
    return Comparison.between(CsvSource.read(old, new CommonColumns(both).of(layout)), figures);
  }

  private Revised of(PreviousSpec said, Comparison comparison) {
    Optional<String> reason = revision.or(() -> correction);
    return new Revised(comparison, cause(said), reason.or(said::reason), said.policyUrl());
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
