package bulletin.report.definition;

import bulletin.report.definition.ReportDefinition.Place;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what is wrong with a text that is no YAML. */
final class YamlSyntax {

  /**
   * A fault that the YAML parser knows.
   *
   * @param problem what its own message holds
   */
  private record Fault(String problem, String found, String wanted, String next) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(
              "mapping values are not allowed here",
              "A second \": \" stands here.",
              "Wanted: one key and one value.",
              "Put a value that holds \": \" in quotes."),
          new Fault(
              "found character '\\t",
              "A tab stands here.",
              "Wanted: spaces.",
              "Indent with spaces only."),
          new Fault(
              "that cannot start any token",
              "A value begins with a character that means something else in YAML.",
              "Wanted: text.",
              "Put a value that begins with @, %, ` or a tab in quotes."),
          new Fault(
              "found unexpected end of stream",
              "The file ends inside a text in quotes.",
              "Wanted: the closing quote.",
              "Close the text that begins at the place named, and double a quote inside it."),
          new Fault(
              "expected ',' or ']'",
              "A list in brackets is not closed.",
              "Wanted: a comma or ].",
              "Close the list, and put an item that holds [ ] { } or a comma in quotes."),
          new Fault(
              "expected ',' or '}'",
              "A mapping in braces is not closed.",
              "Wanted: a comma or }.",
              "Close the mapping, and put a value that holds [ ] { } or a comma in quotes."),
          new Fault(
              "undefined alias",
              "A value begins with *, which means an alias in YAML.",
              "Wanted: text.",
              "Put a value that begins with * in quotes."),
          new Fault(
              "could not find expected ':'",
              "A line has no \": \".",
              "Wanted: a key, a colon and a space.",
              "Add the colon, or indent the line so that it belongs to the text above it."),
          new Fault(
              "expected <block end>",
              "This line does not fit the lines above it.",
              "Wanted: the same indentation as the keys or dashes beside it.",
              "Line it up with them, and close what is in quotes above it."),
          new Fault(
              "expected a single document",
              "A second document begins here.",
              "Wanted: one report.",
              "Remove the line with three dashes."));

  private static final Fault UNKNOWN =
      new Fault(
          "",
          "This is not YAML.",
          "Wanted: keys and values.",
          "Compare the line and the one above it with another report.yaml.");

  private YamlSyntax() {}

  static void add(MarkedYamlEngineException e, ErrorsFound errors) {
    Fault fault = fault(e);
    errors.add(place(e), fault.found(), fault.wanted(), fault.next());
  }

  private static Fault fault(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return FAULTS.stream().filter(f -> problem.contains(f.problem())).findFirst().orElse(UNKNOWN);
  }

  /** Where the fault is; for what is never closed, where it was opened. */
  private static Place place(MarkedYamlEngineException e) {
    boolean neverClosed = e.getProblem().contains("end of stream");
    Mark mark =
        (neverClosed ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark())
            .orElseThrow(() -> new IllegalStateException("The parser gave no place", e));
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
