package bulletin.source.csv;

import bulletin.figures.Selection.Name;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names of one kind that were asked for, and which of them the file turned out to have. */
final class WantedNames {
  private static final int MOST_SAID = 12;
  private static final int MOST_REMEMBERED = 1000;

  private final String kind;
  private final List<Name> names;
  private final Set<String> met = new HashSet<>();
  private final Set<String> there = new TreeSet<>();
  private final Memo<Boolean> cells = new Memo<>();
  private final Map<String, Boolean> texts = new HashMap<>();

  WantedNames(String kind, List<Name> names) {
    this.kind = kind;
    this.names = names;
  }

  /** Whether a cell holds one of them; each text is looked at once. */
  boolean meets(Row row, int cell) {
    Boolean wanted = cells.get(row.chars(), row.start(cell), row.length(cell));
    return wanted != null
        ? wanted
        : cells.put(row.chars(), row.start(cell), row.length(cell), look(row.text(cell)));
  }

  /** Whether a text is one of them; with none asked for, every text is. */
  boolean meets(String text) {
    return names.isEmpty() || texts.computeIfAbsent(text, this::look);
  }

  private boolean look(String text) {
    if (there.size() < MOST_REMEMBERED && !text.isBlank()) {
      there.add(text);
    }
    // Joined codes such as E09000021 / E09000027 number one place.
    Set<String> parts = new HashSet<>(Arrays.asList(text.split(" / ", -1)));
    parts.add(text);
    boolean any = false;
    for (Name name : names) {
      if (parts.contains(name.text())) {
        met.add(name.text());
        any = true;
      }
    }
    return any;
  }

  void requireMet(String file) throws BadInput {
    for (Name name : names) {
      if (!met.contains(name.text())) {
        throw new BadInput(
            Where.file(name.where()),
            BadInput.quoted(name.text()),
            "is no " + kind + " in " + file,
            "There are: " + said() + ". Correct it, or remove it.");
      }
    }
  }

  private String said() {
    String some = String.join("; ", there.stream().limit(MOST_SAID).toList());
    int more = there.size() - MOST_SAID;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
