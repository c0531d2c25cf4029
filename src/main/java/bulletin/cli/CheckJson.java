package bulletin.cli;

import bulletin.check.Checks;
import bulletin.check.Finding;
import bulletin.check.Place;
import bulletin.check.Result;
import bulletin.check.Submission;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints what was checked for a program: the screener's own columns, one row a check. */
final class CheckJson {
  private CheckJson() {}

  static void print(Checks checks, Submission submission, PrintStream out) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("file", submission.data().file());
    all.put("rows", submission.data().rows());
    submission.meta().ifPresent(meta -> all.put("metadata", meta.file()));
    submission.design().ifPresent(design -> all.put("report", design.report()));
    all.put("overall_stage", checks.reached().label());
    all.put("passed", checks.passed());
    all.put("api_suitable", checks.apiSuitable());
    all.put("results", checks.results().stream().map(CheckJson::result).toList());
    out.println(json(all, "\n"));
    out.flush();
  }

  private static Map<String, Object> result(Result result) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("check", result.rule().id());
    row.put("result", result.outcome().name());
    row.put("message", result.message());
    row.put("guidance_url", result.rule().guidance());
    row.put("stage", result.rule().stage().label());
    row.put("findings", result.findings().stream().map(CheckJson::finding).toList());
    return row;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("severity", CheckPrinter.word(finding.severity()));
    row.put("found", finding.found());
    row.put("wanted", finding.wanted());
    row.put("next", finding.next());
    row.put("count", finding.places().count());
    row.put("columns", finding.places().columns());
    row.put("places", finding.places().first().stream().map(CheckJson::place).toList());
    return row;
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", place.file());
    if (place.line() > 0) {
      row.put("line", place.line());
    }
    if (!place.column().isEmpty()) {
      row.put("column", place.column());
    }
    if (!place.value().isEmpty()) {
      row.put("value", place.value());
    }
    return row;
  }

  private static String json(Object value, String indent) {
    return switch (value) {
      case Map<?, ?> map -> {
        List<String> pairs = new ArrayList<>();
        map.forEach(
            (key, of) ->
                pairs.add(Columns.jsonText(key.toString()) + ": " + json(of, indent + "  ")));
        yield "{" + indent + "  " + String.join("," + indent + "  ", pairs) + indent + "}";
      }
      case List<?> list -> array(list, indent);
      case Optional<?> optional -> optional.map(v -> json(v, indent)).orElse("null");
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> Columns.jsonText(value.toString());
    };
  }

  private static String array(List<?> list, String indent) {
    String inner = indent + "  ";
    return list.isEmpty()
        ? "[]"
        : "["
            + inner
            + String.join("," + inner, list.stream().map(v -> json(v, inner)).toList())
            + indent
            + "]";
  }
}
