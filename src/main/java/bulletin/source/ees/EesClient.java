package bulletin.source.ees;

import bulletin.source.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks the publisher's API for statistics. Every method fails with {@link EesRefusal} for what can
 * never succeed and {@link EesTrouble} for what may succeed later; messages are one line and hold
 * the request's address and the server's id for it.
 */
public final class EesClient implements AutoCloseable {
  /** The most rows that the API gives on one page of a query. */
  public static final int LARGEST_PAGE = 10_000;

  private static final int LIST_PAGE = 20;
  private static final Pattern FILE_NAME =
      Pattern.compile("filename=\"?([A-Za-z0-9][\\w.-]{0,120}\\.csv)\"?");
  private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final EesSettings settings;
  private final Wire wire;

  /** A client; nothing is asked yet. */
  public EesClient(EesSettings settings) {
    this.settings = settings;
    this.wire = new Wire(settings);
  }

  /** Where the API is. */
  public URI base() {
    return settings.base();
  }

  /** All publications whose words match; all there are when the text is empty. */
  public List<Publication> publications(String words) throws EesProblem {
    if (!words.isEmpty() && words.strip().length() < 3) {
      throw new EesRefusal(
          "\"%s\" is too short to search for: the API wants three letters or more. Write a longer word."
              .formatted(words.strip()));
    }
    Map<String, String> query = new LinkedHashMap<>();
    if (!words.isEmpty()) {
      query.put("search", words.strip());
    }
    return all("/publications", query, Shapes::publication);
  }

  /** A publication. */
  public Publication publication(String id) throws EesProblem {
    return Shapes.publication(get("/publications/" + guid(id), Map.of()));
  }

  /** The data sets of a publication. */
  public List<DataSetSummary> dataSets(String publication) throws EesProblem {
    return all("/publications/" + guid(publication) + "/data-sets", Map.of(), Shapes::dataSet);
  }

  /** A data set's page. */
  public DataSetSummary dataSet(String id) throws EesProblem {
    return Shapes.dataSet(get(path(id), Map.of()));
  }

