package bulletin.compare;

import bulletin.figures.DataSet;
import bulletin.figures.RowMatch;
import bulletin.figures.TimePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What differs between two data sets that were read by one layout. Rows are joined by time period,
 * options, and the place's code; a place whose code changed is joined by its name within the year,
 * and that is said.
 *
 * @param structure what one has and the other has not, or is called otherwise
 * @param notes what is no change and must be known to read the comparison
 * @param revisions the figures of rows that both have
 * @param added rows that only the later has
 * @param removed rows that only the earlier has
 */
public record Comparison(
    DataSet before,
    DataSet after,
    List<StructureChange> structure,
    List<String> notes,
    Revisions revisions,
    long added,
    long removed) {

  /** Copies the lists. */
  public Comparison {
    structure = List.copyOf(structure);
    notes = List.copyOf(notes);
  }

  /** Compares two data sets. */
  public static Comparison between(DataSet before, DataSet after) {
    Places places = new Places(before, after);
    int[] rows = RowMatch.of(after, before, places.stages());
    long both = Arrays.stream(rows).filter(row -> row >= 0).count();
    List<StructureChange> structure = new ArrayList<>();
    structure.addAll(columns(before, after));
    structure.addAll(periods(before, after));
    structure.addAll(options(before, after));
    structure.addAll(places.changes(rows));
    return new Comparison(
        before,
        after,
        structure,
        places.notes(),
        Revisions.between(before, after, rows),
        after.rowCount() - both,
        before.rowCount() - both);
  }

  /** Whether nothing differs. */
  public boolean isNone() {
    return structure.isEmpty() && revisions.count() == 0 && added == 0 && removed == 0;
  }

  private static List<StructureChange> columns(DataSet before, DataSet after) {
    return setChanges("column", before.info().columns(), after.info().columns());
  }

  private static List<StructureChange> periods(DataSet before, DataSet after) {
    return setChanges("time period", labels(before), labels(after));
  }

  private static List<String> labels(DataSet data) {
    return data.periods().stream().map(TimePeriod::label).toList();
  }

  private static List<StructureChange> options(DataSet before, DataSet after) {
    List<StructureChange> changes = new ArrayList<>();
    for (int i = 0; i < after.filters().size(); i++) {
      changes.addAll(
          setChanges(
              "option of " + after.filters().get(i).label(),
              before.filters().get(i).options(),
              after.filters().get(i).options()));
    }
    return changes;
  }

  private static List<StructureChange> setChanges(
      String kind, List<String> before, List<String> after) {
    List<StructureChange> changes = new ArrayList<>();
    without(before, after)
        .forEach(gone -> changes.add(new StructureChange(kind, "removed", gone, "", "")));
    without(after, before)
        .forEach(made -> changes.add(new StructureChange(kind, "added", "", made, "")));
    return changes;
  }

  private static Set<String> without(List<String> all, List<String> others) {
    Set<String> held = Set.copyOf(others.stream().collect(Collectors.toSet()));
    return all.stream()
        .filter(one -> !held.contains(one))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
