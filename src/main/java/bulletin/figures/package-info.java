/**
 * The vocabulary: data set, version, indicator, filter, time period, location, figure. Entry:
 * {@link bulletin.figures.DataSet}. Imports the JDK only.
 */
@NullMarked
package bulletin.figures;

import org.jspecify.annotations.NullMarked;
