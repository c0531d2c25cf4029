/**
 * Wiring and messages: the commands a person types. Entry: {@link bulletin.cli.Main}. May import
 * every room.
 */
@org.jspecify.annotations.NullMarked
package bulletin.cli;
