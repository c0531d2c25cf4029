package bulletin.report.pack;

import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.report.Evaluation;
import bulletin.report.Wording;
import bulletin.report.definition.PackShown;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.model.Table.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the columns of a pack's tables are called and hold, for one measure. */
final class PackColumns {
  private static final int SHARE_DECIMALS = 1;

  private final PackAssembly pack;
  private final Yardstick yardstick;
  private final Evaluation evaluation;
  private final Wording wording;

  PackColumns(PackAssembly pack, Yardstick yardstick) {
    this.pack = pack;
    this.yardstick = yardstick;
    this.evaluation = yardstick.evaluation();
    this.wording = pack.wording();
  }

  String heading(PackShown shown) {
    return switch (shown) {
      case DENOMINATOR, NUMERATOR -> evaluation.subject().heading(indicator(shown).orElseThrow());
      case VALUE -> valueHeading();
      default -> wording.say("pack.heading." + shown.word(), headingValues());
    };
  }

  private String valueHeading() {
    return switch (evaluation.measure()) {
      case Percentage p -> wording.say("heading.percent");
      case Score s -> evaluation.subject().heading(evaluation.indicator(s.score()));
    };
  }

  private Map<String, String> headingValues() {
    Map<String, String> values = new HashMap<>();
    values.put("comparator", pack.roster().comparatorName());
    values.put(
        "region",
        yardstick
            .region(pack.subject().place())
            .map(Location::name)
            .orElseGet(() -> wording.say("pack.region.none")));
    values.put("average", pack.averageWord());
    return values;
  }

  /** How many decimals a value that is worked out is printed with. */
  int decimals() {
    return switch (evaluation.measure()) {
      case Percentage p -> SHARE_DECIMALS;
      case Score s -> evaluation.indicator(s.score()).decimals();
    };
  }

  /**
   * What a column holds.
   *
   * @param averages whether some of its rows are averages, which have more decimals
   */
  Kind kind(PackShown shown, boolean averages) {
    return switch (shown) {
      case YEAR,
          CLOSENESS,
          NEIGHBOURS_USED,
          NEIGHBOURS_MEMBERS,
          NEIGHBOURS_SAME,
          RANK,
          BAND,
          SMALL_NUMBERS ->
          new Kind.Words();
      case COMPARATOR_P, COMPARATOR_VERDICT, CHANGE_VERDICT -> new Kind.Words();
      case DENOMINATOR, NUMERATOR ->
          new Kind.Numbers(indicator(shown).orElseThrow().decimals(), true);
      case VALUE ->
          averages && evaluation.measure() instanceof Percentage
              ? new Kind.MixedNumbers()
              : published();
      case COMPARATOR, REGION -> published();
      case LOWER, UPPER, NEIGHBOURS_MEAN, NEIGHBOURS_MEDIAN, NEIGHBOURS_GAP, AREAS_MEDIAN ->
          new Kind.Numbers(decimals(), false);
      case COMPARATOR_GAP, REGION_GAP, CHANGE ->
          evaluation.measure() instanceof Score
              ? new Kind.Numbers(decimals(), false)
              : new Kind.MixedNumbers();
      case COMPARATOR_GAP_LOWER, COMPARATOR_GAP_UPPER -> new Kind.Numbers(decimals(), false);
    };
  }

  private Kind published() {
    return new Kind.Numbers(evaluation.indicator(evaluation.mainIndicator()).decimals(), true);
  }

  /** The indicator whose figures are printed as published; empty for what is worked out. */
  Optional<Indicator> indicator(PackShown shown) {
    Optional<String> column =
        switch (evaluation.measure()) {
          case Percentage p ->
              switch (shown) {
                case DENOMINATOR -> Optional.of(p.denominator());
                case NUMERATOR -> Optional.of(p.numerator());
                case VALUE, COMPARATOR, REGION -> Optional.of(p.percent());
                default -> Optional.<String>empty();
              };
          case Score s ->
              switch (shown) {
                case DENOMINATOR -> Optional.of(s.pupils());
                case VALUE, COMPARATOR, REGION -> Optional.of(s.score());
                case LOWER -> Optional.of(s.lower());
                case UPPER -> Optional.of(s.upper());
                default -> Optional.<String>empty();
              };
        };
    return column.map(evaluation::indicator);
  }
}
