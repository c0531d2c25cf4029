package bulletin.report.model;

/**
 * A headline figure.
 *
 * @param name what it is
 * @param value as printed, with its unit
 * @param sentence one sentence that says what the value means
 */
public record Tile(String name, String value, String sentence) {}
