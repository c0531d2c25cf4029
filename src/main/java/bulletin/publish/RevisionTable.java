package bulletin.publish;

import bulletin.compare.Cause;
import bulletin.compare.Comparison;
import bulletin.compare.Kind;
import bulletin.compare.Revision;
import bulletin.compare.StructureChange;
import bulletin.compare.Verdicts;
import bulletin.figures.DataSetInfo;
import bulletin.figures.Indicator;
import bulletin.figures.Origin;
import bulletin.report.Revised;
import bulletin.report.model.FigureLine;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a comparison found, one line each, as revisions.csv holds it. Lines are made one
 * by one, so that a million of them need no memory.
 */
public final class RevisionTable {
  /** The columns. Sizes are after minus before, exactly. */
  public static final List<String> COLUMNS =
      List.of(
          "change",
          "time_period",
          "geographic_level",
          "location_code",
          "location",
          "breakdown",
          "indicator",
          "before",
          "after",
          "size",
          "direction",
          "source_before",
          "source_after",
          "note");

  private final Comparison comparison;
  private final List<Verdicts.Change> verdicts;
  private final Cause cause;
  private final Optional<String> reason;

  /** The lines of a comparison. */
  public RevisionTable(Comparison comparison, List<Verdicts.Change> verdicts, Cause cause) {
    this(comparison, verdicts, cause, Optional.empty());
  }

  private RevisionTable(
      Comparison comparison, List<Verdicts.Change> verdicts, Cause cause, Optional<String> reason) {
    this.comparison = comparison;
    this.verdicts = List.copyOf(verdicts);
    this.cause = cause;
    this.reason = reason;
  }

  /** The lines of what a release says was revised. */
  public static RevisionTable of(Revised revised) {
    return new RevisionTable(
        revised.comparison(), revised.verdicts(), revised.said().cause(), revised.said().reason());
  }

  /** What manifest.json says of the revision. */
  Map<String, Object> summary() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("kind", cause.name().toLowerCase(Locale.ROOT));
    reason.ifPresent(why -> about.put("reason", why));
    DataSetInfo before = comparison.before().info();
    Map<String, Object> previous = new LinkedHashMap<>();
    previous.put("file", before.file());
    previous.put("sha256", before.sha256());
    about.put("previous", previous);
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      figures.put(kind.words(), comparison.revisions().count(kind));
    }
    about.put("figures", figures);
    about.put("verdicts_changed", verdicts.size());
    return about;
  }

  /** Structure, then figures, then verdicts; each line a value for each column that it has. */
  public Stream<Map<String, String>> lines() {
    return Stream.of(
            comparison.structure().stream().map(RevisionTable::line),
            comparison.revisions().all().map(this::line),
            verdicts.stream().map(RevisionTable::line))
        .flatMap(lines -> lines);
  }

  /** Writes a CSV file: RFC 4180, LF line ends. */
  public void csv(Writer out) throws IOException {
    out.write(String.join(",", COLUMNS) + "\n");
    for (Iterator<Map<String, String>> lines = lines().iterator(); lines.hasNext(); ) {
      Map<String, String> line = lines.next();
      out.write(
          COLUMNS.stream()
              .map(column -> field(column, line.getOrDefault(column, "")))
              .collect(Collectors.joining(",", "", "\n")));
    }
  }

  /** Numbers keep their minus sign; words that a spreadsheet would run are made inert. */
  private static String field(String column, String value) {
    boolean number = List.of("before", "after", "size").contains(column);
    return FigureTable.quoted(
        number && value.matches("-?[0-9.]+") ? value : FigureTable.inert(value));
  }

  /** Writes an array of objects with the names of the CSV; no empty values. */
  public void json(Writer out) throws IOException {
    out.write("[");
    String between = "\n";
    for (Iterator<Map<String, String>> lines = lines().iterator(); lines.hasNext(); ) {
      Map<String, String> line = lines.next();
      line.values().removeIf(String::isEmpty);
      out.write(between + Manifest.COMPACT.writeValueAsString(line));
      between = ",\n";
    }
    out.write("\n]\n");
  }

  private static Map<String, String> line(StructureChange change) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("change", change.kind() + " " + change.what());
    line.put("before", change.before());
    line.put("after", change.after());
    line.put("note", change.note());
    return line;
  }

  private Map<String, String> line(Revision revision) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("change", cause.of(revision.kind()));
    line.put("time_period", revision.period().label());
    line.put("geographic_level", revision.place().level().label());
    line.put("location_code", revision.place().code());
    line.put("location", revision.place().name());
    line.put("breakdown", revision.breakdown());
    line.put("indicator", label(revision.indicator()));
    line.put("before", Revision.shown(revision.before()));
    line.put("after", Revision.shown(revision.after()));
    revision.size().ifPresent(size -> line.put("size", size.toPlainString()));
    line.put("direction", revision.direction());
    line.put("source_before", place(revision.was()));
    line.put("source_after", place(revision.is()));
    return line;
  }

  private String label(String indicator) {
    return comparison.after().indicators().stream()
        .filter(i -> i.column().equals(indicator))
        .findFirst()
        .map(Indicator::label)
        .orElse(indicator);
  }

  private static String place(Origin origin) {
    return "%s line %d, column %s".formatted(origin.file(), origin.line(), origin.column());
  }

  private static Map<String, String> line(Verdicts.Change change) {
    FigureLine after = change.after();
    Map<String, String> line = new LinkedHashMap<>();
    line.put("change", "verdict of a " + after.values().getOrDefault("kind", ""));
    for (String column : List.of("time_period", "geographic_level", "location_code", "location")) {
      line.put(column, after.values().getOrDefault(column, ""));
    }
    line.put(
        "breakdown",
        Stream.of("group", "breakdown")
            .map(column -> after.values().getOrDefault(column, ""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ")));
    line.put("indicator", after.values().getOrDefault("measure", ""));
    line.put("before", change.was());
    line.put("after", change.is());
    line.put(
        "note",
        "the gap was %s and is %s"
            .formatted(
                change.before().values().getOrDefault("printed", ""),
                after.values().getOrDefault("printed", "")));
    return line;
  }
}
