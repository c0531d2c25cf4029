package bulletin.cli;

import bulletin.distribute.outbox.PackBuilding;
import bulletin.distribute.store.PackJob;
import bulletin.publish.Pack;
import bulletin.publish.PackFormat;
import bulletin.publish.PackWriter;
import bulletin.render.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;

/** Makes packs one at a time. */
final class WorkerPacks implements PackBuilding {
  private final PackWriter writer;
  private final String release;

  private WorkerPacks(PackWriter writer, String release) {
    this.writer = writer;
    this.release = release;
  }

  /**
   * Reads what packs are made of, and makes one aside: what is wrong with data or templates is said
   * before work is taken, and no pack waits for what is only done once.
   */
  static WorkerPacks ready(ReportOptions options, Optional<Path> neighbours) throws Exception {
    Ingredients from = Ingredients.of(options, step -> {});
    PackWriter writer =
        new PackMaking(options, neighbours)
            .writer(from, Templates.of(options.templates()), EnumSet.allOf(PackFormat.class));
    Path aside = Files.createTempDirectory("bulletin-worker");
    try {
      writer.write(writer.plan().subjects().getFirst(), aside, true);
    } finally {
      Home.delete(aside);
    }
    return new WorkerPacks(
        writer, PackQueue.id(from.definition().id(), from.definition().release().name()));
  }

  /** Whose packs. */
  String release() {
    return release;
  }

  @Override
  public Built build(PackJob job) throws Exception {
    Pack pack = writer.buildOne(job.area(), job.order().packs());
    return new Built(pack.folder(), pack.inputs());
  }
}
