package bulletin.distribute.channel;

/**
 * A way that files reach a recipient. Sending the same delivery again is safe: a place that holds
 * files keeps the ones it has, and an e-mail carries the same Message-ID or reference.
 */
public sealed interface Channel extends AutoCloseable
    permits FolderChannel, MailChannel, NotifyChannel, SftpChannel, BucketChannel {

  /**
   * What {@link #send} would do. Reads the files and connects to nothing.
   *
   * @throws DeliveryFailure when it can be seen already that sending would fail
   */
  Intent plan(Delivery delivery) throws DeliveryFailure;

  /**
   * Sends all files of a delivery, each checked against its hash as it is read.
   *
   * @return once the other side has taken them
   * @throws DeliveryFailure saying whether a later attempt may succeed, and holding no secret
   */
  Receipt send(Delivery delivery) throws DeliveryFailure;

  /** Ends connections and threads that are kept between deliveries. */
  @Override
  void close();
}
