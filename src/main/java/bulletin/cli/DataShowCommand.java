package bulletin.cli;

import bulletin.source.ees.DataSetSummary;
import bulletin.source.ees.VersionFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The page of a data set. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows a data set's page: status, version, rows, levels, filters, indicators.")
final class DataShowCommand implements Callable<Integer> {
  @Mixin private DataSetOptions options = new DataSetOptions();

  @Override
  public Integer call() throws Exception {
    return options.answer(client -> page(client.dataSet(options.dataSet())));
  }

  private static Columns page(DataSetSummary set) {
    set.notice().ifPresent(notice -> System.err.println("bulletin: " + notice));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("title", set.title()));
    rows.add(List.of("id", set.id()));
    rows.add(List.of("summary", set.summary()));
    rows.add(List.of("status", set.status()));
    set.latest().ifPresent(version -> addVersion(version, rows));
    return new Columns(List.of("fact", "value"), rows);
  }

  private static void addVersion(VersionFacts version, List<List<String>> rows) {
    VersionFacts.Scope scope = version.scope();
    rows.add(List.of("version", version.version().toString()));
    rows.add(List.of("published", version.published()));
    rows.add(List.of("rows", String.valueOf(scope.totalResults())));
    rows.add(List.of("time period", scope.firstPeriod() + " to " + scope.lastPeriod()));
    scope.levels().forEach(level -> rows.add(List.of("geographic level", level)));
    scope.filters().forEach(filter -> rows.add(List.of("filter", filter)));
    scope.indicators().forEach(indicator -> rows.add(List.of("indicator", indicator)));
  }
}
