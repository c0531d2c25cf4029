package bulletin.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.figures.DataSet;
import bulletin.figures.Variable;
import bulletin.source.BadInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, folders, packing and metadata. */
class FilesTest {
  private static final String TEXT =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,sex,version,pupils,\
      pt_overall,score,score_lower,score_upper
      2025,Calendar year,National,E92000001,England,Total,Final,1000,61.5,0.12,-0.05,0.29
      """;
  private static final String META =
      """
      col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint
      sex,Filter,Sex,,,,Filter by sex
      pt_overall,Indicator,"Overall absence, per cent",,%,1,
      """;
  private static final List<Variable> VARIABLES =
      List.of(
          new Variable("sex", "Filter", "Sex", "", "", "Filter by sex"),
          new Variable("pt_overall", "Indicator", "Overall absence, per cent", "%", "1", ""));

  @TempDir Path folder;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static DataSet read(Path file) throws Exception {
    return CsvSource.read(file, Layouts.small());
  }

  private static String refusal(Path file) throws IOException {
    BadInput refused = catchThrowableOfType(BadInput.class, () -> read(file));
    assertThat(refused).as("the file must be refused").isNotNull();
    assertNothingIsOpen(file);
    return String.valueOf(refused.getMessage());
  }

  private static void assertNothingIsOpen(Path file) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      assertThat(open.filter(Files::isSymbolicLink).map(FilesTest::target)).doesNotContain(file);
    }
  }

  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException closedMeanwhile) {
      return link;
    }
  }

  @Test
  void missing_file_and_folder_are_named_as_given() throws Exception {
    Path missing = folder.resolve("absence.csv");

    assertThat(refusal(missing))
        .isEqualTo(missing + ": the file does not exist. Check the name and the folder.");
    assertThat(refusal(folder))
        .isEqualTo(folder + ": the file is a folder. Name the .csv, .csv.gz or .zip file in it.");
  }

  @Test
  void other_kinds_of_file_are_refused_by_name() throws Exception {
    assertThat(refusal(file("absence.xlsx", utf8(TEXT))))
        .isEqualTo(
            "absence.xlsx: the file is not named .csv, .csv.gz or .zip. Save it as CSV UTF-8 and"
                + " give it a name that ends in .csv.");
  }

  @Test
  void sum_and_size_are_those_of_the_bytes_as_given() throws Exception {
    byte[] packed = gzip(utf8(TEXT));
    byte[] twoParts = Arrays.copyOf(packed, packed.length + 3);

    assertThat(read(file("a.csv", utf8(TEXT))).info().bytes()).isEqualTo(TEXT.length());
    assertThat(read(file("a.csv.gz", packed)).info().sha256()).isEqualTo(sha256(packed));
    assertThat(read(file("b.csv.gz", twoParts)).info().sha256()).isEqualTo(sha256(twoParts));
    byte[] zip = PublishedFilesTest.zip(Map.of("a.csv", utf8(TEXT)));
    assertThat(read(file("a.zip", zip)).info().sha256()).isEqualTo(sha256(zip));
    assertThat(read(file("a.zip", zip)).info().bytes()).isEqualTo(zip.length);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void metadata_beside_a_file_is_read() throws Exception {
    file("absence.meta.csv", utf8(META));

    assertThat(read(file("absence.csv", utf8(TEXT))).info().variables()).isEqualTo(VARIABLES);
    assertThat(read(file("absence.csv.gz", gzip(utf8(TEXT)))).info().variables())
        .isEqualTo(VARIABLES);
    assertThat(read(file("other.csv", utf8(TEXT))).info().variables()).isEmpty();
  }

  @Test
  void fault_in_metadata_names_the_metadata() throws Exception {
    file("absence.meta.csv", utf8(META.replace("label", "labels")));

    assertThat(refusal(file("absence.csv", utf8(TEXT))))
        .isEqualTo(
            "absence.meta.csv: the column label is not in the header. The nearest column is"
                + " labels: correct the name in the file or report.yaml.");
  }

  @Test
  void download_gives_data_metadata_and_guidance() throws Exception {
    Map<String, byte[]> download =
        Map.of(
            "data/absence.csv", utf8(TEXT),
            "data/absence.meta.csv", utf8(META),
            "data-guidance/data-guidance.txt", utf8("\uFEFFWhat the figures mean"),
            "__MACOSX/data/._absence.csv", new byte[] {0, 1, 2});
    DataSet data = read(file("download.zip", PublishedFilesTest.zip(download)));

    assertThat(data.info().file()).isEqualTo("absence.csv");
    assertThat(data.info().variables()).isEqualTo(VARIABLES);
    assertThat(data.info().guidance())
        .isEqualTo(Map.of("data-guidance.txt", "What the figures mean"));
    assertNothingIsOpen(folder.resolve("download.zip"));
  }

  @Test
  void fault_within_an_archive_names_both() throws Exception {
    byte[] zip = PublishedFilesTest.zip(Map.of("data/a.csv", utf8(TEXT.replace("2025,", "25,"))));

    assertThat(refusal(file("download.zip", zip)))
        .isEqualTo(
            "a.csv (in download.zip) line 2, column time_period: \"25\" is no time period. Write"
                + " 2024/25 as 202425 and a single year as 2025.");
  }

  @Test
  void archive_must_hold_one_data_file() throws Exception {
    byte[] two =
        PublishedFilesTest.zip(
            Map.of("data/b.csv", utf8(TEXT), "data/a.csv", utf8(TEXT), "a.meta.csv", utf8(META)));
    byte[] none = PublishedFilesTest.zip(Map.of("data/a.meta.csv", utf8(META)));

    assertThat(refusal(file("two.zip", two)))
        .isEqualTo(
            "two.zip: the archive holds 2 data files: data/a.csv, data/b.csv. Unpack it and name"
                + " one of them.");
    assertThat(refusal(file("none.zip", none)))
        .isEqualTo(
            "none.zip: the archive holds no data file (.csv). Download it again, or unpack it and"
                + " name the data file.");
  }

  @Test
  void packed_file_that_is_cut_off_or_damaged_is_refused() throws Exception {
    byte[] gzip = gzip(utf8(TEXT));
    byte[] flipped = gzip.clone();
    flipped[gzip.length - 6] ^= 1;
    byte[] zip = PublishedFilesTest.zip(Map.of("a.csv", utf8(TEXT)));
    byte[] wrongSum = zip.clone();
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    wrongSum[directory + 16] ^= 1;

    assertThat(refusal(file("a.csv.gz", Arrays.copyOf(gzip, gzip.length - 20))))
        .isEqualTo("a.csv.gz: the packed file ends too early. Download or copy it again.");
    assertThat(refusal(file("b.csv.gz", new byte[0])))
        .isEqualTo("b.csv.gz: the packed file ends too early. Download or copy it again.");
    assertThat(refusal(file("c.csv.gz", flipped)))
        .isEqualTo("c.csv.gz: the packed file is damaged. Download or copy it again.");
    assertThat(refusal(file("d.csv.gz", utf8(TEXT))))
        .isEqualTo("d.csv.gz: the packed file is damaged. Download or copy it again.");
    assertThat(refusal(file("a.zip", Arrays.copyOf(zip, zip.length - 30))))
        .isEqualTo(
            "a.zip: the archive is damaged or locked with a password. Download or copy it again,"
                + " or unpack it and name the .csv file.");
    assertThat(refusal(file("b.zip", wrongSum)))
        .isEqualTo("a.csv (in b.zip): the packed file is damaged. Download or copy it again.");
    assertThat(refusal(file("c.zip", utf8(TEXT))))
        .isEqualTo("c.zip: the file is not a zip archive. Download or copy it again.");
  }

  @Test
  void packed_file_that_unpacks_to_very_much_more_is_refused() throws Exception {
    byte[] blankLines = new byte[70 << 20];
    Arrays.fill(blankLines, (byte) '\n');
    System.arraycopy(utf8(TEXT), 0, blankLines, 0, TEXT.length());

    assertThat(refusal(file("bomb.csv.gz", gzip(blankLines))))
        .isEqualTo(
            "bomb.csv.gz: the file unpacks to more than 200 times its size. If the file is to be"
                + " trusted, unpack it and name the .csv file.");
    assertThat(refusal(file("bomb.zip", PublishedFilesTest.zip(Map.of("a.csv", blankLines)))))
        .isEqualTo(
            "a.csv (in bomb.zip): the file unpacks to more than 200 times its size. If the file is"
                + " to be trusted, unpack it and name the .csv file.");
    assertThat(read(file("plain.csv", blankLines)).rowCount()).isEqualTo(1);
  }

  @Test
  void nothing_unpacks_to_more_than_four_gibibytes() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            return length;
          }
        };
    Expanding unpacked = Expanding.entry(endless, "a.csv", Long.MAX_VALUE, 0);
    byte[] buffer = new byte[1 << 18];

    assertThatThrownBy(
            () -> {
              while (unpacked.read(buffer, 0, buffer.length) > 0) {}
            })
        .isInstanceOf(Refused.class)
        .cause()
        .hasMessage(
            "a.csv: the file unpacks to more than 4 GiB, the most that is taken. If the file is to"
                + " be trusted, unpack it and name the .csv file.");
  }

  @Test
  void guidance_beyond_reason_is_refused() throws Exception {
    byte[] text = new byte[3 << 20];
    byte[] zip = PublishedFilesTest.zip(Map.of("a.csv", utf8(TEXT), "b.txt", text, "c.txt", text));

    assertThat(refusal(file("download.zip", zip)))
        .isEqualTo(
            "download.zip: the archive holds more than 4 MiB of guidance. Unpack it and name the"
                + " data file.");
  }

  @Test
  void stream_is_closed_after_success_and_refusal() throws Exception {
    Closing good = new Closing(utf8(TEXT));
    Closing bad = new Closing(utf8(TEXT.replace("1000", "?")));

    CsvSource.read("a.csv", () -> good, Layouts.small());
    assertThatThrownBy(() -> CsvSource.read("a.csv", () -> bad, Layouts.small()))
        .isInstanceOf(BadInput.class);

    assertThat(good.closed).isTrue();
    assertThat(bad.closed).isTrue();
  }

  @Test
  void failing_disk_is_no_bad_input() {
    assertThatThrownBy(() -> CsvSource.read("a.csv", Broken::new, Layouts.small()))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  private static final class Closing extends FilterInputStream {
    private boolean closed;

    Closing(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
      closed = true;
      super.close();
    }
  }

  private static final class Broken extends InputStream {
    private int left = 40;

    @Override
    public int read() throws IOException {
      if (left-- <= 0) {
        throw new IOException("the disk is gone");
      }
      return 'a';
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = Math.min(1, length);
      if (count > 0) {
        into[from] = (byte) read();
      }
      return count;
    }
  }
}
