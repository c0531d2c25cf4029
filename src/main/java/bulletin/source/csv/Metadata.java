package bulletin.source.csv;

import bulletin.figures.Variable;
import bulletin.source.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the publisher's {@code .meta.csv}: what each column is called and measured in. */
final class Metadata {
  static final String ENDING = ".meta.csv";

  private Metadata() {}

  /** The metadata that lies beside a file under the same name; empty when there is none. */
  static List<Variable> beside(Path file) throws BadInput, IOException {
    Path beside = pathBeside(file);
    if (!Files.isRegularFile(beside)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(beside)) {
      return read(in, CsvSource.name(beside));
    }
  }

  /** Where the metadata of a plain or gzip file would lie. */
  static Path pathBeside(Path file) {
    String name = Packing.dataName(CsvSource.name(file));
    return file.resolveSibling(name.substring(0, name.length() - 4) + ENDING);
  }

  static List<Variable> read(InputStream in, String name) throws BadInput, IOException {
    try (Records records = new Records(in, name)) {
      Header header = records.header();
      int column = header.require("col_name");
      int type = header.require("col_type");
      int label = header.require("label");
      List<Variable> variables = new ArrayList<>();
      Optional<Row> next = records.next();
      while (next.isPresent()) {
        Row row = next.get();
        variables.add(
            new Variable(
                row.text(column),
                row.text(type),
                row.text(label),
                text(row, header.find("indicator_unit")),
                text(row, header.find("indicator_dp")),
                text(row, header.find("filter_hint"))));
        next = records.next();
      }
      return variables;
    } catch (Refused e) {
      throw e.why();
    }
  }

  private static String text(Row row, OptionalInt column) {
    return column.isPresent() ? row.text(column.getAsInt()) : "";
  }
}
