package bulletin.cli;

import bulletin.figures.DataLayout;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.source.csv.CsvSource;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.GuessedLayout;
import bulletin.source.rehearsal.Rehearsal;
import bulletin.source.rehearsal.RehearsalServer;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a file as the publisher's API would, on this machine alone. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves CSV files on this machine as the publisher's API would, to rehearse: one data set, a version for each file.")
final class DataServeCommand implements Callable<Integer> {
  private static final String UNNAMED = "00000000-0000-4000-8000-000000000002";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE.csv",
      description = "The data, not packed: version 1.0; further files are versions 1.1, 1.2 ...")
  private List<Path> files = List.of();

  @Option(
      names = "--report",
      paramLabel = "REPORT",
      description = "Whose data set it is. Without it, filters and indicators are guessed.")
  private Optional<String> report = Optional.empty();

  @Option(names = "--port", paramLabel = "PORT", description = "Default: ${DEFAULT-VALUE}; 0: any.")
  private int port = 8787;

  @Option(names = "--templates", paramLabel = "DIR", description = "The folder of report folders.")
  private Optional<Path> templates = Optional.empty();

  @Override
  public Integer call() throws Exception {
    Rehearsal rehearsal = rehearsal();
    List<Edition> editions = editions(rehearsal);
    try (RehearsalServer server = started(rehearsal, editions)) {
      for (Edition edition : editions) {
        System.out.printf(
            "Serving %s at %s as data set %s, version %s.%n",
            edition.csv(), server.base(), rehearsal.id(), edition.version());
      }
      System.out.printf(
          "Look at it: bulletin data show %s --base-url %s%n", rehearsal.id(), server.base());
      report.ifPresent(
          name ->
              System.out.printf(
                  "Build from it: bulletin build %s --source ees --base-url %s%n",
                  name, server.base()));
      System.out.println("Stop with Ctrl-C.");
      System.out.flush();
      Thread.currentThread().join();
    }
    return Exit.DONE;
  }

  private RehearsalServer started(Rehearsal rehearsal, List<Edition> editions) throws Exception {
    try {
      return RehearsalServer.start(rehearsal, editions, port);
    } catch (BindException e) {
      throw new BadUsage(
          "--port %d is taken. Name another, or 0 for any that is free.".formatted(port));
    }
  }

  private List<Edition> editions(Rehearsal rehearsal) throws Exception {
    List<Edition> editions = new ArrayList<>();
    for (Path file : files) {
      requireCsv(file);
      CsvSource.read(file, rehearsal.layout());
      editions.add(
          editions.isEmpty()
              ? Edition.first(file)
              : new Edition("1." + editions.size(), "Minor", "Published", file, "{}"));
    }
    return editions;
  }

  private static void requireCsv(Path file) throws BadUsage {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new BadUsage(
          "%s: only a .csv file can be served. Name one; if it is in a .zip or .gz, unpack it first."
              .formatted(Home.shown(file)));
    }
  }

  private Rehearsal rehearsal() throws Exception {
    Path file = files.getFirst();
    requireCsv(file);
    String name = String.valueOf(file.getFileName());
    if (report.isEmpty()) {
      return rehearsal(
          new Rehearsal.About(name, "Rehearsal of " + name, "Rehearsal"),
          UNNAMED,
          GuessedLayout.of(file));
    }
    Path folder = Home.report(Home.templates(templates), report.get());
    ReportDefinition definition = DefinitionReader.read(folder);
    return rehearsal(
        new Rehearsal.About(
            definition.data().name(),
            definition.data().description(),
            definition.release().publication()),
        definition.data().dataSetId().orElse(UNNAMED).toLowerCase(Locale.ROOT),
        Layouts.layout(definition));
  }

  /** Named as the file is, so that a release made from it names its source alike. */
  private Rehearsal rehearsal(Rehearsal.About about, String id, DataLayout layout) {
    String name = String.valueOf(files.getFirst().getFileName());
    return new Rehearsal(about, id, "Published", layout, Optional.of(name));
  }
}
