package bulletin.source.csv;

import bulletin.figures.DataSet;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Location;
import bulletin.figures.Neighbours;
import bulletin.figures.Neighbours.Neighbour;
import bulletin.figures.TimePeriod;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the publisher's file of statistical neighbours: one row an area, by {@code old_la_code},
 * with its neighbours in {@code SN_1}, {@code SN_2}, ..., closest first, and how close each is in
 * {@code SN_1P}, {@code SN_2P}, .... Other columns are not read.
 */
public final class NeighbourFile {
  private static final String AREA = "old_la_code";
  private static final String NEIGHBOUR = "SN_";
  private static final String CLOSENESS = "P";
  private static final int MOST_ROWS = 10_000;

  private final String name;
  private final List<String> header;
  private final Set<String> known;

  private NeighbourFile(String name, List<String> header, Set<String> known) {
    this.name = name;
    this.header = header;
    this.known = known;
  }

  /**
   * Reads a file of neighbours of the areas of a data set.
   *
   * @param level the level of the areas
   * @throws BadInput when the file is no CSV; a column is missing; an area or neighbour is not of
   *     the data; an area is its own neighbour, has the same one twice or has too few; or an area
   *     of the data's latest period has no row
   * @throws IOException when the disk fails
   */
  public static Neighbours read(Path file, DataSet data, GeographicLevel level)
      throws BadInput, IOException {
    String name = CsvSource.name(file);
    List<List<String>> rows = CsvRows.read(file, MOST_ROWS);
    Set<String> known =
        data.locations().stream()
            .filter(place -> place.level() == level)
            .map(Location::oldCode)
            .collect(Collectors.toSet());
    NeighbourFile reader = new NeighbourFile(name, rows.getFirst(), known);
    Map<String, List<Neighbour>> byArea = reader.areas(rows);
    reader.requireAll(byArea, data, level);
    return new Neighbours(name, byArea);
  }

  private Map<String, List<Neighbour>> areas(List<List<String>> rows) throws BadInput {
    int area = column(AREA);
    List<Integer> neighbours = neighbourColumns();
    Map<String, List<Neighbour>> byArea = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (int i = 1; i < rows.size(); i++) {
      int line = i + 1;
      String code = rows.get(i).get(area).strip();
      requireKnown(code, line, AREA);
      Integer before = lines.putIfAbsent(code, line);
      if (before != null) {
        throw wrong(
            line, AREA, code, "has a row already, in line " + before, "Keep one of the two.");
      }
      byArea.put(code, neighbours(rows.get(i), code, line, neighbours));
    }
    return byArea;
  }

  private List<Neighbour> neighbours(List<String> row, String area, int line, List<Integer> columns)
      throws BadInput {
    List<Neighbour> found = new ArrayList<>();
    for (int column : columns) {
      String code = row.get(column).strip();
      String heading = header.get(column);
      if (code.isEmpty()) {
        throw new BadInput(
            Where.cell(name, line, heading),
            "the cell",
            "is empty, so that area " + area + " has too few neighbours",
            "Write the neighbour's three-digit number there.");
      }
      requireKnown(code, line, heading);
      if (code.equals(area)) {
        throw wrong(line, heading, code, "is the area itself", "Name another area.");
      }
      if (found.stream().anyMatch(n -> n.code().equals(code))) {
        throw wrong(
            line,
            heading,
            code,
            "is a neighbour of area " + area + " already",
            "Name another area.");
      }
      found.add(new Neighbour(code, row.get(column(heading + CLOSENESS)).strip()));
    }
    return found;
  }

  private void requireKnown(String code, int line, String column) throws BadInput {
    if (!known.contains(code)) {
      throw wrong(
          line,
          column,
          code,
          "is not the number of an area in the data",
          "Correct it, or give data that hold the area.");
    }
  }

  private BadInput wrong(int line, String column, String found, String wanted, String next) {
    return new BadInput(Where.cell(name, line, column), BadInput.quoted(found), wanted, next);
  }

  private void requireAll(Map<String, List<Neighbour>> byArea, DataSet data, GeographicLevel level)
      throws BadInput {
    TimePeriod latest = data.periods().getLast();
    Map<String, String> without = new TreeMap<>();
    IntStream.range(0, data.rowCount())
        .filter(row -> data.period(row).equals(latest))
        .mapToObj(data::location)
        .filter(place -> place.level() == level && !byArea.containsKey(place.oldCode()))
        .forEach(place -> without.put(place.oldCode(), place.name()));
    if (!without.isEmpty()) {
      throw new BadInput(
          Where.file(name),
          "the file",
          "has no row for "
              + without.entrySet().stream()
                  .map(e -> e.getKey() + " " + e.getValue())
                  .collect(Collectors.joining(", ")),
          "Add a row for each area of the latest year, or give the file of that year.");
    }
  }

  private List<Integer> neighbourColumns() throws BadInput {
    List<Integer> columns = new ArrayList<>();
    for (int number = 1; header.contains(NEIGHBOUR + number); number++) {
      columns.add(column(NEIGHBOUR + number));
      column(NEIGHBOUR + number + CLOSENESS);
    }
    if (columns.isEmpty()) {
      column(NEIGHBOUR + 1);
    }
    return columns;
  }

  private int column(String heading) throws BadInput {
    int column = header.indexOf(heading);
    if (column < 0) {
      throw new BadInput(
          Where.line(name, 1),
          "the header",
          "has no column " + heading,
          "Wanted: old_la_code, and SN_1, SN_1P, SN_2, SN_2P, ... for the neighbours.");
    }
    return column;
  }
}
