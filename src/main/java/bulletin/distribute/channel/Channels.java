package bulletin.distribute.channel;

import bulletin.distribute.SecretUnreadable;
import bulletin.distribute.calendar.ChannelSetting;
import bulletin.render.template.Templates;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes channels from what {@code distribution.yaml} says of them. */
public final class Channels {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Channels() {}

  /**
   * A channel. Secrets are read here, and nothing is connected to yet.
   *
   * @param templates the folder of reports, with their e-mail texts
   * @param environment the variables of this process
   * @throws SecretUnreadable when a secret is not where the setting says
   */
  public static Channel open(
      ChannelSetting setting, Templates templates, Map<String, String> environment)
      throws SecretUnreadable {
    return switch (setting) {
      case ChannelSetting.Folder folder -> new FolderChannel(folder.root());
      case ChannelSetting.Mail mail -> new MailChannel(server(mail, environment), templates);
      case ChannelSetting.Notify notify ->
          new NotifyChannel(
              new NotifyAccount(
                  notify.base().orElse(NotifyAccount.NOTIFY),
                  notify.key().read(environment),
                  notify.template(),
                  notify.trust(),
                  PATIENCE),
              templates);
      case ChannelSetting.Sftp sftp -> new SftpChannel(place(sftp, environment));
      case ChannelSetting.Bucket bucket ->
          new BucketChannel(
              new Bucket(
                  bucket.endpoint(),
                  bucket.region(),
                  bucket.bucket(),
                  bucket.prefix(),
                  new Bucket.Login(
                      bucket.accessKey().read(environment).reveal(),
                      bucket.secretKey().read(environment)),
                  bucket.trust(),
                  PATIENCE));
    };
  }

  private static MailServer server(ChannelSetting.Mail mail, Map<String, String> environment)
      throws SecretUnreadable {
    Optional<MailServer.Login> login = Optional.empty();
    if (mail.login().isPresent()) {
      ChannelSetting.Login given = mail.login().get();
      login = Optional.of(new MailServer.Login(given.user(), given.password().read(environment)));
    }
    return new MailServer(
        mail.host(),
        mail.port(),
        switch (mail.tls()) {
          case STARTTLS -> MailServer.Tls.STARTTLS;
          case IMPLICIT -> MailServer.Tls.IMPLICIT;
          case NONE -> MailServer.Tls.NONE;
        },
        login,
        mail.from(),
        mail.attachUpTo(),
        mail.link(),
        mail.trust(),
        PATIENCE);
  }

  private static SftpPlace place(ChannelSetting.Sftp sftp, Map<String, String> environment)
      throws SecretUnreadable {
    SftpPlace.Login login =
        new SftpPlace.Login(
            sftp.user(),
            sftp.password().isPresent()
                ? Optional.of(sftp.password().get().read(environment))
                : Optional.empty(),
            sftp.key().isPresent()
                ? Optional.of(sftp.key().get().read(environment))
                : Optional.empty());
    return new SftpPlace(sftp.host(), sftp.port(), login, sftp.root(), sftp.knownHosts(), PATIENCE);
  }
}
