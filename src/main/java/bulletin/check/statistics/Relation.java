package bulletin.check.statistics;

import bulletin.check.Design;
import bulletin.figures.GeographicLevel;
import bulletin.figures.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Which rows are the parts of which: authorities of a region, regions of the country, options of a
 * total. That the parts add up is not said here.
 */
final class Relation {
  private static final String COUNTRY = "country";

  private final String whole;
  private final String parts;
  private final int[] starts;
  private final int[] members;

  private Relation(String whole, String parts, RowKeys keys, IntUnaryOperator wholeOf) {
    int rows = keys.rows();
    this.whole = whole;
    this.parts = parts;
    starts = new int[rows + 1];
    int[] of = new int[rows];
    for (int row = 0; row < rows; row++) {
      of[row] = keys.isFirst(row) ? wholeOf.applyAsInt(row) : -1;
      if (of[row] >= 0) {
        starts[of[row] + 1]++;
      }
    }
    for (int row = 0; row < rows; row++) {
      starts[row + 1] += starts[row];
    }
    members = new int[starts[rows]];
    int[] next = starts.clone();
    for (int row = 0; row < rows; row++) {
      if (of[row] >= 0) {
        members[next[of[row]]++] = row;
      }
    }
  }

  /** Every relation of the data that has a whole and parts. */
  static List<Relation> of(Numbers numbers) {
    RowKeys keys = numbers.keys();
    List<Relation> all = new ArrayList<>();
    Lookup lookup = new Lookup(keys);
    add(all, new Relation(COUNTRY, "regions", keys, lookup::country));
    add(all, new Relation("region", "parts of it", keys, lookup::londonOfPart));
    add(all, new Relation("region", "local authorities", keys, lookup::regionOfAuthority));
    for (Design.FilterColumn filter : numbers.design().filters()) {
      if (filter.total().isPresent()) {
        totals(keys, filter.column(), filter.total().get()).ifPresent(r -> add(all, r));
      }
    }
    return all;
  }

  private static void add(List<Relation> all, Relation relation) {
    if (relation.members.length > 0) {
      all.add(relation);
    }
  }

  private static Optional<Relation> totals(RowKeys keys, String filter, String total) {
    Optional<TextColumn> column = keys.filter(filter);
    if (column.isEmpty()) {
      return Optional.empty();
    }
    List<String> others =
        keys.filters().stream().map(TextColumn::name).filter(n -> !n.equals(filter)).toList();
    Grouping rest = keys.byFilters(others);
    Grouping families =
        Grouping.of(
            keys.rows(),
            row ->
                ((long) keys.period(row) * keys.places().count() + keys.place(row)) * rest.count()
                    + rest.of(row));
    int code = column.get().codeOf(total);
    int[] wholes = new int[families.count()];
    Arrays.fill(wholes, -1);
    for (int row = 0; row < keys.rows(); row++) {
      if (column.get().code(row) == code) {
        wholes[families.of(row)] = row;
      }
    }
    return Optional.of(
        new Relation(
            total,
            "options of " + filter,
            keys,
            row -> column.get().code(row) == code ? -1 : wholes[families.of(row)]));
  }

  /** Finds the row of the place that a row's place lies in, of the same period and breakdown. */
  private static final class Lookup {
    private final RowKeys keys;
    private final Optional<TextColumn> regionCodes;
    private final int[] regionOfCode;
    private final int country;
    private final int london;

    Lookup(RowKeys keys) {
      this.keys = keys;
      regionCodes = keys.table().column("region_code");
      regionOfCode = new int[regionCodes.map(TextColumn::distinct).orElse(0)];
      Arrays.fill(regionOfCode, -1);
      int oneCountry = -1;
      for (int place = 0; place < keys.areas().size(); place++) {
        Area area = keys.areas().get(place);
        if (area.is(GeographicLevel.REGIONAL) && regionCodes.isPresent()) {
          int code = regionCodes.get().codeOf(area.code());
          if (code >= 0) {
            regionOfCode[code] = place;
          }
        } else if (area.is(GeographicLevel.NATIONAL)) {
          oneCountry = place;
        }
      }
      country = oneCountry;
      london =
          regionCodes
              .map(codes -> codes.codeOf(Area.regionOfPart()))
              .filter(code -> code >= 0)
              .map(code -> regionOfCode[code])
              .orElse(-1);
    }

    int country(int row) {
      Area area = keys.area(row);
      return area.is(GeographicLevel.REGIONAL) && !(area.isPartOfRegion() && hasLondon(row))
          ? at(row, country)
          : -1;
    }

    private boolean hasLondon(int row) {
      return at(row, london) >= 0;
    }

    int londonOfPart(int row) {
      return keys.area(row).isPartOfRegion() ? at(row, london) : -1;
    }

    int regionOfAuthority(int row) {
      return keys.area(row).is(GeographicLevel.LOCAL_AUTHORITY) && regionCodes.isPresent()
          ? at(row, regionOfCode[regionCodes.get().code(row)])
          : -1;
    }

    private int at(int row, int place) {
      return keys.find(keys.period(row), place, keys.breakdown(row));
    }
  }

  /** Gives every row that is a whole. */
  void wholes(IntConsumer each) {
    for (int row = 0; row + 1 < starts.length; row++) {
      if (starts[row + 1] > starts[row]) {
        each.accept(row);
      }
    }
  }

  /** The number of a whole's first part, for {@link #part}. */
  int first(int wholeRow) {
    return starts[wholeRow];
  }

  /** One past the number of a whole's last part. */
  int end(int wholeRow) {
    return starts[wholeRow + 1];
  }

  /** The row of a part. */
  int part(int number) {
    return members[number];
  }

  /** Whether the whole is the country, in which a child of two regions counts once. */
  boolean isOfCountry() {
    return whole.equals(COUNTRY);
  }

  /** What the whole is called. */
  String whole() {
    return whole;
  }

  /** What the parts are called. */
  String parts() {
    return parts;
  }
}
