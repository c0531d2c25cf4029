package bulletin.report.pack;

import bulletin.analysis.Gap;
import bulletin.analysis.Verdict;
import bulletin.figures.Filter;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.report.Evaluation;
import bulletin.report.Numbers;
import bulletin.report.ShownGap;
import bulletin.report.Wording;
import bulletin.report.definition.PackDefinition.Areas;
import bulletin.report.definition.PackShown;
import bulletin.report.definition.ReportDefinition.About;
import bulletin.report.definition.ReportDefinition.Group;
import bulletin.report.definition.ReportDefinition.Periods;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.definition.ReportDefinition.SentencesContent;
import bulletin.report.definition.ReportDefinition.TilesContent;
import bulletin.report.model.Cell;
import bulletin.report.model.Sentence;
import bulletin.report.model.Tile;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns an area's figures into sentences and tiles, one for each option that {@code where:} leaves
 * open. A sentence claims what the verdict allows, and nothing of a figure that is withheld.
 */
final class PackSayings {
  private final PackAssembly pack;
  private final Yardstick yardstick;
  private final Evaluation evaluation;
  private final PackCells cells;
  private final PackLedger ledger;
  private final Wording wording;
  private final List<Spot> spots;

  private PackSayings(PackAssembly pack, String measure, Map<String, List<String>> where) {
    this.pack = pack;
    this.yardstick = pack.yardstick(measure);
    this.evaluation = yardstick.evaluation();
    this.cells = new PackCells(pack, yardstick);
    this.ledger = new PackLedger(pack, yardstick, cells);
    this.wording = pack.wording();
    List<String> open =
        evaluation.subject().data().filters().stream()
            .map(Filter::column)
            .filter(column -> where.getOrDefault(column, List.of()).size() != 1)
            .toList();
    PackSelection selection =
        new PackSelection(
            pack,
            new PackSelection.Scope(
                "sentences",
                measure,
                where,
                open,
                Areas.OWN,
                new Periods(Periods.Rule.LATEST, List.of())));
    this.spots = selection.along(open);
  }

  static List<Sentence> sentences(PackAssembly pack, SentencesContent content) {
    PackSayings sayings = new PackSayings(pack, content.measure(), content.where());
    return sayings.spots.stream()
        .filter(spot -> sayings.isTold(spot.row(), content.about()))
        .map(spot -> sayings.sentence(spot.row(), content.about()))
        .toList();
  }

  static List<Tile> tiles(PackAssembly pack, TilesContent content) {
    PackSayings sayings = new PackSayings(pack, content.measure(), content.where());
    return sayings.spots.stream().map(sayings::tile).toList();
  }

  /** That a figure is withheld is said once, and its change is not said to be withheld too. */
  private boolean isTold(RowKey row, About about) {
    return about != About.CHANGE || isShown(row);
  }

  private Sentence sentence(RowKey row, About about) {
    return switch (about) {
      case GAP, SCORE -> gap(row);
      case CHANGE -> change(row);
    };
  }

  // ---- beside the comparator

  private Sentence gap(RowKey row) {
    enter(PackShown.VALUE, row);
    enter(PackShown.COMPARATOR, row);
    ledger.comparatorGap(row);
    RowKey comparator = Yardstick.at(pack.roster().comparator(), row);
    List<Trace> traces =
        pack.hasNeighbours() && isShown(row)
            ? List.of(evaluation.worked("gap", row, comparator), neighboursTrace(row))
            : List.of(evaluation.worked("gap", row, comparator));
    return new Sentence(gapText(row), traces);
  }

  private boolean isShown(RowKey row) {
    return evaluation.hasFigure(row);
  }

  private Trace neighboursTrace(RowKey row) {
    return evaluation.worked("neighbours", yardstick.circle(row).inputs().toArray(RowKey[]::new));
  }

  private boolean isScore() {
    return evaluation.measure() instanceof Score;
  }

  private String kind() {
    return isScore() ? "pack.score." : "pack.gap.";
  }

