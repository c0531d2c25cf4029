package bulletin.check.screener;

import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lists of places that someone hands in, because the program does not hold them: of wards,
 * districts, constituencies and other levels.
 */
public final class PlaceLists {
  private final Map<String, Set<List<String>>> pairs = new LinkedHashMap<>();

  private PlaceLists() {}

  /** No list. */
  public static PlaceLists none() {
    return new PlaceLists();
  }

  /**
   * The lists of some tables: each has the columns of a level's code and name, as data files call
   * them. A table may list several levels, and several tables one level, such as one for each year.
   */
  public static PlaceLists of(List<TextTable> tables) {
    PlaceLists lists = new PlaceLists();
    for (TextTable table : tables) {
      for (Level level : Level.all()) {
        table
            .column(level.code())
            .ifPresent(
                code -> table.column(level.name()).ifPresent(n -> lists.add(level, code, n)));
      }
    }
    return lists;
  }

  private void add(Level level, TextColumn code, TextColumn name) {
    Set<List<String>> all = pairs.computeIfAbsent(level.label(), l -> new LinkedHashSet<>());
    IntStream.range(0, code.rows())
        .forEach(row -> all.add(List.of(code.text(row).strip(), name.text(row).strip())));
  }

  /** The levels that can be listed and that the program does not hold, in the screener's words. */
  public static List<String> wanted() {
    return ScreenerRules.unheld().map(Level::columnsInWords).toList();
  }

  /** Which levels are listed that the program does not hold. */
  public List<String> levels() {
    return ScreenerRules.unheld().map(Level::label).filter(pairs::containsKey).toList();
  }

  /** The list of a level. */
  Optional<PlaceList> of(Level level) {
    return Optional.ofNullable(pairs.get(level.label())).map(PlaceList::new);
  }
}
