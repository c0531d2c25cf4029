package bulletin.cli;

import bulletin.compare.Cause;
import bulletin.compare.Comparison;
import bulletin.compare.Kind;
import bulletin.compare.Revision;
import bulletin.compare.Size;
import bulletin.compare.StructureChange;
import bulletin.compare.Verdicts;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A comparison for a person: what changed in words, then the figures, indicator by indicator. */
final class ComparePrinter {
  private static final int MOST_ROWS = 20;
  private static final List<String> ROW =
      List.of("period", "place", "breakdown", "before", "after", "size", "direction");

  private final Compared found;
  private final Comparison comparison;
  private final Cause cause;
  private final Writer out;

  ComparePrinter(Compared found, Cause cause, Writer out) {
    this.found = found;
    this.comparison = found.comparison();
    this.cause = cause;
    this.out = out;
  }

  void print(String before, String after) throws IOException {
    say(cause.title() + " from " + before + " to " + after + ", read as " + found.report() + ".");
    if (found.isNone()) {
      say("Nothing changed.");
    }
    structure();
    sizes();
    figures(Kind.REVISED, cause.participle() + " figures");
    figures(Kind.WITHHELD, "cells that became withheld");
    figures(Kind.SHOWN, "cells that ceased to be withheld");
    figures(Kind.REASON, "cells withheld for another reason");
    verdicts();
    for (String note : found.notes()) {
      say("note: " + note);
    }
  }

  private void structure() throws IOException {
    if (comparison.structure().isEmpty() && comparison.added() + comparison.removed() == 0) {
      return;
    }
    head("structure");
    for (StructureChange change : comparison.structure()) {
      say("  " + change.sentence());
    }
    if (comparison.added() + comparison.removed() > 0) {
      say("  rows: %,d added, %,d removed".formatted(comparison.added(), comparison.removed()));
    }
  }

  private void sizes() throws IOException {
    List<List<String>> rows =
        Size.of(comparison.revisions()).stream().map(ComparePrinter::row).toList();
    if (!rows.isEmpty()) {
      head(cause.participle() + " figures by indicator");
      out.write(
          new Columns(List.of("indicator", "figures", "up", "down", "largest", "median size"), rows)
              .text());
    }
  }

  private static List<String> row(Size size) {
    return List.of(
        size.indicator(),
        Long.toString(size.count()),
        Long.toString(size.up()),
        Long.toString(size.down()),
        signed(size.largest()),
        size.median().toPlainString());
  }

  private static String signed(BigDecimal size) {
    return (size.signum() > 0 ? "+" : "") + size.toPlainString();
  }

  /** The first of each indicator; the files hold the rest. */
  private void figures(Kind kind, String title) throws IOException {
    boolean first = true;
    for (String indicator : comparison.revisions().indicators()) {
      long count = of(indicator, kind).count();
      if (count > 0) {
        if (first) {
          head(title);
          first = false;
        }
        say("  " + indicator + (count > 1 ? ", " + count + " figures" : ""));
        out.write(
            new Columns(ROW, of(indicator, kind).limit(MOST_ROWS).map(this::row).toList()).text());
        if (count > MOST_ROWS) {
          say("  and %,d more: --format csv prints all.".formatted(count - MOST_ROWS));
        }
      }
    }
  }

  private Stream<Revision> of(String indicator, Kind kind) {
    return comparison.revisions().of(indicator).filter(revision -> revision.kind() == kind);
  }

  private List<String> row(Revision revision) {
    return List.of(
        revision.period().label(),
        revision.place().name(),
        revision.breakdown(),
        Revision.shown(revision.before()),
        Revision.shown(revision.after()),
        revision.size().map(ComparePrinter::signed).orElse(""),
        revision.direction());
  }

  private void verdicts() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Verdicts.Change change : found.verdicts()) {
      Map<String, String> line = change.after().values();
      rows.add(
          List.of(
              line.getOrDefault("kind", ""),
              line.getOrDefault("measure", ""),
              line.getOrDefault("time_period", ""),
              line.getOrDefault("location", ""),
              line.getOrDefault("group", ""),
              line.getOrDefault("breakdown", ""),
              change.was(),
              change.is()));
    }
    if (!rows.isEmpty()) {
      head("gaps whose verdict changed");
      out.write(
          new Columns(
                  List.of(
                      "kind",
                      "measure",
                      "period",
                      "place",
                      "group",
                      "breakdown",
                      "verdict before",
                      "verdict after"),
                  rows)
              .text());
    }
  }

  private void head(String title) throws IOException {
    say("");
    say(Character.toUpperCase(title.charAt(0)) + title.substring(1));
  }

  private void say(String line) throws IOException {
    out.write(line + "\n");
  }
}
