package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs as a person makes them. */
class PacksIT {
  private static final Path NEIGHBOURS =
      Bulletin.SHARED.resolve("data/statistical_neighbours_2025.csv");
  private static final Pattern OUTPUT =
      Pattern.compile(
          "\"name\" : \"([^\"]+)\",\\s+\"bytes\" : \\d+,\\s+\"sha256\" : \"(\\w{64})\"");

  /** Almost all withheld; a large city borough; a large county; an area that was made anew. */
  private static final String TELLING =
      "City of London,Isles of Scilly,Hackney,Hampshire,E06000059,E10000009";

  private static Path telling = Path.of("");

  @TempDir private Path folder;

  @BeforeAll
  static void makeTelling(@TempDir Path output) {
    assertThat(packs(Bulletin.here(), output, "--only", TELLING, "--quiet").exit()).isZero();
    telling = in(output);
  }

  private static Bulletin.Run packs(Bulletin program, Path output, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("packs", "local-authority-ks2", "--output", output.toString()));
    arguments.addAll(List.of("--data", Bulletin.LOCAL.toString()));
    arguments.addAll(List.of("--neighbours", NEIGHBOURS.toString()));
    arguments.addAll(List.of(more));
    return program.with(arguments.toArray(String[]::new));
  }

  private static Path in(Path output) {
    return output.resolve("local-authority-ks2/reporting-year-2025/packs");
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.sorted().toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return inside(folder).stream().map(path -> path.getFileName().toString()).toList();
  }

  private static List<Path> packFolders(Path packs) throws IOException {
    return inside(packs).stream()
        .filter(Files::isDirectory)
        .filter(path -> !path.getFileName().toString().startsWith("."))
        .toList();
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), hash(file));
      }
    }
    return hashes;
  }

  private static String hash(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every file that the manifest names is there with the bytes that it names. */
  private static void assertWhole(Path pack) throws IOException {
    Matcher output = OUTPUT.matcher(Files.readString(pack.resolve("manifest.json")));
    int found = 0;
    while (output.find()) {
      assertThat(hash(pack.resolve(output.group(1)))).isEqualTo(output.group(2));
      found++;
    }
    assertThat(found).isEqualTo(5);
    assertThat(pack.resolve(pack.getFileName() + ".zip")).isNotEmptyFile();
  }

  @Test
  void one_area_gets_its_files_and_a_second_run_leaves_them() throws Exception {
    Bulletin.Run first = packs(Bulletin.here(), folder, "--only", "Camden");
    Map<String, String> made = hashes(in(folder));
    Bulletin.Run again = packs(Bulletin.here(), folder, "--only", "202,E09000007");

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out()).contains("Packs made: 1. Unchanged: 0. Failed: 0.");
    assertThat(again.out()).contains("Packs made: 0. Unchanged: 1. Failed: 0.");
    assertThat(names(in(folder)))
        .containsExactly("E09000007-camden", "figures.csv", "index.html", "manifest.json");
    assertThat(hashes(in(folder))).isEqualTo(made);
  }

  @Test
  void another_machine_and_other_threads_give_the_same_bytes() throws Exception {
    Bulletin elsewhere =
        Bulletin.here()
            .set(
                "BULLETIN_JAVA_OPTIONS",
                "-Duser.timezone=Pacific/Auckland -Duser.language=tr -Duser.country=TR");
    assertThat(packs(elsewhere, folder, "--only", TELLING, "--threads", "1").exit()).isZero();

    assertThat(hashes(in(folder))).isEqualTo(hashes(telling));
  }

  @Test
  void area_that_is_not_there_is_told_with_those_most_like_it() {
    Bulletin.Run run = packs(Bulletin.here(), folder, "--only", "202,Camdem");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().strip())
        .startsWith(
            "bulletin: --only: no area of the data has the name or code \"Camdem\". Nearest: Camden"
                + " (202, E09000007); ")
        .endsWith("Name one of these, or leave --only out for all 158.");
    assertThat(folder).isEmptyDirectory();
  }

  /** A name with a comma, and one with letters that no folder should need. */
  @Test
  void names_with_commas_and_foreign_letters_name_folders() throws Exception {
    Path data = folder.resolve("ks2_la.csv");
    Files.writeString(
        data, Files.readString(Bulletin.LOCAL).replace(",Camden,", ",Çamdén an der Straße,"));
    Bulletin.Run run =
        Bulletin.here()
            .with(
                "packs",
                "local-authority-ks2",
                "--data",
                data.toString(),
                "--neighbours",
                NEIGHBOURS.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--only",
                "Bristol, City of,Çamdén an der Straße,Kingston upon Hull, City of");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(packFolders(in(folder.resolve("out"))))
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "E06000010-kingston-upon-hull-city-of",
            "E06000023-bristol-city-of",
            "E09000007-camden-an-der-stra-e");
  }

  /** Progress scores stopped: of the last two years there are none. */
  @Test
  void measure_without_a_figure_in_the_file_is_said_to_be_not_available() throws Exception {
    Path data = folder.resolve("two-years.csv");
    Files.write(
        data,
        Files.readAllLines(Bulletin.LOCAL).stream()
            .filter(line -> line.matches("\\D.*|(202324|202425),.*"))
            .toList());
    Bulletin.Run run =
        Bulletin.here()
            .with(
                "packs",
                "local-authority-ks2",
                "--data",
                data.toString(),
                "--neighbours",
                NEIGHBOURS.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--only",
                "Camden");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("Packs made: 1. Unchanged: 0. Failed: 0.");
  }

  @Test
  void broken_pack_is_told_and_the_others_are_whole() throws Exception {
    Path templates = folder.resolve("templates");
    Bulletin.copy(Bulletin.PROJECT.resolve("report-templates"), templates);
    Path template = templates.resolve("local-authority-ks2/pack.ftlx");
    Files.writeString(
        template,
        Files.readString(template)
            + "<#if report.facts.title?contains(\"Hackney\")><#stop \"no such sheet\"></#if>");
    Bulletin.Run run =
        packs(
            Bulletin.here(),
            folder.resolve("out"),
            "--only",
            "Hackney,Camden,Islington",
            "--templates",
            templates.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("bulletin: the pack of Hackney (204, E09000012) was not made: ")
        .contains("no such sheet");
    assertThat(run.out()).contains("Packs made: 2. Unchanged: 0. Failed: 1.");
    assertThat(packFolders(in(folder.resolve("out")))).hasSize(2);
    for (Path pack : packFolders(in(folder.resolve("out")))) {
      assertWhole(pack);
    }
  }

  @Test
  void run_that_is_killed_leaves_whole_packs_only_and_the_next_makes_the_rest() throws Exception {
    Path packs = in(folder);
    Process process =
        new ProcessBuilder(
                Bulletin.PROJECT.resolve("bulletin").toString(),
                "packs",
                "local-authority-ks2",
                "--data",
                Bulletin.LOCAL.toString(),
                "--neighbours",
                NEIGHBOURS.toString(),
                "--output",
                folder.toString(),
                "--quiet")
            .inheritIO()
            .start();
    while (process.isAlive() && (!Files.exists(packs) || packFolders(packs).size() < 3)) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();

    List<Path> left = packFolders(packs);
    assertThat(left).hasSizeBetween(3, 100);
    for (Path pack : left) {
      assertWhole(pack);
    }
    String one = left.getFirst().getFileName().toString().substring(0, 9);
    Bulletin.Run next = packs(Bulletin.here(), folder, "--only", one + ",City of London");
    assertThat(next.exit()).as(next.err()).isZero();
    assertThat(next.out()).contains("Packs made: 1. Unchanged: 1. Failed: 0.");
  }

  @Test
  void files_keep_every_rule_and_are_linked_with_their_type_and_size() throws Exception {
    List<String> files = new ArrayList<>(List.of("verify", telling + "/index.html"));
    for (Path pack : packFolders(telling)) {
      for (String file : List.of("pack.xlsx", "pack.ods", "briefing.pdf", "briefing.html")) {
        files.add(pack.resolve(file).toString());
      }
    }
    Bulletin.Run run = Bulletin.run(files.toArray(String[]::new));

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out().lines()).hasSize(25);
    Document index = index();
    for (Element link : index.select("a[href]:not([href^=#])")) {
      assertThat(telling.resolve(link.attr("href"))).isRegularFile();
      assertThat(link.text())
          .matches(
              ".+ \\((web page|PDF|Excel|OpenDocument|zip of all files|CSV|.*CSV), \\d+ KB\\)");
    }
    for (Element link : index.select("a[href^=#]")) {
      assertThat(index.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    assertThat(index.select("tbody tr")).hasSize(6);
    assertThat(index.select("tbody th").eachText())
        .contains("Hackney", "Dorset (E06000059)", "Dorset (E10000009)");
  }

  private static int pages(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return document.getNumberOfPages();
    }
  }

  @Test
  void briefing_has_two_pages() throws Exception {
    for (Path pack : packFolders(telling)) {
      assertThat(pages(pack.resolve("briefing.pdf"))).as(pack.toString()).isEqualTo(2);
    }
  }

  private static Document index() throws IOException {
    return Jsoup.parse(telling.resolve("index.html"), StandardCharsets.UTF_8.name());
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void index_breaks_no_rule_and_needs_no_sideways_scrolling(int width) throws Exception {
    Axe.Said said = new Axe(folder).of(index(), width);

    assertThat(said.violations()).isEmpty();
    assertThat(said.passes()).isGreaterThan(20);
    assertThat(said.wide()).isLessThanOrEqualTo(said.width());
  }

  @ParameterizedTest
  @CsvSource({
    "hackn, 1280, 1 of 6 packs shown., 1",
    "inner LONDON, 320, 2 of 6 packs shown., 2",
    "e06000059, 1280, 1 of 6 packs shown., 1",
    "204, 320, 1 of 6 packs shown., 1",
    "dorset west, 1280, 2 of 6 packs shown., 2",
    "nowhere, 320, '0 of 6 packs shown. Try part of a name, a code or a region.', 0",
    "'', 1280, 6 packs, 6"
  })
  void search_narrows_the_list_and_breaks_no_rule(String typed, int width, String status, int rows)
      throws Exception {
    Axe.Said said = new Axe(folder).typed(index(), typed, width);

    assertThat(said.search()).isEqualTo(new Axe.Search(status, rows));
    assertThat(said.violations()).isEmpty();
    assertThat(said.wide()).isLessThanOrEqualTo(said.width());
  }

  /**
   * As it is delivered, with its policy: the script runs, and what is put into the page does not.
   */
  @Test
  void index_admits_its_search_and_no_other_script() throws Exception {
    assertThat(index().getElementById("search").hasAttr("hidden")).isTrue();
    assertThat(index().select("tbody tr[hidden], li[hidden]")).isEmpty();

    Document smuggled = index();
    smuggled.body().appendElement("script").appendText("document.title = 'Smuggled'");
    Path page = folder.resolve("index.html");
    Files.writeString(page, smuggled.outerHtml());
    Document shown = Jsoup.parse(new Axe(folder).browsed(page, 1280));

    assertThat(shown.getElementById("search").hasAttr("hidden")).isFalse();
    assertThat(shown.getElementById("found").text()).isEqualTo("6 packs");
    assertThat(shown.title()).startsWith("Packs by area");
  }

  @Test
  @Tag("slow")
  void every_area_s_pack_keeps_every_rule() throws Exception {
    Bulletin.Run run = packs(Bulletin.here(), folder);
    assertThat(run.exit()).as(run.err()).isZero();
    List<Path> all = packFolders(in(folder));
    assertThat(all).hasSize(158);

    List<String> files = new ArrayList<>(List.of("verify"));
    for (Path pack : all) {
      assertWhole(pack);
      assertThat(pages(pack.resolve("briefing.pdf"))).as(pack.toString()).isEqualTo(2);
      for (String file : List.of("pack.xlsx", "pack.ods", "briefing.pdf", "briefing.html")) {
        files.add(pack.resolve(file).toString());
      }
    }
    Bulletin.Run verify = Bulletin.run(files.toArray(String[]::new));
    assertThat(verify.exit()).as(verify.out()).isZero();
    assertThat(verify.out().lines()).hasSize(158 * 4).allMatch(l -> l.contains(": keeps all "));
  }
}
