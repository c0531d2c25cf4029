package bulletin.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;

/** Says in plain words what is wrong with a text that is no YAML. */
final class YamlSyntax {
  /** Stands for what the file says. */
  private static final String KIND = "{kind}";

  /**
   * A fault that the YAML parser knows.
   *
   * @param problem what its own message holds
   * @param opened whether the place to mend is where the list, text or line began
   */
  private record Fault(String problem, boolean opened, String found, String wanted, String next) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(
              "mapping values are not allowed here",
              false,
              "A second \": \" stands here.",
              "Wanted: one key and one value.",
              "Put a value that holds \": \" in quotes, or line this key up with those beside it."),
          new Fault(
              "found character '\\t",
              false,
              "A tab stands here.",
              "Wanted: spaces.",
              "Indent with spaces only."),
          new Fault(
              "that cannot start any token",
              false,
              "A value begins with a character that means something else in YAML.",
              "Wanted: text.",
              "Put a value that begins with @, %, ` or a tab in quotes."),
          new Fault(
              "found unexpected end of stream",
              true,
              "The file ends inside a text in quotes.",
              "Wanted: the closing quote.",
              "Close the text that begins at the place named, and double a quote inside it."),
          new Fault(
              "expected ',' or ']'",
              true,
              "A list in brackets is not closed.",
              "Wanted: a comma or ].",
              "Close the list, and put an item that holds [ ] { } or a comma in quotes."),
          new Fault(
              "expected ',' or '}'",
              true,
              "A mapping in braces is not closed.",
              "Wanted: a comma or }.",
              "Close the mapping, and put a value that holds [ ] { } or a comma in quotes."),
          new Fault(
              "undefined alias",
              false,
              "A value begins with *, which means an alias in YAML.",
              "Wanted: text.",
              "Put a value that begins with * in quotes."),
          new Fault(
              "could not find expected ':'",
              true,
              "A line has no \": \".",
              "Wanted: a key, a colon and a space.",
              "Add the colon, or indent the line so that it belongs to the text above it."),
          new Fault(
              "expected <block end>",
              false,
              "This line does not fit the lines above it.",
              "Wanted: the same indentation as the keys or dashes beside it.",
              "Line it up with them, and close what is in quotes above it."),
          new Fault(
              "sequence entries are not allowed here",
              false,
              "A dash that begins an item stands here.",
              "Wanted: the dash on a line of its own, below the key.",
              "Move the item to its own line, or put a value that begins with \"- \" in quotes."),
          new Fault(
              "mapping keys are not allowed here",
              false,
              "A value begins with \"? \", which means a key in YAML.",
              "Wanted: text.",
              "Put a value that begins with ? in quotes."),
          new Fault(
              "expected the node content",
              false,
              "A value is missing before this character.",
              "Wanted: text, a list or a mapping.",
              "Remove the character, or put the value in quotes if it belongs to it."),
          new Fault(
              "found another document",
              false,
              "A second document begins here.",
              "Wanted: one " + KIND + ".",
              "Remove the line with three dashes."));

  private static final Fault UNKNOWN =
      new Fault(
          "",
          false,
          "This is not YAML.",
          "Wanted: keys and values.",
          "Compare the line and the one above it with another " + KIND + ".yaml.");

  private YamlSyntax() {}

  static void add(MarkedYamlEngineException e, String text, ErrorsFound errors) {
    Optional<Mark> quote = runaway(text, e).flatMap(ScalarToken::getStartMark);
    if (quote.isPresent()) {
      int end = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      errors.add(
          place(quote.get()),
          "The text in quotes that begins here goes on to line " + end + ".",
          "Wanted: the closing quote.",
          "Close the text, and double a quote inside it.");
    } else {
      Fault fault = fault(e);
      errors.add(
          place(e, fault),
          fault.found(),
          fault.wanted().replace(KIND, errors.kind()),
          fault.next().replace(KIND, errors.kind()));
    }
  }

  private static Fault fault(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return FAULTS.stream().filter(f -> problem.contains(f.problem())).findFirst().orElse(UNKNOWN);
  }

  private static Place place(MarkedYamlEngineException e, Fault fault) {
    Optional<Mark> mark =
        fault.opened() ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
    return place(mark.orElseThrow(() -> new IllegalStateException("The parser gave no place", e)));
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** A quote that is left open runs to the next quote, and the parser stumbles only there. */
  private static Optional<ScalarToken> runaway(String text, MarkedYamlEngineException e) {
    int line = e.getProblemMark().map(Mark::getLine).orElse(-1);
    return quoted(text)
        .filter(t -> line(t.getStartMark()) < line(t.getEndMark()))
        .filter(t -> line(t.getEndMark()) == line);
  }

  /** The last text in quotes before the fault. */
  private static Optional<ScalarToken> quoted(String text) {
    LoadSettings settings = LoadSettings.builder().build();
    Scanner scanner = new ScannerImpl(settings, new StreamReader(settings, text));
    Optional<ScalarToken> last = Optional.empty();
    try {
      while (scanner.hasNext()) {
        if (scanner.next() instanceof ScalarToken scalar && !scalar.isPlain()) {
          last = Optional.of(scalar);
        }
      }
    } catch (MarkedYamlEngineException fault) {
      return last;
    }
    return last;
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0);
  }
}
