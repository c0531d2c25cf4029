package bulletin.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenLinesTest {
  /** Gives no more than a few characters at once, as a disk may. */
  private static Reader slow(String text, int most) {
    return new FilterReader(new StringReader(text)) {
      @Override
      public int read(char[] into, int offset, int length) throws IOException {
        return super.read(into, offset, Math.min(most, length));
      }
    };
  }

  private static List<List<String>> read(Reader in) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    WrittenLines.read("E1", in, line -> lines.add(List.of(line.get("a"), line.get("b"))));
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void fields_are_read_however_the_file_comes(int most) throws IOException {
    String text = "a,b\nplain,−12\r\n\"q, \"\"q\"\"\n2\",\n,last";

    assertThat(read(slow(text, most)))
        .containsExactly(List.of("plain", "−12"), List.of("q, \"q\"\n2", ""), List.of("", "last"));
  }

  @Test
  void field_longer_than_the_buffer_is_read_whole() throws IOException {
    String field = "x".repeat(200_000);

    assertThat(read(new StringReader("a,b\n1,%s\n\"%s\",2\n".formatted(field, field))))
        .containsExactly(List.of("1", field), List.of(field, "2"));
  }

  @Test
  void line_of_another_width_is_told() {
    assertThatThrownBy(() -> read(new StringReader("a,b\n1,2,3\n")))
        .isInstanceOf(IOException.class)
        .hasMessage("figures.csv: a line has 3 fields and the header 2. Write the file again.");
  }
}
