package bulletin.cli;

import bulletin.report.model.FigureLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One of the two that are compared. */
sealed interface Side {
  /** As it was typed. */
  String typed();

  /** The report that it is known to belong to. */
  Optional<String> report();

  /**
   * A data file.
   *
   * @param report when a version of its data set was named
   */
  record OfData(String typed, Path file, Optional<String> report) implements Side {}

  /**
   * A release on disk.
   *
   * @param lines what its figures.csv holds, in order
   */
  record OfRelease(String typed, Optional<String> report, List<FigureLine> lines) implements Side {}
}
