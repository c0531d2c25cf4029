package bulletin.distribute.calendar;

import bulletin.source.BadInput;
import bulletin.source.csv.CsvRows;
import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Place;
import bulletin.yaml.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recipients' file: CSV, one row each. */
final class RecipientsFile {
  private static final List<String> COLUMNS =
      List.of("id", "name", "groups", "area", "email", "folder");
  private static final int MOST = 100_000;

  private final List<List<String>> rows;
  private final ErrorsFound errors;
  private final Map<String, Integer> lines = new HashMap<>();

  private RecipientsFile(List<List<String>> rows, ErrorsFound errors) {
    this.rows = rows;
    this.errors = errors;
  }

  /** The recipients; those that are wrong are left out, and told of. */
  static List<Recipient> read(Path file, ErrorsFound errors) throws BadInput, IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          file.toString().replace('\\', '/'),
          null,
          "it says who gets the release; make it, with the columns " + String.join(",", COLUMNS));
    }
    return new RecipientsFile(CsvRows.read(file, MOST), errors).recipients();
  }

  private List<Recipient> recipients() {
    if (!rows.getFirst().equals(COLUMNS)) {
      errors.add(
          new Place(1, 1),
          "The columns are " + Say.list(rows.getFirst()) + ".",
          "Wanted: " + Say.list(COLUMNS) + ".",
          "Correct the first line; cells of groups, area, email and folder may be empty.");
      return List.of();
    }
    List<Recipient> all = new ArrayList<>();
    for (int line = 2; line <= rows.size(); line++) {
      recipient(line, rows.get(line - 1)).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Recipient> recipient(int line, List<String> cells) {
    boolean isSound = true;
    for (Rule rule : RULES) {
      isSound &= keeps(rule, line, cells.get(rule.column()).strip());
    }
    String id = cells.getFirst().strip();
    Integer earlier = lines.putIfAbsent(id, line);
    if (earlier != null) {
      errors.add(
          new Place(line, 1),
          Say.quote(id) + " stands here a second time.",
          "It stands in line " + earlier + " already.",
          "Give each recipient an id of its own.");
      return Optional.empty();
    }
    return isSound ? Optional.of(recipient(cells)) : Optional.empty();
  }

  private boolean keeps(Rule rule, int line, String cell) {
    boolean isKept = cell.matches(rule.pattern());
    if (!isKept) {
      errors.add(
          new Place(line, rule.column() + 1),
          "The %s is %s.".formatted(COLUMNS.get(rule.column()), Say.quote(cell)),
          "Wanted: " + rule.wanted() + ".",
          "Correct it.");
    }
    return isKept;
  }

  private record Rule(int column, String pattern, String wanted) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(0, "[A-Za-z0-9._-]+", "letters, digits, dots and dashes"),
          new Rule(1, ".*\\S.*", "a name"),
          new Rule(3, "[A-Za-z0-9]*", "the code of an area, or nothing"),
          new Rule(4, "([^@\\s,;<>]+@[^@\\s,;<>]+)?", "one e-mail address, or nothing"),
          new Rule(
              5,
              "((?!\\.{1,2}(/|$))[^/\\\\:\\s]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\s]+)*)?",
              "a folder such as authorities/e1, without .. and spaces, or nothing"));

  private static Recipient recipient(List<String> cells) {
    return new Recipient(
        cells.get(0).strip(),
        cells.get(1).strip(),
        Arrays.stream(cells.get(2).split(";"))
            .map(String::strip)
            .filter(group -> !group.isEmpty())
            .toList(),
        filled(cells.get(3)),
        filled(cells.get(4)),
        filled(cells.get(5)));
  }

  private static Optional<String> filled(String cell) {
    return Optional.of(cell.strip()).filter(text -> !text.isEmpty());
  }
}
