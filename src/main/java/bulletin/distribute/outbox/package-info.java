/**
 * What is still to be done, by any number of workers: sending what is due, building packs, and
 * whatever comes back at its hour. Entry: {@link bulletin.distribute.outbox.Worker}. May import
 * distribute and its parts, and publish; the only room that knows the scheduler.
 */
@NullMarked
package bulletin.distribute.outbox;

import org.jspecify.annotations.NullMarked;
