package bulletin.compare;

import bulletin.check.StandardTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which code a local authority has in which year: the table {@code local-authorities.csv}, made
 * from the Register of Geographic Codes of the Office for National Statistics and the Department
 * for Education's codes.
 */
public final class Register {
  /** What its sentences call it. */
  static final String NAME = "the ONS Register of Geographic Codes";

  /**
   * One code.
   *
   * @param first the first academic or financial year, as {@code 201819}
   * @param last the last; empty while it is in use
   * @param successors the codes of the authorities that took over
   */
  public record Entry(
      String code, String name, String first, String last, List<String> successors) {
    /** Copies the successors. */
    public Entry {
      successors = List.copyOf(successors);
    }

    boolean holds(String year) {
      return first.compareTo(year) <= 0 && (last.isEmpty() || last.compareTo(year) >= 0);
    }

    /** "E10000009 to 2018/19", "E06000059 from 2019/20". */
    String span() {
      if (!last.isEmpty()) {
        return code + " to " + label(last);
      }
      return first.equals(START) ? code + " throughout" : code + " from " + label(first);
    }

    private static String label(String year) {
      return year.substring(0, 4) + "/" + year.substring(4);
    }

    /** "ends with 2022/23". */
    String end() {
      return "ends with " + label(last);
    }
  }

  /** "In or before", as the table says. */
  private static final String START = "200809";

  private final Map<String, Entry> byCode = new LinkedHashMap<>();

  /** Reads the table. */
  public Register() {
    for (Map<String, String> row : StandardTable.of("local-authorities.csv").rows()) {
      String successors = row.getOrDefault("successors", "");
      Entry entry =
          new Entry(
              row.getOrDefault("new_la_code", ""),
              row.getOrDefault("la_name", ""),
              row.getOrDefault("first_year", ""),
              row.getOrDefault("last_year", ""),
              successors.isEmpty() ? List.of() : List.of(successors.split(" ")));
      byCode.putIfAbsent(entry.code(), entry);
    }
  }

  /** What the table says of a nine-character code. */
  public Optional<Entry> entry(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The authorities that a code took over from, wholly or in part; none when it names none. */
  public List<Entry> predecessors(String code) {
    return byCode.values().stream().filter(entry -> entry.successors().contains(code)).toList();
  }

  /** "Cumberland (E06000063) and Westmorland and Furness (E06000064)". */
  public String successors(Entry of) {
    return named(of.successors());
  }

  /** Likewise; with commas when there are more than two. */
  public String named(List<String> codes) {
    List<String> names =
        codes.stream()
            .map(code -> entry(code).map(e -> e.name() + " (" + code + ")").orElse(code))
            .toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
