package bulletin.check;

import bulletin.check.Finding.Severity;
import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes what one rule finds. What is found, wanted and to be done in the same words is one finding,
 * however many places it has: words that name the place or its value would tear it apart.
 */
public final class Findings {
  private record Said(Severity severity, String found, String wanted, String next) {}

  private static final class Where {
    private final List<Place> first = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();
    private long count;

    void in(String column) {
      if (!column.isEmpty()) {
        columns.add(column);
      }
    }

    Places places() {
      return new Places(first, count, columns.size());
    }
  }

  private final Card card;
  private final Map<Said, Where> found = new LinkedHashMap<>();
  private @Nullable String notJudged;

  Findings(Card card) {
    this.card = card;
  }

  /** Adds a place, with the rule's own severity. */
  public void add(Place place, String what, String wanted, String next) {
    add(card.severity(), place, what, wanted, next);
  }

  /** Adds a place. */
  public void add(Severity severity, Place place, String what, String wanted, String next) {
    Where where = found.computeIfAbsent(new Said(severity, what, wanted, next), s -> new Where());
    where.count++;
    where.in(place.column());
    if (where.first.size() < Places.MOST_LISTED) {
      where.first.add(place);
    }
  }

  /**
   * Adds every row of a column whose text has a property, asked of each distinct text once.
   *
   * @param isBad of a text's number
   */
  public void cells(
      TextTable table, TextColumn column, IntPredicate isBad, String what, Wish wish) {
    cells(card.severity(), table, column, isBad, what, wish);
  }

  /** As {@link #cells(TextTable, TextColumn, IntPredicate, String, Wish)}. */
  public void cells(
      Severity severity,
      TextTable table,
      TextColumn column,
      IntPredicate isBad,
      String what,
      Wish wish) {
    TextColumn.Codes bad = column.where(isBad);
    if (bad.isEmpty()) {
      return;
    }
    Where where =
        found.computeIfAbsent(
            new Said(severity, what, wish.wanted(), wish.next()), s -> new Where());
    for (int row : bad.first(Places.MOST_LISTED - where.first.size())) {
      where.first.add(new Place(table.file(), table.line(row), column.name(), column.text(row)));
    }
    where.count += bad.rows();
    where.in(column.name());
  }

  /**
   * What was wanted, and what to do next.
   *
   * @param next a whole sentence
   */
  public record Wish(String wanted, String next) {}

  /**
   * Says that the rule, or a part of it, could not be judged. Never a silent pass: a rule that
   * found nothing else is then not run.
   */
  public void notJudged(String why) {
    notJudged = notJudged == null ? why : notJudged + "; " + why;
  }

  Optional<String> notJudged() {
    return Optional.ofNullable(notJudged);
  }

  List<Finding> list() {
    return found.entrySet().stream()
        .map(
            e ->
                new Finding(
                    card.id(),
                    e.getKey().severity(),
                    e.getValue().places(),
                    e.getKey().found(),
                    e.getKey().wanted(),
                    e.getKey().next()))
        .toList();
  }
}
