package bulletin.check.statistics;

import bulletin.analysis.CountRounding;
import bulletin.check.Design;
import bulletin.check.Place;
import bulletin.check.Submission;
import bulletin.figures.GeographicLevel;
import bulletin.figures.TextColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of a submission: its rows by number, its columns by what a report says they are for,
 * and to what the counts of each level are rounded. A measure whose columns the file lacks is left
 * out; that they are missing is another rule's to say.
 */
final class Numbers {
  private static final int NO_DECIMALS = 0;

  private final Submission submission;
  private final Design design;
  private final RowKeys keys;
  private final Map<String, NumberColumn> columns = new HashMap<>();
  private final Map<String, NumberColumn> counts = new LinkedHashMap<>();
  private final List<ShareColumns> shares = new ArrayList<>();
  private final List<MeanColumns> means = new ArrayList<>();
  private final List<NumberColumn> indicators;
  private final List<Relation> relations = new ArrayList<>();
  private final Map<GeographicLevel, CountRounding> rounding = new EnumMap<>(GeographicLevel.class);

  /**
   * A percentage and its counts.
   *
   * @param decimals of the percentage
   */
  record ShareColumns(
      NumberColumn numerator, NumberColumn denominator, NumberColumn percent, int decimals) {}

  /**
   * A score with its number of pupils and its interval.
   *
   * @param decimals of the score
   */
  record MeanColumns(
      NumberColumn pupils,
      Optional<NumberColumn> total,
      NumberColumn score,
      NumberColumn lower,
      NumberColumn upper,
      int decimals) {
    /** All but the number of pupils. */
    Stream<NumberColumn> derived() {
      return Stream.concat(total.stream(), Stream.of(score, lower, upper));
    }
  }

  /** The figures of a submission with a report. */
  static Numbers of(Submission submission) {
    return submission.once(
        Numbers.class, s -> new Numbers(s, s.design().orElseThrow(IllegalStateException::new)));
  }

  /** Which rows are parts of which, worked out when first asked for. */
  synchronized List<Relation> relations() {
    if (relations.isEmpty()) {
      relations.addAll(Relation.of(this));
    }
    return relations;
  }

  private Numbers(Submission submission, Design design) {
    this.submission = submission;
    this.design = design;
    this.keys = new RowKeys(submission.data(), filterColumns());
    design.shares().forEach(this::addShare);
    design.means().forEach(this::addMean);
    shares.forEach(s -> List.of(s.denominator(), s.numerator()).forEach(this::addCount));
    means.forEach(m -> addCount(m.pupils()));
    indicators =
        design.indicators().stream()
            .map(Design.IndicatorColumn::column)
            .distinct()
            .filter(this::has)
            .map(this::column)
            .toList();
    learnRounding();
  }

  private List<String> filterColumns() {
    return design.filters().stream().map(Design.FilterColumn::column).toList();
  }

  private void addShare(Design.Share share) {
    if (has(share.numerator(), share.denominator(), share.percent())) {
      shares.add(
          new ShareColumns(
              column(share.numerator()),
              column(share.denominator()),
              column(share.percent()),
              decimals(share.percent())));
    }
  }

  private void addMean(Design.Mean mean) {
    if (has(mean.pupils(), mean.score(), mean.lower(), mean.upper())) {
      means.add(
          new MeanColumns(
              column(mean.pupils()),
              mean.total().filter(this::has).map(this::column),
              column(mean.score()),
              column(mean.lower()),
              column(mean.upper()),
              decimals(mean.score())));
    }
  }

  private void addCount(NumberColumn count) {
    counts.put(count.name(), count);
  }

  private boolean has(String... names) {
    return Stream.of(names).allMatch(submission.data()::has);
  }

  private NumberColumn column(String name) {
    return columns.computeIfAbsent(name, n -> read(submission.data().column(n).orElseThrow()));
  }

  private NumberColumn read(TextColumn texts) {
    return new NumberColumn(texts, design.shorthand());
  }

  private int decimals(String name) {
    return design.indicators().stream()
        .filter(i -> i.column().equals(name))
        .findFirst()
        .map(Design.IndicatorColumn::decimals)
        .orElse(NO_DECIMALS);
  }

  private void learnRounding() {
    Map<GeographicLevel, CountRounding.Tally> tallies = new EnumMap<>(GeographicLevel.class);
    for (int row = 0; row < keys.rows(); row++) {
      Optional<GeographicLevel> level = keys.area(row).level();
      if (level.isPresent()) {
        CountRounding.Tally tally =
            tallies.computeIfAbsent(level.get(), l -> new CountRounding.Tally());
        for (NumberColumn count : counts.values()) {
          if (count.isNumber(row)) {
            tally.add(count.value(row));
          }
        }
      }
    }
    tallies.forEach((level, tally) -> rounding.put(level, stated(level).orElse(tally.rounding())));
  }

  private Optional<CountRounding> stated(GeographicLevel level) {
    return Optional.ofNullable(design.rounding().get(level)).map(CountRounding::new);
  }

  Submission submission() {
    return submission;
  }

  Design design() {
    return design;
  }

  RowKeys keys() {
    return keys;
  }

  List<ShareColumns> shares() {
    return shares;
  }

  List<MeanColumns> means() {
    return means;
  }

  /** The columns of counts of people, each once. */
  Collection<NumberColumn> counts() {
    return counts.values();
  }

  /** Counts that no other is a part of: what percentages are of, and numbers behind scores. */
  List<NumberColumn> wholes() {
    return Stream.concat(
            shares.stream().map(ShareColumns::denominator), means.stream().map(MeanColumns::pupils))
        .distinct()
        .toList();
  }

  /** Every column of figures that the report names. */
  List<NumberColumn> indicators() {
    return indicators;
  }

  /**
   * The filters whose options are made with different standard deviations, such as subjects: all
   * but the groups that are compared, and those that have a total.
   */
  List<String> strataFilters() {
    return design.filters().stream()
        .filter(f -> f.total().isEmpty())
        .map(Design.FilterColumn::column)
        .filter(column -> design.compared().filter(column::equals).isEmpty())
        .toList();
  }

  /** Counts of people. */
  List<Addend> countAddends() {
    return counts().stream().map(c -> new Addend(c, true, row -> half(c, row))).toList();
  }

  /** Totals of scores, which are not rounded at any level but for their decimals. */
  List<Addend> totalAddends() {
    return means.stream()
        .flatMap(
            mean -> {
              double half = 0.5 * Math.pow(10, -mean.decimals());
              return mean.total().stream().map(total -> new Addend(total, false, row -> half));
            })
        .toList();
  }

  /** To what counts are rounded at a row's level. */
  CountRounding rounding(int row) {
    return keys.area(row).level().map(rounding::get).orElse(CountRounding.EXACT);
  }

  /** How far a true count may lie from a published one, which is exact when it is no multiple. */
  double half(NumberColumn count, int row) {
    CountRounding level = rounding(row);
    return count.value(row) % level.unit() == 0 ? level.halfUnit() : 0;
  }

  Place cell(NumberColumn column, int row) {
    return submission.cell(column.texts(), row);
  }

  /** A whole row; what it is about stands as its value. */
  Place row(int row) {
    return new Place(submission.data().file(), submission.data().line(row), "", keys.words(row));
  }
}
