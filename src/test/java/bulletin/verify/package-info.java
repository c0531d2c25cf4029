/** Tests of the judge: what it sees in files that someone spoiled. */
@NullMarked
package bulletin.verify;

import org.jspecify.annotations.NullMarked;
