package bulletin.source.csv;

import bulletin.figures.GeographicLevel;
import bulletin.figures.Location;
import bulletin.figures.Selection;
import bulletin.figures.Selection.Choice;
import bulletin.figures.Selection.Name;
import bulletin.figures.TimePeriod;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which rows of a file are taken, and which of the names that were asked for it lacks. */
final class Wanted {
  private final Header header;
  private final List<Condition> options = new ArrayList<>();
  private final List<Condition> places = new ArrayList<>();
  private final WantedNames levels;
  private final WantedNames periods;
  private final Selection selection;
  private final boolean isAll;
  private long taken;

  /** Cells of which one must hold a wanted name. */
  private record Condition(String of, List<Integer> cells, WantedNames names) {
    /** Looks at every cell, so that each name is met that is there. */
    boolean meets(Row row) {
      boolean any = false;
      for (int cell : cells) {
        any |= names.meets(row, cell);
      }
      return any;
    }
  }

  Wanted(Selection selection, Header header) throws BadInput {
    this.selection = selection;
    this.isAll = selection.takesAllRows();
    this.header = header;
    for (Choice choice : selection.options()) {
      String column = choice.of().text();
      WantedNames names = new WantedNames("option of " + column, choice.names());
      options.add(new Condition(column, List.of(column(choice.of())), names));
    }
    for (Choice choice : selection.places()) {
      String level = choice.of().text();
      WantedNames names = new WantedNames("place of level " + level, choice.names());
      places.add(new Condition(level, columns(choice.of()), names));
    }
    levels = new WantedNames("geographic level", selection.levels());
    periods = new WantedNames("time period", selection.periods().some());
  }

  private int column(Name name) throws BadInput {
    return header
        .find(name.text())
        .orElseThrow(
            () ->
                refused(
                    name,
                    "is no column of " + header.file(),
                    "Name one of its columns, or remove it."));
  }

  /** The columns that name or number the places of a level, the names first. */
  private List<Integer> columns(Name level) throws BadInput {
    List<Integer> found =
        GeographicLevel.of(level.text()).stream()
            .flatMap(
                of ->
                    IntStream.range(0, header.size())
                        .filter(i -> PlaceCells.isOf(of, header.name(i)))
                        .boxed())
            .sorted(Comparator.comparing((Integer i) -> !header.name(i).endsWith("_name")))
            .toList();
    if (found.isEmpty()) {
      throw refused(
          level, "has no columns in " + header.file(), "Name another level, or remove it.");
    }
    return found;
  }

  /** Whether a row is taken; every condition is held against it, so that each name is met. */
  boolean takes(Row row, TimePeriod period, Location location) {
    if (isAll) {
      return true;
    }
    boolean all = levels.meets(location.level().label());
    for (Condition option : options) {
      all &= option.meets(row);
    }
    all &= isAnywhere(row, location.level());
    all &= periods.meets(period.code());
    all &= isWithin(period);
    taken += all ? 1 : 0;
    return all;
  }

  /** Without levels, a place is its own rows and not those of its parts. */
  private boolean isAnywhere(Row row, GeographicLevel level) {
    boolean any = places.isEmpty();
    for (Condition place : places) {
      boolean isOwn = !selection.levels().isEmpty() || place.of().equals(level.label());
      any |= place.meets(row) && isOwn;
    }
    return any;
  }

  private boolean isWithin(TimePeriod period) {
    int year = period.startYear();
    return selection.periods().from().map(from -> year(from) <= year).orElse(true)
        && selection.periods().to().map(to -> year <= year(to)).orElse(true);
  }

  private static int year(Name code) {
    return Integer.parseInt(code.text().substring(0, 4));
  }

  /** Refuses a selection of which the file lacks something, or which leaves nothing of it. */
  void requireMet() throws BadInput {
    for (Condition condition : options) {
      condition.names().requireMet(header.file());
    }
    levels.requireMet(header.file());
    for (Condition condition : places) {
      condition.names().requireMet(header.file());
    }
    periods.requireMet(header.file());
    if (!isAll && taken == 0) {
      throw new BadInput(
          Where.file(header.file()),
          "no row",
          "fits all of query: in report.yaml at once",
          "Ask for less there.");
    }
  }

  private static BadInput refused(Name name, String wanted, String next) {
    return new BadInput(Where.file(name.where()), BadInput.quoted(name.text()), wanted, next);
  }
}
