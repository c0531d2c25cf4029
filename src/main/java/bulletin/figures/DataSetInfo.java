package bulletin.figures;

import java.util.Map;

/**
 * What a data set says of itself.
 *
 * @param file the name of the data file, without its folder
 * @param sha256 of the input file's bytes, lower-case hexadecimal
 * @param bytes the size of the input file
 * @param rows the rows of the file as published; a wide row counts once
 * @param guidance texts that came with the file, such as the publisher's data guidance, by file
 *     name; often empty
 */
public record DataSetInfo(
    String file, String sha256, long bytes, long rows, Map<String, String> guidance) {
  /** Copies the guidance. */
  public DataSetInfo {
    guidance = Map.copyOf(guidance);
  }
}
