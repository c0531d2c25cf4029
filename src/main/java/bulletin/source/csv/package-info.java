/**
 * Brings figures in from a file of comma-separated values, plain or packed. Entry: {@link
 * bulletin.source.csv.CsvSource}. May import figures, source and FastCSV.
 */
@NullMarked
package bulletin.source.csv;

import org.jspecify.annotations.NullMarked;