  private String gapText(RowKey row) {
    Yardstick.Tested tested = yardstick.toComparator(row);
    Map<String, String> values = values(row);
    if (!isShown(row) || !(tested.gap() instanceof Gap.Calculated gap)) {
      return wording.say(kind() + (isShown(row) ? "no_gap" : whyNotShown(row)), values);
    }
    Optional<ShownGap> shown = ShownGap.of(gap);
    if (shown.isEmpty()) {
      return wording.say(kind() + "no_gap", values);
    }
    values.putAll(pack.assembly().claims().sizes(shown.get(), gap.interval()));
    scoreSize(gap, values);
    values.put("tests", Numbers.text(BigDecimal.valueOf(tested.tests())));
    String said = pack.assembly().claims().sentence(gap, wording.say(kind() + key(gap), values));
    return said + small(row) + neighbours(row);
  }

  private String whyNotShown(RowKey row) {
    boolean nobody =
        cell(PackShown.DENOMINATOR, row) instanceof Cell.Numeric count
            && count.value().signum() == 0;
    if (nobody && !names(row).isEmpty()) {
      return "nobody";
    }
    return cell(PackShown.VALUE, row) instanceof Cell.Withheld withheld
            && withheld.why() == Shorthand.CONFIDENTIAL
        ? "confidential"
        : "not_shown";
  }

  /** A score has decimals of its own, and no rounding range. */
  private void scoreSize(Gap.Calculated gap, Map<String, String> values) {
    if (isScore()) {
      var value = Numbers.round(gap.estimate(), cells.columns().decimals());
      values.put("gap", Numbers.text(value));
      values.put("size", Numbers.text(value.abs()));
    }
  }

  private static String key(Gap.Calculated gap) {
    return switch (gap.verdict()) {
      case Verdict.Lower lower -> "lower";
      case Verdict.Higher higher -> "higher";
      case Verdict.NoSignificantDifference none -> "none";
      case Verdict.Borderline borderline -> "borderline";
      case Verdict.NotTested not -> "not_tested";
    };
  }

  private String small(RowKey row) {
    return yardstick.isSmall(row) ? wording.say("pack.sentence.small") : "";
  }

  private String neighbours(RowKey row) {
    if (!pack.hasNeighbours()) {
      return "";
    }
    Cell average = cells.neighbours().average(row, pack.average());
    ledger.average(row, pack.average(), average);
    Map<String, String> values =
        Map.of(
            "average", pack.averageWord(),
            "used", cells.neighbours().used(row),
            "value", withUnit(average));
    return wording.say(
        average instanceof Cell.Numeric ? "pack.sentence.neighbours" : "pack.sentence.no_average",
        values);
  }

  // ---- since the year before

  private Sentence change(RowKey row) {
    enter(PackShown.VALUE, row);
    ledger.change(row);
    Optional<RowKey> before = yardstick.yearBefore(row);
    before.ifPresent(b -> enter(PackShown.VALUE, b));
    RowKey[] inputs = Stream.concat(Stream.of(row), before.stream()).toArray(RowKey[]::new);
    return new Sentence(changeText(row, before), List.of(evaluation.worked("change", inputs)));
  }

  private String changeText(RowKey row, Optional<RowKey> before) {
    Yardstick.Tested tested = yardstick.change(row);
    Map<String, String> values = values(row);
    if (before.isEmpty() || !(tested.gap() instanceof Gap.Calculated change)) {
      return wording.say("pack.change.not_shown", values);
    }
    Optional<ShownGap> shown = ShownGap.of(change);
    if (shown.isEmpty()) {
      return wording.say("pack.change.not_shown", values);
    }
    values.put("earlier_period", before.get().period().label());
    values.put("earlier_value", withUnit(cell(PackShown.VALUE, before.get())));
    values.put("tests", Integer.toString(tested.tests()));
    values.putAll(pack.assembly().claims().sizes(shown.get(), change.interval()));
    scoreSize(change, values);
    return wording.say("pack.change." + key(change), values);
  }

  // ---- tiles

