package bulletin.report.pack;

import bulletin.figures.DataSet;
import bulletin.report.Evaluation;
import bulletin.report.Subject;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.FindingNote;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a figure that is withheld can be worked out from what the packs say, taken together. It
 * judges lines of figures.csv as they were written, against the data, and trusts neither the traces
 * of the lines nor the program that wrote them:
 *
 * <ul>
 *   <li>a figure that is withheld in the data is printed as shorthand wherever it is printed;
 *   <li>nothing is printed that was worked out from a withheld figure, or claimed of one;
 *   <li>an average is that of the published figures it names, so that no other figure is in it: the
 *       mean of ten less nine known ones would be the tenth;
 *   <li>of a denominator, numerator and percentage not all but one are printed; nor the limits of a
 *       score, which tell its number of pupils, when that is withheld;
 *   <li>no total is printed with all its parts but one: the options of a filter, or the areas of a
 *       larger place.
 * </ul>
 *
 * <p>Packs may be read by many threads, each with {@link #read}; all else is for one thread.
 */
public final class DisclosureCheck {
  private final ReportDefinition definition;
  private final Map<String, Evaluation> evaluations = new LinkedHashMap<>();
  private final DataCells cells;
  private final LineRules rules;
  private final PrintedCells all = new PrintedCells();

  /** Nothing is judged yet. */
  public DisclosureCheck(ReportDefinition definition, DataSet data) {
    this.definition = definition;
    Subject subject = new Subject(definition, data);
    definition.measures().forEach(m -> evaluations.put(m.id(), new Evaluation(subject, m)));
    Set<String> indicators = new LinkedHashSet<>();
    evaluations.values().forEach(evaluation -> indicators.addAll(evaluation.indicators()));
    this.cells = new DataCells(data, indicators);
    this.rules = new LineRules(cells, evaluations);
  }

  /**
   * Judges the figures.csv of a pack as it was written, each line by itself. What it answers takes
   * little memory and is to be handed to {@link #add}.
   *
   * @param pack the code of the area
   * @throws IOException when it cannot be read or is not as Bulletin writes it
   */
  public PrintedCells read(String pack, Reader figuresCsv) throws IOException {
    PrintedCells printed = new PrintedCells();
    WrittenLines.read(pack, figuresCsv, line -> rules.judge(line, printed));
    return printed;
  }

  /** Takes in what was read of one pack. A line of several packs is told of the first. */
  public void add(PrintedCells printed) {
    all.add(printed);
  }

  /**
   * Judges one line.
   *
   * @param line its values by the names of the columns
   */
  void accept(String pack, Map<String, String> line) {
    rules.judge(WrittenLine.of(pack, line), all);
  }

  /** What can be worked out, each once; empty when nothing can. Every pack must be in. */
  public List<FindingNote> leaks() {
    return Stream.concat(
            all.leaks(), AllButOne.leaks(definition, cells, evaluations.values(), all).stream())
        .distinct()
        .toList();
  }
}
