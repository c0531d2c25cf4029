/**
 * The life of a release: planned, approved, published, corrected, withdrawn, and what is refused.
 * Entry: {@link bulletin.distribute.release.Life}. May import distribute, distribute.calendar,
 * distribute.store and publish.
 */
@NullMarked
package bulletin.distribute.release;

import org.jspecify.annotations.NullMarked;
