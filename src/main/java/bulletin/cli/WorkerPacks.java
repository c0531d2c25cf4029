package bulletin.cli;

import bulletin.distribute.outbox.PackBuilding;
import bulletin.distribute.store.PackJob;
import bulletin.publish.Pack;
import bulletin.publish.PackFormat;
import bulletin.publish.PackRun;
import bulletin.publish.PackWriter;
import bulletin.render.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes packs one at a time. */
final class WorkerPacks implements PackBuilding {
  private final ReportOptions options;
  private final Optional<Path> neighbours;
  private final Path output;
  private @Nullable Making making;

  /** What is read once. */
  private record Making(PackWriter writer, String release, Path folder) {}

  WorkerPacks(ReportOptions options, Optional<Path> neighbours, Path output) {
    this.options = options;
    this.neighbours = neighbours;
    this.output = output;
  }

  /**
   * Reads what packs are made of, when data were named, and makes one aside: what is wrong with data
   * or templates is said before work is taken, and no pack waits for what is only done once.
   */
  void prepare() throws Exception {
    if (!options.isReal()) {
      return;
    }
    PackWriter writer = making().writer();
    Path aside = Files.createTempDirectory("bulletin-worker");
    try {
      writer.write(writer.plan().subjects().getFirst(), aside, true);
    } finally {
      Home.delete(aside);
    }
  }

  @Override
  public Built build(PackJob job) throws Exception {
    Making made = making();
    if (!job.release().equals(made.release())) {
      throw new BadUsage(
          "this worker makes packs of %s, and %s was asked for. Start one with that release's data."
              .formatted(made.release(), job.release()));
    }
    Pack pack = made.writer().buildOne(job.area(), made.folder());
    return new Built(pack.folder(), pack.inputs());
  }

  private synchronized Making making() throws Exception {
    if (making == null) {
      making = read();
    }
    return making;
  }

  private Making read() throws Exception {
    Ingredients from = Ingredients.of(options, step -> {});
    String id = from.definition().id();
    PackWriter writer =
        new PackMaking(options, neighbours)
            .writer(from, Templates.of(options.templates()), EnumSet.allOf(PackFormat.class));
    return new Making(
        writer,
        PackQueue.release(id, from),
        PackRun.folder(output, id, from.definition().release().name()));
  }
}
