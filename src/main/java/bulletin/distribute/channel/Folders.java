package bulletin.distribute.channel;

import java.util.Arrays;

/** The path of a delivery below the root of a place that holds files. */
final class Folders {
  private Folders() {}

  /**
   * The recipient's folder, then the delivery's; with slashes, none at the ends.
   *
   * @throws DeliveryFailure when it would leave the root
   */
  static String below(Delivery delivery) throws DeliveryFailure {
    String path = delivery.to().address() + "/" + delivery.folder();
    boolean safe = Arrays.stream(path.split("/", -1)).allMatch(Folders::isPlain);
    if (!safe) {
      throw DeliveryFailure.lasting(
          "the address \"%s\" of %s is no folder below the channel's own. Give names split by /, without .. and without a / at the ends."
              .formatted(delivery.to().address(), delivery.to().id()));
    }
    return path;
  }

  private static boolean isPlain(String part) {
    return !part.isBlank()
        && !part.equals(".")
        && !part.equals("..")
        && part.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':');
  }
}
