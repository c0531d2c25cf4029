package bulletin.distribute.calendar;

import bulletin.distribute.SecretPlace;
import bulletin.distribute.calendar.Distribution.OtherTime;
import bulletin.distribute.calendar.Distribution.Person;
import bulletin.distribute.calendar.Distribution.PreRelease;
import bulletin.yaml.Part;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A checked {@code distribution.yaml} as records. */
final class DistributionBinding {
  private static final int SSH = 22;
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final long KILOBYTE = 1000;
  private static final long ATTACH_UP_TO = 10_000;

  private final Path folder;

  /** Paths are seen from this folder. */
  DistributionBinding(Path folder) {
    this.folder = folder;
  }

  Distribution distribution(Part root, List<Recipient> recipients) {
    return new Distribution(
        root.get("release").sure(),
        Written.date(root.get("announced")).orElseThrow(),
        instant(root.get("publication")),
        maybe(root.get("other_time")).map(DistributionBinding::otherTime),
        maybe(root.get("pre_release")).map(DistributionBinding::preRelease),
        recipients,
        root.get("channels").items().stream().map(this::channel).toList(),
        root.get("send").items().stream().map(DistributionBinding::send).toList(),
        maybe(root.get("rebuild")).map(DistributionBinding::rebuild),
        maybe(root.get("store")).map(this::store));
  }

  private static Optional<Part> maybe(Part part) {
    return Optional.of(part).filter(Part::present);
  }

  private static Instant instant(Part part) {
    return LondonTime.instant(Written.time(part).orElseThrow());
  }

  private static OtherTime otherTime(Part part) {
    return new OtherTime(
        part.get("by").sure(), part.get("reference").sure(), part.get("reason").sure());
  }

  private static PreRelease preRelease(Part part) {
    return new PreRelease(
        instant(part.get("from")),
        part.get("people").items().stream().map(DistributionBinding::person).toList(),
        part.get("channel").text());
  }

  private static Person person(Part part) {
    return new Person(
        part.get("name").sure(),
        part.get("role").sure(),
        part.get("reason").sure(),
        part.get("address").text());
  }

  private static Send send(Part part) {
    return new Send(
        part.get("to").sure(), part.get("by").sure(), Send.Gets.of(part.get("gets").sure()));
  }

  private static Rebuild rebuild(Part part) {
    return new Rebuild(
        WeeklyTime.parse(part.get("every").sure()).orElseThrow(),
        part.get("accept").texts().stream()
            .map(word -> Rebuild.Kind.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()));
  }

  private DistributionStore store(Part part) {
    return part.get("folder").present()
        ? new DistributionStore.InFolder(path(part.get("folder")))
        : new DistributionStore.AtUrl(
            part.get("url").sure(),
            part.get("user").text(),
            maybe(part.get("password")).map(this::secret));
  }

  private Path path(Part part) {
    return folder.resolve(part.sure()).normalize();
  }

  private Optional<Path> maybePath(Part part) {
    return maybe(part).map(this::path);
  }

  private static Optional<URI> uri(Part part) {
    return part.text().map(URI::create);
  }

  private SecretPlace secret(Part part) {
    Optional<String> variable = part.get("environment").text();
    return variable.isPresent()
        ? new SecretPlace.Variable(variable.get())
        : new SecretPlace.InFile(path(part.get("file")));
  }

  private ChannelSetting channel(Part part) {
    return switch (part.get("type").sure()) {
      case "folder" ->
          new ChannelSetting.Folder(name(part), rehearsal(part), path(part.get("root")));
      case "mail" -> mail(part);
      case "notify" -> notify(part);
      case "sftp" -> sftp(part);
      default -> bucket(part);
    };
  }

  private static String name(Part channel) {
    return channel.get("name").sure();
  }

  private static Optional<String> rehearsal(Part channel) {
    return channel.get("rehearsal").text();
  }

  private static int port(Part channel, int usual) {
    return channel.get("port").number().map(BigDecimal::intValueExact).orElse(usual);
  }

  private ChannelSetting mail(Part part) {
    ChannelSetting.Tls tls =
        part.get("tls")
            .text()
            .map(word -> ChannelSetting.Tls.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(ChannelSetting.Tls.STARTTLS);
    return new ChannelSetting.Mail(
        name(part),
        rehearsal(part),
        part.get("host").sure(),
        port(part, tls == ChannelSetting.Tls.IMPLICIT ? SUBMISSIONS : SUBMISSION),
        tls,
        part.get("user")
            .text()
            .map(user -> new ChannelSetting.Login(user, secret(part.get("password")))),
        part.get("from").sure(),
        part.get("attach_up_to").number().map(BigDecimal::longValueExact).orElse(ATTACH_UP_TO)
            * KILOBYTE,
        uri(part.get("link")),
        maybePath(part.get("trust")));
  }

  private ChannelSetting notify(Part part) {
    return new ChannelSetting.Notify(
        name(part),
        rehearsal(part),
        secret(part.get("key")),
        part.get("template").sure(),
        uri(part.get("base")),
        maybePath(part.get("trust")));
  }

  private ChannelSetting sftp(Part part) {
    return new ChannelSetting.Sftp(
        name(part),
        rehearsal(part),
        part.get("host").sure(),
        port(part, SSH),
        part.get("user").sure(),
        path(part.get("known_hosts")),
        maybe(part.get("password")).map(this::secret),
        maybe(part.get("key")).map(this::secret),
        part.get("root").text().orElse(""));
  }

  private ChannelSetting bucket(Part part) {
    return new ChannelSetting.Bucket(
        name(part),
        rehearsal(part),
        part.get("bucket").sure(),
        part.get("region").sure(),
        uri(part.get("endpoint")),
        part.get("prefix").text().orElse(""),
        secret(part.get("access_key")),
        secret(part.get("secret_key")),
        maybePath(part.get("trust")));
  }
}
