package bulletin.yaml;

/**
 * One fault in a file that a person wrote.
 *
 * @param file as it was given, with forward slashes
 * @param line from 1
 * @param column from 1
 * @param found what stands there, a sentence
 * @param wanted what should stand there, a sentence
 * @param next what to do, a sentence
 */
public record DefinitionError(
    String file, int line, int column, String found, String wanted, String next) {

  /** All of it in one line: {@code report.yaml line 41, column 7: ...}. */
  public String message() {
    return file + " line " + line + ", column " + column + ": " + found + " " + wanted + " " + next;
  }
}
