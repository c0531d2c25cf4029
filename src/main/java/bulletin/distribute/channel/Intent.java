package bulletin.distribute.channel;

import java.util.List;

/**
 * What would be sent: who would get which file, and how.
 *
 * @param to who, and by what server or folder, in words
 * @param items one for each file
 */
public record Intent(String to, List<Item> items) {
  /** Copies the items. */
  public Intent {
    items = List.copyOf(items);
  }

  /**
   * A file that would be sent.
   *
   * @param name as the recipient would see it
   * @param bytes its size
   * @param sha256 of its bytes
   * @param how such as "attached" or "by link"
   */
  public record Item(String name, long bytes, String sha256, String how) {
    @Override
    public String toString() {
      return "%s  %,d bytes  sha256 %s  %s".formatted(name, bytes, sha256, how);
    }
  }

  static Intent of(String to, Delivery delivery, String how) throws DeliveryFailure {
    List<Item> items = new java.util.ArrayList<>();
    for (SentFile file : delivery.files()) {
      items.add(new Item(file.name(), file.read().length, file.sha256(), how));
    }
    return new Intent(marked(to, delivery), items);
  }

  static String marked(String to, Delivery delivery) {
    return delivery.rehearsal().map(whom -> "REHEARSAL for " + whom + ": ").orElse("") + to;
  }

  /** One line for the recipient, then an indented line a file. */
  public List<String> lines() {
    List<String> lines = new java.util.ArrayList<>();
    lines.add(to);
    items.forEach(item -> lines.add("  " + item));
    return lines;
  }
}
