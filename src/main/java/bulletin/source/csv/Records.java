package bulletin.source.csv;

import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The records of a file of comma-separated values; each has as many cells as the header. */
final class Records implements AutoCloseable {
  /** The longest cell, in characters; a longer one is a quotation mark that was not closed. */
  static final int LONGEST_CELL = 1 << 16;

  private final String name;
  private final Row row = new Row();
  private final CsvReader<Row> reader;
  private final CloseableIterator<Row> rows;
  private final Header header;

  /**
   * Reads the header.
   *
   * @param name what errors call the file
   */
  Records(InputStream in, String name) throws BadInput, IOException {
    this.name = name;
    this.reader = reader(new Utf8Text(in, name));
    this.rows = reader.iterator();
    this.header = new Header(name, advance(Optional.empty()).orElseThrow(this::empty));
  }

  private CsvReader<Row> reader(Utf8Text text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .skipEmptyLines(true)
        .maxBufferSize(LONGEST_CELL)
        .build(new IntoRow(row), text);
  }

  Header header() {
    return header;
  }

  /** The next record, in an object that the next call fills anew; empty at the end. */
  Optional<Row> next() throws BadInput, IOException {
    Optional<Row> next = advance(Optional.of(header));
    if (next.isPresent() && row.size() != header.size()) {
      throw unequal();
    }
    return next;
  }

  private Optional<Row> advance(Optional<Header> names) throws BadInput, IOException {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      rows.next();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw unclosedQuote(present(names, row.size()));
    }
    if (row.strayQuote() >= 0) {
      throw stray(present(names, row.strayQuote()));
    }
    return Optional.of(row);
  }

  private Where present(Optional<Header> names, int cell) {
    return names
        .filter(n -> cell < n.size())
        .map(n -> n.cell(row, cell))
        .orElse(Where.line(name, row.line()));
  }

  private BadInput empty() {
    return new BadInput(
        Where.file(name), "the file", "is empty", "A header and at least one row are wanted.");
  }

  private BadInput unequal() {
    return new BadInput(
        Where.line(name, row.line()),
        "the row",
        "has " + row.size() + " cells and the header has " + header.size(),
        "Correct the row; a text that holds a comma must be in quotation marks.");
  }

  private static BadInput stray(Where where) {
    return new BadInput(
        where,
        "a quotation mark",
        "stands in a cell that is not in quotation marks",
        "Put the cell in quotation marks and write the mark within it twice.");
  }

  static BadInput unclosedQuote(Where where) {
    return new BadInput(
        where,
        "a quotation mark",
        "is opened and not closed before the next comma or line end",
        "Close it, or write a mark within the text twice.");
  }

  @Override
  public void close() throws IOException {
    reader.close();
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
    protected Row buildRecord() {
      return row;
    }
  }
}
