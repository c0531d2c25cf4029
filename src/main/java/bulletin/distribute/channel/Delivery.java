package bulletin.distribute.channel;

import java.util.List;
import java.util.Optional;

/**
 * What one recipient gets through one channel.
 *
 * @param key the same for every attempt at this delivery, and for no other delivery
 * @param attempt from 1
 * @param to who gets it
 * @param folder where it goes in a place that holds files, with slashes: {@code report/release}
 * @param letter what an e-mail says
 * @param files what is sent, in this order; not empty
 * @param rehearsal who would have got it, in words, when this is a rehearsal
 */
public record Delivery(
    String key,
    int attempt,
    Addressee to,
    String folder,
    Letter letter,
    List<SentFile> files,
    Optional<String> rehearsal) {
  /** Copies the files. */
  public Delivery {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a delivery without files");
    }
  }

  /**
   * Who gets it.
   *
   * @param id names the recipient in {@code distribution.yaml}
   * @param name in words
   * @param address an e-mail address, or the folder of the recipient in a place that holds files
   */
  public record Addressee(String id, String name, String address) {
    @Override
    public String toString() {
      return name + " <" + address + ">";
    }
  }

  /**
   * What an e-mail says beside the files.
   *
   * @param report the folder of the report, which holds {@code email.ftl}
   * @param title of the release
   * @param release its name, such as "2024/25"
   * @param embargo until when it is confidential, in words, for a copy sent before publication
   * @param correction what changed, for a correction
   */
  public record Letter(
      String report,
      String title,
      String release,
      Optional<String> embargo,
      Optional<String> correction) {}

  /**
   * The same files to the one address that a rehearsal uses: marked, and with a key of their own so
   * that a rehearsal never stands for the delivery.
   *
   * @param address an e-mail address, or a folder that only rehearsals use
   */
  public Delivery rehearsed(String address) {
    return new Delivery(
        key + "-rehearsal",
        attempt,
        new Addressee(to.id(), to.name(), address),
        "REHEARSAL/" + to.id() + "/" + folder,
        letter,
        files,
        Optional.of(to.toString()));
  }

  long bytes() throws DeliveryFailure {
    long sum = 0;
    for (SentFile file : files) {
      sum += file.bytes();
    }
    return sum;
  }
}
