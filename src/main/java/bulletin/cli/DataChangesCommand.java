package bulletin.cli;

import bulletin.source.ees.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a version changed. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description =
        "Lists what a version changed since the one before it, and for a patch those before it too.")
final class DataChangesCommand implements Callable<Integer> {
  @Mixin private DataSetOptions options = new DataSetOptions();

  @Override
  public Integer call() throws Exception {
    return options.answer(
        client -> table(client.changes(options.dataSet(), options.exact(client))));
  }

  private static Columns table(Changes last) {
    List<List<String>> rows = new ArrayList<>();
    List<Changes> all = new ArrayList<>(List.of(last));
    all.addAll(last.patches().reversed());
    for (Changes of : all) {
      for (Changes.Change c : of.changes()) {
        rows.add(
            List.of(
                of.version().toString(),
                c.major() ? "major" : "minor",
                c.kind(),
                c.what(),
                c.before(),
                c.after(),
                c.warning()));
      }
    }
    return new Columns(
        List.of("version", "step", "kind", "change", "before", "after", "what else"),
        rows,
        "Version %s changed no filter, option, indicator, level, location or period. Changed values are not listed by the API: bulletin update REPORT finds them."
            .formatted(last.version()));
  }
}
