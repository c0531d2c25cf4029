package bulletin.publish;

import bulletin.figures.Location;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.model.Facts;
import bulletin.report.pack.PackSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page that lists all packs: by name, and in a table for each region with links to every file.
 */
final class PackIndex {
  static final String FILE = "index.html";

  private static final String TEMPLATE = "shared/packs.ftlh";
  private static final String SCRIPT = "shared/packs.js";
  private static final String NO_REGION = "Other areas";
  private static final Comparator<Pack> BY_NAME =
      Comparator.comparing((Pack pack) -> pack.subject().slug())
          .thenComparing(pack -> pack.subject().code());

  private PackIndex() {}

  /** Writes the page; answers the file. */
  static Path write(List<Pack> packs, Facts facts, Templates templates, Path folder)
      throws TemplateError, IOException {
    Map<String, Object> model = new HashMap<>(model(packs, facts, folder));
    model.put("search", search(templates.source(SCRIPT)));
    String page = templates.render(TEMPLATE, model).strip() + "\n";
    Path index = folder.resolve(FILE);
    Whole.write(index, aside -> Files.writeString(aside, page));
    return index;
  }

  /** The script and the hash by which the page's policy admits it: CSP level 2, section 7.17. */
  private static Map<String, String> search(String source) {
    // A browser hashes what it parsed, where every line ends in one character.
    String script = source.replace("\r\n", "\n").strip();
    byte[] hash = HexFormat.of().parseHex(Hashes.of(script));
    return Map.of("script", script, "sha256", Base64.getEncoder().encodeToString(hash));
  }

  private static Map<String, Object> model(List<Pack> packs, Facts facts, Path folder)
      throws IOException {
    Map<String, Long> sameName =
        packs.stream()
            .collect(Collectors.groupingBy(pack -> pack.subject().name(), Collectors.counting()));
    List<Map<String, Object>> all = new ArrayList<>();
    Map<String, List<Map<String, Object>>> regions = new TreeMap<>();
    for (Pack pack : packs.stream().sorted(BY_NAME).toList()) {
      boolean isAlone = sameName.getOrDefault(pack.subject().name(), 0L) == 1;
      Map<String, Object> row = row(pack, isAlone, folder);
      all.add(row);
      regions.computeIfAbsent(region(pack.subject()), region -> new ArrayList<>()).add(row);
    }
    List<Map<String, Object>> tables = new ArrayList<>();
    regions.forEach(
        (name, rows) -> tables.add(Map.of("name", name, "id", id(name), "packs", rows)));
    return Map.of(
        "facts",
        facts,
        "packs",
        all,
        "regions",
        tables,
        "figures",
        Map.of("file", AllFigures.FILE, "size", ReportFiles.size(folder.resolve(AllFigures.FILE))));
  }

  private static String region(PackSubject subject) {
    Location region = subject.place().region();
    return region == null || region.name().isBlank() ? NO_REGION : region.name();
  }

  private static String id(String region) {
    return "region-" + ReleaseFolder.slug(region);
  }

  /** Two areas of one name are told apart by their codes. */
  private static Map<String, Object> row(Pack pack, boolean isAlone, Path folder)
      throws IOException {
    PackSubject subject = pack.subject();
    List<Map<String, String>> files = new ArrayList<>();
    for (PackFormat format :
        List.of(PackFormat.HTML, PackFormat.PDF, PackFormat.XLSX, PackFormat.ODS)) {
      if (Files.exists(pack.folder().resolve(format.file()))) {
        files.add(file(pack, format.file(), format.type(), folder));
      }
    }
    files.add(file(pack, PackZip.file(Pack.name(subject)), "zip of all files", folder));
    return Map.of(
        "id",
        subject.code().toLowerCase(Locale.ROOT),
        "name",
        isAlone ? subject.name() : subject.name() + " (" + subject.code() + ")",
        "code",
        subject.code(),
        "number",
        subject.oldCode(),
        "find",
        find(subject),
        "years",
        years(subject),
        "current",
        subject.current(),
        "files",
        files);
  }

  private static String find(PackSubject subject) {
    return String.join(" ", subject.name(), subject.code(), subject.oldCode(), region(subject));
  }

  private static Map<String, String> file(Pack pack, String name, String type, Path folder)
      throws IOException {
    Path file = pack.folder().resolve(name);
    return Map.of(
        "file",
        folder.relativize(file).toString().replace('\\', '/'),
        "type",
        type,
        "size",
        ReportFiles.size(file));
  }

  private static String years(PackSubject subject) {
    String first = subject.years().getFirst().label();
    String last = subject.years().getLast().label();
    return first.equals(last) ? first : first + " to " + last;
  }
}
