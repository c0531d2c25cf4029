package bulletin.source.csv;

import bulletin.figures.GeographicLevel;
import bulletin.figures.Location;
import bulletin.source.BadInput;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the place of a row: its level's columns and the region's, never another level's. */
final class PlaceCells {
  private static final Set<String> OTHERS =
      Set.of("time_period", "time_identifier", "geographic_level");
  private static final Set<String> AUTHORITY_CODES = Set.of("old_la_code", "new_la_code");
  private static final Set<String> ENDS = Set.of("_name", "_code", "_urn", "_ukprn", "_id");
  private static final List<String> CODE_ENDS = List.of("_code", "_urn", "_ukprn", "_id");

  private final Header header;
  private final int level;
  private final Memo<GeographicLevel> levels = new Memo<>();
  private final Map<GeographicLevel, Place> places = new EnumMap<>(GeographicLevel.class);

  PlaceCells(Header header) throws BadInput {
    this.header = header;
    this.level = header.require("geographic_level");
  }

  Location read(Row row) throws BadInput {
    GeographicLevel of = levels.get(row.chars(), row.start(level), row.length(level));
    if (of == null) {
      of = levels.put(row.chars(), row.start(level), row.length(level), level(row));
    }
    Place place = places.get(of);
    if (place == null) {
      place = new Place(of);
      places.put(of, place);
    }
    return place.read(row);
  }

  private GeographicLevel level(Row row) throws BadInput {
    String label = row.text(level);
    return GeographicLevel.of(label)
        .orElseThrow(
            () ->
                new BadInput(
                    header.cell(row, level),
                    row.isBlank(level) ? "a blank cell" : BadInput.quoted(label),
                    "is no geographic level (" + labels() + ")",
                    "Correct the file."));
  }

  private static String labels() {
    return Arrays.stream(GeographicLevel.values())
        .map(GeographicLevel::label)
        .collect(Collectors.joining(", "));
  }

  /** Whether a column belongs to time or place, so that no filter is expected in it. */
  static boolean isTimeOrPlace(String column) {
    return OTHERS.contains(column)
        || Arrays.stream(GeographicLevel.values()).anyMatch(level -> isOf(level, column));
  }

  /** Whether a column names or numbers the places of a level. */
  static boolean isOf(GeographicLevel level, String column) {
    boolean isAuthority = level == GeographicLevel.LOCAL_AUTHORITY;
    return (isAuthority && AUTHORITY_CODES.contains(column))
        || (column.startsWith(level.stem())
            && ENDS.contains(column.substring(level.stem().length())));
  }

  /** The columns of one level. */
  private final class Place {
    private final GeographicLevel of;
    private final OptionalInt code;
    private final OptionalInt oldCode;
    private final int name;
    private final OptionalInt regionCode;
    private final OptionalInt regionName;
    private final int[] key;
    private final Memo<Location> known = new Memo<>();
    private char[] keyText = new char[256];

    Place(GeographicLevel of) throws BadInput {
      this.of = of;
      boolean isAuthority = of == GeographicLevel.LOCAL_AUTHORITY;
      name = header.require(of.stem() + "_name");
      code = isAuthority ? header.find("new_la_code") : code(of);
      oldCode = isAuthority ? OptionalInt.of(header.require("old_la_code")) : OptionalInt.empty();
      boolean hasRegion = of.compareTo(GeographicLevel.REGIONAL) > 0;
      regionCode = hasRegion ? header.find("region_code") : OptionalInt.empty();
      regionName = hasRegion ? header.find("region_name") : OptionalInt.empty();
      key =
          IntStream.concat(
                  IntStream.of(name),
                  List.of(code, oldCode, regionCode, regionName).stream()
                      .flatMapToInt(OptionalInt::stream))
              .toArray();
    }

    private OptionalInt code(GeographicLevel of) throws BadInput {
      if (of.compareTo(GeographicLevel.REGIONAL) <= 0) {
        return OptionalInt.of(header.require(of.stem() + "_code"));
      }
      return CODE_ENDS.stream()
          .map(end -> header.find(of.stem() + end))
          .flatMapToInt(OptionalInt::stream)
          .findFirst();
    }

    Location read(Row row) throws BadInput {
      int length = keyText(row);
      Location location = known.get(keyText, 0, length);
      return location != null ? location : known.put(keyText, 0, length, location(row));
    }

    private int keyText(Row row) {
      int length = 0;
      for (int cell : key) {
        int count = row.length(cell);
        if (length + count + 1 > keyText.length) {
          keyText = Arrays.copyOf(keyText, (length + count + 1) * 2);
        }
        System.arraycopy(row.chars(), row.start(cell), keyText, length, count);
        length += count;
        keyText[length++] = 0;
      }
      return length;
    }

    private Location location(Row row) throws BadInput {
      require(row, name);
      if (oldCode.isPresent()) {
        require(row, oldCode.getAsInt());
      } else if (code.isPresent()) {
        require(row, code.getAsInt());
      }
      return new Location(of, text(row, code), text(row, oldCode), row.text(name), region(row));
    }

    private @Nullable Location region(Row row) {
      String regionsName = text(row, regionName);
      return regionsName.isBlank()
          ? null
          : new Location(GeographicLevel.REGIONAL, text(row, regionCode), "", regionsName, null);
    }

    private void require(Row row, int cell) throws BadInput {
      if (row.isBlank(cell)) {
        throw new BadInput(
            header.cell(row, cell),
            "a blank cell",
            "does not name the place of a row whose geographic level is " + of.label(),
            "Fill it in, or correct the level.");
      }
    }

    private static String text(Row row, OptionalInt cell) {
      return cell.isPresent() ? row.text(cell.getAsInt()) : "";
    }
  }
}
