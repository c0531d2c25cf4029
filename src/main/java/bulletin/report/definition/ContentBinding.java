package bulletin.report.definition;

import bulletin.figures.GeographicLevel;
import bulletin.report.definition.ReportDefinition.About;
import bulletin.report.definition.ReportDefinition.Adjust;
import bulletin.report.definition.ReportDefinition.AxisSpec;
import bulletin.report.definition.ReportDefinition.ChartContent;
import bulletin.report.definition.ReportDefinition.ChartSpec;
import bulletin.report.definition.ReportDefinition.ChartType;
import bulletin.report.definition.ReportDefinition.ContentSpec;
import bulletin.report.definition.ReportDefinition.Groups;
import bulletin.report.definition.ReportDefinition.Periods;
import bulletin.report.definition.ReportDefinition.Periods.Rule;
import bulletin.report.definition.ReportDefinition.SectionSpec;
import bulletin.report.definition.ReportDefinition.SentencesContent;
import bulletin.report.definition.ReportDefinition.Standard;
import bulletin.report.definition.ReportDefinition.StandardContent;
import bulletin.report.definition.ReportDefinition.TableContent;
import bulletin.report.definition.ReportDefinition.TableSpec;
import bulletin.report.definition.ReportDefinition.TextContent;
import bulletin.report.definition.ReportDefinition.TilesContent;
import bulletin.yaml.Part;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns sections, tables and charts that were found valid into records. */
final class ContentBinding {
  private ContentBinding() {}

  static SectionSpec section(Part section) {
    return new SectionSpec(
        section.get("id").sure(),
        section.get("heading").sure(),
        Binding.list(section.get("content"), ContentBinding::content),
        section.place());
  }

  private static ContentSpec content(Part content) {
    String kind = content.keys().getFirst();
    Part value = content.get(kind);
    return switch (kind) {
      case "text" -> new TextContent(value.sure(), value.place());
      case "table" -> new TableContent(value.sure(), value.place());
      case "chart" -> new ChartContent(value.sure(), value.place());
      case "standard" ->
          new StandardContent(Binding.word(Standard.class, value.sure()), value.place());
      case "tiles" -> new TilesContent(value.get("measure").sure(), where(value), value.place());
      case "sentences" -> sentences(value);
      default -> throw new IllegalStateException("The schema let through " + kind);
    };
  }

  private static SentencesContent sentences(Part sentences) {
    return new SentencesContent(
        sentences.get("measure").sure(),
        Binding.word(About.class, sentences.get("about").sure()),
        where(sentences),
        sentences.place());
  }

  static TableSpec table(Part table) {
    return new TableSpec(
        table.get("id").sure(),
        table.get("title").sure(),
        table.get("measure").sure(),
        where(table),
        levels(table),
        table.get("rows").texts(),
        table.get("across").text(),
        groups(table),
        periods(table, Rule.LATEST),
        Binding.word(Adjust.class, table.get("adjust").text().orElse("none")),
        table.get("show").texts(),
        table.place());
  }

  static ChartSpec chart(Part chart) {
    ChartType type = Binding.word(ChartType.class, chart.get("type").sure());
    return new ChartSpec(
        chart.get("id").sure(),
        type,
        chart.get("headline").sure(),
        chart.get("subtitle").sure(),
        chart.get("measure").sure(),
        where(chart),
        levels(chart),
        chart.get("value").sure(),
        chart.get("categories").text().orElse("period"),
        chart.get("series").text().orElse("group"),
        groups(chart),
        periods(chart, type == ChartType.LINES ? Rule.ALL : Rule.LATEST),
        axis(chart.get("axis")),
        chart.place());
  }

  static AxisSpec axis(Part axis) {
    return new AxisSpec(
        axis.get("title").sure(),
        axis.get("low").sureNumber(),
        axis.get("high").sureNumber(),
        axis.get("step").sureNumber(),
        axis.get("suffix").text().orElse(""));
  }

  static Map<String, List<String>> where(Part part) {
    return Binding.map(part.get("where"), Function.identity(), Part::texts);
  }

  private static List<GeographicLevel> levels(Part part) {
    return part.get("levels").present()
        ? Binding.list(part.get("levels"), p -> Binding.level(p.sure()))
        : List.of(GeographicLevel.NATIONAL);
  }

  private static Groups groups(Part part) {
    return Binding.word(Groups.class, part.get("groups").text().orElse("listed"));
  }

  static Periods periods(Part part, Rule otherwise) {
    Part periods = part.get("periods");
    if (!periods.present()) {
      return new Periods(otherwise, List.of());
    }
    return periods.isList()
        ? new Periods(Rule.LISTED, periods.texts())
        : new Periods(Binding.word(Rule.class, periods.sure()), List.of());
  }
}
