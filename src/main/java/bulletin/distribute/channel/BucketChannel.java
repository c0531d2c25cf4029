package bulletin.distribute.channel;

import bulletin.publish.Hashes;
import java.net.URI;
import java.net.URLConnection;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * S3-compatible storage. A key is written once: the storage itself refuses a second writer, and
 * checks the SHA-256 of what arrived.
 */
final class BucketChannel implements Channel {
  private final Bucket bucket;
  private @Nullable S3Client client;

  BucketChannel(Bucket bucket) {
    JdkHttp.settle();
    this.bucket = bucket;
  }

  @Override
  public Intent plan(Delivery delivery) throws DeliveryFailure {
    return Intent.of(
        "%s in %s, under %s".formatted(delivery.to(), bucket.where(), folder(delivery)),
        delivery,
        "stored");
  }

  @Override
  public Receipt send(Delivery delivery) throws DeliveryFailure {
    String folder = folder(delivery);
    boolean again = true;
    try {
      for (SentFile file : delivery.files()) {
        again &= !put(folder + "/" + file.name(), file);
      }
    } catch (SdkException e) {
      throw trouble(e);
    }
    return new Receipt(bucket.where() + ", under " + folder, again);
  }

  private String folder(Delivery delivery) throws DeliveryFailure {
    String prefix = bucket.prefix().replaceAll("^/+|/+$", "");
    return (prefix.isEmpty() ? "" : prefix + "/") + Folders.below(delivery);
  }

  /** Whether the file was put there now. */
  private boolean put(String key, SentFile file) throws DeliveryFailure {
    byte[] bytes = file.read();
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(key)
            .ifNoneMatch("*")
            .contentLength((long) bytes.length)
            .contentType(type(file.name()))
            .checksumSHA256(
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())))
            .metadata(Map.of("sha256", file.sha256()))
            .build();
    try {
      client().putObject(request, RequestBody.fromBytes(bytes));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() != 412) {
        throw e;
      }
      requireSame(key, file);
      return false;
    }
  }

  private static String type(String name) {
    return Objects.requireNonNullElse(
        URLConnection.guessContentTypeFromName(name), "application/octet-stream");
  }

  /** By its bytes: what a label says of them was written by whoever wrote it. */
  private void requireSame(String key, SentFile file) throws DeliveryFailure {
    byte[] there =
        client().getObjectAsBytes(get -> get.bucket(bucket.name()).key(key)).asByteArrayUnsafe();
    if (!Hashes.of(there).equals(file.sha256())) {
      throw DeliveryFailure.lasting(
          bucket.where()
              + ", key "
              + key
              + ": another file has this name, and a file that was sent is never replaced. Move it away, or issue a correction, which goes to a folder of its own.");
    }
  }

  private synchronized S3Client client() throws DeliveryFailure {
    if (client == null) {
      client = newClient();
    }
    return client;
  }

  private S3Client newClient() throws DeliveryFailure {
    Optional<URI> endpoint = bucket.endpoint();
    if (endpoint.isPresent()
        && !"https".equals(endpoint.get().getScheme())
        && !Loopback.is(endpoint.get().getHost())) {
      throw DeliveryFailure.lasting(
          bucket.where()
              + ": files are only stored unencrypted on this machine itself. Begin the endpoint with https://.");
    }
    javax.net.ssl.TrustManager[] trusted = Trust.managers(bucket.trust());
    UrlConnectionHttpClient.Builder http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(bucket.patience())
            .socketTimeout(bucket.patience());
    if (trusted != null) {
      http.tlsTrustManagersProvider(() -> trusted);
    }
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(http)
            .region(Region.of(bucket.region()))
            .forcePathStyle(endpoint.isPresent())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        bucket.login().accessKey(), bucket.login().secretKey().reveal())))
            // The outbox tries again, and nothing is read from the home of whoever runs the worker.
            .overrideConfiguration(
                config ->
                    config
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .defaultProfileFile(ProfileFile.aggregator().build()));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private DeliveryFailure trouble(SdkException failure) {
    String at = bucket.where();
    return Trouble.connection(at, failure)
        .orElseGet(
            () ->
                failure instanceof S3Exception answer
                    ? answered(at, answer)
                    : DeliveryFailure.passing(
                        at + ": storing failed (" + hidden(failure) + "). It is tried again."));
  }

  private DeliveryFailure answered(String at, S3Exception answer) {
    int code = answer.statusCode();
    String name =
        answer.awsErrorDetails() == null
            ? "no reason"
            : Objects.requireNonNullElse(answer.awsErrorDetails().errorCode(), "no reason");
    String told = at + ": the storage answered " + code + " (" + name + "). ";
    return switch (code) {
      case 401, 403 ->
          DeliveryFailure.lasting(
              told
                  + "Check the access key, the secret key's variable or file, and what it may do.");
      case 404 -> DeliveryFailure.lasting(told + "Check the endpoint and the bucket's name.");
      case 400, 405, 411, 413, 501 ->
          DeliveryFailure.lasting(told + "Ask whoever runs the storage.");
      default -> DeliveryFailure.passing(told + "It is tried again.");
    };
  }

  private String hidden(Exception failure) {
    return bucket.login().secretKey().hiddenIn(String.valueOf(failure.getMessage()));
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
