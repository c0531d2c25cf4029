/**
 * When a release goes out and to whom: {@code distribution.yaml} as records, its dates checked.
 * Entry: {@link bulletin.distribute.calendar.Distribution}. May import distribute, yaml and, for
 * the recipients' file, the CSV library.
 */
@NullMarked
package bulletin.distribute.calendar;

import org.jspecify.annotations.NullMarked;
