package bulletin.analysis;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bulletin.figures.Figure;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every reference case, computed elsewhere to 40 digits, against the method it names. */
class ReferenceCasesTest {
  private static final Path CASES = Path.of("../shared/reference/statistics-cases.csv");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double TOLERANCE = 1e-9;
  private static final double P_TOLERANCE = 1e-7;

  /** What a method gave: NaN for what it does not give. */
  private record Outcome(double lower, double estimate, double upper, double p) {
    static Outcome of(Difference d) {
      return new Outcome(d.interval().lower(), d.estimate(), d.interval().upper(), d.p());
    }

    static Outcome of(Interval interval, double estimate) {
      return new Outcome(interval.lower(), estimate, interval.upper(), Double.NaN);
    }

    Outcome withP(double value) {
      return new Outcome(lower, estimate, upper, value);
    }

    static Outcome ofP(double p) {
      return new Outcome(Double.NaN, Double.NaN, Double.NaN, p);
    }
  }

  /** Empty: the code refuses. */
  private static final Map<String, Function<JsonNode, Optional<Outcome>>> METHODS =
      Map.ofEntries(
          entry("wilson", in -> wilson(in)),
          entry("diff_newcombe", in -> Optional.of(Outcome.of(independent(in, "1", "2")))),
          entry("gap_part_whole_newcombe", in -> partWhole(in, "").map(Outcome::of)),
          entry(
              "did_newcombe",
              in -> change(independent(in, "_s1", "_c1"), independent(in, "_s0", "_c0"))),
          entry(
              "did_part_whole",
              in ->
                  partWhole(in, "1")
                      .flatMap(later -> partWhole(in, "0").flatMap(e -> change(later, e)))),
          entry("mover_diff", in -> moverDifference(in)),
          entry(
              "rr_mover_wilson",
              in -> ratio(Ratio.independent(share(in, "1"), share(in, "2"), z(in)))),
          entry("rr_part_whole_mover", in -> ratioToWhole(in)),
          entry("se_from_ci", in -> standardError(in)),
          entry(
              "diff_means_ci",
              in -> Optional.of(Outcome.of(MeanScore.difference(mean(in, "1"), mean(in, "2"))))),
          entry(
              "diff_means_sd",
              in -> Optional.of(Outcome.of(MeanScore.difference(sd(in, "1"), sd(in, "2"))))),
          entry(
              "diff_means_part_whole_sd",
              in -> Optional.of(Outcome.of(MeanScore.partOfWhole(sd(in, "_s"), sd(in, "_all"))))),
          entry("implied_sd", in -> impliedSd(in)),
          entry("round_interval", in -> feasible(in, "").map(f -> Outcome.of(f.range(), raw(f)))),
          entry(
              "round_gap",
              in ->
                  feasible(in, "1")
                      .flatMap(
                          a ->
                              feasible(in, "2")
                                  .map(
                                      b ->
                                          Outcome.of(
                                              a.range().minus(b.range()), raw(a) - raw(b))))),
          entry(
              "best_percentage", in -> feasible(in, "").map(f -> Outcome.of(f.range(), f.best()))),
          entry("p_adjust_bh", in -> adjusted(in, MultipleComparisons::benjaminiHochberg)),
          entry("p_adjust_holm", in -> adjusted(in, MultipleComparisons::holm)),
          entry("funnel_limits_score", in -> funnel(in)),
          entry("quantile_type7", in -> quantile(in)));

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void every_reference_case_comes_out_as_computed_elsewhere(String id, NamedCsvRecord row) {
    String method = row.getField("method");
    Optional<Outcome> outcome =
        METHODS
            .getOrDefault(method, in -> fail("the code has no method %s", method))
            .apply(JSON.readTree(row.getField("inputs")));
    if (row.getField("source").contains("expected REFUSE")) {
      assertThat(outcome).as("%s must be refused", id).isEmpty();
      return;
    }
    assertThat(outcome).as("%s must not be refused", id).isPresent();
    same(row, "expected_lower", outcome.get().lower(), TOLERANCE);
    same(row, "expected_estimate", outcome.get().estimate(), TOLERANCE);
    same(row, "expected_upper", outcome.get().upper(), TOLERANCE);
    same(row, "expected_p", outcome.get().p(), P_TOLERANCE);
  }

  @Test
  void there_are_seventy_two_reference_cases() {
    assertThat(cases()).hasSize(72);
  }

