package bulletin.check.screener;

import bulletin.check.Example;

/**
 * Pairs of a list that the program does not hold: said to be not judged when they occur, unless
 * someone hands in the list.
 */
final class UnheldPairs extends PlaceListRule {
  UnheldPairs(String id, Level level, PlaceLists handedIn) {
    super(card(id, level.label()), () -> example(level), level.label(), handedIn.of(level));
  }

  private static Example example(Level level) {
    return Example.small()
        .data(
            "805,E06000001,Hartlepool,Total,Final,124\n",
            ",,,Total,Final,124,E00000001,Somewhere\n")
        .data(
            ",version,pupil_count\n",
            ",version,pupil_count," + level.code() + "," + level.name() + "\n")
        .data("Final,5510\n", "Final,5510,,\n")
        .data("Final,2710\n", "Final,2710,,\n")
        .data("Final,1230\n", "Final,1230,,\n")
        .data(
            "202425,Academic year,Local authority,", "202425,Academic year," + level.label() + ",")
        .notJudged();
  }
}
