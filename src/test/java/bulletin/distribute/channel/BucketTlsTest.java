package bulletin.distribute.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.distribute.SecretPlace;
import bulletin.distribute.calendar.ChannelSetting;
import bulletin.render.template.Templates;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S3 over TLS, with a certificate that only a setting makes trusted. */
class BucketTlsTest {
  private static final String SECRET = "not-to-be-printed";
  private static final String UNTRUSTED =
      "localhost:%d, bucket figures: its certificate is not trusted, or is for another name. Check the host's name; for a certificate authority of your own, name its certificate under trust:.";

  @TempDir private Path folder;
  private S3Proxy storage;
  private BlobStore blobs;
  private SentFile file;

  @BeforeEach
  void start() throws Exception {
    file = Deliveries.file(folder, "camden.csv", "figures\n");
    blobs = new TransientNio2BlobStore();
    blobs.createContainer("figures");
    storage =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "bulletin", SECRET)
            .build();
    storage.start();
  }

  @AfterEach
  void stop() throws Exception {
    storage.stop();
  }

  private Channel channel(TlsFront front, Optional<Path> trust) throws Exception {
    return Channels.open(
        new ChannelSetting.Bucket(
            "storage",
            Optional.empty(),
            "figures",
            "eu-west-2",
            Optional.of(URI.create("https://localhost:" + front.port())),
            "releases",
            new SecretPlace.Variable("KEY"),
            new SecretPlace.Variable("SECRET"),
            trust),
        Templates.of(folder),
        Map.of("KEY", "bulletin", "SECRET", SECRET));
  }

  private DeliveryFailure failure(Certificates server, Optional<Path> trust) throws Exception {
    try (TlsFront front = new TlsFront(storage.getPort(), server.server());
        Channel channel = channel(front, trust)) {
      DeliveryFailure failure =
          catchThrowableOfType(
              DeliveryFailure.class, () -> channel.send(Deliveries.to("camden", file)));
      assertThat(failure).hasMessage(UNTRUSTED.formatted(front.port()));
      assertThat(front.shaken()).isZero();
      return failure;
    }
  }

  @Test
  void file_is_stored_encrypted_under_the_certificate_that_the_setting_trusts() throws Exception {
    Certificates server = Certificates.of(folder, "localhost", "dns:localhost");
    try (TlsFront front = new TlsFront(storage.getPort(), server.server());
        Channel channel = channel(front, Optional.of(server.pem()))) {
      assertThat(channel.send(Deliveries.to("camden", file)).again()).isFalse();
      assertThat(front.shaken()).isPositive();
    }
    try (var in = blobs.getBlob("figures", "releases/camden/attainment/2024-25/camden.csv")) {
      assertThat(in.readAllBytes()).isEqualTo("figures\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void unknown_certificate_is_refused_and_waits_for_a_person() throws Exception {
    Certificates server = Certificates.of(folder, "localhost", "dns:localhost");
    assertThat(failure(server, Optional.empty()).isLasting()).isTrue();
  }

  @Test
  void certificate_of_another_is_refused() throws Exception {
    Certificates server = Certificates.of(folder, "localhost", "dns:localhost");
    Certificates other = Certificates.of(folder, "other", "dns:localhost");
    assertThat(failure(server, Optional.of(other.pem())).isLasting()).isTrue();
  }

  @Test
  void trusted_certificate_for_another_name_is_refused() throws Exception {
    Certificates server = Certificates.of(folder, "elsewhere", "dns:storage.example");
    assertThat(failure(server, Optional.of(server.pem())).isLasting()).isTrue();
  }
}
