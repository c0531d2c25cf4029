package bulletin.render.workbook;

import bulletin.figures.Shorthand;
import bulletin.render.workbook.Page.Column;
import bulletin.render.workbook.Page.Item;
import bulletin.report.model.Cell;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.Table;
import bulletin.report.model.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Headline figures as a table: the number in a cell of its own, its unit in the heading. */
final class TileRows {
  private static final Table.Kind WORDS = new Table.Kind.Words();
  private static final String NO_UNIT = "none";

  private final List<Section> sections;
  private final List<Tile> tiles;
  private final Set<String> units;

  TileRows(Report report) {
    this.sections = report.sections();
    this.tiles = sections.stream().flatMap(section -> of(section).stream()).toList();
    this.units = tiles.stream().map(Tile::unit).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Tile> of(Section section) {
    return section.parts().stream()
        .filter(Part.OfTiles.class::isInstance)
        .flatMap(part -> ((Part.OfTiles) part).tiles().stream())
        .toList();
  }

  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Section", WORDS));
    columns.add(new Column("Headline figure", WORDS));
    columns.add(new Column("Value" + (oneUnit() ? unitOfAll() : ""), kind()));
    if (!oneUnit()) {
      columns.add(new Column("Unit", WORDS));
    }
    columns.add(new Column("Meaning", WORDS));
    if (anyRevised()) {
      columns.add(new Column("Revised", WORDS));
    }
    return columns;
  }

  private boolean anyRevised() {
    return tiles.stream().anyMatch(tile -> tile.figure().isRevised());
  }

  private boolean oneUnit() {
    return units.size() <= 1;
  }

  private String unitOfAll() {
    String unit = String.join("", units);
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }

  private Table.Kind kind() {
    Set<Integer> decimals =
        tiles.stream()
            .map(Tile::figure)
            .filter(Cell.Numeric.class::isInstance)
            .map(cell -> ((Cell.Numeric) cell).value().scale())
            .collect(Collectors.toCollection(TreeSet::new));
    return decimals.size() > 1
        ? new Table.Kind.MixedNumbers()
        : new Table.Kind.Numbers(decimals.stream().findFirst().orElse(0), true);
  }

  List<List<Item>> rows() {
    List<List<Item>> rows = new ArrayList<>();
    for (Section section : sections) {
      of(section).forEach(tile -> rows.add(row(section, tile)));
    }
    return rows;
  }

  private List<Item> row(Section section, Tile tile) {
    List<Item> row = new ArrayList<>();
    row.add(Item.words(section.heading()));
    row.add(Item.words(tile.name()));
    row.add(Item.of(tile.figure()));
    if (!oneUnit()) {
      row.add(Item.words(tile.unit().isEmpty() ? NO_UNIT : tile.unit()));
    }
    row.add(Item.words(tile.sentence()));
    if (anyRevised()) {
      row.add(Item.words(tile.figure().isRevised() ? Shorthand.REVISED.bracketed() : "No"));
    }
    return row;
  }
}
