package bulletin.distribute.channel;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Settings of the JDK's own HTTP connections, by which Notify's client and S3 travel. They hold for
 * the whole process and must be made before its first connection.
 */
final class JdkHttp {
  /** Kept, since the JDK forgets the level of a logger that nobody holds. */
  private static final Logger NOTIFY =
      Logger.getLogger("class uk.gov.service.notify.NotificationClient");

  static {
    // The JDK repeats a POST by itself when its answer is lost, and Notify would send it twice.
    System.setProperty("sun.net.http.retryPost", "false");
    setUnlessSet("sun.net.client.defaultConnectTimeout", "20000");
    setUnlessSet("sun.net.client.defaultReadTimeout", "60000");
    NOTIFY.setLevel(Level.OFF);
  }

  private JdkHttp() {}

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Makes the settings, once. */
  static void settle() {
    // Loading this class has made them.
  }
}
