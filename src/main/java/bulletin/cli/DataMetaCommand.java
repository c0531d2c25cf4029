package bulletin.cli;

import bulletin.source.ees.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a data set is made of. */
@Command(
    name = "meta",
    mixinStandardHelpOptions = true,
    description = "Lists a data set's indicators, filters, options, places and periods.")
final class DataMetaCommand implements Callable<Integer> {
  @Mixin private DataSetOptions options = new DataSetOptions();

  @Override
  public Integer call() throws Exception {
    return options.answer(client -> table(options.meta(client, options.exact(client))));
  }

  private static Columns table(Meta meta) {
    List<List<String>> rows = new ArrayList<>();
    for (Meta.MetaIndicator i : meta.indicators()) {
      rows.add(List.of("indicator", i.column(), i.label(), i.unit(), i.id().value()));
    }
    for (Meta.MetaFilter f : meta.filters()) {
      rows.add(List.of("filter", f.column(), f.label(), "", f.id().value()));
      f.options()
          .forEach(o -> rows.add(List.of("option", f.column(), o.label(), "", o.id().value())));
    }
    meta.levels().forEach(l -> rows.add(List.of("level", l.code(), l.label(), "", "")));
    for (Meta.Places level : meta.places()) {
      for (Meta.Place p : level.options()) {
        String codes = String.join(" ", p.codes().values().stream().sorted().toList());
        rows.add(List.of("place", level.level().code(), p.label(), codes, p.id().value()));
      }
    }
    meta.periods().forEach(p -> rows.add(List.of("period", p.code(), p.label(), p.period(), "")));
    return new Columns(List.of("kind", "column", "label", "unit or code", "id"), rows);
  }
}
