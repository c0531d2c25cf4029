package bulletin.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.figures.DataSet;
import bulletin.figures.GeographicLevel;
import bulletin.render.template.Templates;
import bulletin.report.ReleaseFacts;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Facts;
import bulletin.report.pack.PackPlan;
import bulletin.report.pack.PackSubject;
import bulletin.source.csv.CsvSource;
import bulletin.source.csv.NeighbourFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of real figures, made in this process. */
class PacksTest {
  private static final Path TEMPLATES = Path.of("report-templates");
  private static final String REPORT = "local-authority-ks2";
  private static final String HACKNEY = "E09000012";

  /** Of an authority that changed, so that its briefing says more than others. */
  private static final String LONGEST_NAME = "E06000058";

  private static final String CAMDEN = "E09000007";
  private static final String SCILLY = "E06000053";

  private static PackPlan plan;
  private static Provenance provenance;
  private static Facts facts;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws Exception {
    Path home = TEMPLATES.resolve(REPORT);
    ReportDefinition definition = DefinitionReader.read(home);
    DataSet data = CsvSource.read(Path.of("../shared/data/ks2_la.csv"), Layouts.layout(definition));
    plan =
        PackPlan.of(
            definition,
            Wording.of(List.of(TEMPLATES.resolve("shared/wording.properties"))),
            data,
            NeighbourFile.read(
                Path.of("../shared/data/statistical_neighbours_2025.csv"),
                data,
                GeographicLevel.LOCAL_AUTHORITY));
    provenance =
        new Provenance(
            "Bulletin test",
            Source.file("bulletin packs", "ks2_la.csv"),
            "Key stage 2",
            Optional.empty(),
            Optional.empty(),
            data,
            List.of(new InputFile("template", "shared/print.css", "1", 1)));
    facts =
        ReleaseFacts.of(
            definition,
            new ReleaseFacts.About("Packs", "Packs.", "England", "2018/19 to 2024/25"),
            Optional.empty());
  }

  private static PackWriter writer(Path templates, Set<PackFormat> formats) {
    return new PackWriter(Templates.of(templates), plan, provenance, formats);
  }

  private static PackWriter writer() {
    return writer(TEMPLATES, EnumSet.allOf(PackFormat.class));
  }

  private PackResults run(PackWriter writer, Path packs, int threads, String... codes)
      throws Exception {
    return new PackRun(writer, Templates.of(TEMPLATES), facts, packs)
        .run(subjects(codes), false, threads, done -> {});
  }

