package bulletin.figures;

import java.util.List;
import java.util.Map;

/**
 * What a data set says of itself.
 *
 * @param file the name of the data file, without its folder
 * @param sha256 of the input's bytes as given (the zip or gz, not what is in it), lower-case
 *     hexadecimal
 * @param bytes the size of the input as given
 * @param rows the rows of the file as published; a wide row counts once
 * @param columns the header, in file order
 * @param preview the first rows as text, each as long as the header
 * @param variables what the file's own metadata says of its columns; empty without metadata
 * @param guidance texts that came with the file, such as the publisher's data guidance, by file
 *     name; often empty
 */
public record DataSetInfo(
    String file,
    String sha256,
    long bytes,
    long rows,
    List<String> columns,
    List<List<String>> preview,
    List<Variable> variables,
    Map<String, String> guidance) {
  /** How many rows {@link #preview} holds at most. */
  public static final int PREVIEW_ROWS = 5;

  /** Copies what it is given. */
  public DataSetInfo {
    columns = List.copyOf(columns);
    preview = preview.stream().map(List::copyOf).toList();
    variables = List.copyOf(variables);
    guidance = Map.copyOf(guidance);
  }

  /** The same of a file with this name. */
  DataSetInfo called(String name) {
    return new DataSetInfo(name, sha256, bytes, rows, columns, preview, variables, guidance);
  }
}
