package bulletin.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bulletin.check.statistics.Numbers.MeanColumns;
import bulletin.check.statistics.Numbers.ShareColumns;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Shorthand;
import bulletin.figures.TextColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides to the real data count, counted again. */
class GuideCountsTest {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static @Nullable Numbers read;
  private static String text = "";

  @BeforeAll
  static void readFile() throws Exception {
    text = RealFile.text();
    read = Numbers.of(RealFile.submission(text));
  }

  private static Numbers numbers() {
    return Objects.requireNonNull(read);
  }

  private static RowKeys keys() {
    return numbers().keys();
  }

  private static IntStream rows() {
    return IntStream.range(0, keys().rows());
  }

  private static IntPredicate at(GeographicLevel level) {
    return row -> keys().area(row).is(level);
  }

  private static IntStream authorities() {
    return rows().filter(at(GeographicLevel.LOCAL_AUTHORITY));
  }

  private static IntPredicate in(String period) {
    return row -> keys().periodOf(row).code().equals(period);
  }

  private static IntPredicate of(String group) {
    return row -> keys().options(row).startsWith(group);
  }

  private static ShareColumns share(String subject) {
    return numbers().shares().stream()
        .filter(s -> s.percent().name().equals("pt_" + subject + "_met_expected_standard"))
        .findFirst()
        .orElseThrow();
  }

  private static MeanColumns mean(String subject) {
    return numbers().means().stream()
        .filter(m -> m.score().name().equals("avg_" + subject + "_progress_score"))
        .findFirst()
        .orElseThrow();
  }

  private static long cells(Shorthand why) {
    return numbers().indicators().stream().mapToLong(c -> c.count(why)).sum();
  }

  private static Stream<NumberColumn> scores() {
    return numbers().means().stream().flatMap(m -> Stream.of(m.score(), m.lower(), m.upper()));
  }

  /** Rows and measures with a percentage and both counts. */
  private static long shares(GeographicLevel level, Share test) {
    return numbers().shares().stream()
        .mapToLong(
            s ->
                rows()
                    .filter(at(level))
                    .filter(
                        r ->
                            s.percent().isNumber(r)
                                && s.numerator().isNumber(r)
                                && s.denominator().isNumber(r))
                    .filter(r -> test.holds(number(s.percent(), r), exact(s, r)))
                    .count())
        .sum();
  }

  private interface Share {
    boolean holds(BigDecimal percent, BigDecimal exact);
  }

  private static BigDecimal number(NumberColumn column, int row) {
    return new BigDecimal(column.text(row));
  }

  /** To twelve decimals, which tells a tie from what is near it. */
  private static BigDecimal exact(ShareColumns share, int row) {
    return number(share.numerator(), row)
        .multiply(BigDecimal.valueOf(100))
        .divide(number(share.denominator(), row), 12, RoundingMode.HALF_UP);
  }

  private static Share off(RoundingMode mode) {
    return (percent, exact) -> percent.compareTo(exact.setScale(0, mode)) != 0;
  }

  private static boolean isTie(BigDecimal exact) {
    return exact.remainder(BigDecimal.ONE).compareTo(HALF) == 0;
  }

  private static boolean offBeyondTie(BigDecimal percent, BigDecimal exact) {
    return percent.subtract(exact).abs().compareTo(HALF) > 0;
  }

  private static long meansOff(GeographicLevel level) {
    return means(
        level,
        (m, r) ->
            number(m.total().orElseThrow(), r)
                    .divide(number(m.pupils(), r), 2, RoundingMode.HALF_UP)
                    .compareTo(number(m.score(), r))
                != 0);
  }

  private interface Mean {
    boolean holds(MeanColumns mean, int row);
  }

  /** Rows and measures with a score. */
  private static long means(GeographicLevel level, Mean test) {
    return numbers().means().stream()
        .mapToLong(
            m ->
                rows()
                    .filter(at(level))
                    .filter(r -> m.score().isNumber(r) && test.holds(m, r))
                    .count())
        .sum();
  }

  private static boolean hasLimits(MeanColumns mean, int row) {
    return mean.lower().isNumber(row) && mean.upper().isNumber(row);
  }

  private static String perPeriod(IntStream some) {
    List<Integer> rows = some.boxed().toList();
    return keys().chronological().stream()
        .map(p -> Long.toString(rows.stream().filter(r -> keys().period(r) == p).count()))
        .collect(Collectors.joining(" "));
  }

