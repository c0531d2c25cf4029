package bulletin.distribute.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.distribute.Secret;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** S3, to a server that speaks it on this machine. */
class BucketChannelTest {
  private static final String SECRET = "not-to-be-printed";
  private static final String KEY = "releases/camden/attainment/2024-25/camden.csv";

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

  private Bucket bucket(int port, String name, String secret) {
    return new Bucket(
        Optional.of(URI.create("http://127.0.0.1:" + port)),
        "eu-west-2",
        name,
        "releases",
        new Bucket.Login("bulletin", new Secret(secret)),
        Optional.empty(),
        Duration.ofSeconds(5));
  }

  private Bucket bucket() {
    return bucket(storage.getPort(), "figures", SECRET);
  }

  private String where(String bucket) {
    return "127.0.0.1:" + storage.getPort() + ", bucket " + bucket;
  }

  private static DeliveryFailure failure(Bucket bucket, Delivery delivery) {
    try (Channel channel = new BucketChannel(bucket)) {
      return catchThrowableOfType(DeliveryFailure.class, () -> channel.send(delivery));
    }
  }

  private List<String> keys() {
    return blobs.list(ListObjectsV2Request.builder().bucket("figures").build()).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  private String content(String key) throws IOException {
    try (var in = blobs.getBlob("figures", key)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void file_is_stored_once_under_prefix_recipient_report_and_release() throws Exception {
    try (Channel channel = new BucketChannel(bucket())) {
      Receipt first = channel.send(Deliveries.to("camden", file));
      Receipt second = channel.send(Deliveries.attempt(2, "camden", file));

      assertThat(first)
          .isEqualTo(
              new Receipt(where("figures") + ", under releases/camden/attainment/2024-25", false));
      assertThat(second.again()).isTrue();
    }
    assertThat(keys()).containsExactly(KEY);
    assertThat(content(KEY)).isEqualTo("figures\n");
  }

  @Test
  void other_content_is_never_replaced() throws Exception {
    byte[] older = "older\n".getBytes(StandardCharsets.UTF_8);
    blobs.putBlob(
        PutObjectRequest.builder()
            .bucket("figures")
            .key(KEY)
            .contentLength((long) older.length)
            .build(),
        new java.io.ByteArrayInputStream(older));

    DeliveryFailure failure = failure(bucket(), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            where("figures")
                + ", key "
                + KEY
                + ": another file has this name, and a file that was sent is never replaced. Move it away, or issue a correction, which goes to a folder of its own.");
    assertThat(failure.isLasting()).isTrue();
    assertThat(content(KEY)).isEqualTo("older\n");
  }

  @Test
  void rehearsal_and_dry_run_name_their_prefix() throws Exception {
    try (Channel channel = new BucketChannel(bucket())) {
      Delivery rehearsal = Deliveries.to("camden", file).rehearsed("trial");

      assertThat(channel.plan(rehearsal).lines())
          .containsExactly(
              "REHEARSAL for Camden <camden>: Camden <trial> in "
                  + where("figures")
                  + ", under releases/trial/REHEARSAL/camden/attainment/2024-25",
              "  camden.csv  8 bytes  sha256 " + file.sha256() + "  stored");
      assertThat(keys()).isEmpty();
      channel.send(rehearsal);
    }
    assertThat(keys())
        .containsExactly("releases/trial/REHEARSAL/camden/attainment/2024-25/camden.csv");
  }

  @Test
  void wrong_secret_is_refused_and_not_printed() {
    DeliveryFailure failure =
        failure(bucket(storage.getPort(), "figures", "guess-1234"), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            where("figures")
                + ": the storage answered 403 (SignatureDoesNotMatch). Check the access key, the secret key's variable or file, and what it may do.");
    assertThat(failure.isLasting()).isTrue();
  }

  @Test
  void missing_bucket_waits_for_a_person() {
    DeliveryFailure failure =
        failure(bucket(storage.getPort(), "missing", SECRET), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            where("missing")
                + ": the storage answered 404 (NoSuchBucket). Check the endpoint and the bucket's name.");
    assertThat(failure.isLasting()).isTrue();
  }

  @Test
  void storage_that_is_down_is_tried_later() throws Exception {
    int port = storage.getPort();
    storage.stop();

    DeliveryFailure failure =
        failure(bucket(port, "figures", SECRET), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            "127.0.0.1:%d, bucket figures: nothing answers there. Check that the server runs and the port."
                .formatted(port));
    assertThat(failure.isLasting()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"500, false", "503, false", "409, false", "400, true"})
  void answer_decides_whether_it_is_tried_again(int code, boolean lasting) throws Exception {
    HttpServer failing =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    failing.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(code, -1);
          exchange.close();
        });
    failing.start();
    try {
      DeliveryFailure failure =
          failure(
              bucket(failing.getAddress().getPort(), "figures", SECRET),
              Deliveries.to("camden", file));

      assertThat(failure).hasMessageContaining("the storage answered " + code);
      assertThat(failure.isLasting()).isEqualTo(lasting);
    } finally {
      failing.stop(0);
    }
  }

  @Test
  void unencrypted_goes_to_this_machine_only() {
    Bucket far =
        new Bucket(
            Optional.of(URI.create("http://storage.example")),
            "eu-west-2",
            "figures",
            "",
            new Bucket.Login("bulletin", new Secret(SECRET)),
            Optional.empty(),
            Duration.ofSeconds(5));

    assertThat(failure(far, Deliveries.to("camden", file)))
        .hasMessage(
            "storage.example, bucket figures: files are only stored unencrypted on this machine itself. Begin the endpoint with https://.");
  }
}
