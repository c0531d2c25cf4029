package bulletin.source.csv;

import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.PublishedInterval;
import bulletin.figures.DataLayout.Token;
import bulletin.figures.DataLayout.Wide;
import bulletin.figures.DataLayout.WideColumn;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Layouts of the files that the tests read. */
final class Layouts {
  private static final Indicator ELIGIBLE = number("eligible", 0);
  private static final Indicator MET = number("met", 0);
  private static final Indicator PERCENT = new Indicator("percent", "Percent", Unit.PERCENT, 0);

  private Layouts() {}

  static Filter filter(String column) {
    return new Filter(column, column, List.of());
  }

  static Indicator number(String column, int decimals) {
    return new Indicator(column, column, Unit.NUMBER, decimals);
  }

  /** One filter, one count, one percentage, one interval. */
  static DataLayout small() {
    return new DataLayout(
        List.of(filter("sex")),
        List.of(filter("version")),
        List.of(
            number("pupils", 0),
            new Indicator("pt_overall", "Overall", Unit.PERCENT, 1),
            number("score", 2),
            number("score_lower", 2),
            number("score_upper", 2)),
        List.of(new PublishedInterval("score_lower", "score", "score_upper")),
        Optional.empty(),
        DataLayout.PUBLISHERS_SHORTHAND);
  }

  static DataLayout national() {
    return new DataLayout(
        Stream.of("subject", "social_care_group", "sen_provision", "ethnicity_major", "placement")
            .map(Layouts::filter)
            .toList(),
        List.of(filter("version")),
        List.of(
            number("eligible_pupil_count", 0),
            number("expected_standard_pupil_count", 0),
            new Indicator("expected_standard_pupil_percent", "Percent", Unit.PERCENT, 0),
            number("progress_measure_eligible_pupil_count", 0),
            number("progress_measure_total_score", 2),
            number("progress_measure_score", 2),
            number("progress_measure_lower_conf_interval", 2),
            number("progress_measure_upper_conf_interval", 2)),
        List.of(
            new PublishedInterval(
                "progress_measure_lower_conf_interval",
                "progress_measure_score",
                "progress_measure_upper_conf_interval")),
        Optional.empty(),
        DataLayout.PUBLISHERS_SHORTHAND);
  }

  static DataLayout localAuthority() {
    List<Token> tokens =
        List.of(
            new Token("read", "Reading"),
            new Token("writta", "Writing"),
            new Token("mat", "Maths"),
            new Token("rwm", "Reading, writing and maths"),
            new Token("gps", "Grammar, punctuation and spelling"),
            new Token("scita", "Science"));
    List<String> all = tokens.stream().map(Token::token).toList();
    List<String> progress = List.of("read", "writta", "mat");
    return new DataLayout(
        List.of(filter("social_care_group")),
        List.of(filter("version")),
        List.of(
            ELIGIBLE,
            MET,
            PERCENT,
            number("progress_eligible", 0),
            number("total", 2),
            number("score", 2),
            number("lower", 2),
            number("upper", 2)),
        List.of(new PublishedInterval("lower", "score", "upper")),
        Optional.of(
            new Wide(
                filter("subject"),
                tokens,
                List.of(
                    new WideColumn("eligible", "t_{}_eligible_pupils", all),
                    new WideColumn("met", "t_{}_met_expected_standard", all),
                    new WideColumn("percent", "pt_{}_met_expected_standard", all),
                    new WideColumn("progress_eligible", "t_{}_progress_eligible_pupils", progress),
                    new WideColumn("total", "t_{}_progress_score", progress),
                    new WideColumn("score", "avg_{}_progress_score", progress),
                    new WideColumn("lower", "avg_{}_progress_score_lower_CI", progress),
                    new WideColumn("upper", "avg_{}_progress_score_upper_CI", progress)))),
        DataLayout.PUBLISHERS_SHORTHAND);
  }
}
