package bulletin.cli;

import bulletin.figures.DataLayout;
import bulletin.figures.Indicator;
import bulletin.figures.Selection;
import bulletin.figures.Selection.Name;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.source.ees.Meta;
import bulletin.source.ees.Query;
import bulletin.source.ees.Query.Choice;
import bulletin.source.ees.Query.Periods;
import bulletin.source.ees.QueryFault;
import bulletin.source.ees.QueryResolver;
import bulletin.source.ees.Version;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report takes of its data set, as a question to the API. */
record ReportQuery(ReportDefinition definition, Path folder) {

  private Selection selection() {
    return definition.data().query();
  }

  /** The report's rows and the indicators that it reads. */
  Query query() {
    return new Query(
        columns(Layouts.layout(definition)),
        choices(selection().options()),
        texts(selection().levels()),
        choices(selection().places()),
        new Periods(
            texts(selection().periods().some()),
            selection().periods().from().map(Name::text),
            selection().periods().to().map(Name::text)));
  }

  /** In a wide file, an indicator of the report is a column for each option. */
  private static List<String> columns(DataLayout layout) {
    return layout
        .wide()
        .map(
            wide ->
                wide.columns().stream().flatMap(c -> c.tokens().stream().map(c::column)).toList())
        .orElseGet(() -> layout.indicators().stream().map(Indicator::column).toList());
  }

  private static List<Choice> choices(List<Selection.Choice> choices) {
    return choices.stream().map(c -> new Choice(c.of().text(), texts(c.names()))).toList();
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }

  /**
   * Why a version cannot be asked this, each with its place in report.yaml. Without its meta the
   * file itself will tell.
   */
  List<String> faults(Optional<Meta> meta, Version version) {
    if (meta.isEmpty() || selection().equals(Selection.ALL)) {
      return List.of();
    }
    return QueryResolver.faults(query(), meta.get()).stream()
        .map(fault -> said(fault, version))
        .toList();
  }

  /** Refuses a version that cannot be asked this. */
  void require(Optional<Meta> meta, Version version) throws BadUsage {
    List<String> faults = faults(meta, version);
    if (!faults.isEmpty()) {
      throw new BadUsage(String.join("\nbulletin: ", faults));
    }
  }

  private String said(QueryFault fault, Version version) {
    String yaml = Home.shown(folder.resolve("report.yaml"));
    return "%s: in version %s of the data set, %s. Correct it, or keep to a version that has it."
        .formatted(places().getOrDefault(fault.at(), yaml), version, fault.clause());
  }

  /** Where each name of the question stands. */
  private Map<List<String>, String> places() {
    Map<List<String>, String> places = new HashMap<>();
    put(places, "indicators", selection().indicators());
    put(places, "levels", selection().levels());
    put(places, "periods", selection().periods().some());
    selection().periods().from().ifPresent(n -> places.put(List.of("from"), n.where()));
    selection().periods().to().ifPresent(n -> places.put(List.of("to"), n.where()));
    Stream.of(Map.entry("where", selection().options()), Map.entry("places", selection().places()))
        .forEach(part -> part.getValue().forEach(c -> put(places, part.getKey(), c)));
    return places;
  }

  private static void put(Map<List<String>, String> places, String part, List<Name> names) {
    names.forEach(n -> places.put(List.of(part, n.text()), n.where()));
  }

  private static void put(Map<List<String>, String> places, String part, Selection.Choice choice) {
    String of = choice.of().text();
    places.put(List.of(part, of), choice.of().where());
    choice.names().forEach(n -> places.put(List.of(part, of, n.text()), n.where()));
  }
}
