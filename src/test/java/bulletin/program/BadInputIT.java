package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be taken is refused in one line, and the release of yesterday is still there. */
class BadInputIT {
  private static final String CORRECT =
      " Correct the file, or map it under values: in report.yaml.";
  private static final String REPORTS =
      " Reports: key-stage-2, local-authority-ks2. Name one of these, or add a folder with a"
          + " report.yaml.";

  @TempDir private static Path folder;
  private static String clean = "";
  private static Release yesterday = new Release(Path.of(""), new Bulletin.Run(0, "", ""));
  private static Map<String, byte[]> intact = Map.of();

  @BeforeAll
  static void release_of_yesterday() throws IOException {
    clean = Files.readString(Bulletin.NATIONAL);
    yesterday = Release.built(folder.resolve("output"), "build", "key-stage-2");
    intact = yesterday.files();
  }

  /** Runs a build into the folder that holds a release, and looks that the folder is as it was. */
  private static void assertRefused(String[] arguments, String... lines) throws IOException {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--output";
    all[arguments.length + 1] = folder.resolve("output").toString();
    Bulletin.Run run = Bulletin.run(all);

    assertThat(run.err().lines().map(line -> line.replace(folder + "/", "")))
        .containsExactlyElementsOf(Stream.of(lines).map(line -> "bulletin: " + line).toList());
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
    assertIntact();
  }

