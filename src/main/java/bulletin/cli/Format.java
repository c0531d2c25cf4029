package bulletin.cli;

/** How a table is printed. */
enum Format {
  /** Aligned columns for a person. */
  TABLE,
  /** Comma-separated, with a header. */
  CSV,
  /** A list of objects. */
  JSON
}
