package bulletin.distribute.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@code distribution.yaml} says of one release.
 *
 * @param release the release's name, as {@code report.yaml} has it
 * @param announced when the date was made public
 * @param publication when everybody may have it
 * @param publicationTime when it is at another time than 9:30, who allowed it
 * @param sends who gets what
 * @param store where is remembered what was done, when the file says
 */
public record Distribution(
    String release,
    LocalDate announced,
    Instant publication,
    Optional<OtherTime> publicationTime,
    Optional<PreRelease> preRelease,
    List<Recipient> recipients,
    List<ChannelSetting> channels,
    List<Send> sends,
    Optional<Rebuild> rebuild,
    Optional<DistributionStore> store) {
  /** Copies the lists. */
  public Distribution {
    recipients = List.copyOf(recipients);
    channels = List.copyOf(channels);
    sends = List.copyOf(sends);
  }

  /**
   * That a regulator allowed another time than 9:30.
   *
   * @param by the regulator
   * @param reference of its answer
   */
  public record OtherTime(String by, String reference, String reason) {}

  /**
   * Who may see it before everybody.
   *
   * @param from at most 24 hours before publication
   * @param channel by which the embargoed copy is sent; empty when it is not sent
   */
  public record PreRelease(Instant from, List<Person> people, Optional<String> channel) {
    /** Copies the people. */
    public PreRelease {
      people = List.copyOf(people);
    }
  }

  /**
   * Someone who may see it before everybody. Only the role is ever published.
   *
   * @param reason why the person must
   * @param address where the embargoed copy goes, as the channel needs it
   */
  public record Person(String name, String role, String reason, Optional<String> address) {}
}