  static List<Object[]> cases() {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(CASES)) {
      return csv.stream().map(row -> new Object[] {row.getField("id"), row}).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void same(NamedCsvRecord row, String field, double actual, double tolerance) {
    if (row.getField(field).isEmpty()) {
      return;
    }
    double expected = Double.parseDouble(row.getField(field));
    boolean bothVanish =
        field.equals("expected_p") && Math.abs(expected) < 1e-290 && Math.abs(actual) < 1e-290;
    assertThat(bothVanish || Math.abs(actual - expected) <= tolerance * Math.abs(expected))
        .as("%s %s: expected %s, got %s", row.getField("id"), field, expected, actual)
        .isTrue();
  }

  private static double number(JsonNode in, String name) {
    return in.get(name).asDouble();
  }

  private static double z(JsonNode in) {
    return Normal.z(number(in, "conf"));
  }

  private static Proportion share(JsonNode in, String suffix) {
    return new Proportion(number(in, "x" + suffix), number(in, "n" + suffix));
  }

  private static Optional<Outcome> wilson(JsonNode in) {
    Proportion share = share(in, "");
    return Optional.of(Outcome.of(Wilson.of(share, z(in)), share.p()));
  }

  private static Difference independent(JsonNode in, String first, String second) {
    return Newcombe.of(share(in, first), share(in, second), z(in));
  }

  private static Optional<Difference> partWhole(JsonNode in, String year) {
    String whole = year.isEmpty() ? "_all" : "_c" + year;
    return Complement.of(share(in, "_s" + year), share(in, whole), z(in));
  }

  /** Through the public change of two public gaps. */
  private static Optional<Outcome> change(Difference later, Difference earlier) {
    return switch (GapChange.between(gap(later), gap(earlier))) {
      case Gap.NotCalculated no -> Optional.empty();
      case Gap.Calculated change ->
          Optional.of(
              Outcome.of(change.interval().orElseThrow(), change.estimate())
                  .withP(change.p().orElseThrow()));
    };
  }

  private static Gap gap(Difference d) {
    Gap.Size size = new Gap.Size(d.estimate(), new Interval(d.estimate(), d.estimate()));
    Verdict verdict = Verdict.of(d.interval());
    return new Gap.Calculated(
        size, Gap.Test.of(Method.NEWCOMBE, d), verdict, Set.of(), Optional.empty());
  }

  private static Optional<Outcome> moverDifference(JsonNode in) {
    double e1 = number(in, "e1");
    double e0 = number(in, "e0");
    Interval i1 = new Interval(number(in, "l1"), number(in, "u1"));
    Interval i0 = new Interval(number(in, "l0"), number(in, "u0"));
    return Optional.of(Outcome.of(Mover.difference(e1, i1, e0, i0), e1 - e0));
  }

  private static Optional<Outcome> ratio(Optional<Ratio> ratio) {
    return ratio.map(r -> Outcome.of(r.interval().orElseThrow(), r.estimate()));
  }

  private static Optional<Outcome> ratioToWhole(JsonNode in) {
    double p = partWhole(in, "").orElseThrow().p();
    return ratio(Ratio.toWhole(share(in, "_s"), share(in, "_all"), z(in))).map(r -> r.withP(p));
  }

  private static MeanScore mean(JsonNode in, String suffix) {
    return MeanScore.of(published(in, suffix));
  }

  private static PublishedScore published(JsonNode in, String suffix) {
    String score = in.has("s" + suffix) ? "s" + suffix : "score";
    String lower = suffix.isEmpty() ? "lower" : "l" + suffix;
    String upper = suffix.isEmpty() ? "upper" : "u" + suffix;
    return new PublishedScore(
        figure(in, "n"), figure(in, score), figure(in, lower), figure(in, upper), 2);
  }

  private static Figure figure(JsonNode in, String name) {
    return Figure.of(in.has(name) ? in.get(name).asString() : "100");
  }

  private static MeanScore sd(JsonNode in, String suffix) {
    String mean = "s" + suffix;
    return MeanScore.ofSd(number(in, mean), number(in, "n" + suffix), number(in, "sd"));
  }

  private static Optional<Outcome> standardError(JsonNode in) {
    MeanScore mean = mean(in, "");
    double unit = Math.pow(10, -number(in, "dp"));
    return Optional.of(
        new Outcome(
            mean.withWidthChangedBy(-unit).standardError(),
            mean.standardError(),
            mean.withWidthChangedBy(unit).standardError(),
            Double.NaN));
  }

  private static Optional<Outcome> impliedSd(JsonNode in) {
    PublishedScore score = published(in, "");
    CountRounding rounding = new CountRounding(in.get("base").asInt());
    double estimate = MeanScore.of(score).standardError() * Math.sqrt(number(in, "n"));
    return ImpliedSigma.of(score, rounding).map(sigma -> Outcome.of(sigma, estimate));
  }

  private static Optional<FeasibleShare> feasible(JsonNode in, String suffix) {
    String unit = "dp" + suffix;
    // Without a percentage, one so coarse that it allows everything.
    boolean hasPercent = !in.get("pct" + suffix).isNull();
    PublishedShare share =
        new PublishedShare(
            figure(in, "x" + suffix),
            figure(in, "n" + suffix),
            hasPercent ? figure(in, "pct" + suffix) : Figure.of("50"),
            hasPercent ? in.get(unit).asInt() : -2,
            new CountRounding(in.get("base").asInt()));
    return switch (FeasibleShare.read(share)) {
      case FeasibleShare.Reading.Refused refused -> Optional.empty();
      case FeasibleShare.Reading.Shown shown -> Optional.of(shown.share());
    };
  }

  private static double raw(FeasibleShare share) {
    return share.published().x() / share.published().n();
  }

  private static double[] array(JsonNode in, String name) {
    JsonNode values = in.get(name);
    return IntStream.range(0, values.size()).mapToDouble(i -> values.get(i).asDouble()).toArray();
  }

  private static Optional<Outcome> adjusted(JsonNode in, Function<double[], double[]> adjust) {
    return Optional.of(Outcome.ofP(adjust.apply(array(in, "p"))[in.get("index").asInt()]));
  }

  private static Optional<Outcome> funnel(JsonNode in) {
    double p0 = number(in, "p0");
    return Optional.of(Outcome.of(Funnel.limits(p0, number(in, "n"), 0, z(in)), p0));
  }

  private static Optional<Outcome> quantile(JsonNode in) {
    double value = Quantiles.type7(array(in, "values"), number(in, "prob"));
    return Stream.of(new Outcome(Double.NaN, value, Double.NaN, Double.NaN)).findFirst();
  }
}
