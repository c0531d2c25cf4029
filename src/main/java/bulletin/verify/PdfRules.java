package bulletin.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * The rules of PDF/UA-1 that can be judged from the document's objects. A validator such as veraPDF
 * judges more of them; what both cannot see is whether the words make sense.
 */
final class PdfRules {
  private static final Pattern HEADING = Pattern.compile("H[1-6]");
  private static final Pattern CONTENT = Pattern.compile("/MCID\\s+[0-9]");
  private static final int FEW_PAGES = 3;

  static final List<Rule<PdfReader>> RULES =
      List.of(
          Rule.must("P1", "a tagged document", PdfRules::tagged),
          Rule.must("P2", "a language", PdfRules::language),
          Rule.must("P3", "a title, shown instead of the file's name", PdfRules::title),
          Rule.must("P4", "real content on every page", PdfRules::blankPages),
          Rule.must("P5", "embedded fonts", PdfRules::fonts),
          Rule.must("P6", "alternative text on every figure", PdfRules::figures),
          Rule.must("P7", "a scope on every header cell", PdfRules::headerCells),
          Rule.must("P8", "headings that skip no level", PdfRules::headings),
          Rule.good("P9", "bookmarks in a document of more than three pages", PdfRules::bookmarks),
          Rule.must("P10", "the mark of PDF/UA in its metadata", PdfRules::identified),
          Rule.must(
              "P11", "tabs in the order of the structure on pages with links", PdfRules::tabs));

  private PdfRules() {}

  static Judgement judge(byte[] bytes) {
    try (PdfReader pdf = new PdfReader(bytes)) {
      return Rule.judge(RULES, pdf);
    } catch (IOException | RuntimeException broken) {
      throw new Unreadable("it cannot be read as a PDF: " + broken.getMessage());
    }
  }

  private static List<Found> tagged(PdfReader pdf) {
    PdfDictionary mark = dictionary(pdf.getCatalog(), "MarkInfo");
    return Rule.unless(
        mark != null
            && isTrue(mark, "Marked")
            && dictionary(pdf.getCatalog(), "StructTreeRoot") != null,
        "it has no tags");
  }

  private static List<Found> language(PdfReader pdf) {
    return Rule.unless(!string(pdf.getCatalog(), "Lang").isBlank(), "there is none");
  }

  private static List<Found> title(PdfReader pdf) {
    PdfDictionary view = dictionary(pdf.getCatalog(), "ViewerPreferences");
    List<Found> found = new ArrayList<>();
    String title = pdf.getInfo().getOrDefault("Title", "");
    found.addAll(Rule.unless(!title.isBlank(), "there is no title"));
    found.addAll(
        Rule.unless(
            view != null && isTrue(view, "DisplayDocTitle"), "the file's name is shown instead"));
    return found;
  }

  /** Only what is tagged counts: a running head is none. */
  private static List<Found> blankPages(PdfReader pdf) {
    return pages(
        pdf,
        page -> !CONTENT.matcher(content(pdf, page)).find(),
        "blank, or its content is not tagged");
  }

  /** One finding for all pages, such as {@code pages 1 to 3, 8}. */
  private static List<Found> pages(PdfReader pdf, IntPredicate broken, String what) {
    List<String> runs = new ArrayList<>();
    int last = pdf.getNumberOfPages();
    for (int page = 1; page <= last; page++) {
      int from = page;
      while (page <= last && broken.test(page)) {
        page++;
      }
      if (page > from) {
        runs.add(from == page - 1 ? "" + from : from + " to " + (page - 1));
      }
    }
    boolean one = runs.size() == 1 && runs.getFirst().matches("[0-9]+");
    String place = (one ? "page " : "pages ") + String.join(", ", runs);
    return runs.isEmpty() ? List.of() : List.of(new Found(place, what));
  }

  private static String content(PdfReader pdf, int page) {
    try {
      return new String(pdf.getPageContent(page), StandardCharsets.ISO_8859_1);
    } catch (IOException broken) {
      throw new Unreadable("page " + page + " cannot be read: " + broken.getMessage());
    }
  }

