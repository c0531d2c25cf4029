package bulletin.check.screener;

import bulletin.check.Card;
import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Codes and names of a level must be pairs of the publisher's list. */
abstract class PlaceListRule extends Rule {
  private final Level level;
  private final Optional<PlaceList> list;

  /**
   * A rule.
   *
   * @param list empty when the program does not hold the list, so that nothing is judged
   */
  PlaceListRule(Card card, Supplier<Example> example, String level, Optional<PlaceList> list) {
    super(card, example);
    this.level = Level.of(level).orElseThrow();
    this.list = list;
  }

  static Card card(String id, String level) {
    return Says.fails(
        id,
        Stage.CHECK_GEOGRAPHY,
        "a code and name of the level "
            + level
            + " that are no pair of the publisher's list, whose capitals count",
        "A place that is written in two ways becomes two places, and its figures cannot be joined.");
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    List<TextColumn> columns =
        Stream.of(level.second(), level.code(), level.name())
            .filter(name -> !name.isEmpty())
            .flatMap(name -> submission.data().column(name).stream())
            .toList();
    if (columns.size() < level.columns().size()) {
      return;
    }
    if (list.isEmpty()) {
      notHeld(columns, findings);
      return;
    }
    List<TextColumn> all = new ArrayList<>(columns);
    submission.data().column("geographic_level").ifPresent(all::add);
    Combinations places = Combinations.of(all);
    places.rows(
        c -> isWrong(submission, columns, places.firstRow(c)),
        row ->
            findings.add(
                new Place(
                    submission.data().file(),
                    submission.data().line(row),
                    columns.getLast().name(),
                    String.join(" ", texts(columns, row))),
                "a code and name that are no pair of the list",
                "a pair of the publisher's list of the level " + level.label(),
                "Correct the code or the name; capitals and punctuation count."));
  }

  private void notHeld(List<TextColumn> columns, Findings findings) {
    if (columns.stream().anyMatch(TextColumn::isFilled)) {
      findings.notJudged(
          "the publisher's list of the level "
              + level.label()
              + " is not held here, and no list with the columns "
              + level.columnsInWords()
              + " was handed in (check --lists FOLDER)");
    }
  }

  private boolean isWrong(Submission submission, List<TextColumn> columns, int row) {
    List<String> texts = texts(columns, row);
    boolean isHome =
        isBlankHome()
            && submission
                .data()
                .column("geographic_level")
                .map(l -> l.text(row).equals(level.label()))
                .orElse(false);
    if (!isHome && isExcused(texts)) {
      return false;
    }
    return !list.orElseThrow().has(texts);
  }

  /** Whether blanks are wrong on rows of the level itself. */
  boolean isBlankHome() {
    return false;
  }

  /** Blank cells say nothing, and the code x says that there is none. */
  private boolean isExcused(List<String> texts) {
    int code = texts.size() == 3 ? 1 : 0;
    return texts.getFirst().isEmpty() || texts.get(code).isEmpty() || texts.get(code).equals("x");
  }

  private static List<String> texts(List<TextColumn> columns, int row) {
    return columns.stream().map(c -> c.text(row)).toList();
  }
}
