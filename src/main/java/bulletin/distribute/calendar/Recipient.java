package bulletin.distribute.calendar;

import java.util.List;
import java.util.Optional;

/**
 * Who gets something, a row of the recipients' file.
 *
 * @param id names the recipient, once in the file
 * @param name in words
 * @param groups what it belongs to
 * @param area the code of the area whose pack it may get; empty when it may get none
 * @param email for channels that write letters
 * @param folder for channels that hold files: its folder, with slashes
 */
public record Recipient(
    String id,
    String name,
    List<String> groups,
    Optional<String> area,
    Optional<String> email,
    Optional<String> folder) {
  /** Copies the groups. */
  public Recipient {
    groups = List.copyOf(groups);
  }

  /** The address that a channel needs; empty when the file gives none. */
  public Optional<String> address(ChannelSetting channel) {
    return channel.byEmail() ? email : folder;
  }
}
