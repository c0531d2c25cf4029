/**
 * What every part of distribution speaks of: secrets. Entry: {@link bulletin.distribute.Secret}.
 * Imports nothing. Its parts: {@code calendar} (when and to whom), {@code store} (what is
 * remembered), {@code release} (the life of a release), {@code channel} (how files travel), {@code
 * outbox} (what is still to be sent).
 */
@NullMarked
package bulletin.distribute;

import org.jspecify.annotations.NullMarked;
