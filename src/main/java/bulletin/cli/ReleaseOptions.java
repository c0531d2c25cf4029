package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.release.Life;
import bulletin.distribute.store.Store;
import bulletin.render.template.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which release: that of a report's distribution.yaml. */
final class ReleaseOptions {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "REPORT",
      description = "A folder of report-templates. Default: the one named in its file default.")
  private Optional<String> asked = Optional.empty();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of report folders. Default: report-templates.")
  private Optional<Path> templatesFolder = Optional.empty();

  @Mixin private DistributionOptions distribution = new DistributionOptions();

  boolean isAsked() {
    return asked.isPresent();
  }

  Templates templates() {
    return Templates.of(Home.templates(templatesFolder));
  }

  Path folder() throws BadUsage, IOException {
    Path templates = Home.templates(templatesFolder);
    return Home.report(templates, asked.isPresent() ? asked.get() : Home.defaultReport(templates));
  }

  Distribution distribution() throws Exception {
    return distribution.read(folder());
  }

  DistributionOptions how() {
    return distribution;
  }

  String id() throws Exception {
    return DistributionOptions.id(folder(), distribution());
  }

  Store store() throws Exception {
    return Stores.open(Optional.of(distribution()), distribution.output());
  }

  Life life(Store store) {
    return new Life(store, distribution.output());
  }

  String actor() throws BadUsage {
    return distribution.actor();
  }
}
