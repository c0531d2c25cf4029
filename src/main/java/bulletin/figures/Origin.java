package bulletin.figures;

/**
 * The cell of the input that a figure was read from.
 *
 * @param file the name of the data file, without its folder
 * @param line its line, the header being line 1; a record that spans lines is named by its first
 * @param column the column's name as in the header
 */
public record Origin(String file, long line, String column) {
  @Override
  public String toString() {
    return file + " line " + line + ", column " + column;
  }
}
