package bulletin.report.pack;

import bulletin.figures.Location;
import bulletin.report.Assembly;
import bulletin.report.Wording;
import bulletin.report.definition.PackDefinition;
import bulletin.report.definition.PackDefinition.Average;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the parts of one area's report share while it is put together.
 *
 * @param entered what has its line in figures.csv already
 */
record PackAssembly(
    PackSubject subject,
    Roster roster,
    Map<String, Yardstick> yardsticks,
    Assembly assembly,
    Set<Object> entered) {

  PackDefinition packs() {
    return roster.packs();
  }

  Wording wording() {
    return assembly.wording();
  }

  Yardstick yardstick(String measure) {
    Yardstick yardstick = yardsticks.get(measure);
    if (yardstick == null) {
      throw new IllegalStateException("The definition let through the measure " + measure);
    }
    return yardstick;
  }

  boolean hasNeighbours() {
    return !roster.neighbours(subject.place()).isEmpty();
  }

  /** The average that stands for the neighbours. */
  Who average() {
    return packs().neighbours().average() == Average.MEAN ? new Who.Mean() : new Who.Median();
  }

  /** "mean" or "median". */
  String averageWord() {
    return wording().say("pack.average." + (average() instanceof Who.Mean ? "mean" : "median"));
  }

  /** What a place or average is called. */
  String name(Who who) {
    return switch (who) {
      case Who.Own own -> own.place().name();
      case Who.Region region -> region.place().name();
      case Who.Comparator comparator -> roster.comparatorName();
      case Who.Neighbour neighbour -> neighbour.place().name();
      case Who.Mean mean -> wording().say("pack.area.mean");
      case Who.Median median -> wording().say("pack.area.median");
    };
  }

  /** Whose row it is; empty for an average. */
  static Optional<Location> place(Who who) {
    return switch (who) {
      case Who.Own own -> Optional.of(own.place());
      case Who.Region region -> Optional.of(region.place());
      case Who.Comparator comparator -> Optional.of(comparator.place());
      case Who.Neighbour neighbour -> Optional.of(neighbour.place());
      case Who.Mean mean -> Optional.empty();
      case Who.Median median -> Optional.empty();
    };
  }

  List<Integer> notes(java.util.stream.Stream<String> places) {
    return assembly.footnotes().at(places);
  }
}
