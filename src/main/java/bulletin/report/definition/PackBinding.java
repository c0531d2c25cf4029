package bulletin.report.definition;

import bulletin.report.definition.PackDefinition.Areas;
import bulletin.report.definition.PackDefinition.Average;
import bulletin.report.definition.PackDefinition.Good;
import bulletin.report.definition.PackDefinition.NeighbourRule;
import bulletin.report.definition.PackDefinition.PackChart;
import bulletin.report.definition.PackDefinition.PackTable;
import bulletin.report.definition.ReportDefinition.ChartType;
import bulletin.report.definition.ReportDefinition.Periods.Rule;
import bulletin.yaml.Part;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns {@code packs:}, found valid, into records. */
final class PackBinding {
  private static final int SIX_IN_TEN = 6;

  private PackBinding() {}

  static Optional<PackDefinition> packs(Part packs) {
    return packs.present() ? Optional.of(definition(packs)) : Optional.empty();
  }

  private static PackDefinition definition(Part packs) {
    return new PackDefinition(
        packs.get("title").sure(),
        packs.get("summary").sure(),
        Binding.level(packs.get("level").text().orElse("Local authority")),
        texts(packs.get("wider_regions")),
        neighbours(packs.get("neighbours")),
        Binding.map(
            packs.get("polarity"), Function.identity(), p -> Binding.word(Good.class, p.sure())),
        packs.get("families").texts(),
        Binding.map(packs.get("names"), Function.identity(), PackBinding::texts),
        Binding.list(packs.get("workbook"), ContentBinding::section),
        Binding.list(packs.get("briefing"), ContentBinding::section),
        Binding.list(packs.get("tables"), PackBinding::table),
        Binding.list(packs.get("charts"), PackBinding::chart),
        packs.place());
  }

  private static Map<String, String> texts(Part map) {
    return Binding.map(map, Function.identity(), Part::sure);
  }

  private static NeighbourRule neighbours(Part neighbours) {
    return new NeighbourRule(
        neighbours.get("minimum").number().map(BigDecimal::intValue).orElse(SIX_IN_TEN),
        Binding.word(Average.class, neighbours.get("average").text().orElse("mean")));
  }

  private static PackTable table(Part table) {
    return new PackTable(
        table.get("id").sure(),
        table.get("title").sure(),
        table.get("measure").sure(),
        ContentBinding.where(table),
        table.get("rows").texts(),
        table.get("across").text(),
        Binding.word(Areas.class, table.get("areas").text().orElse("own")),
        ContentBinding.periods(table, Rule.LATEST),
        table.get("show").texts(),
        table.place());
  }

  private static PackChart chart(Part chart) {
    ChartType type = Binding.word(ChartType.class, chart.get("type").sure());
    return new PackChart(
        chart.get("id").sure(),
        type,
        chart.get("headline").sure(),
        chart.get("subtitle").sure(),
        chart.get("measure").sure(),
        ContentBinding.where(chart),
        chart.get("categories").text().orElse("period"),
        chart.get("series").text().orElse("area"),
        ContentBinding.periods(chart, type == ChartType.LINES ? Rule.ALL : Rule.LATEST),
        ContentBinding.axis(chart.get("axis")),
        chart.place());
  }
}
