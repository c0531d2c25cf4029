package bulletin.figures;

/**
 * What a publisher's {@code .meta.csv} says of a column.
 *
 * @param column its name in the data
 * @param type {@code Filter} or {@code Indicator}
 * @param label its description in print
 * @param unit as written: empty, {@code %}, {@code pp}, ...
 * @param decimals as written; empty when the metadata has none
 * @param hint a filter's hint; may be empty
 */
public record Variable(
    String column, String type, String label, String unit, String decimals, String hint) {}