  private static void assertIntact() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(intact.size());
    }
    assertThat(yesterday.files().keySet()).isEqualTo(intact.keySet());
    yesterday
        .files()
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(intact.get(name)));
  }

  private static String[] data(String name) {
    return new String[] {"build", "key-stage-2", "--data", folder.resolve(name).toString()};
  }

  static Stream<Arguments> changes() {
    String reading = "Reading,652640,491130,75,x,x,x,x,x";
    return Stream.of(
        arguments(
            "missing column",
            "social_care_group",
            "care_setting",
            "bad.csv: the column social_care_group is not in the header. Add the column to the"
                + " file, or correct its name in report.yaml."),
        arguments(
            "unknown shorthand",
            reading,
            "Reading,652640,491130,n/a,x,x,x,x,x",
            "bad.csv line 2, column expected_standard_pupil_percent: \"n/a\" is neither a number"
                + " nor shorthand (c, k, low, u, x, z)."
                + CORRECT),
        arguments(
            "short row",
            reading,
            "Reading,652640,491130,75,x,x,x,x",
            "bad.csv line 2: the row has 18 cells and the header has 19. Correct the row; a text"
                + " that holds a comma must be in quotation marks."),
        arguments(
            "duplicate key",
            "Revised,Writing,650570",
            "Revised,Reading,650570",
            "bad.csv line 3: the row repeats the time period, place and filters of line 2. Remove"
                + " one of the two rows, or declare as a filter in report.yaml what tells them"
                + " apart: version."),
        arguments(
            "percentage of 140",
            reading,
            "Reading,652640,491130,140,x,x,x,x,x",
            "bad.csv line 2, column expected_standard_pupil_percent: \"140\" is no percentage from"
                + " 0 to 100. Correct the file, or the indicator's unit in report.yaml."),
        arguments(
            "lower above upper",
            "-2.78,-2.89,-2.66",
            "-2.78,-2.66,-2.89",
            "bad.csv line 51, column progress_measure_lower_conf_interval: the lower bound -2.66"
                + " is above the upper bound -2.89 in progress_measure_upper_conf_interval."
                + " Correct the file, or the interval's columns in report.yaml."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void changed_data_are_refused(String fault, String old, String planted, String line)
      throws IOException {
    assertThat(clean).as(fault).contains(old);
    int at = clean.indexOf(old);
    Files.writeString(
        folder.resolve("bad.csv"),
        clean.substring(0, at) + planted + clean.substring(at + old.length()));

    assertRefused(data("bad.csv"), line);
  }

  static Stream<Arguments> files() throws IOException {
    String text = Files.readString(Bulletin.NATIONAL);
    byte[] gzip = gzip(text);
    return Stream.of(
        arguments(
            "latin1.csv",
            text.replace("CLA 12", "CL\u00C4 12").getBytes(StandardCharsets.ISO_8859_1),
            "latin1.csv line 19: a byte that is no UTF-8 was found where UTF-8 text is wanted. Save"
                + " the file again as CSV UTF-8."),
        arguments(
            "empty.csv",
            new byte[0],
            "empty.csv: the file is empty. A header and at least one row are wanted."),
        arguments(
            "cut.csv.gz",
            Arrays.copyOf(gzip, gzip.length / 2),
            "cut.csv.gz: the packed file ends too early. Download or copy it again."),
        arguments(
            "bomb.zip",
            bomb(text),
            "ks2.csv (in bomb.zip): the file unpacks to more than 200 times its size. If the file"
                + " is to be trusted, unpack it and name the .csv file."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void file_that_is_no_data_is_refused(String name, byte[] bytes, String line) throws IOException {
    Files.write(folder.resolve(name), bytes);

    assertRefused(data(name), line);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A good file with a hundred million blank lines after it. */
  private static byte[] bomb(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] blank = "\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("ks2.csv"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        zip.write(blank);
      }
    }
    return bytes.toByteArray();
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        arguments(
            "build key-stage-2 --data nowhere.csv",
            "nowhere.csv: the file does not exist. Check the name and the folder."),
        arguments(
            "build key-stage-2 --data src",
            "src: the file is a folder. Name the .csv, .csv.gz or .zip file in it."),
        arguments("build absence", "there is no report \"absence\" in report-templates." + REPORTS),
        arguments(
            "build ../output", "there is no report \"../output\" in report-templates." + REPORTS),
        arguments(
            "build local-authority-ks2",
            "the report \"local-authority-ks2\" has no sample. Give its data: bulletin build"
                + " local-authority-ks2 --data FILE."),
        arguments(
            "build --dat x.csv",
            "Unknown option: '--dat'. Perhaps --data was meant. Type bulletin build --help to see"
                + " what can be typed."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void command_that_names_nothing_is_refused(String command, String line) throws IOException {
    if (command.contains("--dat x")) {
      assertThat(Bulletin.run(command.split(" ")))
          .isEqualTo(new Bulletin.Run(2, "", "bulletin: " + line + "\n"));
      assertIntact();
    } else {
      assertRefused(command.split(" "), line);
    }
  }

  static Stream<Arguments> templates() {
    String yaml = "templates/key-stage-2/report.yaml";
    return Stream.of(
        arguments(
            "key-stage-2/report.ftlh",
            "<#macro gaps>",
            "<#macro gaps>\n<p>${report.nosuch}</p>",
            "key-stage-2/report.ftlh line 23, column 4: \"report.nosuch\" is not defined or is"
                + " missing here. Nearest names: is, charts, facts, id, lines. Correct the name, or"
                + " write ${report.nosuch!\"...\"} to say what stands in its place."),
        arguments(
            "key-stage-2/report.ftlh",
            "are tested; writing",
            "are taken by 640,000 pupils; writing",
            "key-stage-2/report.ftlh line 19, column 39: the number 640,000 is typed by hand in"
                + " \"Reading, maths, and grammar, punctuation and spelling are taken by 640,000"
                + " pupils; writing and science are assessed by teachers.\". Take it from a figure,"
                + " or list the phrase in a comment: <#-- numbers: ... -->."),
        arguments(
            "key-stage-2/workbook.ftlx",
            "<@workbook.release/>",
            "<@workbook.releese/>",
            "key-stage-2/workbook.ftlx line 2, column 1: no macro \"workbook.releese\" is defined."
                + " Nearest names: release, notes, sheet, terms, cover. Correct the name, or write"
                + " <#macro releese>...</#macro>."),
        arguments(
            "shared/wording.properties",
            "Gap to {comparator_lower}",
            "Gap to {comparater}",
            "wording.properties, heading.gap: {comparater} is none of [comparator, comparator_lower,"
                + " measure]. Correct the sentence."),
        arguments(
            "key-stage-2/report.yaml",
            "language: en-GB",
            "language: 7",
            yaml
                + " line 7, column 11: language is the number 7. Wanted: text. Put it in quotes:"
                + " \"7\"."));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("templates")
  void broken_template_is_refused(String file, String old, String planted, String line)
      throws IOException {
    plant(file, old, planted);

    assertRefused(own(), line);
  }

  @Test
  void every_fault_of_a_definition_is_told_at_once() throws IOException {
    plant("key-stage-2/report.yaml", "title: Key", "titel: Key");

    assertRefused(
        own(),
        "templates/key-stage-2/report.yaml line 5, column 1: \"titel\" is not a known key of a"
            + " report. Known keys: title, summary, language, publisher, keywords, release, data,"
            + " compare, measures, previous, revision, accepted_checks, breaks, shorthand, sections, tables,"
            + " charts, packs, footnotes. Did you mean \"title\"? Remove it or correct it.",
        "templates/key-stage-2/report.yaml line 5, column 1: The key \"title\" is missing from a"
            + " report. Wanted: the report's title. Add it here.");
  }

  private static String[] own() {
    return new String[] {"build", "--templates", folder.resolve("templates").toString()};
  }

  /** A fresh copy of the report folders with one change. */
  private static void plant(String file, String old, String planted) throws IOException {
    Path templates = folder.resolve("templates");
    Release.delete(templates);
    Bulletin.copy(Bulletin.PROJECT.resolve("report-templates"), templates);
    String text = Files.readString(templates.resolve(file));
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    Files.writeString(
        templates.resolve(file),
        text.substring(0, at) + planted + text.substring(at + old.length()));
  }

  @Test
  void first_build_that_fails_leaves_no_folder() throws IOException {
    plant("key-stage-2/report.ftlh", "<#macro gaps>", "<#macro gaps>${report.nosuch}");
    Path output = folder.resolve("first/output");

    assertThat(
            Bulletin.run(
                    "build",
                    "--templates",
                    folder.resolve("templates").toString(),
                    "--output",
                    output.toString())
                .exit())
        .isEqualTo(2);
    assertThat(output.getParent()).doesNotExist();
  }
}