  private static List<PackSubject> subjects(String... codes) {
    return plan.subjects().stream().filter(s -> List.of(codes).contains(s.code())).toList();
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Hashes.of(file));
      }
    }
    return hashes;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void packs_made_at_the_same_time_are_those_made_one_by_one() throws Exception {
    String[] codes = {CAMDEN, HACKNEY, SCILLY, "E06000059", "E10000009", "E10000014"};
    run(writer(), folder.resolve("one"), 1, codes);
    run(writer(), folder.resolve("many"), 4, codes);

    Map<String, String> one = hashes(folder.resolve("one"));
    assertThat(one).hasSize(6 * 7 + 3).isEqualTo(hashes(folder.resolve("many")));
    assertThat(one.values().stream().distinct()).as("no file is another's").hasSize(one.size());
  }

  @Test
  void pack_is_found_whole_in_its_folder_and_zip() throws Exception {
    Pack pack = writer().buildOne(CAMDEN, folder);

    assertThat(pack.made()).isTrue();
    assertThat(pack.isAccessible()).isTrue();
    assertThat(pack.judgements()).hasSize(4);
    assertThat(names(pack.folder()))
        .containsExactly(
            "E09000007-camden.zip",
            "briefing.html",
            "briefing.pdf",
            "figures.csv",
            "manifest.json",
            "pack.ods",
            "pack.xlsx");
    Map<String, String> files = hashes(pack.folder());
    files.remove("E09000007-camden.zip");
    assertThat(PackZip.hashes(pack.folder(), "E09000007-camden")).isEqualTo(files);
  }

  @Test
  void whole_pack_of_the_same_inputs_is_left() throws Exception {
    FileTime before = FileTime.from(Instant.EPOCH);
    Path file = writer().buildOne(CAMDEN, folder).folder().resolve("pack.xlsx");
    Files.setLastModifiedTime(file, before);

    assertThat(writer().buildOne(CAMDEN, folder).made()).isFalse();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    assertThat(writer().write(subjects(CAMDEN).getFirst(), folder, true).made()).isTrue();
    assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(before);
  }

  @Test
  void pack_whose_files_changed_is_made_again() throws Exception {
    Path pack = writer().buildOne(CAMDEN, folder).folder();
    Map<String, String> whole = hashes(pack);

    for (String file : List.of("pack.xlsx", "manifest.json", "E09000007-camden.zip")) {
      Files.write(pack.resolve(file), new byte[] {1});
      assertThat(writer().buildOne(CAMDEN, folder).made()).as("%s was spoiled", file).isTrue();
      assertThat(hashes(pack)).isEqualTo(whole);
    }
    Files.delete(pack.resolve("briefing.pdf"));
    assertThat(writer().buildOne(CAMDEN, folder).made()).isTrue();
    assertThat(hashes(pack)).isEqualTo(whole);
  }

  @Test
  void pack_is_made_again_for_another_program_or_template_and_for_a_format_that_it_lacks()
      throws Exception {
    writer(TEMPLATES, EnumSet.of(PackFormat.XLSX)).buildOne(CAMDEN, folder);
    assertThat(names(folder.resolve("E09000007-camden")))
        .containsExactly("E09000007-camden.zip", "figures.csv", "manifest.json", "pack.xlsx");
    assertThat(writer().buildOne(CAMDEN, folder).made()).isTrue();
    assertThat(writer(TEMPLATES, EnumSet.of(PackFormat.XLSX)).buildOne(CAMDEN, folder).made())
        .as("one that has more")
        .isFalse();

    Provenance other =
        new Provenance(
            provenance.engine(),
            provenance.source(),
            "Key stage 2",
            Optional.empty(),
            Optional.empty(),
            provenance.data(),
            List.of(new InputFile("template", "shared/print.css", "2", 1)));
    PackWriter changed =
        new PackWriter(Templates.of(TEMPLATES), plan, other, EnumSet.allOf(PackFormat.class));
    assertThat(changed.buildOne(CAMDEN, folder).made()).isTrue();
  }

  @Test
  void several_writers_of_one_pack_leave_it_whole() throws Exception {
    Map<String, String> alone = hashes(writer().buildOne(CAMDEN, folder.resolve("a")).folder());
    Path packs = Files.createDirectories(folder.resolve("b"));
    PackSubject camden = subjects(CAMDEN).getFirst();
    List<Future<Pack>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        Callable<Pack> write = () -> writer().write(camden, packs, true);
        futures.add(pool.submit(write));
      }
    }
    for (Future<Pack> future : futures) {
      assertThat(future.get().made()).isTrue();
    }

    assertThat(names(packs)).containsExactly("E09000007-camden");
    assertThat(hashes(packs.resolve("E09000007-camden"))).isEqualTo(alone);
  }

  /** Its template is broken for one area. */
  @Test
  void pack_that_fails_stops_no_other_and_keeps_what_was_there() throws Exception {
    Path packs = folder.resolve("packs");
    run(writer(), packs, 2, HACKNEY);
    Map<String, String> before = hashes(packs.resolve("E09000012-hackney"));
    Path broken = copy(TEMPLATES, folder.resolve("templates"));
    Path briefing = broken.resolve(REPORT).resolve("briefing.ftlh");
    Files.writeString(
        briefing,
        Files.readString(briefing)
            + "<#if report.facts.title?contains(\"Hackney\")><#stop \"broken\"></#if>");
    PackResults results =
        new PackRun(
                writer(broken, EnumSet.allOf(PackFormat.class)), Templates.of(broken), facts, packs)
            .run(subjects(CAMDEN, HACKNEY, SCILLY), true, 2, done -> {});

    assertThat(results.packs()).extracting(p -> p.subject().code()).containsExactly(SCILLY, CAMDEN);
    assertThat(results.failed()).extracting(f -> f.subject().code()).containsExactly(HACKNEY);
    assertThat(results.failed().getFirst().cause()).hasMessageContaining("broken");
    assertThat(hashes(packs.resolve("E09000012-hackney"))).isEqualTo(before);
    assertThat(Files.readString(packs.resolve("index.html"))).doesNotContain("Hackney");
    assertThat(Files.readString(packs.resolve("manifest.json")))
        .contains("\"failed\" : [ {")
        .contains("\"code\" : \"E09000012\"");
    assertThat(names(packs)).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void index_figures_and_manifest_hold_every_pack_that_is_there() throws Exception {
    run(writer(), folder, 2, HACKNEY, SCILLY);
    PackResults results = run(writer(), folder, 2, CAMDEN);

    assertThat(results.packs()).extracting(p -> p.subject().code()).containsExactly(CAMDEN);
    assertThat(results.others()).isEqualTo(2);
    assertThat(results.outdated()).isEmpty();
    assertThat(results.index().failures()).isEmpty();
    List<String> figures = Files.readAllLines(folder.resolve("figures.csv"));
    List<String> camden =
        Files.readAllLines(folder.resolve("E09000007-camden").resolve("figures.csv"));
    assertThat(figures.getFirst()).isEqualTo("pack," + camden.getFirst());
    assertThat(figures.stream().filter(line -> line.startsWith("E09000007,")))
        .isEqualTo(camden.stream().skip(1).map(line -> "E09000007," + line).toList());
    assertThat(figures.stream().map(line -> line.substring(0, 9)).distinct())
        .hasSize(4)
        .contains(HACKNEY, SCILLY, CAMDEN);
  }

  /**
   * As the release, and still on two pages: on each page and sheet, beside the data files, and in
   * the zip.
   */
  @Test
  void embargo_stands_on_every_page_and_sheet_of_a_pack_and_on_the_index() throws Exception {
    String embargo = "Embargoed until 9:30am on 26 November 2026";
    Facts.Note note = new Facts.Note(LocalDate.of(2026, 12, 3), "Three figures were too low.");
    Facts.Marks marks = new Facts.Marks(Optional.of(embargo), List.of(note));
    PackResults results =
        new PackRun(writer().marked(marks), Templates.of(TEMPLATES), facts.marked(marks), folder)
            .run(subjects(LONGEST_NAME), false, 1, done -> {});
    Path pack = results.packs().getFirst().folder();

    assertThat(results.packs().getFirst().isAccessible()).isTrue();
    assertThat(results.index().failures()).isEmpty();
    for (Path page : List.of(pack.resolve("briefing.html"), folder.resolve("index.html"))) {
      assertThat(Jsoup.parse(page).select(".banner").eachText()).first().isEqualTo(embargo);
    }
    assertThat(pages(pack.resolve("briefing.pdf"))).hasSize(2).allMatch(p -> p.contains(embargo));
    try (XSSFWorkbook book = new XSSFWorkbook(pack.resolve("pack.xlsx").toFile())) {
      assertThat(book).hasSize(12).allMatch(sheet -> says(sheet, embargo));
    }
    assertThat(pack.resolve("EMBARGO.txt")).content().startsWith(embargo + ".\n");
    assertThat(PackZip.hashes(pack, pack.getFileName().toString())).containsKey("EMBARGO.txt");
    assertThat(run(writer(), folder, 1, LONGEST_NAME).packs().getFirst().made()).isTrue();
    assertThat(pack.resolve("EMBARGO.txt")).doesNotExist();
  }

  private static boolean says(Sheet sheet, String words) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .anyMatch(row -> row.getCell(0).toString().equals(words));
  }

  private static List<String> pages(Path pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).replaceAll("\\s+", " "));
      }
    }
    return pages;
  }

  @Test
  void pack_of_other_inputs_is_left_out_of_the_index_and_told() throws Exception {
    run(writer(), folder, 2, HACKNEY);
    Path manifest = folder.resolve("E09000012-hackney/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replaceFirst("[0-9a-f]{64}", "0"));

    PackResults results = run(writer(), folder, 2, CAMDEN);

    assertThat(results.outdated()).extracting(PackSubject::code).containsExactly(HACKNEY);
    assertThat(Files.readString(folder.resolve("index.html"))).doesNotContain("Hackney");
  }

  @Test
  void what_a_killed_process_left_is_swept_away_and_work_under_way_is_not() throws Exception {
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    String dead = "999999999999";
    Path left = Files.createDirectories(folder.resolve(".E1-a." + dead + "-0123abcd"));
    Path fresh = Files.createDirectories(folder.resolve(".E1-b." + dead + "-0123abcd"));
    Path alive =
        Files.createDirectories(
            folder.resolve(".E1-c." + ProcessHandle.current().pid() + "-0123abcd"));
    Path pack = Files.createDirectories(folder.resolve("E1-d"));
    for (Path old : List.of(left, alive, pack)) {
      Files.setLastModifiedTime(old, longAgo);
    }

    PackFolder.sweep(folder);

    assertThat(left).doesNotExist();
    assertThat(List.of(fresh, alive, pack)).allMatch(Files::exists);
    assertThat(names(folder)).hasSize(3);
  }

  @Test
  void area_that_the_plan_lacks_has_no_pack() {
    assertThatThrownBy(() -> writer().buildOne("E99999999", folder))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("The plan has no pack for E99999999");
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }
}
