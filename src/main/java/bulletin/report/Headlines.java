package bulletin.report;

import bulletin.analysis.Gap;
import bulletin.figures.GeographicLevel;
import bulletin.figures.RowKey;
import bulletin.report.definition.ReportDefinition.About;
import bulletin.report.definition.ReportDefinition.Groups;
import bulletin.report.definition.ReportDefinition.Periods;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.definition.ReportDefinition.SentencesContent;
import bulletin.report.definition.ReportDefinition.TilesContent;
import bulletin.report.model.Cell;
import bulletin.report.model.Sentence;
import bulletin.report.model.Tile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes headline tiles and sentences, one for each group in the latest period. */
final class Headlines {
  private final Assembly assembly;

  Headlines(Assembly assembly) {
    this.assembly = assembly;
  }

  private Selection selection(
      String name, String measure, Map<String, List<String>> where, Groups groups) {
    return new Selection(
        assembly.evaluation(measure),
        new Selection.Scope(
            name,
            where,
            List.of(GeographicLevel.NATIONAL),
            groups,
            new Periods(Periods.Rule.LATEST, List.of()),
            List.of("group")));
  }

  List<Tile> tiles(TilesContent content) {
    Evaluation evaluation = assembly.evaluation(content.measure());
    return selection("tiles", content.measure(), content.where(), Groups.WITH_COMPARATOR)
        .along(List.of("group"))
        .stream()
        .map(key -> tile(evaluation, key))
        .toList();
  }

  private Tile tile(Evaluation evaluation, RowKey key) {
    Cell value = published(evaluation, key);
    String unit = evaluation.indicator(evaluation.mainIndicator()).unit().symbol();
    return new Tile(
        assembly.subject().label(key), value, unit, Wording.atStart(tileSentence(evaluation, key)));
  }

  private Cell published(Evaluation evaluation, RowKey key) {
    Cell value = Cells.published(evaluation, key, evaluation.mainIndicator());
    assembly.lines().figure(evaluation, key, evaluation.mainIndicator(), value);
    return value;
  }

  private String tileSentence(Evaluation evaluation, RowKey key) {
    Map<String, String> values = new LinkedHashMap<>(assembly.claims().names(evaluation, key));
    if (assembly.subject().isComparator(key) || evaluation.measure() instanceof Score) {
      return assembly.wording().say("tile.comparator", values);
    }
    assembly.gap(evaluation, key);
    Optional<ShownGap> gap =
        evaluation.gap(key) instanceof Gap.Calculated g ? ShownGap.of(g) : Optional.empty();
    gap.ifPresent(g -> values.put("gap_words", assembly.claims().points(g)));
    return assembly.wording().say(gap.isPresent() ? "tile.group" : "tile.not_calculated", values);
  }

  List<Sentence> sentences(SentencesContent content) {
    Evaluation evaluation = assembly.evaluation(content.measure());
    return selection("sentences", content.measure(), content.where(), Groups.LISTED)
        .along(List.of("group"))
        .stream()
        .map(sentence(evaluation, content.about()))
        .toList();
  }

  private Function<RowKey, Sentence> sentence(Evaluation evaluation, About about) {
    return key ->
        switch (about) {
          case GAP -> {
            assembly.gap(evaluation, key);
            yield assembly.claims().gap(evaluation, key);
          }
          case CHANGE -> {
            assembly.change(evaluation, key);
            yield assembly.claims().change(evaluation, key);
          }
          case SCORE -> {
            published(evaluation, key);
            yield assembly.claims().score(evaluation, key);
          }
        };
  }
}
