package bulletin.analysis;

import static bulletin.analysis.Shares.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bulletin.analysis.IntervalCheck.Row;
import bulletin.figures.Figure;
import bulletin.figures.Origin;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was found in a whole published file, by other programs, is found here. */
class PublishedFiguresTest {
  private static final Path FILE = Path.of("../shared/data/ks2_la.csv");
  private static final Pattern SHARE = Pattern.compile("pt_(.+)_met_expected_standard");
  private static final Pattern SCORE = Pattern.compile("avg_(.+)_progress_score");
  private static List<NamedCsvRecord> rows = List.of();

  @BeforeAll
  static void read() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(FILE)) {
      rows = csv.stream().toList();
    }
  }

  /** What stands for the subject in the names of columns. */
  private static List<String> subjects(Pattern column) {
    return rows.getFirst().getHeader().stream()
        .map(column::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  private static boolean isLocal(NamedCsvRecord row) {
    return row.getField("geographic_level").equals("Local authority");
  }

  private static PublishedShare share(NamedCsvRecord row, String subject) {
    return new PublishedShare(
        figure(row.getField("t_" + subject + "_met_expected_standard")),
        figure(row.getField("t_" + subject + "_eligible_pupils")),
        figure(row.getField("pt_" + subject + "_met_expected_standard")),
        0,
        isLocal(row) ? CountRounding.EXACT : CountRounding.TO_TEN);
  }

  private static Row score(NamedCsvRecord row, String subject) {
    String score = "avg_" + subject + "_progress_score";
    PublishedScore published =
        new PublishedScore(
            figure(row.getField("t_" + subject + "_progress_eligible_pupils")),
            figure(row.getField(score)),
            figure(row.getField(score + "_lower_CI")),
            figure(row.getField(score + "_upper_CI")),
            2);
    return new Row(
        subject + " " + row.getField("time_period"),
        new Origin("data.csv", row.getStartingLineNumber(), score),
        published,
        figure(row.getField("t_" + subject + "_progress_score")),
        isLocal(row) ? CountRounding.EXACT : CountRounding.TO_TEN);
  }

  private static Stream<PublishedShare> shares() {
    return rows.stream()
        .flatMap(row -> subjects(SHARE).stream().map(subject -> share(row, subject)))
        .filter(share -> share.percent() instanceof Figure.Known);
  }

  @Test
  void no_published_percentage_contradicts_its_counts() {
    assertThat(shares()).hasSize(10_679);
    assertThat(shares().filter(share -> ShareInterval.roundingRange(share).isEmpty())).isEmpty();
  }

  @Test
  void every_published_interval_fits_one_deviation_for_each_subject_and_year() {
    IntervalCheck check =
        IntervalCheck.of(
            rows.stream()
                .flatMap(row -> subjects(SCORE).stream().map(subject -> score(row, subject)))
                .toList());
    assertThat(check.violations()).isEmpty();
    assertThat(check.checked()).isEqualTo(4_043);
    assertThat(check.strata()).hasSize(9);
    sigma(check, "read 201819", 6.1724, 6.1741);
    sigma(check, "read 202122", 6.2883, 6.2898);
    sigma(check, "read 202223", 6.2884, 6.2894);
    sigma(check, "writta 201819", 5.6941, 5.6948);
    sigma(check, "writta 202122", 6.0383, 6.0392);
    sigma(check, "writta 202223", 6.0466, 6.0495);
    sigma(check, "mat 201819", 5.3895, 5.3899);
    sigma(check, "mat 202122", 5.8517, 5.8525);
    sigma(check, "mat 202223", 5.9142, 5.9153);
  }

  @Test
  void one_limit_moved_by_a_tenth_is_found_among_thousands() {
    List<Row> all =
        rows.stream()
            .flatMap(row -> subjects(SCORE).stream().map(subject -> score(row, subject)))
            .collect(Collectors.toCollection(ArrayList::new));
    int at =
        IntStream.range(0, all.size()).filter(i -> isLarge(all.get(i))).findFirst().orElseThrow();
    all.set(at, moved(all.get(at)));
    assertThat(IntervalCheck.of(all).violations())
        .allMatch(violation -> violation.origin().equals(all.get(at).origin()))
        .extracting(IntervalCheck.Violation::rule)
        .containsExactly(IntervalCheck.Rule.SYMMETRIC, IntervalCheck.Rule.FITS_ITS_STRATUM);
  }

  private static boolean isLarge(Row row) {
    return row.score().score() instanceof Figure.Known
        && row.score().pupils().number().orElseThrow().intValue() > 1000;
  }

  private static Row moved(Row row) {
    PublishedScore score = row.score();
    BigDecimal upper = score.upper().number().orElseThrow().add(new BigDecimal("0.10"));
    return new Row(
        row.stratum(),
        row.origin(),
        new PublishedScore(score.pupils(), score.score(), score.lower(), Figure.of(upper), 2),
        row.total(),
        row.rounding());
  }

  @Test
  void every_published_share_has_a_gap_to_a_whole() {
    PublishedShare whole = Shares.toTen("405190", "650560", "62");
    assertThat(shares().map(share -> ShareGap.between(share, whole, Relation.PART_OF_WHOLE)))
        .allSatisfy(PublishedFiguresTest::holdsTogether);
  }

  private static void holdsTogether(Gap gap) {
    Gap.Calculated calculated = Shares.calculated(gap);
    assertThat(calculated.roundingRange().contains(calculated.estimate())).isTrue();
    assertThat(calculated.interval().map(i -> i.contains(calculated.estimate())).orElse(true))
        .isTrue();
    assertThat(calculated.interval().isPresent())
        .isNotEqualTo(calculated.verdict() instanceof Verdict.NotTested);
  }

  private static void sigma(IntervalCheck check, String stratum, double lower, double upper) {
    IntervalCheck.Spread spread = check.spread(stratum).orElseThrow();
    assertThat(spread.rows()).isEqualTo(spread.of());
    assertThat(spread.sigma().lower()).as(stratum).isCloseTo(lower, within(0.00006));
    assertThat(spread.sigma().upper()).as(stratum).isCloseTo(upper, within(0.00006));
  }

  /** The first row is a group's national row of the latest year: its share of the first subject. */
  private static PublishedShare national() {
    return share(rows.getFirst(), subjects(SHARE).getFirst());
  }

  /** The same group's shares in the local authorities that are shown. */
  private static List<Funnel.Area> areas() {
    return rows.stream()
        .filter(row -> isLocal(row) && sameAsFirst(row, "time_period", "social_care_group"))
        .map(row -> share(row, subjects(SHARE).getFirst()))
        .filter(share -> share.percent() instanceof Figure.Known)
        .map(PublishedFiguresTest::area)
        .toList();
  }

  private static boolean sameAsFirst(NamedCsvRecord row, String... columns) {
    return Stream.of(columns).allMatch(c -> row.getField(c).equals(rows.getFirst().getField(c)));
  }

  @Test
  void a_funnel_widens_where_areas_vary_more_than_chance() {
    double centre = ShareInterval.bestPercent(national()).orElseThrow();
    List<Funnel.Area> areas = areas();
    Funnel funnel = Funnel.about(centre, areas);
    Funnel plain = new Funnel(centre, 1, 0);
    assertThat(areas).hasSize(146);
    assertThat(funnel.dispersion()).isCloseTo(1.72, within(0.005));
    assertThat(funnel.between()).isCloseTo(5.0, within(0.05));
    assertThat(outside(plain, areas, 0.95)).isEqualTo(32);
    assertThat(outside(plain, areas, 0.998)).isEqualTo(8);
    assertThat(outside(funnel, areas, 0.95)).isEqualTo(13);
  }

  @Test
  void many_areas_against_one_share_leave_few_after_adjustment() {
    double p0 = ShareInterval.bestPercent(national()).orElseThrow() / 100;
    double[] p = areas().stream().mapToDouble(area -> Normal.p(z(area, p0))).toArray();
    assertThat(below(p)).isEqualTo(32);
    assertThat(below(MultipleComparisons.benjaminiHochberg(p))).isEqualTo(11);
    assertThat(below(MultipleComparisons.holm(p))).isEqualTo(2);
  }

  private static double z(Funnel.Area area, double p0) {
    double share = area.numerator() / area.denominator();
    return (share - p0) / Math.sqrt(p0 * (1 - p0) / area.denominator());
  }

  private static long below(double[] p) {
    return Arrays.stream(p).filter(value -> value < 0.05).count();
  }

  private static Funnel.Area area(PublishedShare share) {
    return new Funnel.Area(
        share.numerator().number().orElseThrow().doubleValue(),
        share.denominator().number().orElseThrow().doubleValue());
  }

  private static long outside(Funnel funnel, List<Funnel.Area> areas, double confidence) {
    return areas.stream()
        .filter(
            a ->
                funnel
                    .limits(a.denominator(), confidence)
                    .excludes(100 * a.numerator() / a.denominator()))
        .count();
  }
}
