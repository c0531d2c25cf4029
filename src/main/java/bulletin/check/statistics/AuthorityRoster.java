package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Stage;
import bulletin.check.StandardTable;
import bulletin.figures.GeographicLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each year has the local authorities that there were in that year. They are known by their
 * three-digit number, because publishers give an authority its newest nine-character code in
 * earlier years too.
 */
final class AuthorityRoster extends StatisticalRule {
  private static final Pattern NUMBER = Pattern.compile("\\d{3}");
  private static final Pattern CODE = Pattern.compile("E\\d{8}");

  /** A file with fewer of the year's authorities shows a choice of them. */
  private static final double MOST = 0.9;

  /**
   * An authority's stretch of years.
   *
   * @param first the first academic or financial year, as {@code 201819}
   * @param last the last; empty while it is still there
   */
  private record Stretch(String name, String first, String last) {
    boolean holds(String year) {
      return first.compareTo(year) <= 0 && (last.isEmpty() || last.compareTo(year) >= 0);
    }
  }

  AuthorityRoster() {
    super(
        new Card(
            "authority-roster",
            Stage.STATISTICS,
            Severity.WARNING,
            "a local authority that a year lacks, or that did not exist in it",
            "A lost authority leaves no trace in a long list, and its children are in no total.",
            Guidance.DATA),
        Small.example().data("805,E06000001,Hartlepool", "909,E10000006,Cumbria"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    Map<String, List<Stretch>> register = Register.BY_NUMBER;
    RowKeys keys = numbers.keys();
    Map<Integer, Map<String, Integer>> rowsByPeriod = new TreeMap<>();
    for (int row = 0; row < keys.rows(); row++) {
      if (keys.area(row).is(GeographicLevel.LOCAL_AUTHORITY)) {
        rowsByPeriod
            .computeIfAbsent(keys.period(row), p -> new LinkedHashMap<>())
            .putIfAbsent(keys.area(row).oldCode(), row);
      }
    }
    for (int period : keys.chronological()) {
      String year = keys.periodList().get(period).code();
      if (rowsByPeriod.containsKey(period) && year.length() == 6) {
        new Year(numbers, year, keys.periodList().get(period).label())
            .judge(register, rowsByPeriod.get(period), findings);
      }
    }
  }

  private record Year(Numbers numbers, String code, String label) {
    void judge(Map<String, List<Stretch>> register, Map<String, Integer> rows, Findings findings) {
      rows.forEach(
          (number, row) -> {
            List<Stretch> known = register.getOrDefault(number, List.of());
            if (!known.isEmpty() && known.stream().noneMatch(s -> s.holds(code))) {
              findings.add(
                  numbers.row(row),
                  "a local authority that there was not in " + label,
                  "the authorities of the year",
                  "Give the figures to the authority of that year, or correct the code.");
            }
          });
      Map<String, String> expected = expected(register);
      List<String> absent = expected.keySet().stream().filter(n -> !rows.containsKey(n)).toList();
      if (expected.size() - absent.size() < MOST * expected.size()) {
        return;
      }
      for (String number : absent) {
        findings.add(
            new Place(
                numbers.submission().data().file(),
                0,
                "old_la_code",
                label + ", " + number + " " + expected.get(number)),
            "a local authority has no row in " + label + ", which had " + expected.size(),
            "every authority of the year",
            "Add its rows, with x or z where there are no figures.");
      }
    }

    private Map<String, String> expected(Map<String, List<Stretch>> register) {
      Map<String, String> expected = new TreeMap<>();
      register.forEach(
          (number, stretches) ->
              stretches.stream()
                  .filter(s -> s.holds(code))
                  .findFirst()
                  .ifPresent(s -> expected.put(number, s.name())));
      return expected;
    }
  }

  /** Read when the first file with local authorities is judged. */
  private static final class Register {
    private static final Map<String, List<Stretch>> BY_NUMBER = read();

    private static Map<String, List<Stretch>> read() {
      Map<String, List<Stretch>> byNumber = new TreeMap<>();
      for (Map<String, String> row : StandardTable.of("local-authorities.csv").rows()) {
        String number = row.getOrDefault("old_la_code", "");
        if (NUMBER.matcher(number).matches()
            && CODE.matcher(row.getOrDefault("new_la_code", "")).matches()) {
          Stretch stretch =
              new Stretch(
                  row.getOrDefault("la_name", ""),
                  row.getOrDefault("first_year", ""),
                  row.getOrDefault("last_year", ""));
          byNumber.merge(
              number, List.of(stretch), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
      }
      return byNumber;
    }
  }
}