  private static String authoritiesPerPeriod() {
    return keys().chronological().stream()
        .map(
            p ->
                Long.toString(
                    authorities()
                        .filter(r -> keys().period(r) == p)
                        .mapToObj(r -> keys().area(r).code())
                        .distinct()
                        .count()))
        .collect(Collectors.joining(" "));
  }

  private static long smallest(Stream<NumberColumn> columns) {
    return (long)
        columns
            .flatMapToDouble(c -> authorities().filter(c::isNumber).mapToDouble(c::value))
            .filter(v -> v > 0)
            .min()
            .orElseThrow();
  }

  private static List<String> places(IntStream some) {
    return some.mapToObj(r -> keys().area(r).name()).distinct().sorted().toList();
  }

  /** The country less its regions, London counted once; or all region rows. */
  private static double regions(String period, String group, NumberColumn column, boolean twice) {
    return rows()
        .filter(at(GeographicLevel.REGIONAL))
        .filter(in(period))
        .filter(of(group))
        .filter(r -> twice || !keys().area(r).isPartOfRegion())
        .mapToDouble(column::value)
        .sum();
  }

  private static double country(String period, String group, NumberColumn column) {
    return rows()
        .filter(at(GeographicLevel.NATIONAL))
        .filter(in(period))
        .filter(of(group))
        .mapToDouble(column::value)
        .findFirst()
        .orElseThrow();
  }

  private static Set<Long> differencesFromRegions() {
    Set<Long> all = new TreeSet<>();
    for (NumberColumn count : numbers().counts()) {
      rows()
          .filter(at(GeographicLevel.NATIONAL))
          .filter(count::isNumber)
          .forEach(
              r ->
                  all.add(
                      Math.round(
                          count.value(r)
                              - regions(
                                  keys().periodOf(r).code(), keys().options(r), count, false))));
    }
    return all;
  }

  private static long quotedLines() {
    return text.lines().filter(line -> line.indexOf('"') >= 0).count();
  }

  private static long distinctKeys() {
    return rows().filter(keys()::isFirst).count();
  }

  private static List<String> dorset() {
    return keys().areas().stream()
        .filter(a -> a.name().equals("Dorset"))
        .map(a -> a.oldCode() + " " + a.code())
        .toList();
  }

  private static List<String> statuses() {
    TextColumn version = numbers().submission().data().column("version").orElseThrow();
    return keys().chronological().stream()
        .map(
            p ->
                rows()
                    .filter(r -> keys().period(r) == p)
                    .mapToObj(version::text)
                    .distinct()
                    .collect(Collectors.joining("+")))
        .toList();
  }

  private static String mostDecimals() {
    return keys().chronological().stream()
        .map(
            p ->
                Integer.toString(
                    rows()
                        .filter(r -> keys().period(r) == p)
                        .flatMap(
                            r ->
                                numbers().means().stream()
                                    .map(m -> m.total().orElseThrow())
                                    .filter(t -> t.isNumber(r))
                                    .mapToInt(t -> number(t, r).scale()))
                        .max()
                        .orElse(-1)))
        .collect(Collectors.joining(" "));
  }

  private static boolean oneName() {
    Set<String> pairs = new HashSet<>();
    Set<String> codes = new HashSet<>();
    TextColumn names = numbers().submission().data().column("la_name").orElseThrow();
    authorities()
        .forEach(
            r -> {
              pairs.add(keys().area(r).code() + names.text(r));
              codes.add(keys().area(r).code());
            });
    return pairs.size() == codes.size();
  }

  private static List<String> comeAndGone(String before, String after) {
    Set<String> first = new TreeSet<>(numbersIn(before));
    Set<String> second = new TreeSet<>(numbersIn(after));
    List<String> said = new ArrayList<>();
    first.stream().filter(n -> !second.contains(n)).map(n -> "-" + n).forEach(said::add);
    second.stream().filter(n -> !first.contains(n)).map(n -> "+" + n).forEach(said::add);
    return said;
  }

  private static List<String> numbersIn(String period) {
    return authorities().filter(in(period)).mapToObj(r -> keys().area(r).oldCode()).toList();
  }

  private static boolean isAllMissing(int row, Stream<NumberColumn> columns) {
    return columns.allMatch(c -> c.is(row, Shorthand.NOT_AVAILABLE));
  }

