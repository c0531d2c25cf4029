/**
 * The ways that files reach a recipient: folder, e-mail, GOV.UK Notify, SFTP, S3-compatible
 * storage. Entry: {@link bulletin.distribute.channel.Channels}. May import distribute,
 * distribute.calendar, publish and render.template; the only room that knows mail, Notify, SSH and
 * S3 libraries.
 */
@NullMarked
package bulletin.distribute.channel;

import org.jspecify.annotations.NullMarked;
