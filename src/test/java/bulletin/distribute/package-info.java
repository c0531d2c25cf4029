/** Tests of what distribution speaks of. */
@NullMarked
package bulletin.distribute;

import org.jspecify.annotations.NullMarked;
