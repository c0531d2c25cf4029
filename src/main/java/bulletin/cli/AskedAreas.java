package bulletin.cli;

import bulletin.render.template.Nearest;
import bulletin.report.pack.PackSubject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which areas a person asked for, by old code, new code or name, split by commas. */
final class AskedAreas {
  private final List<PackSubject> subjects;

  private AskedAreas(List<PackSubject> subjects) {
    this.subjects = subjects;
  }

  /**
   * The areas, in the order of the plan. A name may hold commas; one that two areas have names
   * both.
   *
   * @param asked such as {@code 202,E09000007,Bristol, City of}
   * @throws BadUsage when no area is called so, with those that are called most like it
   */
  static List<PackSubject> of(String asked, List<PackSubject> subjects) throws BadUsage {
    Set<PackSubject> found = new AskedAreas(subjects).all(asked.split(",", -1));
    return subjects.stream().filter(found::contains).toList();
  }

  private Set<PackSubject> all(String[] pieces) throws BadUsage {
    Set<PackSubject> found = new LinkedHashSet<>();
    int from = 0;
    while (from < pieces.length) {
      int to = longest(pieces, from);
      found.addAll(called(joined(pieces, from, to)));
      from = to;
    }
    return found;
  }

  /** The end of the longest name that starts at a piece: names hold commas too. */
  private int longest(String[] pieces, int from) throws BadUsage {
    for (int to = pieces.length; to > from; to--) {
      if (!called(joined(pieces, from, to)).isEmpty()) {
        return to;
      }
    }
    throw unknown(pieces[from].strip());
  }

  private static String joined(String[] pieces, int from, int to) {
    return String.join(",", List.of(pieces).subList(from, to)).strip();
  }

  private List<PackSubject> called(String word) {
    return subjects.stream().filter(subject -> isCalled(subject, word)).toList();
  }

  private static boolean isCalled(PackSubject subject, String word) {
    return !word.isEmpty()
        && Stream.of(subject.code(), subject.oldCode(), subject.name(), subject.slug())
            .anyMatch(word::equalsIgnoreCase);
  }

  private BadUsage unknown(String word) {
    List<String> names = new ArrayList<>();
    subjects.forEach(s -> names.addAll(List.of(s.code(), s.oldCode(), s.name())));
    names.removeIf(String::isEmpty);
    List<String> nearest =
        Nearest.to(word.toLowerCase(Locale.ROOT), names).stream()
            .flatMap(name -> called(name).stream())
            .map(s -> "%s (%s, %s)".formatted(s.name(), s.oldCode(), s.code()))
            .distinct()
            .limit(3)
            .toList();
    return new BadUsage(
        "--only: no area of the data has the name or code \"%s\". Nearest: %s. Name one of these, or leave --only out for all %d."
            .formatted(word, String.join("; ", nearest), subjects.size()));
  }
}
