/** Tests of the store, the same on both databases. */
@NullMarked
package bulletin.distribute.store;

import org.jspecify.annotations.NullMarked;
