package bulletin.analysis;

import static bulletin.analysis.Relation.INDEPENDENT;
import static bulletin.analysis.Relation.PART_OF_WHOLE;
import static bulletin.analysis.Shares.calculated;
import static bulletin.analysis.Shares.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every gap, over generated counts of up to ten million. */
class ShareGapPropertiesTest {
  private static final int CASES = 2_000;
  private static final long SMALLEST = 10;
  private static final long LARGEST = 10_000_000;

  /** A part x of n, and a rest of the whole; the extremes none and all are frequent. */
  record Counts(long x, long n, long restX, long restN) {
    PublishedShare part() {
      return exact(x, n);
    }

    PublishedShare rest() {
      return exact(restX, restN);
    }

    PublishedShare whole() {
      return exact(x + restX, n + restN);
    }
  }

  static Stream<Counts> counts() {
    SplittableRandom random = new SplittableRandom(20260101);
    return Stream.generate(() -> draw(random)).limit(CASES);
  }

  private static Counts draw(SplittableRandom random) {
    long n = size(random);
    long rest = size(random);
    return new Counts(among(random, n), n, among(random, rest), rest);
  }

  /** Spread evenly over the magnitudes; the smallest and the largest are frequent. */
  private static long size(SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0 -> SMALLEST;
      case 1 -> LARGEST;
      default -> Math.round(Math.pow(10, random.nextDouble(1, 7)));
    };
  }

  private static long among(SplittableRandom random, long n) {
    return switch (random.nextInt(10)) {
      case 0 -> 0;
      case 1 -> n;
      default -> random.nextLong(n + 1);
    };
  }

  @Test
  void the_cases_reach_ten_million() {
    assertThat(counts().filter(c -> c.n == LARGEST || c.restN == LARGEST)).hasSizeGreaterThan(100);
  }

  @Test
  void an_interval_contains_its_estimate_and_stays_within_a_hundred_points() {
    counts()
        .flatMap(
            c ->
                Stream.of(
                    ShareGap.between(c.part(), c.whole(), PART_OF_WHOLE),
                    ShareGap.between(c.part(), c.rest(), INDEPENDENT)))
        .forEach(gap -> holdsItsEstimate(calculated(gap)));
  }

  private static void holdsItsEstimate(Gap.Calculated gap) {
    Interval interval = gap.interval().orElseThrow();
    assertThat(interval.contains(gap.estimate())).as("%s", gap).isTrue();
    assertThat(interval.lower()).isGreaterThanOrEqualTo(-100);
    assertThat(interval.upper()).isLessThanOrEqualTo(100);
    assertThat(gap.p().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(gap.z().orElseThrow()).isFinite();
    assertThat(gap.estimate()).isBetween(-100.0, 100.0);
    assertThat(interval.lower()).isLessThanOrEqualTo(interval.upper());
    gap.ratio().ifPresent(ShareGapPropertiesTest::isSound);
  }

  private static void isSound(Ratio ratio) {
    Interval limits = ratio.interval().orElseThrow();
    assertThat(ratio.estimate()).isFinite().isNotNegative();
    assertThat(limits.upper()).isFinite();
    assertThat(limits.lower()).isBetween(0.0, ratio.estimate() + 1e-12);
    assertThat(limits.upper()).isGreaterThanOrEqualTo(ratio.estimate() - 1e-12);
  }

  @Test
  void swapping_the_sides_turns_the_sign() {
    counts()
        .forEach(
            c ->
                mirrored(
                    ShareGap.between(c.part(), c.rest(), INDEPENDENT),
                    ShareGap.between(c.rest(), c.part(), INDEPENDENT)));
  }

  @Test
  void counting_those_without_instead_of_those_with_turns_the_sign() {
    counts()
        .forEach(
            c -> {
              Counts without = new Counts(c.n - c.x, c.n, c.restN - c.restX, c.restN);
              mirrored(
                  ShareGap.between(c.part(), c.whole(), PART_OF_WHOLE),
                  ShareGap.between(without.part(), without.whole(), PART_OF_WHOLE));
            });
  }

  private static void mirrored(Gap one, Gap other) {
    Gap.Calculated a = calculated(one);
    Gap.Calculated b = calculated(other);
    assertThat(b.estimate()).isCloseTo(-a.estimate(), within(1e-9));
    assertThat(b.interval().orElseThrow().lower())
        .isCloseTo(-a.interval().orElseThrow().upper(), within(1e-9));
    assertThat(b.interval().orElseThrow().upper())
        .isCloseTo(-a.interval().orElseThrow().lower(), within(1e-9));
    assertThat(b.p().orElseThrow()).isCloseTo(a.p().orElseThrow(), within(1e-7));
  }

  @Test
  void more_people_make_a_narrower_interval() {
    counts()
        .limit(500)
        .forEach(
            c -> {
              double width = width(ShareGap.between(c.part(), c.rest(), INDEPENDENT));
              Counts twice = new Counts(2 * c.x, 2 * c.n, c.restX, c.restN);
              assertThat(width(ShareGap.between(twice.part(), twice.rest(), INDEPENDENT)))
                  .as("%s", c)
                  .isLessThan(width);
            });
  }

  @Test
  void a_part_of_a_whole_is_never_less_certain_than_an_independent_group() {
    counts()
        .forEach(
            c ->
                assertThat(width(ShareGap.between(c.part(), c.whole(), PART_OF_WHOLE)))
                    .as("%s", c)
                    .isLessThanOrEqualTo(
                        width(ShareGap.between(c.part(), c.whole(), INDEPENDENT)) + 1e-9));
  }

  @Test
  void the_ratio_excludes_one_exactly_when_the_gap_excludes_zero() {
    counts()
        .map(c -> calculated(ShareGap.between(c.part(), c.whole(), PART_OF_WHOLE)))
        .filter(gap -> gap.ratio().isPresent())
        .forEach(
            gap ->
                assertThat(gap.ratio().orElseThrow().interval().orElseThrow().excludes(1))
                    .as("%s", gap)
                    .isEqualTo(gap.interval().orElseThrow().excludes(0)));
  }

  private static double width(Gap gap) {
    return calculated(gap).interval().orElseThrow().width();
  }

  static Stream<Double> z() {
    return Stream.of(0.0, 1.96, 9.0, 37.0, 100.0, 1e6);
  }

  @ParameterizedTest
  @MethodSource("z")
  void a_p_value_is_a_number_for_every_z_and_its_mirror(double z) {
    assertThat(Normal.p(z)).isEqualTo(Normal.p(-z)).isBetween(0.0, 1.0);
    assertThat(Normal.p(9)).isGreaterThan(0);
    assertThat(Normal.Z95).isEqualTo(1.959963984540054);
  }
}
