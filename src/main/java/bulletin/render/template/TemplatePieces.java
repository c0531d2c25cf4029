package bulletin.render.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the source of an HTML template into prose and everything that is not prose. */
final class TemplatePieces {
  private static final Pattern RAW_ELEMENT = Pattern.compile("(?i)<(style|script)\\b");
  private static final Pattern ENTITY = Pattern.compile("&(#x?)?\\w+;");

  private final String source;
  private final List<Piece> pieces = new ArrayList<>();

  private TemplatePieces(String source) {
    this.source = source;
  }

  /** What a stretch of the source is. */
  enum Kind {
    PROSE,
    COMMENT,
    DIRECTIVE,
    INTERPOLATION,
    HTML,
    ENTITY
  }

  /**
   * A stretch of the source.
   *
   * @param from its first character
   * @param to the character after its last
   */
  record Piece(Kind kind, int from, int to) {}

  /** The pieces in order; together they are the whole source. */
  static List<Piece> of(String source) {
    TemplatePieces cut = new TemplatePieces(source);
    cut.cut();
    return cut.pieces;
  }

  private void cut() {
    int prose = 0;
    int at = 0;
    while (at < source.length()) {
      Piece piece = pieceAt(at);
      if (piece.kind() == Kind.PROSE) {
        at = piece.to();
        continue;
      }
      add(Kind.PROSE, prose, at);
      add(piece.kind(), at, piece.to());
      at = piece.to();
      prose = at;
    }
    add(Kind.PROSE, prose, at);
  }

  private void add(Kind kind, int from, int to) {
    if (to > from) {
      pieces.add(new Piece(kind, from, to));
    }
  }

  private Piece pieceAt(int at) {
    if (source.startsWith("<#--", at)) {
      return new Piece(Kind.COMMENT, at, after("-->", at));
    }
    if (source.startsWith("<!--", at)) {
      return new Piece(Kind.HTML, at, after("-->", at));
    }
    if (isDirective(at)) {
      return new Piece(Kind.DIRECTIVE, at, endOfDirective(at));
    }
    if (source.startsWith("${", at)) {
      return new Piece(Kind.INTERPOLATION, at, endOfInterpolation(at));
    }
    return isTag(at) ? new Piece(Kind.HTML, at, endOfElementOrTag(at)) : entityOrProse(at);
  }

  private Piece entityOrProse(int at) {
    Matcher entity = ENTITY.matcher(source).region(at, source.length());
    return source.charAt(at) == '&' && entity.lookingAt()
        ? new Piece(Kind.ENTITY, at, entity.end())
        : new Piece(Kind.PROSE, at, at + 1);
  }

  private boolean isDirective(int at) {
    return source.startsWith("<#", at)
        || source.startsWith("</#", at)
        || source.startsWith("<@", at)
        || source.startsWith("</@", at);
  }

  private boolean isTag(int at) {
    return source.charAt(at) == '<'
        && at + 1 < source.length()
        && (Character.isLetter(source.charAt(at + 1)) || "/!?".indexOf(source.charAt(at + 1)) >= 0);
  }

  private int after(String end, int at) {
    int found = source.indexOf(end, at);
    return found < 0 ? source.length() : found + end.length();
  }

  /** The first {@code >} that stands in no text and no brackets, where it means "greater than". */
  private int endOfDirective(int at) {
    return endOfExpression(at, '>');
  }

  private int endOfInterpolation(int at) {
    return endOfExpression(at + 2, '}');
  }

  private int endOfExpression(int at, char end) {
    int depth = 0;
    for (int i = at; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfText(i);
      } else if (depth == 0 && c == end) {
        return i + 1;
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
    }
    return source.length();
  }

  private int endOfText(int at) {
    char quote = source.charAt(at);
    for (int i = at + 1; i < source.length(); i++) {
      if (source.charAt(i) == '\\') {
        i++;
      } else if (source.charAt(i) == quote) {
        return i;
      }
    }
    return source.length();
  }

  private int endOfElementOrTag(int at) {
    Matcher raw = RAW_ELEMENT.matcher(source).region(at, source.length());
    return raw.lookingAt() ? after(">", indexIgnoringCase("</" + raw.group(1), at)) : endOfTag(at);
  }

  private int indexIgnoringCase(String wanted, int at) {
    int found = source.toLowerCase(Locale.ROOT).indexOf(wanted.toLowerCase(Locale.ROOT), at);
    return found < 0 ? source.length() : found;
  }

  private int endOfTag(int at) {
    char quote = 0;
    int i = at + 1;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (source.startsWith("${", i)) {
        i = endOfInterpolation(i);
        continue;
      }
      if (isDirective(i)) {
        i = endOfDirective(i);
        continue;
      }
      if (quote == 0 && c == '>') {
        return i + 1;
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      i++;
    }
    return source.length();
  }
}
