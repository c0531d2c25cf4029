package bulletin.cli;

import bulletin.report.definition.DefinitionReader;
import bulletin.source.ees.Answer;
import bulletin.source.ees.AnswerTable;
import bulletin.source.ees.Cache.KeptMeta;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Meta;
import bulletin.source.ees.QueryResolver;
import bulletin.source.ees.ResolvedQuery;
import bulletin.source.ees.ShownRequest;
import bulletin.source.ees.Version;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a data set for some of its rows. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description =
        "Asks a data set for rows, in columns and labels; of a report, for what its report.yaml takes.")
final class DataQueryCommand implements Callable<Integer> {
  /** As what a request is shown. */
  enum Shown {
    /** For a shell. */
    CURL,
    /** For Python 3. */
    PYTHON,
    /** For R. */
    R,
    /** For a browser. */
    URL
  }

  @Mixin private DataSetOptions options = new DataSetOptions();
  @Mixin private QueryOptions question = new QueryOptions();

  @Option(
      names = "--show-request",
      arity = "0..1",
      fallbackValue = "CURL",
      description = "Print the request (${COMPLETION-CANDIDATES}) and ask for no rows.")
  private Optional<Shown> shown = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Check the query against meta that was kept; make no request.")
  private boolean dryRun;

  @Option(names = "--lenient", description = "Take an answer that lacks what was not found.")
  private boolean lenient;

  @Option(names = "--page-size", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int pageSize = EesClient.LARGEST_PAGE;

  @Override
  public Integer call() throws Exception {
    if (pageSize < 1 || pageSize > EesClient.LARGEST_PAGE) {
      throw new BadUsage(
          "--page-size %d is not between 1 and %d. Give one that is."
              .formatted(pageSize, EesClient.LARGEST_PAGE));
    }
    if (dryRun) {
      KeptMeta kept = options.keptMeta();
      resolved(kept.meta(), kept.version());
      System.out.printf("The query fits version %s. Nothing was asked for.%n", kept.version());
      return Exit.DONE;
    }
    try (EesClient client = options.api().client()) {
      Version version = options.exact(client);
      Meta meta = options.meta(client, version);
      ResolvedQuery query = resolved(meta, version);
      if (shown.isPresent()) {
        System.out.print(request(shown.get(), client, query, version));
      } else {
        print(client.query(options.dataSet(), version, query, pageSize, lenient), meta);
      }
    }
    return Exit.DONE;
  }

  /** What was typed; of a report and nothing typed, what the report itself takes. */
  private ResolvedQuery resolved(Meta meta, Version version) throws Exception {
    Optional<Path> report = options.report();
    if (report.isEmpty() || !question.isEmpty()) {
      return QueryResolver.resolve(question.query(), meta);
    }
    ReportQuery query = new ReportQuery(DefinitionReader.read(report.get()), report.get());
    query.require(Optional.of(meta), version);
    return QueryResolver.resolve(query.query(), meta);
  }

  private void print(Answer answer, Meta meta) {
    answer.warnings().forEach(warning -> System.err.println("bulletin: " + warning));
    AnswerTable table = AnswerTable.of(answer, meta);
    options.print(new Columns(table.heads(), table.rows(), "No row fits the query."));
  }

  private String request(Shown as, EesClient client, ResolvedQuery query, Version version)
      throws Exception {
    ShownRequest request =
        ShownRequest.of(
            client.queryUri(options.dataSet(), version),
            query,
            pageSize,
            options.api().token().isPresent());
    return switch (as) {
      case CURL -> request.curl();
      case PYTHON -> request.python();
      case R -> request.r();
      case URL ->
          request
                  .browser()
                  .orElseThrow(
                      () ->
                          new BadUsage(
                              "an address cannot say this query: it holds at most two filters, one of them with a single option, places of one level, and 8,000 characters. Show it as curl, python or r."))
              + "\n";
    };
  }
}
