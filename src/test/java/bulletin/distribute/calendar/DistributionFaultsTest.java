package bulletin.distribute.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionFaultsTest {
  static final Path FOLDER = Path.of("src/test/resources/bulletin/distribute/calendar");

  @TempDir private Path folder;

  /** A fault and what is said of it. */
  private record Fault(String title, String old, String planted, String messages) {
    static Fault of(String block) {
      List<String> lines = block.lines().toList();
      return new Fault(
          lines.getFirst(), marked(lines, "-"), marked(lines, "+"), marked(lines, "="));
    }

    private static String marked(List<String> lines, String mark) {
      return lines.stream()
          .filter(l -> l.startsWith(mark))
          .map(l -> l.substring(Math.min(2, l.length())))
          .collect(Collectors.joining("\n"));
    }

    String file() {
      return title.endsWith("recipients") ? "recipients.csv" : "distribution.yaml";
    }

    String plant(String text) {
      assertThat(text).contains(old);
      int at = text.indexOf(old);
      return text.substring(0, at) + planted + text.substring(at + old.length());
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private static Stream<Fault> faults() throws IOException {
    String[] blocks = Files.readString(FOLDER.resolve("faults.txt")).split("\n\n");
    return Arrays.stream(blocks).skip(1).map(Fault::of);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void each_fault_is_told_with_its_place_and_remedy(Fault fault) throws Exception {
    for (String name : List.of("distribution.yaml", "recipients.csv")) {
      String valid = Files.readString(FOLDER.resolve(name));
      Files.writeString(
          folder.resolve(name), fault.file().equals(name) ? fault.plant(valid) : valid);
    }
    assertThat(said()).isEqualTo(fault.messages());
  }

  private String said() {
    Throwable refusal =
        catchThrowable(() -> DistributionReader.read(folder.resolve("distribution.yaml")));
    assertThat(refusal).isNotNull();
    return String.valueOf(refusal.getMessage()).replace(folder + "/", "");
  }

  @Test
  void file_that_is_not_there_is_asked_for() {
    assertThat(said())
        .isEqualTo(
            "distribution.yaml: it says when a release goes out and to whom; add it to the report's"
                + " folder, or name another with --distribution");
  }
}
