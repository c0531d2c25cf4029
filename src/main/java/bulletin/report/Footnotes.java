package bulletin.report;

import bulletin.report.definition.ReportDefinition.FootnoteSpec;
import bulletin.report.model.Footnote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Numbers footnotes. The builder walks the report in reading order and asks at each place which
 * notes attach to it; a note gets its number when it is first met.
 */
public final class Footnotes {
  private final List<FootnoteSpec> specs;
  private final Map<String, String> texts;
  private final List<Footnote> numbered = new ArrayList<>();

  /**
   * Nothing is numbered yet.
   *
   * @param texts what is printed of each note, by id
   */
  public Footnotes(List<FootnoteSpec> specs, Map<String, String> texts) {
    this.specs = specs;
    this.texts = texts;
  }

  /** The numbers of the notes that attach to any of these places, ascending. */
  public List<Integer> at(Stream<String> places) {
    List<String> here = places.toList();
    TreeSet<Integer> numbers = new TreeSet<>();
    for (FootnoteSpec spec : specs) {
      if (spec.at().stream().anyMatch(here::contains)) {
        numbers.add(number(spec));
      }
    }
    return List.copyOf(numbers);
  }

  private int number(FootnoteSpec spec) {
    for (Footnote note : numbered) {
      if (note.id().equals(spec.id())) {
        return note.number();
      }
    }
    numbered.add(
        new Footnote(numbered.size() + 1, spec.id(), texts.getOrDefault(spec.id(), spec.text())));
    return numbered.size();
  }

  /** All notes met so far, by number. */
  public List<Footnote> numbered() {
    return List.copyOf(numbered);
  }

  /** The notes that no place of the report has called for. */
  List<FootnoteSpec> unused() {
    return specs.stream()
        .filter(spec -> numbered.stream().noneMatch(note -> note.id().equals(spec.id())))
        .toList();
  }
}
