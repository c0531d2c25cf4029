package bulletin.cli;

import bulletin.source.csv.CsvRows;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Kept;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The first rows of a data set's file. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Pulls a data set's file and shows its first rows.")
final class DataPreviewCommand implements Callable<Integer> {
  @Mixin private DataSetOptions options = new DataSetOptions();

  @Option(names = "--rows", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int rows = 10;

  @Override
  public Integer call() throws Exception {
    return options.answer(this::table);
  }

  private Columns table(EesClient client) throws Exception {
    Kept kept = options.api().cache().pull(client, options.dataSet(), options.exact(client));
    List<List<String>> all = CsvRows.read(kept.csv(), Math.max(0, rows));
    return new Columns(all.getFirst(), all.subList(1, all.size()));
  }
}
