package bulletin.report;

import bulletin.figures.DataSet;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Cell;
import bulletin.report.model.FigureLine;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Table;
import bulletin.source.csv.CsvSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report of a few rows that shows exactly what a test asks for, read from files like any other.
 */
final class TinyRelease {
  static final String EVERYONE = "Everyone";
  static final String IN_CARE = "In care";
  static final String ON_A_PLAN = "On a plan";

  private static final String DEFINITION =
      """
      title: Absence
      summary: Absence of groups of children beside all pupils.
      publisher: Office for Examples
      release:
        publication: Absence of groups
        theme: Examples
        name: Reporting year 2025
        geography: England
        contact: {team: Examples team}
      data:
        name: Absence
        description: Absence by group.
        source: Office for Examples, Absence
      ROUNDING
        filters:
          - {column: pupil_group, label: Group of pupils}
        indicators:
          - {column: absent, label: Absent pupils}
          - {column: pupils, label: Pupils}
          - {column: rate, label: Rate, unit: "%"}
          - {column: score, label: Score, decimals: 2}
          - {column: score_low, label: Lower bound, decimals: 2}
          - {column: score_high, label: Upper bound, decimals: 2}
      compare:
        filter: pupil_group
        comparator: {option: Everyone, label: All pupils, name: all pupils}
        contains_groups: true
        groups:
          - {option: In care, label: In care, name: children in care}
          - {option: On a plan, label: On a plan, name: children on a plan}
      measures:
        - id: absence
          type: percentage
          label: Absent
          sentence: absent
          SAME_CHILDREN
          numerator: absent
          denominator: pupils
          percent: rate
        - id: wellbeing
          type: score
          label: Wellbeing
          sentence: wellbeing score
          pupils: pupils
          score: score
          lower: score_low
          upper: score_high
      shorthand: {c: Confidential., x: Not available., z: Not applicable., k: Rounds to zero., u: Unreliable.}
      sections:
        - id: figures
          heading: Figures
          content:
            - table: gaps
            SENTENCES
        - id: notes
          heading: Notes
          content:
            - standard: methods
            - standard: shorthand
      tables:
        - id: gaps
          title: Gap, {geography}, {periods}
          measure: MEASURE
          rows: [group]
          periods: latest
          ADJUST
          show: [SHOW]
      """;

  private final Path folder;
  private final String measure;
  private String definition = DEFINITION;
  private final List<String> rows = new ArrayList<>();

  private TinyRelease(Path folder, String measure) {
    this.folder = folder;
    this.measure = measure;
  }

  /** A report of the percentages or the scores that shows this in its one table. */
  static TinyRelease showing(Path folder, String measure, String... show) {
    return new TinyRelease(folder, measure)
        .where("MEASURE", measure)
        .where("SHOW", String.join(", ", show));
  }

  /** With a place of the definition filled; what is not filled is left out. */
  TinyRelease where(String place, String text) {
    definition = definition.replace(place, text);
    return this;
  }

  TinyRelease telling(String about) {
    return where("SENTENCES\n", "- sentences: {measure: " + measure + ", about: " + about + "}\n");
  }

  /** A group's numerator, denominator and percentage in the latest year. */
  TinyRelease share(String group, String figures) {
    return share("202425", group, figures);
  }

  TinyRelease share(String period, String group, String figures) {
    return row(period, group, figures + ",z,z,z");
  }

  /** A group's pupils, score and published interval in the latest year. */
  TinyRelease score(String group, int pupils, String figures) {
    return row("202425", group, "z," + pupils + ",z," + figures);
  }

  /** A group's figures, as the columns of the file stand. */
  TinyRelease row(String period, String group, String figures) {
    rows.add(period + ",Academic year,National,E92000001,England," + group + "," + figures);
    return this;
  }

  Report report() throws Exception {
    String yaml =
        definition
            .replace("SENTENCES\n", "\n")
            .replace("ADJUST\n", "adjust: none\n")
            .replace("ROUNDING\n", "\n")
            .replace("SAME_CHILDREN\n", "\n");
    Files.writeString(folder.resolve("report.yaml"), yaml);
    Path data = folder.resolve("absence.csv");
    Files.writeString(data, header() + String.join("\n", rows) + "\n");
    ReportDefinition read = DefinitionReader.read(folder);
    DataSet figures = CsvSource.read(data, Layouts.layout(read));
    return ReportBuilder.build(read, figures, ShownGapTest.wording(), Optional.empty());
  }

  private static String header() {
    return "time_period,time_identifier,geographic_level,country_code,country_name,pupil_group,"
        + "absent,pupils,rate,score,score_low,score_high\n";
  }

  // ---- reading a report

  /** What the table prints of a group, without its name. */
  static List<String> printed(Report report, String group) {
    return report.table("gaps").orElseThrow().rows().stream()
        .map(Table.Row::cells)
        .filter(cells -> cells.getFirst().text().equals(group))
        .map(cells -> cells.stream().skip(1).map(Cell::text).toList())
        .findFirst()
        .orElseThrow();
  }

  /** The line of figures.csv of a group's gap or change. */
  static Map<String, String> line(Report report, String kind, String group) {
    return report.lines().stream()
        .map(FigureLine::values)
        .filter(line -> kind.equals(line.get("kind")) && group.equals(line.get("group")))
        .findFirst()
        .orElseThrow();
  }

  /** The sentence about a group of the definition, in its order. */
  static String sentence(Report report, int group) {
    return report
        .parts()
        .filter(Part.OfSentences.class::isInstance)
        .map(part -> ((Part.OfSentences) part).sentences().get(group).text())
        .findFirst()
        .orElseThrow();
  }

  /** How the gaps are worked out, by method. */
  static List<Part.Term> methods(Report report) {
    return report
        .parts()
        .filter(Part.OfTerms.class::isInstance)
        .map(Part.OfTerms.class::cast)
        .filter(terms -> terms.id().equals("methods"))
        .findFirst()
        .orElseThrow()
        .terms();
  }

  /** Every text of a report that is printed anywhere. */
  static List<String> texts(Report report) {
    List<String> texts = new ArrayList<>();
    for (Table table : report.tables()) {
      table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
    }
    report.parts().forEach(part -> texts.addAll(texts(part)));
    report.lines().forEach(line -> texts.addAll(line.values().values()));
    return texts;
  }

  private static List<String> texts(Part part) {
    return switch (part) {
      case Part.OfSentences of -> of.sentences().stream().map(s -> s.text()).toList();
      case Part.OfTiles of ->
          of.tiles().stream().map(tile -> tile.value() + " " + tile.sentence()).toList();
      case Part.OfTerms of -> of.terms().stream().flatMap(t -> t.texts().stream()).toList();
      case Part.OfText of -> List.of();
      case Part.OfTable of -> List.of();
      case Part.OfChart of -> List.of();
      case Part.OfFootnotes of -> List.of();
    };
  }
}
