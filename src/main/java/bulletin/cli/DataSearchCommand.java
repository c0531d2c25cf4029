package bulletin.cli;

import bulletin.source.ees.DataSetSummary;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds data sets by the words of their publication. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds publications by their words, and lists their data sets.")
final class DataSearchCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Three letters or more.")
  private List<String> words = List.of();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: table.")
  private Format format = Format.TABLE;

  @Mixin private ApiOptions api = new ApiOptions();

  @Override
  public Integer call() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (EesClient client = api.client()) {
      for (Publication publication : client.publications(String.join(" ", words))) {
        for (DataSetSummary set : client.dataSets(publication.id())) {
          String version = set.latest().map(v -> v.version().toString()).orElse("");
          rows.add(List.of(publication.title(), set.title(), version, set.status(), set.id()));
        }
      }
    }
    new Columns(
            List.of("publication", "data set", "version", "status", "id"),
            rows,
            "No publication with data sets has these words. Try fewer, or none for all.")
        .print(format, System.out);
    return Exit.DONE;
  }
}
