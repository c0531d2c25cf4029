package bulletin.check.statistics;

import bulletin.figures.GeographicLevel;
import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns that say which place a row is about: those of the row's own geographic level. */
final class AreaColumns {
  private final Optional<TextColumn> levels;
  private final List<Level> byCode = new ArrayList<>();
  private final Ids pairs = new Ids();

  private record Level(
      Optional<GeographicLevel> level,
      Optional<TextColumn> code,
      Optional<TextColumn> oldCode,
      Optional<TextColumn> name) {
    private static int number(Optional<TextColumn> column, int row) {
      return column.isPresent() ? column.get().code(row) : 0;
    }

    private static String text(Optional<TextColumn> column, int row) {
      return column.map(c -> c.text(row)).orElse("");
    }

    /** Names are looked at only where a place has no codes. */
    boolean hasCode(int row) {
      return !text(code, row).isBlank() || !text(oldCode, row).isBlank();
    }
  }

  AreaColumns(TextTable table) {
    levels = table.column("geographic_level");
    levels.ifPresent(column -> column.values().forEach(level -> byCode.add(level(table, level))));
  }

  private static Level level(TextTable table, String text) {
    Optional<GeographicLevel> level = GeographicLevel.of(text);
    String stem = level.map(GeographicLevel::stem).orElse("");
    boolean authority = level.filter(l -> l == GeographicLevel.LOCAL_AUTHORITY).isPresent();
    return new Level(
        level,
        table.column(authority ? "new_la_code" : stem + "_code"),
        authority ? table.column("old_la_code") : Optional.empty(),
        table.column(stem + "_name"));
  }

  private Level level(int row) {
    return byCode.get(levels.orElseThrow().code(row));
  }

  /** A number for each place. */
  long key(int row) {
    if (levels.isEmpty()) {
      return -1;
    }
    Level level = level(row);
    boolean coded = level.hasCode(row);
    int codes =
        coded
            ? pairs.of(Level.number(level.code(), row), Level.number(level.oldCode(), row))
            : pairs.of(-1, Level.number(level.name(), row));
    return ((long) levels.get().code(row) << 32) | codes;
  }

  Area area(int row) {
    if (levels.isEmpty()) {
      return new Area(Optional.empty(), "", "", "");
    }
    Level level = level(row);
    return new Area(
        level.level(),
        Level.text(level.code(), row),
        Level.text(level.oldCode(), row),
        Level.text(level.name(), row));
  }
}
