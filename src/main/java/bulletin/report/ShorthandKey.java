package bulletin.report;

import bulletin.figures.Shorthand;
import bulletin.report.model.Cell;
import bulletin.report.model.Part;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Tile;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The key: what is printed is explained, and nothing else. */
final class ShorthandKey {
  private final Map<Shorthand, String> meanings;
  private final Wording wording;

  /** Takes its explanations from the definition; that of {@code [r]} is the same for all. */
  ShorthandKey(Map<Shorthand, String> meanings, Wording wording) {
    this.meanings = meanings;
    this.wording = wording;
  }

  /** An entry for each shorthand that these parts print, by precedence. */
  List<ShorthandEntry> of(Stream<Part> parts) {
    TreeSet<Shorthand> used = new TreeSet<>();
    parts.forEach(part -> used.addAll(shorthand(part)));
    return used.stream().map(s -> new ShorthandEntry(s, meaning(s))).toList();
  }

  private static List<Shorthand> shorthand(Part part) {
    return switch (part) {
      case Part.OfTable table -> table.table().shorthandUsed();
      case Part.OfChart chart -> chart.chart().data().shorthandUsed();
      case Part.OfTiles tiles ->
          tiles.tiles().stream().map(Tile::figure).flatMap(ShorthandKey::shorthand).toList();
      case Part.OfText text -> List.of();
      case Part.OfSentences sentences -> List.of();
      case Part.OfTerms terms -> List.of();
      case Part.OfFootnotes footnotes -> List.of();
    };
  }

  private static Stream<Shorthand> shorthand(Cell cell) {
    if (cell instanceof Cell.Withheld withheld) {
      return Stream.of(withheld.why());
    }
    return cell.isRevised() ? Stream.of(Shorthand.REVISED) : Stream.empty();
  }

  private String meaning(Shorthand shorthand) {
    if (shorthand == Shorthand.REVISED) {
      return wording.say("shorthand.revised");
    }
    String meaning = meanings.get(shorthand);
    if (meaning == null) {
      throw new ReportProblem(
          "report.yaml, shorthand: the report prints %s, which the key does not explain. Add a line"
                  .formatted(shorthand.bracketed())
              + " for "
              + shorthand.symbol()
              + ".");
    }
    return meaning;
  }
}
