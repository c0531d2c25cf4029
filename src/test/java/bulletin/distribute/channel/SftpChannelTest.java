package bulletin.distribute.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.distribute.Secret;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SFTP, to a real server on this machine. */
class SftpChannelTest {
  private static final String PASSWORD = "not-to-be-printed";

  private enum Fault {
    NONE,
    DROPS_IN_THE_MIDDLE,
    DENIES
  }

  @TempDir private static Path shared;
  private static SshServer server;
  private static KeyPair hostKey;
  private static KeyPair userKey;
  private static volatile Fault fault = Fault.NONE;

  @TempDir private Path folder;
  private SentFile file;

  @BeforeAll
  static void start() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    hostKey = keys.generateKeyPair();
    userKey = keys.generateKeyPair();
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator((user, word, session) -> word.equals(PASSWORD));
    server.setPublickeyAuthenticator((user, key, session) -> key.equals(userKey.getPublic()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(shared));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
    sftp.addSftpEventListener(new Planted());
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    Files.createDirectories(shared.resolve("drop"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.stop(true);
  }

  private static final class Planted implements SftpEventListener {
    @Override
    public void writing(
        ServerSession session,
        String handle,
        FileHandle file,
        long at,
        byte[] data,
        int from,
        int length)
        throws IOException {
      if (fault == Fault.DROPS_IN_THE_MIDDLE && at > 0) {
        session.close(true);
      }
    }

    @Override
    public void creating(ServerSession session, Path path, Map<String, ?> attributes)
        throws IOException {
      if (fault == Fault.DENIES) {
        throw new AccessDeniedException(path.toString());
      }
    }
  }

  @BeforeEach
  void fill() throws IOException {
    fault = Fault.NONE;
    try (Stream<Path> all = Files.walk(shared.resolve("drop"))) {
      all.sorted(java.util.Comparator.reverseOrder())
          .filter(each -> !each.equals(shared.resolve("drop")))
          .forEach(each -> each.toFile().delete());
    }
    file = Deliveries.file(folder, "camden.csv", "figures\n");
    known(hostKey.getPublic());
  }

  private Path knownHosts() {
    return folder.resolve("known_hosts");
  }

  private void known(PublicKey key) throws IOException {
    Files.writeString(
        knownHosts(),
        "[127.0.0.1]:%d %s%n".formatted(server.getPort(), PublicKeyEntry.toString(key)));
  }

  private SftpPlace place(SftpPlace.Login login) {
    return new SftpPlace(
        "127.0.0.1", server.getPort(), login, "drop", knownHosts(), Duration.ofSeconds(10));
  }

  private static SftpPlace.Login password(String word) {
    return new SftpPlace.Login("bulletin", Optional.of(new Secret(word)), Optional.empty());
  }

  private DeliveryFailure failure(SftpPlace place, Delivery delivery) {
    try (Channel channel = new SftpChannel(place)) {
      return catchThrowableOfType(DeliveryFailure.class, () -> channel.send(delivery));
    }
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(shared.resolve("drop"))) {
      return all.filter(Files::isRegularFile)
          .map(each -> shared.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void file_arrives_whole_under_its_name_and_once() throws Exception {
    SentFile large = Deliveries.file(folder, "large.csv", "x".repeat(200_000));
    try (Channel channel = new SftpChannel(place(password(PASSWORD)))) {
      Receipt first = channel.send(Deliveries.to("camden", file, large));
      Receipt second = channel.send(Deliveries.attempt(2, "camden", file, large));

      assertThat(first.again()).isFalse();
      assertThat(second.again()).isTrue();
      assertThat(first.where())
          .isEqualTo(
              "127.0.0.1:%d, folder drop/camden/attainment/2024-25".formatted(server.getPort()));
    }
    assertThat(files())
        .containsExactly(
            "drop/camden/attainment/2024-25/camden.csv",
            "drop/camden/attainment/2024-25/large.csv");
    assertThat(shared.resolve("drop/camden/attainment/2024-25/large.csv"))
        .hasSameBinaryContentAs(large.file());
  }

  @Test
  void private_key_logs_in() throws Exception {
    StringWriter pem = new StringWriter();
    pem.write("-----BEGIN PRIVATE KEY-----\n");
    pem.write(
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(userKey.getPrivate().getEncoded()));
    pem.write("\n-----END PRIVATE KEY-----");
    SftpPlace.Login login =
        new SftpPlace.Login("bulletin", Optional.empty(), Optional.of(new Secret(pem.toString())));
    try (Channel channel = new SftpChannel(place(login))) {
      channel.send(Deliveries.to("camden", file));
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void key_that_cannot_be_read_is_not_quoted() {
    SftpPlace.Login login =
        new SftpPlace.Login("bulletin", Optional.empty(), Optional.of(new Secret("nonsense-key")));

    DeliveryFailure failure = failure(place(login), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            "127.0.0.1:%d: the private key cannot be read. Give one as OpenSSH writes it, without a passphrase."
                .formatted(server.getPort()));
    assertThat(failure.isLasting()).isTrue();
  }

  @Test
  void unknown_and_wrong_host_keys_are_refused() throws Exception {
    String refusal =
        "127.0.0.1:%d: the server's key is not the one in %s, or is not there. Ask whoever runs the server for its key's fingerprint, compare, and add it with: ssh-keyscan -p %d 127.0.0.1"
            .formatted(server.getPort(), knownHosts(), server.getPort());
    for (String known : new String[] {"wrong", "empty", "missing"}) {
      switch (known) {
        case "wrong" -> known(userKey.getPublic());
        case "empty" -> Files.writeString(knownHosts(), "");
        default -> Files.delete(knownHosts());
      }
      DeliveryFailure failure = failure(place(password(PASSWORD)), Deliveries.to("camden", file));

      assertThat(failure).as(known).hasMessage(refusal);
      assertThat(failure.isLasting()).as(known).isTrue();
      assertThat(knownHosts())
          .satisfiesAnyOf(
              p -> assertThat(p).doesNotExist(),
              p ->
                  assertThat(p)
                      .content()
                      .doesNotContain("ssh-rsa " + PublicKeyEntry.toString(hostKey.getPublic())));
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void wrong_password_is_refused_and_not_printed() {
    DeliveryFailure failure = failure(place(password("guess-1234")), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            "127.0.0.1:%d: the server refused the login. Check user:, and the key's or the password's variable or file."
                .formatted(server.getPort()));
    assertThat(failure.isLasting()).isTrue();
  }

  @Test
  void other_content_is_never_replaced() throws Exception {
    Path there = shared.resolve("drop/camden/attainment/2024-25/camden.csv");
    Files.createDirectories(there.getParent());
    Files.writeString(there, "older\n");

    DeliveryFailure failure = failure(place(password(PASSWORD)), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            "127.0.0.1:%d, drop/camden/attainment/2024-25/camden.csv: another file has this name, and a file that was sent is never replaced. Move it away, or issue a correction, which goes to a folder of its own."
                .formatted(server.getPort()));
    assertThat(failure.isLasting()).isTrue();
    assertThat(there).hasContent("older\n");
  }

  @Test
  void drop_in_the_middle_leaves_no_file_and_the_next_attempt_mends_it() throws Exception {
    SentFile large = Deliveries.file(folder, "large.csv", "x".repeat(200_000));
    fault = Fault.DROPS_IN_THE_MIDDLE;

    DeliveryFailure failure = failure(place(password(PASSWORD)), Deliveries.to("camden", large));

    assertThat(failure.isLasting()).isFalse();
    assertThat(failure).hasMessageStartingWith("127.0.0.1:" + server.getPort() + ": ");
    assertThat(files()).noneMatch(name -> name.endsWith("/large.csv"));

    fault = Fault.NONE;
    try (Channel channel = new SftpChannel(place(password(PASSWORD)))) {
      channel.send(Deliveries.attempt(2, "camden", large));
    }
    assertThat(files()).containsExactly("drop/camden/attainment/2024-25/large.csv");
  }

  @Test
  void folder_that_may_not_be_written_waits_for_a_person() {
    fault = Fault.DENIES;

    DeliveryFailure failure = failure(place(password(PASSWORD)), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            "127.0.0.1:%d: writing to the folder is denied. Give the user the right to write there."
                .formatted(server.getPort()));
    assertThat(failure.isLasting()).isTrue();
  }

  @Test
  void server_that_is_down_is_tried_later() throws Exception {
    int port;
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    SftpPlace down =
        new SftpPlace(
            "127.0.0.1", port, password(PASSWORD), "drop", knownHosts(), Duration.ofSeconds(5));

    DeliveryFailure failure = failure(down, Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            "127.0.0.1:%d: nothing answers there. Check that the server runs and the port."
                .formatted(port));
    assertThat(failure.isLasting()).isFalse();
  }

  @Test
  void rehearsal_and_dry_run_name_their_folder() throws Exception {
    try (Channel channel = new SftpChannel(place(password(PASSWORD)))) {
      Delivery rehearsal = Deliveries.to("camden", file).rehearsed("trial");

      assertThat(channel.plan(rehearsal).lines().getFirst())
          .isEqualTo(
              "REHEARSAL for Camden <camden>: Camden <trial> by SFTP to 127.0.0.1:%d, folder drop/trial/REHEARSAL/camden/attainment/2024-25"
                  .formatted(server.getPort()));
      assertThat(files()).isEmpty();
      channel.send(rehearsal);
    }
    assertThat(files())
        .containsExactly("drop/trial/REHEARSAL/camden/attainment/2024-25/camden.csv");
  }
}
