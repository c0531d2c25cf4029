package bulletin.check;

import bulletin.check.Finding.Severity;
import bulletin.figures.DataSet;
import bulletin.figures.TimePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds what a publisher says of a data set, in words, against the data set itself. Two rules:
 *
 * <ul>
 *   <li>{@code period-in-words}: a year such as 2010/21 that is no pair of consecutive years, or
 *       that the data set does not have;
 *   <li>{@code status-in-words}: "provisional", "revised" or "final" said of a time period, in one
 *       sentence, whose rows carry another status in a {@code version} column.
 * </ul>
 */
public final class StatementCheck {
  private static final Pattern YEARS =
      Pattern.compile("(?<![\\d/-])(\\d{4})[/-](\\d{2})(?![\\d/-])");
  private static final Pattern SENTENCE_END = Pattern.compile("[.;](?=\\s|$)");
  private static final Pattern STATUS =
      Pattern.compile("\\b(provisional|revised|final)\\b", Pattern.CASE_INSENSITIVE);
  private static final String VERSION = "version";

  private final DataSet data;

  /** Checks statements about this data set. */
  public StatementCheck(DataSet data) {
    this.data = data;
  }

  /**
   * Everything that the data set contradicts.
   *
   * @param place where the statement stands, for the findings
   * @param statement the publisher's words
   */
  public List<Finding> check(String place, String statement) {
    return Stream.concat(periods(place, statement).stream(), status(place, statement).stream())
        .distinct()
        .toList();
  }

  private List<Finding> periods(String place, String statement) {
    List<Finding> findings = new ArrayList<>();
    Matcher years = YEARS.matcher(statement);
    while (years.find()) {
      String code = code(years.toMatchResult());
      if (!TimePeriod.isCode(code)) {
        findings.add(finding("period-in-words", place, impossible(years), consecutive(years)));
      } else if (data.periods().stream().noneMatch(p -> p.code().equals(code))) {
        findings.add(
            finding(
                "period-in-words",
                place,
                "the words name " + years.group() + ", which the data set does not hold",
                "one of " + String.join(", ", labels())));
      }
    }
    return findings;
  }

  private static String impossible(Matcher years) {
    return "the words name " + years.group() + ", which is not two years in a row";
  }

  /** A slip of one digit usually leaves the second year right: the period that ends in it. */
  private String consecutive(Matcher years) {
    List<String> sameEnd =
        labels().stream().filter(label -> label.endsWith(years.group(2))).toList();
    return sameEnd.isEmpty()
        ? "one of " + String.join(", ", labels())
        : "a year of the data set, perhaps " + String.join(" or ", sameEnd);
  }

  private List<String> labels() {
    return data.periods().stream().map(TimePeriod::label).toList();
  }

  private List<Finding> status(String place, String statement) {
    return SENTENCE_END
        .splitAsStream(statement)
        .flatMap(sentence -> statusInSentence(place, sentence))
        .toList();
  }

  private Stream<Finding> statusInSentence(String place, String sentence) {
    List<MatchResult> years = YEARS.matcher(sentence).results().toList();
    List<MatchResult> said = STATUS.matcher(sentence).results().toList();
    if (years.isEmpty() || said.isEmpty()) {
      return Stream.of();
    }
    boolean statusFirst = said.getFirst().start() < years.getFirst().start();
    return years.stream()
        .flatMap(
            year -> contradiction(place, statusOf(year, said, statusFirst), code(year)).stream());
  }

  /** "Final for 2018/19, revised for 2019/20", or "2018/19 is final and 2019/20 is revised". */
  private static String statusOf(MatchResult year, List<MatchResult> said, boolean statusFirst) {
    Optional<MatchResult> before =
        said.stream().filter(s -> s.start() < year.start()).reduce((first, second) -> second);
    Optional<MatchResult> after = said.stream().filter(s -> s.start() > year.start()).findFirst();
    return (statusFirst ? before : after.or(() -> before)).orElseThrow().group();
  }

  private static String code(MatchResult year) {
    return year.group(1) + year.group(2);
  }

  private List<Finding> contradiction(String place, String said, String code) {
    TreeSet<String> versions = new TreeSet<>();
    IntStream.range(0, data.rowCount())
        .filter(row -> data.period(row).code().equals(code))
        .forEach(row -> data.attribute(row, VERSION).ifPresent(versions::add));
    if (versions.isEmpty()
        || versions.stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).contains(lower(said)))) {
      return List.of();
    }
    return List.of(
        finding(
            "status-in-words",
            place,
            "the words call "
                + new TimePeriod(code, "").label()
                + " "
                + lower(said)
                + ", but the column "
                + VERSION
                + " says "
                + String.join(", ", versions),
            "the words and the data to agree"));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Finding finding(String rule, String place, String found, String wanted) {
    return new Finding(
        rule,
        Severity.WARNING,
        place,
        found,
        wanted,
        "Ask the publisher which is right; until then the release prints both.");
  }
}
