package bulletin.cli;

import bulletin.publish.FigureTable;
import bulletin.report.model.FigureLine;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the gaps of a report with their intervals, tests and verdicts. */
@Command(
    name = "gaps",
    mixinStandardHelpOptions = true,
    description =
        "Prints a report's gaps with method, interval, p-values, rounding range, verdict.")
final class GapsCommand implements Callable<Integer> {
  /** How the gaps are printed. */
  enum Format {
    /** Aligned columns for a person. */
    TABLE,
    /** As in figures.csv. */
    CSV,
    /** An array of objects. */
    JSON
  }

  @Mixin private ReportOptions options = new ReportOptions();

  @Option(names = "--measure", paramLabel = "ID", description = "Only this measure of report.yaml.")
  private Optional<String> measure = Optional.empty();

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "Only groups or places whose name holds this.")
  private Optional<String> group = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Only this time period, as 2024/25 or 202425.")
  private Optional<String> period = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json. Default: table.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() throws Exception {
    Draft draft = Draft.of(options, step -> {});
    List<FigureLine> gaps = draft.report().lines().stream().filter(this::wanted).toList();
    if (gaps.isEmpty()) {
      throw new BadUsage(
          "no gap fits what was asked. The report \"%s\" has gaps of %s, in %s. Ask for one of these."
              .formatted(
                  draft.report().id(), named(draft, "measure"), named(draft, "time_period")));
    }
    Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    switch (format) {
      case TABLE -> GapTable.print(gaps, out);
      case CSV -> FigureTable.csv(gaps, out);
      case JSON -> FigureTable.json(gaps, out);
    }
    out.flush();
    return Exit.DONE;
  }

  private static List<String> named(Draft draft, String column) {
    return gaps(draft).map(line -> line.values().getOrDefault(column, "")).distinct().toList();
  }

  private static Stream<FigureLine> gaps(Draft draft) {
    return draft.report().lines().stream().filter(GapsCommand::isGap);
  }

  private static boolean isGap(FigureLine line) {
    return !"figure".equals(line.values().get("kind"));
  }

  private boolean wanted(FigureLine line) {
    return isGap(line)
        && measure.map(m -> m.equals(line.values().get("measure"))).orElse(true)
        && group.map(g -> holds(line.values().getOrDefault("group", ""), g)).orElse(true)
        && period
            .map(p -> digits(p).equals(digits(line.values().getOrDefault("time_period", ""))))
            .orElse(true);
  }

  private static boolean holds(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String digits(String period) {
    return period.replaceAll("[^0-9]", "");
  }
}
