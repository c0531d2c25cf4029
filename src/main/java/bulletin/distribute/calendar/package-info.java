/**
 * When a release goes out and to whom: {@code distribution.yaml} as records, its dates checked.
 * Entry: {@link bulletin.distribute.calendar.DistributionReader}. May import distribute, yaml and,
 * for the recipients' file, source and source.csv.
 */
@NullMarked
package bulletin.distribute.calendar;

import org.jspecify.annotations.NullMarked;
