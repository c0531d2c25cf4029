package bulletin.report.pack;

import bulletin.figures.RowKey;

/**
 * What a row of a table or a point of a chart is about.
 *
 * @param row the row of the pack's own area
 * @param who whose figure of the same period and options it is
 */
record Spot(RowKey row, Who who) {}
