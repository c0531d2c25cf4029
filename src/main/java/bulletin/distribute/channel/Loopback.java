package bulletin.distribute.channel;

/** This machine's own addresses, as written: a name that only resolves to one is not trusted. */
final class Loopback {
  private Loopback() {}

  static boolean is(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("::1")
        || host.equals("[::1]");
  }
}