  private Tile tile(Spot spot) {
    RowKey row = spot.row();
    enter(PackShown.VALUE, row);
    enter(PackShown.COMPARATOR, row);
    enter(PackShown.REGION, row);
    Map<String, String> values = values(row);
    values.put(
        "region",
        yardstick
            .region(row.location())
            .map(Location::name)
            .orElse(wording.say("pack.region.none")));
    values.put("region_value", withUnit(cell(PackShown.REGION, row)));
    Cell average = cells.neighbours().average(row, pack.average());
    values.put("average", pack.averageWord());
    values.put("average_value", withUnit(average));
    if (pack.hasNeighbours()) {
      ledger.average(row, pack.average(), average);
    }
    boolean shown = isShown(row);
    String key = shown ? "pack.tile" : "pack.tile.not_shown";
    return new Tile(
        label(row),
        cell(PackShown.VALUE, row),
        evaluation.indicator(evaluation.mainIndicator()).unit().symbol(),
        wording.say(key, values)
            + (pack.hasNeighbours() ? wording.say("pack.tile.neighbours", values) : ""));
  }

  private String label(RowKey row) {
    String names = names(row);
    String named = names.isEmpty() ? evaluation.measure().label() : names;
    return Character.toUpperCase(named.charAt(0)) + named.substring(1);
  }

  // ---- what a sentence may say

  private Cell cell(PackShown shown, RowKey row) {
    return cells.cell(shown, new Spot(row, new Who.Own(row.location())));
  }

  private void enter(PackShown shown, RowKey row) {
    ledger.enter(shown, new Spot(row, new Who.Own(row.location())), cell(shown, row));
  }

  private String withUnit(Cell cell) {
    String unit = evaluation.indicator(evaluation.mainIndicator()).unit().symbol();
    return cell instanceof Cell.Numeric ? cell.text() + unit : cell.text();
  }

  private Map<String, String> values(RowKey row) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("period", row.period().label());
    values.put("area", pack.subject().name());
    values.put("comparator", pack.roster().comparatorName());
    values.put("group", names(row).isEmpty() ? wording.say("pack.group.all") : names(row));
    values.put("measure", measure(row));
    values.put("what", wording.say(isScore() ? "pack.what.score" : "pack.what.share", values));
    values.put("in_points", isScore() ? "" : wording.say("pack.points"));
    values.put("value", withUnit(cell(PackShown.VALUE, row)));
    values.put("denominator", cell(PackShown.DENOMINATOR, row).text());
    if (!isScore()) {
      values.put("numerator", cell(PackShown.NUMERATOR, row).text());
    }
    values.put("score_lower", cell(PackShown.LOWER, row).text());
    values.put("score_upper", cell(PackShown.UPPER, row).text());
    values.put("comparator_value", withUnit(cell(PackShown.COMPARATOR, row)));
    values.put(
        "reason",
        yardstick.toComparator(row).gap() instanceof Gap.Calculated gap
                && gap.verdict() instanceof Verdict.NotTested not
            ? not.reason()
            : "");
    return values;
  }

  private String measure(RowKey row) {
    Map<String, String> options = new LinkedHashMap<>();
    row.options().forEach((column, option) -> options.put(column, wording.inSentence(option)));
    return Wording.fill(
        evaluation.measure().sentence(),
        options,
        "report.yaml, sentence of measure " + evaluation.measure().id());
  }

  /** The options that the measure's own words do not name, as a sentence says them. */
  private String names(RowKey row) {
    String sentence = evaluation.measure().sentence();
    return evaluation.subject().data().filters().stream()
        .map(Filter::column)
        .filter(column -> !sentence.contains("{" + column + "}"))
        .map(column -> name(column, row.options().getOrDefault(column, "")))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String name(String filter, String option) {
    Map<String, String> named = pack.packs().names().getOrDefault(filter, Map.of());
    if (named.containsKey(option)) {
      return named.getOrDefault(option, "");
    }
    boolean total =
        evaluation.subject().definition().data().filters().stream()
            .anyMatch(f -> f.column().equals(filter) && f.total().equals(Optional.of(option)));
    return total ? "" : group(filter, option);
  }

  private String group(String filter, String option) {
    var compare = evaluation.subject().definition().compare();
    if (compare.filter().equals(Optional.of(filter))) {
      return compare.groups().stream()
          .filter(g -> g.option().equals(option))
          .map(Group::name)
          .findFirst()
          .orElse(compare.comparator().name());
    }
    return wording.inSentence(evaluation.subject().label(filter, option));
  }
}
