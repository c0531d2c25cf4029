package bulletin.report.pack;

import bulletin.figures.Location;
import bulletin.figures.TimePeriod;
import bulletin.report.Wording;
import bulletin.report.definition.PackShown;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.FootnoteSpec;
import bulletin.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The notes that a pack needs besides those of the report: what its figures rest on. */
final class PackNotes {
  static final String AREA_CHANGED = "pack:area-changed";
  static final String NEIGHBOURS = "pack:neighbours";
  private static final String TESTS = "pack:tests";
  private static final String CHANGE = "pack:change";
  private static final String RANK = "pack:rank";
  private static final String BAND = "pack:band";
  private static final String GAP = "pack:gap";
  private static final String SMALL = "pack:small";

  private PackNotes() {}

  /** The place of footnotes that a column stands for. */
  static Optional<String> place(PackShown shown) {
    return switch (shown) {
      case COMPARATOR_P, COMPARATOR_VERDICT -> Optional.of(TESTS);
      case COMPARATOR_GAP, REGION_GAP -> Optional.of(GAP);
      case NEIGHBOURS_MEAN,
          NEIGHBOURS_MEDIAN,
          NEIGHBOURS_USED,
          NEIGHBOURS_MEMBERS,
          NEIGHBOURS_SAME,
          NEIGHBOURS_GAP ->
          Optional.of(NEIGHBOURS);
      case AREAS_MEDIAN, RANK -> Optional.of(RANK);
      case BAND -> Optional.of(BAND);
      case CHANGE, CHANGE_VERDICT -> Optional.of(CHANGE);
      case SMALL_NUMBERS -> Optional.of(SMALL);
      case YEAR,
          CLOSENESS,
          DENOMINATOR,
          NUMERATOR,
          VALUE,
          LOWER,
          UPPER,
          COMPARATOR,
          COMPARATOR_GAP_LOWER,
          COMPARATOR_GAP_UPPER,
          REGION ->
          Optional.empty();
    };
  }

  /** Whether a column tells of statistical neighbours. */
  static boolean isOfNeighbours(PackShown shown) {
    return place(shown).equals(Optional.of(NEIGHBOURS));
  }

  /** The report's own footnotes, then those of packs. */
  static List<FootnoteSpec> specs(
      ReportDefinition definition, Roster roster, PackSubject subject, Wording wording) {
    List<FootnoteSpec> specs = new ArrayList<>(definition.footnotes());
    Place place = roster.packs().place();
    Map<String, String> texts =
        Map.of(
            AREA_CHANGED, areaChanged(roster, subject, wording),
            NEIGHBOURS, neighbours(roster, subject, wording),
            TESTS, wording.say("pack.note.tests"),
            CHANGE, wording.say("pack.note.change"),
            RANK, wording.say("pack.note.rank"),
            BAND, wording.say("pack.note.band"),
            GAP, wording.say("pack.note.gap"),
            SMALL, wording.say("pack.note.small"));
    List.of(AREA_CHANGED, NEIGHBOURS, TESTS, CHANGE, RANK, BAND, GAP, SMALL)
        .forEach(
            at ->
                specs.add(
                    new FootnoteSpec(
                        at.replace(':', '-'),
                        List.of(at),
                        Optional.empty(),
                        texts.getOrDefault(at, ""),
                        place)));
    return specs;
  }

  private static String neighbours(Roster roster, PackSubject subject, Wording wording) {
    if (roster.neighbours(subject.place()).isEmpty()) {
      return wording.say("pack.note.no_neighbours", Map.of("area", subject.name()));
    }
    return wording.say(
        "pack.note.neighbours",
        Map.of(
            "area", subject.name(),
            "minimum", Integer.toString(roster.packs().neighbours().minimum()),
            "count", Integer.toString(roster.neighbours(subject.place()).size()),
            "file", roster.neighbourFile()));
  }

  private static String areaChanged(Roster roster, PackSubject subject, Wording wording) {
    String years = years(subject.years());
    String said =
        wording.say(
            "pack.note.area_changed",
            Map.of("area", subject.name(), "code", subject.code(), "years", years));
    return said + namesakes(roster, subject, wording);
  }

  /** Two authorities of one name are two authorities. */
  private static String namesakes(Roster roster, PackSubject subject, Wording wording) {
    return roster.subjects().stream()
        .filter(other -> !other.equals(subject) && other.name().equals(subject.name()))
        .map(
            other ->
                wording.say(
                    "pack.note.namesake",
                    Map.of(
                        "area", other.name(),
                        "code", other.code(),
                        "years", years(other.years()))))
        .collect(Collectors.joining());
  }

  private static String years(List<TimePeriod> years) {
    String first = years.getFirst().label();
    String last = years.getLast().label();
    return first.equals(last) ? first : first + " to " + last;
  }

  /** The names of places, in the order given. */
  static String names(List<Location> places) {
    return places.stream().map(Location::name).collect(Collectors.joining(", "));
  }
}
