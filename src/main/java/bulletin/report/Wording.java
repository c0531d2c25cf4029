package bulletin.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fixed sentences, with {@code {name}} where a figure or a name goes. They stand in {@code
 * wording.properties} under {@code report-templates/shared}; a report's own folder may hold another
 * that rewords some of them, or translates all. Nothing here decides anything.
 */
public final class Wording {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_0-9]+)\\}");

  private static final Pattern WORD_FIRST = Pattern.compile("[a-z]+(?=\\W? |$)");

  private final Properties sentences = new Properties();

  /** Reads the files in order; the later wins. Files that are not there are passed over. */
  public static Wording of(List<Path> files) throws IOException {
    Wording wording = new Wording();
    for (Path file : files) {
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          wording.sentences.load(reader);
        }
      }
    }
    return wording;
  }

  /**
   * The sentence with this key.
   *
   * @param values what goes where; every placeholder of the sentence must be among them
   * @throws ReportProblem naming the key, when there is no such sentence or a placeholder has no
   *     value
   */
  public String say(String key, Map<String, String> values) {
    String pattern = sentences.getProperty(key);
    if (pattern == null) {
      throw new ReportProblem(
          "wording.properties: no sentence \"" + key + "\". Add it to the file.");
    }
    return fill(pattern, values, "wording.properties, " + key);
  }

  /** The sentence with this key, which has no placeholders. */
  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * A text with its placeholders filled.
   *
   * @param place where the text stands, for the error
   * @throws ReportProblem when a placeholder has no value
   */
  public static String fill(String pattern, Map<String, String> values, String place) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw new ReportProblem(
            "%s: {%s} is none of %s. Correct the sentence."
                .formatted(place, matcher.group(1), values.keySet().stream().sorted().toList()));
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(text).toString();
  }

  /**
   * An option inside a sentence: {@code Reading} becomes {@code reading}; {@code EBacc} stays, and
   * so does what starts with one of the {@code proper_nouns}, such as {@code English}.
   */
  public String inSentence(String option) {
    boolean acronym = option.length() > 1 && !Character.isLowerCase(option.charAt(1));
    return option.isEmpty() || acronym || isProper(option)
        ? option
        : Character.toLowerCase(option.charAt(0)) + option.substring(1);
  }

  /**
   * A text as a sentence starts: with a capital, unless its first word is a name such as a file's.
   */
  static String atStart(String text) {
    return WORD_FIRST.matcher(text).lookingAt()
        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  private boolean isProper(String option) {
    return Stream.of(sentences.getProperty("proper_nouns", "").split(", *"))
        .anyMatch(name -> option.equals(name) || option.matches(Pattern.quote(name) + "\\W.*"));
  }
}
