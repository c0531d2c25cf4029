/**
 * Brings figures in; what cannot be taken is refused in one line. Entry: the packages below; their
 * one refusal is {@link bulletin.source.BadInput}, and {@link bulletin.source.Checksum} is by what
 * an input is known. Imports the JDK only.
 */
@NullMarked
package bulletin.source;

import org.jspecify.annotations.NullMarked;
