package bulletin.check.text;

import bulletin.check.Card;
import bulletin.check.Example;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.figures.TextFault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Our rules about a file as text. */
public final class TextRules {
  static final String GUIDANCE =
      "https://www.gov.uk/government/publications/recommended-open-standards-for-government/tabular-data-standard";
  private static final String SAVE = "Save the file again as CSV UTF-8.";

  private TextRules() {}

  /** In the order in which a file is read. */
  public static List<Rule> all() {
    return List.of(
        new TextFaultRule(
            Kind.ENCODING,
            card(
                "file-encoding",
                Severity.ERROR,
                "bytes that are not UTF-8",
                "Letters with accents and the pound sign are lost."),
            new Wish("text in UTF-8", SAVE),
            () -> Example.small().first("Final", "\u00c9tat").encoded(StandardCharsets.ISO_8859_1)),
        new TextFaultRule(
            Kind.NUL,
            card(
                "file-nul",
                Severity.ERROR,
                "NUL characters",
                "They are left by a broken copy, and programs stop at them."),
            new Wish("text", "Download or copy the file again."),
            () -> Example.small().data("Final", "Fi\u0000nal")),
        new TextFaultRule(
            Kind.BYTE_ORDER_MARK,
            card(
                "file-byte-order-mark",
                Severity.NOTE,
                "a byte order mark at the start of the file",
                "A program that does not know it reads it as part of the first column's name."),
            new Wish(
                "a file without one, or readers that know it",
                "Nothing has to be done; say so where the file is read by code."),
            () -> Example.small().data("time_period,", "\uFEFFtime_period,").onlyNoted()),
        new TextFaultRule(
            Kind.LINE_ENDS,
            card(
                "file-line-ends",
                Severity.NOTE,
                "lines that do not end in LF alone",
                "Versions of a file with other line ends differ in every line."),
            new Wish(
                "lines that end in LF",
                "Nothing has to be done; keep to one way from release to release."),
            () -> Example.small().data("\n", "\r\n").onlyNoted()),
        new TextFaultRule(
            Kind.EMPTY_LINE,
            card(
                "file-empty-lines",
                Severity.WARNING,
                "lines with nothing on them",
                "Some programs read them as rows of blanks."),
            new Wish("a row on every line", "Remove the empty lines."),
            () ->
                Example.small()
                    .data("202425,Academic year,Regional", "\n202425,Academic year,Regional")),
        new TextFaultRule(
            Kind.HEADER,
            card(
                "file-header",
                Severity.ERROR,
                "a header that is not separated by commas, or whose names are blank or repeated",
                "Columns are found by their names."),
            new Wish("a name for each column, and each name once", "Correct the header."),
            () -> Example.small().data("version,pupil_count", "sex,pupil_count")),
        new TextFaultRule(
            Kind.ROW_WIDTH,
            card(
                "file-row-width",
                Severity.ERROR,
                "rows with more or fewer cells than the header",
                "Every figure after the missing cell stands in the wrong column."),
            new Wish(
                "as many cells as the header has",
                "Correct the row; a text that holds a comma must be in quotation marks."),
            () -> Example.small().data("Total,Final,1230", "Total,Final,1230,7")),
        new TextFaultRule(
            Kind.QUOTES,
            card(
                "file-quotes",
                Severity.ERROR,
                "quotation marks that are not closed, or stand in a cell that is not quoted",
                "Cells and rows run into one another."),
            new Wish(
                "cells in quotation marks, with a mark within them written twice",
                "Correct the cell."),
            () ->
                Example.small()
                    .data("Female,Final,2710", "Female,Fin\"al\",2710")
                    .alsoTrips("precheck_cross_data_to_meta")),
        new ReportReads());
  }

  private static Card card(String id, Severity severity, String looksFor, String why) {
    return new Card(id, Stage.TEXT, severity, looksFor, why, GUIDANCE);
  }
}
