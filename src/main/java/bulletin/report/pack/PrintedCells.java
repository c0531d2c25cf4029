package bulletin.report.pack;

import bulletin.report.model.FindingNote;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Which cells of the data stand in what was read, and what single lines of it give away. */
public final class PrintedCells {
  private final BitSet printed = new BitSet();
  private final Map<String, FindingNote> leaks = new LinkedHashMap<>();

  PrintedCells() {}

  /** Takes in what another pack prints. A line that stands in both is told of the first. */
  void add(PrintedCells other) {
    printed.or(other.printed);
    other.leaks.forEach(leaks::putIfAbsent);
  }

  void print(int cell) {
    printed.set(cell);
  }

  boolean contains(int cell) {
    return cell != DataCells.NONE && printed.get(cell);
  }

  /** A line gives a withheld figure away. */
  void leak(String rule, WrittenLine line, String found) {
    leaks.putIfAbsent(rule + "|" + line.content(), note(rule, line.place(), found));
  }

  Stream<FindingNote> leaks() {
    return leaks.values().stream();
  }

  static FindingNote note(String rule, String place, String found) {
    return new FindingNote(
        rule,
        "error",
        place,
        found,
        "nothing from which a figure that is withheld can be worked out",
        "Take the figure out of the packs: table, column or row under packs: in report.yaml.");
  }
}
