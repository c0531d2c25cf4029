/**
 * Brings figures in from the publisher's own API and keeps what was pulled. Entries: {@link
 * bulletin.source.ees.EesClient} asks the API; {@link bulletin.source.ees.Cache} and {@link
 * bulletin.source.ees.Lock} keep a release as it is. May import figures and source.
 */
@NullMarked
package bulletin.source.ees;

import org.jspecify.annotations.NullMarked;
