package bulletin.distribute.channel;

import bulletin.distribute.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * An account with GOV.UK Notify.
 *
 * @param base of the API
 * @param template the id of an e-mail template at Notify with {@code ((subject))}, {@code ((text))}
 *     and {@code ((file_1))}, {@code ((file_2))}, ... for each file
 * @param trust a PEM file of the only certificate authorities that are trusted; else the JDK's
 * @param patience with each question to the API
 */
record NotifyAccount(
    URI base, Secret apiKey, String template, Optional<Path> trust, Duration patience) {
  /** Notify itself. */
  static final URI NOTIFY = URI.create("https://api.notifications.service.gov.uk");
}
