package bulletin.distribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  private static final String VALUE = "swordfish";

  @TempDir private Path folder;

  private Path file(String rights) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), VALUE + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  @Test
  void secret_is_shown_nowhere() throws Exception {
    Secret secret = new SecretPlace.Variable("KEY").read(Map.of("KEY", VALUE));
    assertThat(secret.reveal()).isEqualTo(VALUE);
    assertThat(secret).hasToString("(secret)");
    assertThat("%s".formatted(secret)).doesNotContain(VALUE);
    assertThat(secret.hiddenIn("535 " + VALUE + " is wrong")).isEqualTo("535 … is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------"})
  void file_that_only_its_owner_reads_gives_its_secret(String rights) throws Exception {
    assertThat(new SecretPlace.InFile(file(rights)).read(Map.of()).reveal()).isEqualTo(VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
  void file_that_others_may_use_is_refused(String rights) throws Exception {
    Path file = file(rights);
    assertThatThrownBy(() -> new SecretPlace.InFile(file).read(Map.of()))
        .isInstanceOf(SecretUnreadable.class)
        .hasMessage(
            "the file %s holds a secret, and others than its owner may use it (%s). Run: chmod 600 %s"
                .formatted(file, rights, file));
  }

  @Test
  void secret_that_is_not_there_is_asked_for() {
    assertThatThrownBy(() -> new SecretPlace.Variable("KEY").read(Map.of()))
        .hasMessage(
            "the environment variable KEY holds no secret. Put the secret there, and nowhere else.");
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> new SecretPlace.InFile(none).read(Map.of()))
        .hasMessage(
            "the file %s, which should hold a secret, cannot be read. Make it, with the secret as its only line and with the rights 600."
                .formatted(none));
  }
}
