@NullMarked
package bulletin.compare;

import org.jspecify.annotations.NullMarked;
