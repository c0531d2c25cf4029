package bulletin.render.template;

import bulletin.render.template.TemplatePieces.Kind;
import bulletin.render.template.TemplatePieces.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that somebody typed into a template's prose, where next year they would stay as
 * they are. Looks at text only: tags, attributes, interpolations, comments, styles and scripts are
 * passed over.
 *
 * <p>Not reported: years from 1900 to 2099 and spans of them (2024/25, 2024-25, 2024 to 2025), the
 * day of a date (31 March), and phrases that the template declares, in any case: {@code <#--
 * numbers: year 11 | 9:30am -->}. A count that looks like a year ("2000 pupils") is therefore
 * missed, and so are numbers in words ("thirty-five"), which are out of scope.
 */
public final class ProseNumbers {
  private static final Pattern DECLARED = Pattern.compile("(?s)<#--\\s*numbers:(.*?)-->");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)(?<![\\d.,])(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?=\\s+(?:January|February"
              + "|March|April|May|June|July|August|September|October|November|December)\\b)");
  private static final String ANY_YEAR = "(?:19|20)\\d\\d";
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\p{L}\\d.,£$€−])"
              + ANY_YEAR
              + "(?:[/–-](?:"
              + ANY_YEAR
              + "|\\d\\d))?(?![\\p{L}\\d%]|[.,]\\d)");
  private static final Pattern NUMBER = Pattern.compile("[£$€−]?\\d(?:[\\d,.:/]*\\d)?%?");
  private static final Pattern INLINE =
      Pattern.compile("(?is)</?(?:a|abbr|b|em|i|span|strong|sub|sup)\\b.*");

  /** Stands where prose is cut: a new paragraph, cell or item. */
  private static final char CUT = '\u0001';

  private ProseNumbers() {}

  /**
   * A number in the prose.
   *
   * @param template its path from the report-templates folder
   * @param line from 1
   * @param column from 1, of the number's first character
   * @param number as typed
   * @param sentence the sentence around it, with … for what the engine fills in
   */
  public record TypedNumber(
      String template, int line, int column, String number, String sentence) {}

  /**
   * The numbers in a template's own prose, in order; templates that it imports are not looked into.
   *
   * @param template its path from the folder, such as {@code absence/report.ftlh}
   * @throws TemplateError when there is no such template
   */
  public static List<TypedNumber> in(Templates templates, String template) throws TemplateError {
    return in(template, templates.source(template));
  }

  static List<TypedNumber> in(String template, String source) {
    String prose = prose(source);
    List<TypedNumber> found = new ArrayList<>();
    for (Matcher number = NUMBER.matcher(withoutAllowed(source, prose)); number.find(); ) {
      found.add(typed(template, prose, number.toMatchResult()));
    }
    return found;
  }

  private static TypedNumber typed(String template, String prose, MatchResult number) {
    int lineStart = prose.lastIndexOf('\n', number.start()) + 1;
    int line = (int) prose.substring(0, number.start()).chars().filter(c -> c == '\n').count() + 1;
    return new TypedNumber(
        template,
        line,
        number.start() - lineStart + 1,
        number.group(),
        sentence(prose, number.start()));
  }

  /** The source with all but prose blanked out, so that places stay what they were. */
  private static String prose(String source) {
    StringBuilder prose = new StringBuilder(source);
    for (Piece piece : TemplatePieces.of(source)) {
      if (piece.kind() != Kind.PROSE) {
        blank(prose, piece.from(), piece.to());
        prose.setCharAt(piece.from(), mark(piece, source));
      }
    }
    return prose.toString();
  }

  private static char mark(Piece piece, String source) {
    return switch (piece.kind()) {
      case INTERPOLATION -> '…';
      case HTML -> INLINE.matcher(source.substring(piece.from(), piece.to())).matches() ? ' ' : CUT;
      case DIRECTIVE -> CUT;
      case PROSE, COMMENT, ENTITY -> ' ';
    };
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static String withoutAllowed(String source, String prose) {
    StringBuilder left = new StringBuilder(prose);
    List<Pattern> allowed = declared(source);
    allowed.add(DAY);
    allowed.add(YEAR);
    for (Pattern pattern : allowed) {
      pattern.matcher(prose).results().forEach(each -> blank(left, each.start(), each.end()));
    }
    return left.toString();
  }

  private static List<Pattern> declared(String source) {
    List<Pattern> phrases = new ArrayList<>();
    for (Matcher comment = DECLARED.matcher(source); comment.find(); ) {
      for (String phrase : comment.group(1).split("\\|", -1)) {
        if (!phrase.isBlank()) {
          phrases.add(phrase(phrase.strip()));
        }
      }
    }
    return phrases;
  }

  private static Pattern phrase(String words) {
    String spaced =
        Arrays.stream(words.split("\\s+", -1))
            .map(Pattern::quote)
            .reduce((a, b) -> a + "\\s+" + b)
            .orElseThrow();
    return Pattern.compile(
        "(?<![\\p{L}\\d.,])" + spaced + "(?![\\p{L}\\d]|[.,]\\d)", Pattern.CASE_INSENSITIVE);
  }

  private static String sentence(String prose, int at) {
    int from = at;
    while (from > 0 && !isEnd(prose, from - 1)) {
      from--;
    }
    int to = at;
    while (to < prose.length() && !isEnd(prose, to)) {
      to++;
    }
    boolean stop = to < prose.length() && prose.charAt(to) != CUT;
    return prose.substring(from, to + (stop ? 1 : 0)).strip().replaceAll("\\s+", " ");
  }

  private static boolean isEnd(String prose, int at) {
    boolean stop = ".!?".indexOf(prose.charAt(at)) >= 0;
    return prose.charAt(at) == CUT
        || (stop && (at + 1 == prose.length() || !Character.isLetterOrDigit(prose.charAt(at + 1))));
  }
}
