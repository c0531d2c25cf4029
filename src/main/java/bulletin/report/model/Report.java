package bulletin.report.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One release of one report, ready to be drawn. Sections, tables, charts and footnotes stand in
 * reading order; every renderer shows all of them.
 *
 * @param id the report's folder name: lower case, dashes
 * @param facts what is true of the release as a whole
 * @param sections in reading order
 * @param footnotes numbered from 1 in the order in which a reader meets them
 * @param shorthand the entries of the key, one for each shorthand that the report prints, and no
 *     other
 * @param lines every figure and gap that the report prints, in reading order, for figures.csv
 * @param findings what was found that a reader or the publisher should know
 */
public record Report(
    String id,
    Facts facts,
    List<Section> sections,
    List<Footnote> footnotes,
    List<ShorthandEntry> shorthand,
    List<FigureLine> lines,
    List<FindingNote> findings) {

  /** Copies what it is given. */
  public Report {
    sections = List.copyOf(sections);
    footnotes = List.copyOf(footnotes);
    shorthand = List.copyOf(shorthand);
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /** The same report, with what distribution says of this copy. */
  public Report marked(Facts.Marks marks) {
    return new Report(id, facts.marked(marks), sections, footnotes, shorthand, lines, findings);
  }

  /** All parts, in reading order. */
  public Stream<Part> parts() {
    return sections.stream().flatMap(section -> section.parts().stream());
  }

  /** All tables in reading order; the data tables of charts stand where their chart does. */
  public List<Table> tables() {
    return parts()
        .<Table>mapMulti(
            (part, sink) -> {
              switch (part) {
                case Part.OfTable table -> sink.accept(table.table());
                case Part.OfChart chart -> sink.accept(chart.chart().data());
                case Part.OfText text -> {}
                case Part.OfTiles tiles -> {}
                case Part.OfSentences sentences -> {}
                case Part.OfTerms terms -> {}
                case Part.OfFootnotes footnotes -> {}
              }
            })
        .toList();
  }

  /** All charts in reading order. */
  public List<Chart> charts() {
    return parts()
        .filter(Part.OfChart.class::isInstance)
        .map(part -> ((Part.OfChart) part).chart())
        .toList();
  }

  /** The table with this id. */
  public Optional<Table> table(String id) {
    return tables().stream().filter(table -> table.id().equals(id)).findFirst();
  }

  /** The chart with this id. */
  public Optional<Chart> chart(String id) {
    return charts().stream().filter(chart -> chart.text().id().equals(id)).findFirst();
  }

  /** The footnote with this number. */
  public Footnote footnote(int number) {
    return footnotes.get(number - 1);
  }
}
