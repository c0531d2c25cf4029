package bulletin.figures;

/**
 * A column of figures.
 *
 * @param column its name in the data; in a wide file, the name with the filter option taken out
 * @param label what it is called in print
 * @param unit what it counts
 * @param decimals decimal places in print; a property of the column, never of the cell
 */
public record Indicator(String column, String label, Unit unit, int decimals) {}
