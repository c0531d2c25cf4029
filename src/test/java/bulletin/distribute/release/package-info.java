/** Tests of the life of a release: what moves it on, and what is refused. */
@NullMarked
package bulletin.distribute.release;

import org.jspecify.annotations.NullMarked;
