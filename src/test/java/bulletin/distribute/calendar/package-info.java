/** Tests of distribution.yaml and its dates. */
@NullMarked
package bulletin.distribute.calendar;

import org.jspecify.annotations.NullMarked;
