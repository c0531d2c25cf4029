package bulletin.report.model;

import bulletin.figures.Shorthand;

/**
 * An entry of the shorthand key.
 *
 * @param shorthand which
 * @param meaning what it means in this report
 */
public record ShorthandEntry(Shorthand shorthand, String meaning) {}
