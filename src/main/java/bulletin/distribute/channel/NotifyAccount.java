package bulletin.distribute.channel;

import bulletin.distribute.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * An account with GOV.UK Notify.
 *
 * @param base of the API
 * @param template the id of an e-mail template at Notify with {@code ((subject))}, {@code
 *     ((text))} and {@code ((file_1))}, {@code ((file_2))}, ... for each file
 * @param patience with each question to the API
 */
record NotifyAccount(URI base, Secret apiKey, String template, Duration patience) {
  /** Notify itself. */
  static final URI NOTIFY = URI.create("https://api.notifications.service.gov.uk");
}
