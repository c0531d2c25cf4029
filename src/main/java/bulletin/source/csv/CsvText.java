package bulletin.source.csv;

import bulletin.figures.TextFault.At;
import bulletin.figures.TextFault.Kind;
import bulletin.figures.TextTable;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file as the text that it is, to be checked: what {@link CsvSource} refuses is noted here,
 * and reading goes on.
 */
public final class CsvText {
  private static final char[] NOTHING = {};

  private final FaultNotes notes = new FaultNotes();
  private final String name;
  private final Row row = new Row();

  private CsvText(String name) {
    this.name = name;
  }

  /**
   * A data file and the metadata file that came with it.
   *
   * @param metadata empty when there is none
   */
  public record Pair(TextTable data, Optional<TextTable> metadata) {}

  /**
   * Reads a data file, and its metadata when that lies beside it or in the zip.
   *
   * @param file {@code .csv}, {@code .csv.gz}, or the publisher's {@code .zip}
   * @throws BadInput when the file is no text, or holds no header
   */
  public static Pair read(Path file) throws BadInput, IOException {
    CsvSource.requireFile(file);
    String name = CsvSource.name(file);
    Packing packing = Packing.of(name);
    if (packing == Packing.ZIP) {
      return Archive.text(file, name);
    }
    Path beside = Metadata.pathBeside(file);
    return new Pair(
        read(name, () -> Files.newInputStream(file)),
        Files.isRegularFile(beside) ? Optional.of(read(beside).data()) : Optional.empty());
  }

  /**
   * Reads an input that is not a file of its own, plain or packed by gzip as its name says.
   *
   * @throws BadInput when it is no text, or holds no header
   */
  public static TextTable read(String name, CsvSource.Bytes bytes) throws BadInput, IOException {
    try (Measured measured = new Measured(bytes.open());
        InputStream plain =
            Packing.of(name) == Packing.GZIP ? Expanding.gzip(measured, name) : measured) {
      return read(Packing.dataName(name), plain);
    } catch (Refused e) {
      throw e.why();
    }
  }

  static TextTable read(String name, InputStream plain) throws BadInput, IOException {
    return new CsvText(name).table(plain);
  }

  private TextTable table(InputStream plain) throws BadInput, IOException {
    try (CsvReader<Row> reader = reader(new Utf8Text(plain, name, notes))) {
      var records = reader.iterator();
      if (!records.hasNext()) {
        throw new BadInput(
            Where.file(name), "the file", "is empty", "A header and at least one row are wanted.");
      }
      records.next();
      List<String> names = header();
      TextTable.Builder table = new TextTable.Builder(name, names);
      fill(records, names, table);
      return table.build(notes.faults());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private CsvReader<Row> reader(Utf8Text text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .skipEmptyLines(false)
        .maxBufferSize(Records.LONGEST_CELL)
        .build(new IntoRow(row), text);
  }

  private List<String> header() {
    List<String> names = List.of(row.texts());
    if (names.size() == 1 && (names.get(0).indexOf(';') >= 0 || names.get(0).indexOf('\t') >= 0)) {
      notes.add(
          Kind.HEADER,
          row.line(),
          "a header separated by "
              + (names.get(0).indexOf(';') >= 0 ? "semicolons" : "tabs")
              + ", not commas");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isBlank()) {
        notes.add(Kind.HEADER, row.line(), "column " + (i + 1) + " without a name");
      } else if (!seen.add(names.get(i))) {
        notes.add(
            Kind.HEADER,
            new At((int) row.line(), names.get(i), "a name that occurs more than once"));
      }
    }
    return names;
  }

  private void fill(java.util.Iterator<Row> records, List<String> names, TextTable.Builder table) {
    try {
      while (records.hasNext()) {
        records.next();
        if (row.size() == 1 && row.length(0) == 0 && names.size() > 1) {
          notes.add(Kind.EMPTY_LINE, row.line(), "an empty line");
        } else {
          add(names, table);
        }
      }
    } catch (CsvParseException e) {
      notes.add(
          Kind.QUOTES,
          row.line(),
          "a quotation mark that is opened and not closed; the rest of the file was not read");
    }
  }

  private void add(List<String> names, TextTable.Builder table) {
    if (row.size() != names.size()) {
      notes.add(
          Kind.ROW_WIDTH, row.line(), row.size() + " cells where the header has " + names.size());
    }
    if (row.strayQuote() >= 0) {
      String column = row.strayQuote() < names.size() ? names.get(row.strayQuote()) : "";
      notes.add(
          Kind.QUOTES,
          new At(
              Math.toIntExact(row.line()),
              column,
              "a quotation mark in a cell that is not in quotation marks"));
    }
    for (int i = 0; i < names.size(); i++) {
      if (i < row.size()) {
        table.cell(i, row.chars(), row.start(i), row.length(i));
      } else {
        table.cell(i, NOTHING, 0, 0);
      }
    }
    table.endRow(Math.toIntExact(row.line()));
  }

  private static final class IntoRow extends AbstractBaseCsvCallbackHandler<Row> {
    private final Row row;

    IntoRow(Row row) {
      this.row = row;
    }

    @Override
    protected void handleBegin(long line) {
      row.begin(line);
    }

    @Override
    protected void handleField(int cell, char[] from, int offset, int length, boolean quoted) {
      row.add(from, offset, length, quoted);
    }

    @Override
    protected void handleEmpty() {
      row.add(NOTHING, 0, 0, false);
    }

    @Override
    protected Row buildRecord() {
      return row;
    }
  }
}
