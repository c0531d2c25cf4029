package bulletin.source.csv;

import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV file as the text that it is, without a layout: for a look at it, and for serving it. */
public final class CsvRows {
  private static final int MOST_KNOWN = 1 << 20;

  private CsvRows() {}

  /**
   * Reads the header and the rows after it.
   *
   * @param most how many rows at most, without the header
   * @throws BadInput when the text is no CSV
   */
  public static List<List<String>> read(Path file, int most) throws BadInput, IOException {
    List<List<String>> rows = new ArrayList<>();
    Map<String, String> known = new HashMap<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
      for (CsvRecord record : reader) {
        if (rows.size() > most) {
          break;
        }
        rows.add(shared(record.getFields(), known));
      }
    } catch (CsvParseException e) {
      throw new BadInput(
          Where.file(CsvSource.name(file)),
          "the text",
          "is not CSV in UTF-8 with as many cells in every row as the header has",
          "Correct the file.");
    }
    if (rows.isEmpty()) {
      throw new BadInput(
          Where.file(CsvSource.name(file)), "the file", "is empty", "Name another file.");
    }
    return rows;
  }

  /** Most texts of a data file occur again and again: one copy of each is enough. */
  private static List<String> shared(List<String> fields, Map<String, String> known) {
    String[] texts = new String[fields.size()];
    for (int i = 0; i < texts.length; i++) {
      String text = fields.get(i);
      String same = known.get(text);
      if (same == null && known.size() < MOST_KNOWN) {
        known.put(text, text);
      }
      texts[i] = same == null ? text : same;
    }
    return List.of(texts);
  }
}
