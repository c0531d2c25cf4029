package bulletin.cli;

import bulletin.figures.GeographicLevel;
import bulletin.figures.Neighbours;
import bulletin.publish.Hashes;
import bulletin.publish.InputFile;
import bulletin.publish.PackFormat;
import bulletin.publish.PackWriter;
import bulletin.publish.Provenance;
import bulletin.publish.Source;
import bulletin.render.template.Templates;
import bulletin.report.definition.PackDefinition;
import bulletin.report.pack.PackPlan;
import bulletin.source.csv.NeighbourFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What packs are made of, the same for a command that makes them all and for a worker. */
final class PackMaking {
  private final ReportOptions options;
  private final Optional<Path> neighbours;

  PackMaking(ReportOptions options, Optional<Path> neighbours) {
    this.options = options;
    this.neighbours = neighbours;
  }

  PackWriter writer(Ingredients from, Templates templates, Set<PackFormat> formats)
      throws Exception {
    String id = from.definition().id();
    templates.source(id + "/pack.ftlx");
    BuildCommand.refuseTypedNumbers(templates, id + "/briefing.ftlh");
    PackPlan plan =
        PackPlan.of(
            from.definition(),
            Ingredients.wording(options.templates(), from.folder()),
            from.figures(),
            neighbours(from));
    return new PackWriter(templates, plan, provenance(from), formats);
  }

  private Neighbours neighbours(Ingredients from) throws Exception {
    GeographicLevel level =
        from.definition()
            .packs()
            .map(PackDefinition::level)
            .orElse(GeographicLevel.LOCAL_AUTHORITY);
    return neighbours.isPresent()
        ? NeighbourFile.read(neighbours.get(), from.figures(), level)
        : Neighbours.none();
  }

  private Provenance provenance(Ingredients from) throws IOException {
    Source source = from.source();
    String typed = source.command().replaceFirst("^bulletin build", "bulletin packs");
    if (neighbours.isEmpty()) {
      return Inputs.of(from, source.typed(typed), options, List.of());
    }
    Path file = neighbours.get();
    String name = String.valueOf(file.getFileName());
    InputFile input = new InputFile("neighbours", name, Hashes.of(file), Files.size(file));
    return Inputs.of(from, source.typed(typed + " --neighbours " + name), options, List.of(input));
  }
}
