package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.DistributionReader;
import bulletin.distribute.calendar.LondonTime;
import bulletin.report.model.Facts;
import bulletin.report.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What distribution.yaml says to a build that is no plan: most of all, no. */
final class Embargo {
  private final Optional<Distribution> distribution;

  private Embargo(Optional<Distribution> distribution) {
    this.distribution = distribution;
  }

  /** Of a report's folder, when it says anything of this release. */
  static Embargo of(Path reportFolder, Report report) throws Exception {
    return of(reportFolder, report.facts().release());
  }

  /** Of a report's folder, when it says anything of the release of this name. */
  static Embargo of(Path reportFolder, String release) throws Exception {
    Path file = reportFolder.resolve(DistributionReader.FILE);
    Optional<Distribution> said =
        Files.exists(file) ? Optional.of(DistributionReader.read(file)) : Optional.empty();
    return new Embargo(said.filter(d -> d.release().equals(release)));
  }

  /**
   * Nothing but an approved release stands where everybody looks, before its time or after: in the
   * usual folder, and in one that releases were planned for.
   *
   * @param what would stand there
   */
  void requireFree(String what, Path output, Instant now) throws BadUsage {
    boolean isPublic =
        Files.exists(output.resolve(Copies.HELD)) || same(output, Home.output(Optional.empty()));
    if (distribution.isPresent() && isPublic) {
      Instant publication = distribution.get().publication();
      throw new BadUsage(
          "distribution.yaml %s, so that %s may not be written to the public folder. Run: bulletin release plan, which makes them where nobody sees them; or write to another folder with --output."
              .formatted(
                  now.isBefore(publication)
                      ? "says that the release is published on " + LondonTime.words(publication)
                      : "governs this release, which is published since "
                          + LondonTime.words(publication),
                  what));
    }
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /** The copy for pre-release access. */
  Report marked(Report report) throws BadUsage {
    Distribution said =
        distribution.orElseThrow(
            () ->
                new BadUsage(
                    "no distribution.yaml in the report's folder says until when \"%s\" is embargoed. Add one."
                        .formatted(report.facts().release())));
    return report.marked(
        new Facts.Marks(Optional.of(LondonTime.embargo(said.publication())), List.of()));
  }
}