  /** All versions, newest first; the API leaves the order of patches open. */
  public List<VersionFacts> versions(String id) throws EesProblem {
    return all(path(id) + "/versions", Map.of(), Shapes::version).stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(VersionFacts::version).reversed())
        .toList();
  }

  /** One version. */
  public VersionFacts version(String id, Version version) throws EesProblem {
    String path = path(id) + "/versions/" + version;
    return Shapes.version(get(path, Map.of()))
        .orElseThrow(() -> new EesTrouble(uri(path, Map.of()) + ": the answer names no version."));
  }

  /**
   * The newest published version that a pattern takes; an exact version is taken whatever its
   * status.
   */
  public VersionFacts resolve(String id, VersionPattern pattern) throws EesProblem {
    if (pattern.exact().isPresent()) {
      return version(id, pattern.exact().get());
    }
    List<VersionFacts> all = versions(id);
    return all.stream()
        .filter(v -> VersionFacts.isLive(v.status()) && pattern.takes(v.version()))
        .findFirst()
        .orElseThrow(() -> new EesRefusal(noVersion(id, pattern, all)));
  }

  private static String noVersion(String id, VersionPattern pattern, List<VersionFacts> all) {
    String there =
        all.stream()
            .map(v -> v.version() + " (" + v.status().toLowerCase(Locale.ROOT) + ")")
            .collect(Collectors.joining(", "));
    return "the data set %s has no published version that fits \"%s\". Its versions: %s. Change version: in report.yaml, or name one exactly."
        .formatted(id, pattern, there.isEmpty() ? "none" : there);
  }

  /**
   * What a version changed; with its patch history when it is a patch, since only then there is
   * one. A history that holds a version which may not be seen is refused as a whole: then without.
   */
  public Changes changes(String id, Version version) throws EesProblem {
    String path = path(id) + "/versions/" + version + "/changes";
    Map<String, String> history =
        version.patch() > 0 ? Map.of("includePatchHistory", "true") : Map.of();
    try {
      return Shapes.changes(get(path, history));
    } catch (EesRefusal refusal) {
      if (history.isEmpty()) {
        throw refusal;
      }
      return Shapes.changes(get(path, Map.of()));
    }
  }

  /** What a version is made of. */
  public Meta meta(String id, Version version) throws EesProblem {
    return Shapes.meta(metaTree(id, version));
  }

  /** The same as the API wrote it, to be kept. */
  String metaText(String id, Version version) throws EesProblem {
    return metaTree(id, version).toString();
  }

  private JsonNode metaTree(String id, Version version) throws EesProblem {
    return get(path(id) + "/meta", Map.of("dataSetVersion", version.toString()));
  }

  /**
   * All rows of a query, page by page, all from one exact version.
   *
   * @param pageSize 1 to {@link #LARGEST_PAGE}
   * @param lenient whether an answer that lacks rows because something was not found is taken
   * @throws EesRefusal when something was not found and that is not allowed
   * @throws EesTrouble when the pages do not add up
   */
  public Answer query(
      String id, Version version, ResolvedQuery query, int pageSize, boolean lenient)
      throws EesProblem {
    QueryPages pages = new QueryPages(path(id) + "/query", pageSize, lenient);
    do {
      pages.add(post(pages.path(), version, query.body(pages.next(), pageSize)));
    } while (pages.hasMore());
    return new Answer(version, pages.rows(), pages.warnings());
  }

  private JsonNode post(String path, Version version, String body) throws EesProblem {
    Map<String, String> pinned = Map.of("dataSetVersion", version.toString());
    return json(
        new Ask(
            uri(path, pinned), Optional.of(body), "application/json", settings.limits().json()));
  }

  /** The first page of a query by GET, which a browser can open. */
  public Answer query(URI asked, Version version) throws EesProblem {
    JsonNode tree =
        json(new Ask(asked, Optional.empty(), "application/json", settings.limits().json()));
    QueryPages pages = new QueryPages(asked.getPath(), 0, false);
    pages.add(tree);
    return new Answer(version, pages.rows(), pages.warnings());
  }

  /** The address of a data set's query, with the exact version. */
  public URI queryUri(String id, Version version) throws EesRefusal {
    return uri(path(id) + "/query", Map.of("dataSetVersion", version.toString()));
  }

  /**
   * Pulls the data file of a version, unpacked on the way.
   *
   * @param into a folder; the file gets the server's name for it
   * @throws UncheckedIOException when it cannot be written
   */
  public Download csv(String id, Version version, Path into) throws EesProblem {
    URI uri = uri(path(id) + "/csv", Map.of("dataSetVersion", version.toString()));
    Ask ask = new Ask(uri, Optional.empty(), "text/csv, application/json", settings.limits().csv());
    return wire.send(
        ask,
        (body, headers) ->
            keep(ask, body, into.resolve(fileName(headers, guid(id), version)), headers));
  }

  private static String fileName(HttpHeaders headers, String id, Version version) {
    Matcher name = FILE_NAME.matcher(headers.firstValue("Content-Disposition").orElse(""));
    return name.find() ? String.valueOf(name.group(1)) : id + "_v" + version + ".csv";
  }

  private static Download keep(Ask ask, InputStream body, Path file, HttpHeaders headers)
      throws IOException, EesProblem {
    MessageDigest digest = Checksum.begun();
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (OutputStream out = new DigestOutputStream(open(file), digest)) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        if (bytes == 0 && n > 0 && buffer[0] == '<') {
          throw unusable(ask, buffer, n, headers);
        }
        write(out, buffer, n);
        bytes += n;
      }
    }
    if (bytes == 0) {
      throw unusable(ask, buffer, 0, headers);
    }
    return new Download(file, String.valueOf(file.getFileName()), Checksum.of(digest), bytes);
  }

  // A full disk must not look like a dropped connection, which is tried again.
  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EesTrouble unusable(Ask ask, byte[] body, int count, HttpHeaders headers) {
    byte[] text = java.util.Arrays.copyOf(body, count);
    return new EesTrouble(
        "%s: the server answered 200%s%s. Check the base URL, or try again later."
            .formatted(ask, Refusal.id(headers, ""), Refusal.shape(text)));
  }

  private <T> List<T> all(String path, Map<String, String> query, Function<JsonNode, T> item)
      throws EesProblem {
    List<T> all = new ArrayList<>();
    for (int page = 1; ; page++) {
      Map<String, String> asked = new LinkedHashMap<>(query);
      asked.put("page", String.valueOf(page));
      asked.put("pageSize", String.valueOf(LIST_PAGE));
      Page<T> got = Shapes.page(get(path, asked), item);
      all.addAll(got.results());
      if (page >= got.pages() || got.results().isEmpty()) {
        return requireTotal(all, got.total(), uri(path, query));
      }
    }
  }

  private static <T> List<T> requireTotal(List<T> all, long total, URI uri) throws EesTrouble {
    if (all.size() != total) {
      throw new EesTrouble(
          "%s: the pages hold %d results where %d were announced. Try again."
              .formatted(uri, all.size(), total));
    }
    return all;
  }

  private JsonNode get(String path, Map<String, String> query) throws EesProblem {
    return json(
        new Ask(uri(path, query), Optional.empty(), "application/json", settings.limits().json()));
  }

  private JsonNode json(Ask ask) throws EesProblem {
    return wire.send(
        ask,
        (body, headers) -> {
          byte[] bytes = body.readAllBytes();
          try {
            JsonNode tree = Shapes.JSON.readTree(bytes);
            if (tree.isObject()) {
              return tree;
            }
          } catch (JacksonException e) {
            // Said below, with the shape of what came instead.
          }
          throw unusable(ask, bytes, bytes.length, headers);
        });
  }

  private URI uri(String path, Map<String, String> query) {
    String parameters =
        query.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(settings.base() + path + (parameters.isEmpty() ? "" : "?" + parameters));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String path(String id) throws EesRefusal {
    return "/data-sets/" + guid(id);
  }

  /** Upper-case letters in a path cost a redirect. */
  private static String guid(String id) throws EesRefusal {
    String lower = id.strip().toLowerCase(Locale.ROOT);
    if (!GUID.matcher(lower).matches()) {
      throw new EesRefusal(
          "\"%s\" is no id: an id looks like 019d431f-c129-73e6-917e-6998bfe4d88d. Find it with: bulletin data search WORDS; or name a report: bulletin reports."
              .formatted(id));
    }
    return lower;
  }

  @Override
  public void close() {
    wire.close();
  }
}
