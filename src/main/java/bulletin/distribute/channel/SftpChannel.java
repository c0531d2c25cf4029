package bulletin.distribute.channel;

import bulletin.distribute.Secret;
import bulletin.publish.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * SFTP to a server whose key is known. A file is written under another name and renamed when it is
 * whole; it never takes the place of other content.
 */
final class SftpChannel implements Channel {
  private static final int BLOCK = 32 << 10;
  private static final int NOT_VERIFIABLE = SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE;
  private static final Set<Integer> DENIALS =
      Set.of(SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT);

  private final SftpPlace place;
  private @Nullable SshClient client;

  SftpChannel(SftpPlace place) {
    this.place = place;
  }

  @Override
  public Intent plan(Delivery delivery) throws DeliveryFailure {
    return Intent.of(
        "%s by SFTP to %s, folder %s"
            .formatted(delivery.to(), place.hostAndPort(), folder(delivery)),
        delivery,
        "uploaded");
  }

  @Override
  public Receipt send(Delivery delivery) throws DeliveryFailure {
    String folder = folder(delivery);
    try (ClientSession session = session();
        SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
      makeFolders(sftp, folder);
      boolean again = true;
      for (SentFile file : delivery.files()) {
        again &= !put(sftp, folder, file, delivery);
      }
      return new Receipt(place.hostAndPort() + ", folder " + folder, again);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private String folder(Delivery delivery) throws DeliveryFailure {
    return place.folder().replaceAll("/+$", "") + "/" + Folders.below(delivery);
  }

  private ClientSession session() throws IOException, DeliveryFailure {
    ClientSession session =
        client()
            .connect(place.login().user(), place.host(), place.port())
            .verify(place.patience())
            .getSession();
    try {
      identify(session);
      session.auth().verify(place.patience());
      return session;
    } catch (IOException | DeliveryFailure | RuntimeException e) {
      session.close(true);
      throw e;
    }
  }

  private void identify(ClientSession session) throws DeliveryFailure {
    place.login().password().ifPresent(word -> session.addPasswordIdentity(word.reveal()));
    if (place.login().key().isPresent()) {
      keys(place.login().key().get(), session).forEach(session::addPublicKeyIdentity);
    }
  }

  private List<KeyPair> keys(Secret key, ClientSession session) throws DeliveryFailure {
    List<KeyPair> keys = new ArrayList<>();
    try (InputStream in =
        new ByteArrayInputStream((key.reveal() + "\n").getBytes(StandardCharsets.UTF_8))) {
      Iterable<KeyPair> found =
          SecurityUtils.loadKeyPairIdentities(
              session, NamedResource.ofName("key"), in, FilePasswordProvider.EMPTY);
      if (found != null) {
        found.forEach(keys::add);
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Said below, without the cause: it may quote the key.
    }
    if (keys.isEmpty()) {
      throw DeliveryFailure.lasting(
          place.hostAndPort()
              + ": the private key cannot be read. Give one as OpenSSH writes it, without a passphrase.");
    }
    return keys;
  }

  private synchronized SshClient client() {
    if (client == null) {
      client = newClient();
      client.start();
    }
    return client;
  }

  /** No settings, keys or agents of whoever runs the worker: what is configured, and no more. */
  private SshClient newClient() {
    SshClient made = SshClient.setUpDefaultClient();
    made.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    made.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    made.setServerKeyVerifier(
        new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, place.knownHosts()));
    CoreModuleProperties.IO_CONNECT_TIMEOUT.set(made, place.patience());
    CoreModuleProperties.IDLE_TIMEOUT.set(made, place.patience());
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(made, place.patience());
    return made;
  }

  private void makeFolders(SftpClient sftp, String folder) throws IOException {
    for (int end = folder.indexOf('/', 1); end > 0; end = folder.indexOf('/', end + 1)) {
      makeFolder(sftp, folder.substring(0, end));
    }
    makeFolder(sftp, folder);
  }

  private static void makeFolder(SftpClient sftp, String folder) throws IOException {
    if (exists(sftp, folder)) {
      return;
    }
    try {
      sftp.mkdir(folder);
    } catch (SftpException e) {
      // Another worker may have been quicker.
      if (!exists(sftp, folder)) {
        throw e;
      }
    }
  }

  private static boolean exists(SftpClient sftp, String path) throws IOException {
    try {
      sftp.stat(path);
      return true;
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
          || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
        return false;
      }
      throw e;
    }
  }

  /** Whether the file was put there now. */
  private boolean put(SftpClient sftp, String folder, SentFile file, Delivery delivery)
      throws IOException, DeliveryFailure {
    byte[] bytes = file.read();
    String target = folder + "/" + file.name();
    boolean put = !exists(sftp, target);
    if (put) {
      String aside = aside(folder, file, delivery, delivery.attempt());
      write(sftp, aside, bytes);
      put = rename(sftp, aside, target);
    }
    if (!put) {
      requireSame(sftp, target, file);
    }
    // What attempts left that were killed between writing and renaming.
    for (int attempt = 1; attempt <= Math.min(delivery.attempt(), 50); attempt++) {
      String left = aside(folder, file, delivery, attempt);
      if (exists(sftp, left)) {
        sftp.remove(left);
      }
    }
    return put;
  }

  private static String aside(String folder, SentFile file, Delivery delivery, int attempt) {
    String key = Hashes.of(delivery.key().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    return folder + "/." + file.name() + "." + key + "." + attempt + ".part";
  }

  private static void write(SftpClient sftp, String aside, byte[] bytes) throws IOException {
    try (SftpClient.CloseableHandle handle =
        sftp.open(aside, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
      for (int at = 0; at < bytes.length; at += BLOCK) {
        sftp.write(handle, at, bytes, at, Math.min(BLOCK, bytes.length - at));
      }
      OpenSSHFsyncExtension disk = sftp.getExtension(OpenSSHFsyncExtension.class);
      if (disk != null && disk.isSupported()) {
        disk.fsync(handle);
      }
    }
    long size = sftp.stat(aside).getSize();
    if (size != bytes.length) {
      throw new IOException(size + " of " + bytes.length + " bytes arrived");
    }
  }

  /** Whether the name was still free: a server renames to no name that is taken. */
  private static boolean rename(SftpClient sftp, String aside, String target) throws IOException {
    try {
      sftp.rename(aside, target);
      return true;
    } catch (SftpException e) {
      if (exists(sftp, target)) {
        return false;
      }
      throw e;
    }
  }

  private void requireSame(SftpClient sftp, String target, SentFile file)
      throws IOException, DeliveryFailure {
    byte[] there;
    try (InputStream in = sftp.read(target)) {
      there = in.readAllBytes();
    }
    if (!Hashes.of(there).equals(file.sha256())) {
      throw DeliveryFailure.lasting(
          place.hostAndPort()
              + ", "
              + target
              + ": another file has this name, and a file that was sent is never replaced. Move it away, or issue a correction, which goes to a folder of its own.");
    }
  }

  private DeliveryFailure unknown() {
    return DeliveryFailure.lasting(
        "%s: the server's key is not the one in %s, or is not there. Ask whoever runs the server for its key's fingerprint, compare, and add it with: ssh-keyscan -p %d %s"
            .formatted(place.hostAndPort(), place.knownHosts(), place.port(), place.host()));
  }

  private DeliveryFailure trouble(Exception failure) {
    String at = place.hostAndPort();
    return Trouble.connection(at, failure).orElseGet(() -> other(at, failure));
  }

  private DeliveryFailure other(String at, Exception failure) {
    if (isDenied(failure)) {
      return DeliveryFailure.lasting(
          at + ": writing to the folder is denied. Give the user the right to write there.");
    }
    if (failure instanceof SshException e && e.getDisconnectCode() == NOT_VERIFIABLE) {
      return unknown();
    }
    if (failure instanceof SshException && hidden(failure).contains("authentication")) {
      return DeliveryFailure.lasting(
          at
              + ": the server refused the login. Check user:, and the key's or the password's variable or file.");
    }
    return DeliveryFailure.passing(
        at + ": sending failed (" + hidden(failure) + "). It is tried again.");
  }

  private static boolean isDenied(Exception failure) {
    return failure instanceof SftpException e && DENIALS.contains(e.getStatus());
  }

  private String hidden(Exception failure) {
    String text = String.valueOf(failure.getMessage());
    return place.login().password().map(secret -> secret.hiddenIn(text)).orElse(text);
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.stop();
      client = null;
    }
  }
}
