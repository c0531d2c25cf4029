package bulletin.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rules for a page that can be judged without a browser: structure, tables, pictures, links.
 * Colours, sizes and focus need a browser.
 */
final class PageRules {
  private static final Pattern BARE_LINK =
      Pattern.compile(
          "(https?://.*|www\\..*|(click )?here|link|more|read more)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Set<String> SCOPES = Set.of("col", "row", "colgroup", "rowgroup");

  /** Buttons say what they do in a value or an alternative; nobody fills them in. */
  private static final Set<String> NO_LABEL =
      Set.of("hidden", "submit", "reset", "button", "image");

  static final List<Rule<Page>> RULES =
      List.of(
          Rule.must(
              "H1",
              "the page's language on its root",
              page -> Rule.unless(!page.root().getAttribute("lang").isBlank(), "there is none")),
          Rule.must("H2", "a title that says what the page is", PageRules::title),
          Rule.must("H3", "one heading of the first level", PageRules::mainHeading),
          Rule.must("H4", "headings that skip no level", PageRules::headings),
          Rule.must(
              "H5", "a link that skips to the content as the first link", PageRules::skipLink),
          Rule.must("H6", "one main landmark", PageRules::landmark),
          Rule.must("H7", "ids that stand once", PageRules::ids),
          broken("H8", "a caption on every table", "table", PageRules::lacksCaption),
          broken(
              "H9",
              "a scope on every header cell",
              "th",
              cell -> !SCOPES.contains(cell.getAttribute("scope"))),
          broken("H10", "as many cells in every row of a table", "table", PageRules::isRagged),
          broken("H11", "no blank cells", "table", PageRules::hasBlanks),
          broken("H12", "an alternative for every picture", "img", img -> !img.hasAttribute("alt")),
          broken("H13", "a role and a name on every drawing", "svg", PageRules::isNameless),
          Rule.must("H14", "links whose words say where they lead", PageRules::bareLinks),
          Rule.good("H15", "the same words for the same target", PageRules::ambiguous),
          Rule.must("H16", "links whose targets are there", PageRules::deadLinks),
          Rule.good("H17", ScriptRule.WANTED, page -> ScriptRule.found(page.root())),
          broken("H18", "a label on every field", "input", PageRules::lacksLabel),
          Rule.good("H19", "markup that a browser need not mend", page -> page.html.mended()));

  private PageRules() {}

  /** A page and the file that it was read from. */
  record Page(Html html, Path file) {
    Element root() {
      return html.root();
    }

    List<Element> all(String name) {
      return Dom.all(root(), name);
    }

    Set<String> ids() {
      Set<String> ids = new HashSet<>();
      all("*").forEach(element -> ids.add(element.getAttribute("id")));
      return ids;
    }
  }

  static Judgement judge(Html html, Path file) {
    return Rule.judge(RULES, new Page(html, file));
  }

  private static Rule<Page> broken(
      String id, String wanted, String name, Predicate<Element> broken) {
    return Rule.must(
        id,
        wanted,
        page ->
            page.all(name).stream()
                .filter(broken)
                .map(element -> new Found(Dom.place(element), "it breaks this"))
                .toList());
  }

  private static List<Found> title(Page page) {
    Optional<Element> head = Dom.child(page.root(), "head");
    String title = head.flatMap(in -> Dom.child(in, "title")).map(Dom::text).orElse("");
    return Rule.unless(!title.isEmpty(), "there is none");
  }

  private static List<Found> mainHeading(Page page) {
    int count = page.all("h1").size();
    return Rule.unless(count == 1, "there are " + count);
  }

  private static List<Found> headings(Page page) {
    List<Found> found = new ArrayList<>();
    int last = 0;
    for (Element element : page.all("*")) {
      if (HEADING.matcher(element.getLocalName()).matches()) {
        int level = element.getLocalName().charAt(1) - '0';
        if (level > last + 1) {
          found.add(
              new Found(
                  "h" + level + " \"" + Dom.text(element) + "\"",
                  "it follows " + (last == 0 ? "no heading" : "an h" + last)));
        }
        last = level;
      }
    }
    return found;
  }

  private static List<Found> skipLink(Page page) {
    String first = page.all("a").stream().findFirst().map(a -> a.getAttribute("href")).orElse("");
    boolean leads = first.startsWith("#") && page.ids().contains(first.substring(1));
    return Rule.unless(leads, "the first link leads to \"" + first + "\"");
  }

  private static List<Found> landmark(Page page) {
    long count =
        page.all("*").stream()
            .filter(e -> e.getLocalName().equals("main") || e.getAttribute("role").equals("main"))
            .count();
    return Rule.unless(count == 1, "there are " + count);
  }

  private static List<Found> ids(Page page) {
    Set<String> seen = new HashSet<>();
    return page.all("*").stream()
        .filter(element -> !element.getAttribute("id").isEmpty())
        .filter(element -> !seen.add(element.getAttribute("id")))
        .map(element -> new Found(Dom.place(element), "the id stands again"))
        .toList();
  }

  private static boolean lacksCaption(Element table) {
    return !isLayout(table)
        && Dom.child(table, "caption").map(Dom::text).orElse("").isEmpty()
        && !isNamed(table);
  }

  private static boolean isLayout(Element table) {
    return Set.of("presentation", "none").contains(table.getAttribute("role"));
  }

  private static boolean isNamed(Element element) {
    return !element.getAttribute("aria-label").isBlank()
        || !element.getAttribute("aria-labelledby").isBlank();
  }

  private static boolean isRagged(Element table) {
    Set<Integer> widths = new TreeSet<>();
    boolean spans = false;
    for (Element row : Dom.all(table, "tr")) {
      widths.add(Dom.children(row).stream().mapToInt(c -> Dom.number(c, "colspan", 1)).sum());
      spans |= Dom.children(row).stream().anyMatch(c -> Dom.number(c, "rowspan", 1) > 1);
    }
    return widths.size() != 1 && !spans;
  }

  private static boolean hasBlanks(Element table) {
    return !isLayout(table)
        && Dom.all(table, "tr").stream()
            .flatMap(row -> Dom.children(row).stream())
            .anyMatch(cell -> Dom.text(cell).isEmpty() && Dom.all(cell, "img").isEmpty());
  }

  private static boolean isNameless(Element svg) {
    boolean named = Dom.child(svg, "title").isPresent() || isNamed(svg);
    return !isHidden(svg) && !(svg.getAttribute("role").equals("img") && named);
  }

  private static boolean isHidden(Element element) {
    return around(element).anyMatch(e -> e.getAttribute("aria-hidden").equals("true"));
  }

  /** The element and those around it. */
  private static Stream<Element> around(Element element) {
    return Stream.iterate((Node) element, Element.class::isInstance, Node::getParentNode)
        .map(Element.class::cast);
  }

  private static boolean lacksLabel(Element input) {
    return !NO_LABEL.contains(input.getAttribute("type").toLowerCase(Locale.ROOT))
        && !isNamed(input)
        && input.getAttribute("title").isBlank()
        && around(input).noneMatch(e -> e.getLocalName().equals("label"))
        && !isLabelled(input);
  }

  private static boolean isLabelled(Element input) {
    String id = input.getAttribute("id");
    return !id.isEmpty()
        && Dom.all(input.getOwnerDocument().getDocumentElement(), "label").stream()
            .anyMatch(label -> label.getAttribute("for").equals(id));
  }

  private static List<Found> bareLinks(Page page) {
    return page.all("a").stream()
        .filter(link -> link.hasAttribute("href"))
        .filter(link -> name(link).isEmpty() || BARE_LINK.matcher(name(link)).matches())
        .map(link -> new Found(Dom.place(link), "a link says \"" + name(link) + "\""))
        .toList();
  }

  private static String name(Element link) {
    String label = link.getAttribute("aria-label").strip();
    return label.isEmpty() ? Dom.text(link) : label;
  }

  private static List<Found> ambiguous(Page page) {
    Map<String, String> targets = new LinkedHashMap<>();
    List<Found> found = new ArrayList<>();
    for (Element link : page.all("a")) {
      String target = link.getAttribute("href");
      String other = target.isEmpty() ? null : targets.putIfAbsent(name(link), target);
      if (other != null && !other.equals(target)) {
        found.add(
            new Found(
                Dom.place(link),
                "\"" + name(link) + "\" leads to " + target + ", elsewhere to " + other));
      }
    }
    return found;
  }

  private static List<Found> deadLinks(Page page) {
    Set<String> ids = page.ids();
    return page.all("a").stream()
        .filter(link -> isDead(link.getAttribute("href"), ids, page.file))
        .map(link -> new Found(Dom.place(link), "nothing is at " + link.getAttribute("href")))
        .toList();
  }

  private static boolean isDead(String target, Set<String> ids, Path page) {
    if (target.startsWith("#")) {
      return !ids.contains(target.substring(1));
    }
    if (target.isEmpty() || target.strip().matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      return false;
    }
    try {
      String file = new URI(target.strip()).getPath();
      return !file.isEmpty() && !Files.exists(page.resolveSibling(file));
    } catch (URISyntaxException noAddress) {
      return true;
    }
  }
}
