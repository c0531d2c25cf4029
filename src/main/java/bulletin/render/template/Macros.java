package bulletin.render.template;

import bulletin.render.template.TemplatePieces.Kind;
import bulletin.render.template.TemplatePieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the macros that a template defines. */
public final class Macros {
  private static final Pattern DEFINED = Pattern.compile("<#macro\\s+([\\w$]+)");
  private static final Pattern CALLED = Pattern.compile("<@([\\w$]+)");

  private Macros() {}

  /**
   * A macro.
   *
   * @param line where it is defined, from 1
   * @param column from 1
   * @param called whether the template that defines it calls it by its plain name
   */
  public record Macro(String name, int line, int column, boolean called) {}

  /**
   * The macros of one template, in order; those that it imports are not among them.
   *
   * @param template its path from the folder, such as {@code absence/report.ftlh}
   * @throws TemplateError when there is no such template
   */
  public static List<Macro> in(Templates templates, String template) throws TemplateError {
    String source = templates.source(template);
    Set<String> called = called(source);
    List<Macro> macros = new ArrayList<>();
    for (Piece piece : directives(source)) {
      Matcher defined = DEFINED.matcher(source).region(piece.from(), piece.to());
      if (defined.lookingAt()) {
        macros.add(macro(source, piece.from(), defined.group(1), called));
      }
    }
    return macros;
  }

  private static Macro macro(String source, int at, String name, Set<String> called) {
    int line = (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int column = at - source.lastIndexOf('\n', at);
    return new Macro(name, line, column, called.contains(name));
  }

  private static Set<String> called(String source) {
    Set<String> called = new TreeSet<>();
    for (Piece piece : TemplatePieces.of(source)) {
      // A call may stand inside an attribute, too.
      if (piece.kind() == Kind.DIRECTIVE || piece.kind() == Kind.HTML) {
        CALLED
            .matcher(source)
            .region(piece.from(), piece.to())
            .results()
            .forEach(call -> called.add(call.group(1)));
      }
    }
    return called;
  }

  private static List<Piece> directives(String source) {
    return TemplatePieces.of(source).stream().filter(p -> p.kind() == Kind.DIRECTIVE).toList();
  }
}
