/**
 * Wiring and messages: the commands a person types. Entry: {@link bulletin.cli.Main}. May import
 * every room.
 */
@NullMarked
package bulletin.cli;

import org.jspecify.annotations.NullMarked;
