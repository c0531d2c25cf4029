package bulletin.compare;

import bulletin.figures.DataSet;
import bulletin.figures.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which place of one data set is which of another, and what the register says of the others. */
final class Places {
  private final DataSet before;
  private final DataSet after;
  private final Register register = new Register();

  Places(DataSet before, DataSet after) {
    this.before = before;
    this.after = after;
  }

  /** What a place of the later data may be called in the earlier, the surest first. */
  List<Function<Location, List<Location>>> stages() {
    Map<String, List<Location>> byCode = grouped(Places::codeKey);
    Map<String, List<Location>> byName = grouped(Places::nameKey);
    return List.of(
        List::of,
        place -> byCode.getOrDefault(codeKey(place), List.of()),
        place -> byName.getOrDefault(nameKey(place), List.of()));
  }

  private Map<String, List<Location>> grouped(Function<Location, String> key) {
    Map<String, List<Location>> grouped = new LinkedHashMap<>();
    for (Location place : before.locations()) {
      grouped.computeIfAbsent(key.apply(place), k -> new ArrayList<>()).add(place);
    }
    return grouped;
  }

  private static String codeKey(Location place) {
    return place.code().isEmpty() ? nameKey(place) : place.level() + "|" + place.code();
  }

  private static String nameKey(Location place) {
    return place.level() + "|" + place.name();
  }

  // ---- what changed

  /**
   * Places that only one has, or that they call by two names or codes.
   *
   * @param rows for each row of the later data the row of the earlier, -1 where there is none
   */
  List<StructureChange> changes(int[] rows) {
    Map<Pair, SortedSet<String>> recodings = recodings(rows);
    List<StructureChange> changes = new ArrayList<>();
    recodings.forEach((pair, years) -> changes.add(recoded(pair, years)));
    Set<String> was = keys(recodings, Pair::was);
    Set<String> is = keys(recodings, Pair::is);
    Map<String, Location> earlier = distinct(before);
    Map<String, Location> later = distinct(after);
    earlier.forEach(
        (key, place) -> {
          Location now = later.get(key);
          if (now == null && !was.contains(key)) {
            changes.add(new StructureChange("place", "removed", said(place), "", fate(place)));
          } else if (now != null && !now.name().equals(place.name())) {
            changes.add(
                new StructureChange("place", "renamed", said(place), said(now), "Its code stays."));
          }
        });
    later.forEach(
        (key, place) -> {
          if (!earlier.containsKey(key) && !is.contains(key)) {
            changes.add(new StructureChange("place", "added", "", said(place), origin(place)));
          }
        });
    return changes;
  }

  private static Set<String> keys(
      Map<Pair, SortedSet<String>> recodings, Function<Pair, Location> side) {
    return recodings.keySet().stream()
        .map(pair -> codeKey(side.apply(pair)))
        .collect(Collectors.toSet());
  }

  private record Pair(Location was, Location is) {}

  /** Rows of one name and two codes, with the years in which that is so. */
  private Map<Pair, SortedSet<String>> recodings(int[] rows) {
    Map<Pair, SortedSet<String>> pairs = new LinkedHashMap<>();
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] >= 0) {
        Location was = before.location(rows[row]);
        Location is = after.location(row);
        if (!was.equals(is) && !codeKey(was).equals(codeKey(is))) {
          pairs
              .computeIfAbsent(new Pair(was, is), p -> new TreeSet<>())
              .add(after.period(row).label());
        }
      }
    }
    return pairs;
  }

  private StructureChange recoded(Pair pair, SortedSet<String> years) {
    return new StructureChange(
        "place",
        "recoded",
        said(pair.was()),
        said(pair.is()),
        "It keeps its name and changes its code in %s; figures of one year are compared by name. %s"
            .formatted(String.join(", ", years), spans(pair)));
  }

  private String spans(Pair pair) {
    Optional<Register.Entry> was = register.entry(pair.was().code());
    Optional<Register.Entry> is = register.entry(pair.is().code());
    if (was.isEmpty() || is.isEmpty()) {
      return "%s does not hold both codes.".formatted(sentence(Register.NAME));
    }
    return "By %s, %s and %s%s."
        .formatted(
            Register.NAME,
            was.get().span(),
            is.get().span(),
            was.get().successors().size() > 1
                ? ": not the same area, because the successors are "
                    + register.successors(was.get())
                : "");
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String fate(Location place) {
    return register
        .entry(place.code())
        .filter(entry -> !entry.last().isEmpty())
        .map(
            entry ->
                "By %s it %s%s."
                    .formatted(
                        Register.NAME,
                        entry.end(),
                        entry.successors().isEmpty()
                            ? ""
                            : "; its figures are continued by " + register.successors(entry)))
        .orElse("");
  }

  private String origin(Location place) {
    return register
        .entry(place.code())
        .filter(entry -> !entry.span().endsWith("throughout"))
        .map(entry -> "By %s, %s.".formatted(Register.NAME, entry.span()))
        .orElse("");
  }

  private static Map<String, Location> distinct(DataSet data) {
    Map<String, Location> places = new LinkedHashMap<>();
    data.locations().stream()
        .sorted(Comparator.comparing(Location::level))
        .forEach(place -> places.putIfAbsent(codeKey(place), place));
    return places;
  }

  private static String said(Location place) {
    String code = place.oldCode().isEmpty() ? place.code() : place.oldCode() + "/" + place.code();
    return code.isEmpty() ? place.name() : place.name() + " (" + code + ")";
  }

  // ---- what did not change, and must be known

  /** Names of the later data that have one code in some years and another in others. */
  List<String> notes() {
    Map<String, Map<String, SortedSet<String>>> codes = new TreeMap<>();
    for (int row = 0; row < after.rowCount(); row++) {
      Location place = after.location(row);
      if (!place.code().isEmpty()) {
        codes
            .computeIfAbsent(nameKey(place), k -> new LinkedHashMap<>())
            .computeIfAbsent(place.code(), c -> new TreeSet<>())
            .add(after.period(row).label());
      }
    }
    List<String> notes = new ArrayList<>();
    codes.forEach(
        (name, years) -> {
          if (years.size() > 1) {
            notes.add(note(name.substring(name.indexOf('|') + 1), years));
          }
        });
    return notes;
  }

  private String note(String name, Map<String, SortedSet<String>> codes) {
    List<String> spans = new ArrayList<>();
    codes.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getValue().first()))
        .forEach(
            e ->
                spans.add(
                    e.getKey()
                        + " in "
                        + e.getValue().first()
                        + (e.getValue().size() > 1 ? " to " + e.getValue().last() : "")));
    boolean known =
        codes.entrySet().stream()
            .allMatch(
                e ->
                    register
                        .entry(e.getKey())
                        .filter(
                            entry ->
                                e.getValue().stream()
                                    .allMatch(y -> entry.holds(y.replace("/", ""))))
                        .isPresent());
    return "%s keeps its name and changes its code: %s. Each year is compared by its own code%s."
        .formatted(
            name,
            String.join(", ", spans),
            known
                ? ", as in " + Register.NAME
                : "; " + Register.NAME + " does not have the codes in these years");
  }
}