  private static List<Found> fonts(PdfReader pdf) {
    Set<String> missing = new TreeSet<>();
    Set<PdfDictionary> seen = new HashSet<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      PdfDictionary resources = dictionary(pdf.getPageN(page), "Resources");
      if (resources != null) {
        fonts(resources, seen, missing);
      }
    }
    return missing.stream().map(font -> new Found("font " + font, "it is not embedded")).toList();
  }

  private static void fonts(PdfDictionary resources, Set<PdfDictionary> seen, Set<String> missing) {
    if (!seen.add(resources)) {
      return;
    }
    for (PdfDictionary font : values(dictionary(resources, "Font"))) {
      if (!isEmbedded(font)) {
        missing.add(name(font, "BaseFont"));
      }
    }
    for (PdfDictionary form : values(dictionary(resources, "XObject"))) {
      PdfDictionary own = dictionary(form, "Resources");
      if (own != null) {
        fonts(own, seen, missing);
      }
    }
  }

  private static boolean isEmbedded(PdfDictionary font) {
    if (name(font, "Subtype").equals("Type3")) {
      return true;
    }
    List<PdfDictionary> descendants = dictionaries(get(font, "DescendantFonts"));
    PdfDictionary holder = descendants.isEmpty() ? font : descendants.getFirst();
    PdfDictionary descriptor = dictionary(holder, "FontDescriptor");
    return descriptor != null
        && List.of("FontFile", "FontFile2", "FontFile3").stream()
            .anyMatch(file -> get(descriptor, file) != null);
  }

  private static List<Found> figures(PdfReader pdf) {
    List<Found> found = new ArrayList<>();
    int count = 0;
    for (PdfDictionary element : elements(pdf)) {
      if (type(pdf, element).equals("Figure")) {
        count++;
        if (string(element, "Alt").isBlank() && string(element, "ActualText").isBlank()) {
          found.add(new Found("figure " + count, "it has no alternative text"));
        }
      }
    }
    return found;
  }

  private static List<Found> headerCells(PdfReader pdf) {
    int table = 0;
    Set<Integer> without = new TreeSet<>();
    for (PdfDictionary element : elements(pdf)) {
      String type = type(pdf, element);
      table += type.equals("Table") ? 1 : 0;
      if (type.equals("TH") && !hasScope(element)) {
        without.add(table);
      }
    }
    return without.stream().map(n -> new Found("table " + n, "header cells lack a scope")).toList();
  }

  private static boolean hasScope(PdfDictionary cell) {
    return dictionaries(get(cell, "A")).stream().anyMatch(own -> get(own, "Scope") != null);
  }

  private static List<Found> headings(PdfReader pdf) {
    List<Found> found = new ArrayList<>();
    int last = 0;
    int count = 0;
    for (PdfDictionary element : elements(pdf)) {
      String type = type(pdf, element);
      if (HEADING.matcher(type).matches()) {
        count++;
        int level = type.charAt(1) - '0';
        if (level > last + 1) {
          found.add(new Found("heading " + count, "an " + type + " follows level " + last));
        }
        last = level;
      }
    }
    return found;
  }

  private static List<Found> bookmarks(PdfReader pdf) {
    PdfDictionary outlines = dictionary(pdf.getCatalog(), "Outlines");
    boolean some = outlines != null && get(outlines, "First") != null;
    return Rule.unless(some || pdf.getNumberOfPages() <= FEW_PAGES, "there are none");
  }

  private static List<Found> identified(PdfReader pdf) {
    try {
      byte[] metadata = pdf.getMetadata();
      String xmp = metadata == null ? "" : new String(metadata, StandardCharsets.UTF_8);
      return Rule.unless(xmp.matches("(?s).*pdfuaid:part.*"), "it does not say that it conforms");
    } catch (IOException broken) {
      throw new Unreadable("its metadata cannot be read: " + broken.getMessage());
    }
  }

  private static List<Found> tabs(PdfReader pdf) {
    return pages(
        pdf,
        page -> {
          PdfDictionary own = pdf.getPageN(page);
          return get(own, "Annots") != null && !name(own, "Tabs").equals("S");
        },
        "tabs go another way");
  }

  /** All elements of the structure tree, in reading order. */
  private static List<PdfDictionary> elements(PdfReader pdf) {
    List<PdfDictionary> elements = new ArrayList<>();
    PdfDictionary root = dictionary(pdf.getCatalog(), "StructTreeRoot");
    if (root != null) {
      collect(root, elements, new HashSet<>());
    }
    return elements;
  }

  private static void collect(
      PdfDictionary parent, List<PdfDictionary> elements, Set<PdfDictionary> seen) {
    for (PdfDictionary kid : dictionaries(get(parent, "K"))) {
      if (get(kid, "S") != null && seen.add(kid)) {
        elements.add(kid);
        collect(kid, elements, seen);
      }
    }
  }

  private static String type(PdfReader pdf, PdfDictionary element) {
    String own = name(element, "S");
    PdfDictionary root = dictionary(pdf.getCatalog(), "StructTreeRoot");
    PdfDictionary roles = root == null ? null : dictionary(root, "RoleMap");
    String mapped = roles == null ? "" : name(roles, own);
    return mapped.isEmpty() ? own : mapped;
  }

  private static @Nullable PdfObject get(PdfDictionary from, String key) {
    return PdfReader.getPdfObject(from.get(new PdfName(key)));
  }

  private static @Nullable PdfDictionary dictionary(PdfDictionary from, String key) {
    return get(from, key) instanceof PdfDictionary found ? found : null;
  }

  private static boolean isTrue(PdfDictionary from, String key) {
    return get(from, key) instanceof PdfBoolean found && found.booleanValue();
  }

  private static String string(PdfDictionary from, String key) {
    return get(from, key) instanceof PdfString found ? found.toUnicodeString() : "";
  }

  private static String name(PdfDictionary from, String key) {
    return get(from, key) instanceof PdfName found ? PdfName.decodeName(found.toString()) : "";
  }

  /** One dictionary, or those in an array. */
  private static List<PdfDictionary> dictionaries(@Nullable PdfObject object) {
    List<PdfDictionary> found = new ArrayList<>();
    if (object instanceof PdfDictionary one) {
      found.add(one);
    } else if (object instanceof PdfArray array) {
      for (PdfObject each : array.getElements()) {
        if (PdfReader.getPdfObject(each) instanceof PdfDictionary dictionary) {
          found.add(dictionary);
        }
      }
    }
    return found;
  }

  private static List<PdfDictionary> values(@Nullable PdfDictionary from) {
    List<PdfDictionary> values = new ArrayList<>();
    if (from != null) {
      for (PdfName key : from.getKeys()) {
        if (PdfReader.getPdfObject(from.get(key)) instanceof PdfDictionary value) {
          values.add(value);
        }
      }
    }
    return values;
  }
}