  private static Stream<NumberColumn> shareColumns() {
    return numbers().shares().stream()
        .flatMap(s -> Stream.of(s.numerator(), s.denominator(), s.percent()));
  }

  /**
   * The standard deviations with which every limit of a subject and year is score ± 1.96 σ/√n, the
   * score being total by n and not rounded.
   */
  private static String sigma(String subject, String period) {
    MeanColumns m = mean(subject);
    double[] range = {0, Double.MAX_VALUE};
    authorities()
        .filter(in(period))
        .filter(r -> m.pupils().value(r) > 0)
        .forEach(
            r -> {
              double score = m.total().orElseThrow().value(r) / m.pupils().value(r);
              double root = Math.sqrt(m.pupils().value(r)) / 1.96;
              Stream.of(m.lower(), m.upper())
                  .filter(c -> c.isNumber(r))
                  .forEach(
                      c -> {
                        double half = Math.abs(c.value(r) - score);
                        range[0] = Math.max(range[0], (half - 0.005) * root);
                        range[1] = Math.min(range[1], (half + 0.005) * root);
                      });
            });
    return "%.5f-%.5f".formatted(range[0], range[1]);
  }

  private static String sigmas(String subject) {
    return Stream.of("201819", "202122", "202223")
        .map(period -> sigma(subject, period))
        .collect(Collectors.joining(" "));
  }

  private static String scored(String subject) {
    return Stream.of("201819", "202122", "202223")
        .map(
            p ->
                Long.toString(
                    authorities()
                        .filter(in(p))
                        .filter(
                            r ->
                                mean(subject).score().isNumber(r)
                                    || mean(subject).score().is(r, Shorthand.LOW))
                        .count()))
        .collect(Collectors.joining(" "));
  }

  private static Arguments count(String what, Object expected, Supplier<Object> counted) {
    return arguments(what, expected, counted);
  }

