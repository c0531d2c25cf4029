package bulletin.distribute.release;

import bulletin.distribute.calendar.ChannelSetting;
import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.Distribution.Person;
import bulletin.distribute.calendar.Distribution.PreRelease;
import bulletin.distribute.calendar.Recipient;
import bulletin.distribute.calendar.Send;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Progress;
import bulletin.distribute.store.OutboxItem.SendFile;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.StoredRelease.Copy;
import bulletin.publish.ManifestFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who gets which files of a release, and when. */
public final class Deliveries {
  private static final String PACKS = "packs/";
  private static final String REPORT = "report.";
  private static final int SHORT_HASH = 12;

  private final StoredRelease release;
  private final Distribution distribution;

  /** Of a release and what distribution.yaml says of it. */
  public Deliveries(StoredRelease release, Distribution distribution) {
    this.release = release;
    this.distribution = distribution;
  }

  /**
   * Everything that is sent of the first issue, in the order of distribution.yaml: to those with
   * pre-release access, then to everybody.
   *
   * @throws Refusal when a recipient should get a pack that there is not
   */
  public List<OutboxItem> all() throws Refusal, IOException {
    List<OutboxItem> items = new ArrayList<>(early());
    items.addAll(
        sends(Stage.PUBLICATION, release.copy(), release.publication(), name -> true).values());
    return items;
  }

  /**
   * What is sent of a correction: the files that were changed to those who have the others, and all
   * files to those who were sent none before.
   *
   * @param changed the names of files that were changed
   * @param earlier what was to be sent, and was sent, of earlier issues
   */
  List<OutboxItem> corrections(List<String> changed, List<OutboxItem> earlier, Instant now)
      throws Refusal, IOException {
    Map<String, OutboxItem> some = sends(Stage.CORRECTION, release.copy(), now, changed::contains);
    return sends(Stage.CORRECTION, release.copy(), now, name -> true).values().stream()
        .map(all -> had(all, earlier) ? some.getOrDefault(all.key(), all) : all)
        .filter(item -> !item.files().isEmpty())
        .toList();
  }

  private static boolean had(OutboxItem item, List<OutboxItem> earlier) {
    return earlier.stream()
        .filter(before -> before.progress().status() == Status.SENT)
        .filter(before -> before.stage() != Stage.PRE_RELEASE)
        .anyMatch(
            before ->
                before.recipient().equals(item.recipient())
                    && before.channel().equals(item.channel())
                    && before.area().equals(item.area()));
  }

  private List<OutboxItem> early() throws IOException {
    Optional<PreRelease> access = distribution.preRelease();
    Optional<String> channel = access.flatMap(PreRelease::channel);
    if (access.isEmpty() || channel.isEmpty() || release.embargoed().isEmpty()) {
      return List.of();
    }
    Copy copy = release.embargoed().get();
    List<SendFile> files = report(copy, name -> true);
    List<OutboxItem> items = new ArrayList<>();
    int number = 1;
    for (Person person : access.get().people()) {
      To to =
          new To(
              "pre-release-" + number++,
              person.name(),
              person.address().orElse(""),
              Optional.empty(),
              channel.get());
      items.add(item(Stage.PRE_RELEASE, copy, to, files, access.get().from()));
    }
    return items;
  }

  /** Whom and how. */
  private record To(
      String id, String name, String address, Optional<String> area, String channel) {}

  /** By key: who is in two groups that get the same gets it once. */
  private Map<String, OutboxItem> sends(
      Stage stage, Copy copy, Instant notBefore, Predicate<String> wanted)
      throws Refusal, IOException {
    Map<String, OutboxItem> items = new LinkedHashMap<>();
    for (Send send : distribution.sends()) {
      ChannelSetting channel = channel(send.channel());
      for (Recipient recipient : distribution.recipients()) {
        if (recipient.groups().contains(send.group())) {
          List<SendFile> files =
              switch (send.gets()) {
                case REPORT -> report(copy, wanted);
                case OWN_PACK -> pack(copy, recipient, wanted);
              };
          Optional<String> area =
              send.gets() == Send.Gets.OWN_PACK ? recipient.area() : Optional.empty();
          To to =
              new To(
                  recipient.id(),
                  recipient.name(),
                  recipient.address(channel).orElse(""),
                  area,
                  channel.name());
          OutboxItem item = item(stage, copy, to, files, notBefore);
          items.putIfAbsent(item.key(), item);
        }
      }
    }
    return items;
  }

  private ChannelSetting channel(String name) {
    return distribution.channels().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The reader let through channel " + name));
  }

  private static List<SendFile> report(Copy copy, Predicate<String> wanted) throws IOException {
    return files(copy, name -> name.startsWith(REPORT) && wanted.test(name));
  }

  /** The files below {@code packs/<area>-...}; no other name begins so. */
  private List<SendFile> pack(Copy copy, Recipient recipient, Predicate<String> wanted)
      throws Refusal, IOException {
    String area = recipient.area().orElse("");
    Predicate<String> own = name -> name.startsWith(PACKS + area + "-");
    if (area.isEmpty() || files(copy, own).isEmpty()) {
      throw new Refusal(
          "%s: there is no pack of %s, which %s (%s) should get. Build the packs, or correct the area in the recipients' file."
              .formatted(
                  release.id(),
                  area.isEmpty() ? "no area" : area,
                  recipient.name(),
                  recipient.id()));
    }
    return zipped(files(copy, own.and(wanted)));
  }

  /** A pack's zip holds the other files of the pack. */
  private static List<SendFile> zipped(List<SendFile> files) {
    List<SendFile> zips = files.stream().filter(file -> file.name().endsWith(".zip")).toList();
    return zips.isEmpty() ? files : zips;
  }

  private static List<SendFile> files(Copy copy, Predicate<String> wanted) throws IOException {
    return ManifestFile.read(copy.folder()).outputs().entrySet().stream()
        .filter(output -> wanted.test(output.getKey()))
        .map(
            output ->
                new SendFile(
                    Path.of(output.getKey()).getFileName().toString(),
                    copy.folder().resolve(output.getKey()).toAbsolutePath(),
                    output.getValue()))
        .toList();
  }

  private OutboxItem item(Stage stage, Copy copy, To to, List<SendFile> files, Instant notBefore) {
    String key =
        "%s#%d/%s/%s/%s/%s%s"
            .formatted(
                release.id(),
                release.issue(),
                stage.word(),
                to.id(),
                to.channel(),
                to.area().map(area -> area + "/").orElse(""),
                copy.manifestSha256().substring(0, SHORT_HASH));
    return new OutboxItem(
        0,
        key,
        release.id(),
        release.issue(),
        stage,
        to.id(),
        to.name(),
        to.address(),
        to.area(),
        to.channel(),
        files,
        notBefore,
        Progress.fresh(notBefore));
  }
}