  static List<Arguments> counts() {
    GeographicLevel authority = GeographicLevel.LOCAL_AUTHORITY;
    GeographicLevel region = GeographicLevel.REGIONAL;
    GeographicLevel nation = GeographicLevel.NATIONAL;
    return List.of(
        count("rows", 3444, () -> keys().rows()),
        count("columns", 45, () -> numbers().submission().data().columns().size()),
        count("years", 7, () -> keys().periodList().size()),
        count("cells x", 47226L, () -> cells(Shorthand.NOT_AVAILABLE)),
        count("cells c", 10293L, () -> cells(Shorthand.CONFIDENTIAL)),
        count("cells z", 694L, () -> cells(Shorthand.NOT_APPLICABLE)),
        count("cells k", 12L, () -> cells(Shorthand.LOW)),
        count("cells u", 0L, () -> cells(Shorthand.UNRELIABLE)),
        count(
            "cells neither number nor shorthand",
            0L,
            () ->
                numbers().indicators().stream()
                    .mapToLong(c -> rows().filter(c::isOther).count())
                    .sum()),
        count("byte order mark", "efbbbf", GuideCountsTest::firstBytes),
        count("line ends of Windows", -1, () -> text.indexOf('\r')),
        count("final line end", true, () -> text.endsWith("\n")),
        count("lines with quoted commas", 81L, GuideCountsTest::quotedLines),
        count(
            "scores and limits",
            12117L,
            () -> scores().mapToLong(c -> rows().filter(c::isNumber).count()).sum()),
        count(
            "scores and limits with fewer than 2 decimals",
            1238L,
            () ->
                scores()
                    .mapToLong(
                        c -> rows().filter(r -> c.isNumber(r) && number(c, r).scale() < 2).count())
                    .sum()),
        count(
            "-0",
            0L,
            () ->
                scores()
                    .mapToLong(c -> rows().filter(r -> c.text(r).matches("-0(\\.0+)?")).count())
                    .sum()),
        count("most decimals of totals", "2 -1 -1 8 8 -1 -1", GuideCountsTest::mostDecimals),
        count(
            "location columns blank at national level",
            0L,
            () ->
                Stream.of("region_code", "region_name", "old_la_code", "new_la_code", "la_name")
                    .mapToLong(
                        c ->
                            rows()
                                .filter(at(nation))
                                .filter(
                                    r ->
                                        !numbers()
                                            .submission()
                                            .data()
                                            .column(c)
                                            .orElseThrow()
                                            .text(r)
                                            .isEmpty())
                                .count())
                    .sum()),
        count(
            "authority rows of the two years without any figure",
            906L,
            () ->
                authorities()
                    .filter(in("201920").or(in("202021")))
                    .filter(r -> isAllMissing(r, numbers().indicators().stream()))
                    .count()),
        count(
            "rows without progress by year",
            "0 489 489 2 0 495 495",
            () ->
                perPeriod(
                    rows()
                        .filter(
                            r ->
                                isAllMissing(
                                    r, numbers().means().stream().flatMap(MeanColumns::derived))))),
        count(
            "authorities without attainment in a year that has it",
            List.of("Hackney", "Hampshire"),
            () ->
                places(
                    authorities()
                        .filter(in("201920").or(in("202021")).negate())
                        .filter(r -> isAllMissing(r, shareColumns())))),
        count(
            "their rows",
            4L,
            () ->
                authorities()
                    .filter(in("201920").or(in("202021")).negate())
                    .filter(r -> isAllMissing(r, shareColumns()))
                    .count()),
        count(
            "authority rows with no eligible pupils",
            33L,
            () ->
                authorities()
                    .filter(
                        r ->
                            numbers().shares().stream()
                                .anyMatch(s -> s.denominator().value(r) == 0))
                    .count()),
        count(
            "authorities with no eligible pupils",
            List.of(
                "City of London",
                "Isles of Scilly",
                "Kensington and Chelsea",
                "Peterborough",
                "Rutland",
                "Wokingham"),
            () ->
                places(
                    authorities()
                        .filter(
                            r ->
                                numbers().shares().stream()
                                    .anyMatch(s -> s.denominator().value(r) == 0)))),
        count(
            "cells z where there are pupils",
            0L,
            () ->
                numbers().shares().stream()
                    .mapToLong(
                        s ->
                            rows()
                                .filter(
                                    r ->
                                        s.percent().is(r, Shorthand.NOT_APPLICABLE)
                                            && s.denominator().value(r) != 0)
                                .count())
                    .sum()),
        count(
            "progress n of 0 beside a withheld number of eligible pupils",
            7L,
            () ->
                Stream.of("read", "writta", "mat")
                    .mapToLong(
                        s ->
                            authorities()
                                .filter(
                                    r ->
                                        mean(s).pupils().value(r) == 0
                                            && share(s).denominator().isConfidential(r)
                                            && mean(s).score().is(r, Shorthand.NOT_APPLICABLE))
                                .count())
                    .sum()),
        count(
            "smallest eligible",
            6L,
            () -> smallest(numbers().shares().stream().map(ShareColumns::denominator))),
        count(
            "smallest met",
            6L,
            () -> smallest(numbers().shares().stream().map(ShareColumns::numerator))),
        count(
            "smallest progress n",
            6L,
            () -> smallest(numbers().means().stream().map(MeanColumns::pupils))),
        count(
            "printed met of 0",
            0L,
            () ->
                numbers().shares().stream()
                    .mapToLong(s -> authorities().filter(r -> s.numerator().value(r) == 0).count())
                    .sum()),
        count(
            "most eligible pupils of a withheld met",
            46.0,
            () ->
                authorities()
                    .filter(r -> share("rwm").numerator().isConfidential(r))
                    .mapToDouble(r -> share("rwm").denominator().value(r))
                    .filter(v -> !Double.isNaN(v))
                    .max()
                    .orElseThrow()),
        count(
            "authorities with a percentage in 2024/25, reading, writing and maths",
            "140 77 53",
            () ->
                Stream.of("CINO", "CLA", "CPPO")
                    .map(
                        group ->
                            Long.toString(
                                authorities()
                                    .filter(in("202425"))
                                    .filter(of(group))
                                    .filter(r -> share("rwm").percent().isNumber(r))
                                    .count()))
                    .collect(Collectors.joining(" "))),
        count(
            "k in scores, lower, upper limits",
            "2 1 9",
            () ->
                numbers().means().stream().mapToLong(m -> m.score().count(Shorthand.LOW)).sum()
                    + " "
                    + numbers().means().stream()
                        .mapToLong(m -> m.lower().count(Shorthand.LOW))
                        .sum()
                    + " "
                    + numbers().means().stream()
                        .mapToLong(m -> m.upper().count(Shorthand.LOW))
                        .sum()),
        count("percentages of authorities", 9599L, () -> shares(authority, (p, e) -> true)),
        count(
            "of them off, either side of a tie allowed",
            0L,
            () -> shares(authority, GuideCountsTest::offBeyondTie)),
        count("of them off half up", 4L, () -> shares(authority, off(RoundingMode.HALF_UP))),
        count(
            "of which 23 of 40 printed as 57",
            4L,
            () ->
                shares(
                    authority,
                    (p, e) -> p.intValue() == 57 && e.compareTo(new BigDecimal("57.5")) == 0)),
        count("of them off half even", 98L, () -> shares(authority, off(RoundingMode.HALF_EVEN))),
        count("ties", 248L, () -> shares(authority, (p, e) -> isTie(e))),
        count(
            "ties that go up",
            244L,
            () -> shares(authority, (p, e) -> isTie(e) && p.compareTo(e) > 0)),
        count("percentages of regions", 990L, () -> shares(region, (p, e) -> true)),
        count(
            "of them off the rounded counts",
            546L,
            () -> shares(region, off(RoundingMode.HALF_UP))),
        count(
            "of them off, either side of a tie allowed (regions)",
            537L,
            () -> shares(region, GuideCountsTest::offBeyondTie)),
        count(
            "off by 10 points",
            List.of("Inner London"),
            () ->
                places(
                    rows()
                        .filter(at(region))
                        .filter(
                            r ->
                                share("scita").percent().isNumber(r)
                                    && number(share("scita").percent(), r)
                                            .subtract(exact(share("scita"), r))
                                            .abs()
                                            .intValue()
                                        >= 10))),
        count("percentages of the country", 90L, () -> shares(nation, (p, e) -> true)),
        count(
            "of them off the rounded counts (country)",
            6L,
            () -> shares(nation, off(RoundingMode.HALF_UP))),
        count(
            "of them off, either side of a tie allowed (country)",
            5L,
            () -> shares(nation, GuideCountsTest::offBeyondTie)),
        count(
            "authority rows with both limits",
            3708L,
            () -> means(authority, GuideCountsTest::hasLimits)),
        count(
            "of them in the wrong order",
            0L,
            () ->
                means(
                    authority,
                    (m, r) ->
                        hasLimits(m, r)
                            && !(m.lower().value(r) < m.score().value(r)
                                && m.score().value(r) < m.upper().value(r)))),
        count(
            "of them lopsided by more than 0.01",
            0L,
            () ->
                means(
                    authority,
                    (m, r) ->
                        hasLimits(m, r)
                            && number(m.lower(), r)
                                    .add(number(m.upper(), r))
                                    .subtract(number(m.score(), r).multiply(BigDecimal.TWO))
                                    .abs()
                                    .compareTo(new BigDecimal("0.01"))
                                > 0)),
        count("scores of authorities off total by n", 0L, () -> meansOff(authority)),
        count("scores of regions", 297L, () -> means(region, (m, r) -> true)),
        count("of them off total by n", 170L, () -> meansOff(region)),
        count("scores of the country", 27L, () -> means(nation, (m, r) -> true)),
        count("of them off total by n (country)", 3L, () -> meansOff(nation)),
        count(
            "rows where more met all three than one of them",
            0L,
            () ->
                Stream.of("read", "writta", "mat")
                    .mapToLong(
                        s ->
                            rows()
                                .filter(
                                    r ->
                                        share("rwm").numerator().value(r)
                                            > share(s).numerator().value(r))
                                .count())
                    .sum()),
        count(
            "rows with more progress pupils than eligible",
            0L,
            () ->
                Stream.of("read", "writta", "mat")
                    .mapToLong(
                        s ->
                            rows()
                                .filter(
                                    r ->
                                        mean(s).pupils().value(r) > share(s).denominator().value(r))
                                .count())
                    .sum()),
        count(
            "country less regions, least and most",
            List.of(-100L, 60L),
            () -> {
              Set<Long> all = differencesFromRegions();
              return List.of(
                  all.stream().min(Long::compare).orElseThrow(),
                  all.stream().max(Long::compare).orElseThrow());
            }),
        count(
            "country and nine regions, reading, writing and maths 2022/23",
            List.of(11060.0, 11140.0),
            () ->
                List.of(
                    country("202223", "CINO", share("rwm").denominator()),
                    regions("202223", "CINO", share("rwm").denominator(), false))),
        count(
            "country and nine regions, reading 2022/23",
            List.of(11220.0, 11170.0),
            () ->
                List.of(
                    country("202223", "CINO", share("read").denominator()),
                    regions("202223", "CINO", share("read").denominator(), false))),
        count(
            "all eleven rows of regions 2024/25",
            12380.0,
            () -> regions("202425", "CINO", share("read").denominator(), true)),
        count(
            "authorities in London itself, which have Inner or Outer London",
            0L,
            () ->
                authorities()
                    .filter(
                        r ->
                            numbers()
                                .submission()
                                .data()
                                .column("region_name")
                                .orElseThrow()
                                .text(r)
                                .equals("London"))
                    .count()),
        count(
            "authorities by year",
            "152 151 151 152 152 153 153",
            GuideCountsTest::authoritiesPerPeriod),
        count(
            "2019/20",
            List.of("-835", "-836", "-837", "+838", "+839"),
            () -> comeAndGone("201819", "201920")),
        count("2021/22", List.of("-928", "+940", "+941"), () -> comeAndGone("202021", "202122")),
        count("2023/24", List.of("-909", "+942", "+943"), () -> comeAndGone("202223", "202324")),
        count(
            "codes of Dorset", List.of("838 E06000059", "835 E10000009"), GuideCountsTest::dorset),
        count("codes with one name", true, GuideCountsTest::oneName),
        count("rows that repeat no other", 3444L, GuideCountsTest::distinctKeys),
        count(
            "rows by year, three for each authority, region and the country",
            "492 489 489 492 492 495 495",
            () -> perPeriod(rows())),
        count(
            "counts of country and regions",
            2484L,
            () ->
                numbers().counts().stream()
                    .mapToLong(
                        c -> rows().filter(at(nation).or(at(region))).filter(c::isNumber).count())
                    .sum()),
        count(
            "of them not to ten",
            0L,
            () ->
                numbers().counts().stream()
                    .mapToLong(
                        c ->
                            rows()
                                .filter(at(nation).or(at(region)))
                                .filter(r -> c.isNumber(r) && c.value(r) % 10 != 0)
                                .count())
                    .sum()),
        count(
            "met of authorities that end in 0",
            964L,
            () ->
                numbers().shares().stream()
                    .mapToLong(
                        s ->
                            authorities()
                                .filter(
                                    r ->
                                        s.percent().isNumber(r) && s.numerator().value(r) % 10 == 0)
                                .count())
                    .sum()),
        count(
            "withheld denominators with a numerator shown",
            0L,
            () ->
                numbers().shares().stream()
                    .mapToLong(
                        s ->
                            rows()
                                .filter(
                                    r ->
                                        s.denominator().isConfidential(r)
                                            && !s.numerator().isConfidential(r))
                                .count())
                    .sum()),
        count(
            "limits of authorities",
            7429L,
            () ->
                numbers().means().stream()
                    .flatMap(m -> Stream.of(m.lower(), m.upper()))
                    .mapToLong(c -> authorities().filter(c::isNumber).count())
                    .sum()),
        count("authorities with a reading score", "407 419 413", () -> scored("read")),
        count("authorities with a writing score", "408 420 414", () -> scored("writta")),
        count("authorities with a maths score", "406 418 414", () -> scored("mat")),
        count(
            "standard deviations, reading",
            "6.17316-6.17372 6.28919-6.28920 6.28925-6.28930",
            () -> sigmas("read")),
        count(
            "standard deviations, writing",
            "5.69410-5.69421 6.03898-6.03901 6.04878-6.04885",
            () -> sigmas("writta")),
        count(
            "standard deviations, maths",
            "5.38975-5.38989 5.85218-5.85227 5.91441-5.91452",
            () -> sigmas("mat")),
        count(
            "status by year",
            List.of("Final", "Final", "Final", "Final", "Final", "Final", "Revised"),
            GuideCountsTest::statuses));
  }

  private static String firstBytes() {
    try {
      byte[] bytes = Arrays.copyOf(Files.readAllBytes(RealFile.FILE), 3);
      return text.getBytes(StandardCharsets.UTF_8).length > 3
          ? HexFormat.of().formatHex(bytes)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("counts")
  void count_is_that_of_the_guide(String what, Object expected, Supplier<Object> counted) {
    assertThat(counted.get()).isEqualTo(expected);
  }
}
