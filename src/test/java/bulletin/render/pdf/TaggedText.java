package bulletin.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads a PDF as a screen reader does: along the structure tree, not over the pages. */
public final class TaggedText {

  private final Map<COSDictionary, Map<Integer, String>> byPage = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private TaggedText() {}

  /** One line for each element that has text or a description, indented by depth: "P: text". */
  static List<String> outline(PDDocument pdf) throws IOException {
    TaggedText reader = new TaggedText();
    for (PDPage page : pdf.getPages()) {
      reader.collect(page);
    }
    PDStructureNode root = pdf.getDocumentCatalog().getStructureTreeRoot();
    reader.walk(root, -1, null);
    return reader.lines;
  }

  /** All text of the tree but that in figures, in order and without parting. */
  public static String text(PDDocument pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : outline(pdf)) {
      int colon = line.indexOf(": ");
      boolean words = colon >= 0 && !line.strip().startsWith("Figure");
      text.append(words ? line.substring(colon + 2) : "");
    }
    return text.toString();
  }

  private void collect(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    Map<Integer, String> marks = new HashMap<>();
    for (PDMarkedContent mark : extractor.getMarkedContents()) {
      marks.merge(mark.getMCID(), text(mark), String::concat);
    }
    byPage.put(page.getCOSObject(), marks);
  }

  private static String text(PDMarkedContent mark) {
    StringBuilder text = new StringBuilder();
    for (Object content : mark.getContents()) {
      if (content instanceof TextPosition position) {
        text.append(position.getUnicode());
      }
    }
    return text.toString();
  }

  private void walk(PDStructureNode node, int depth, @Nullable COSDictionary page) {
    @Nullable COSDictionary here = page;
    int line = lines.size();
    if (node instanceof PDStructureElement element) {
      here = element.getPage() == null ? page : element.getPage().getCOSObject();
      lines.add("  ".repeat(depth) + element.getStructureType());
    }
    StringBuilder own = new StringBuilder();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement child) {
        walk(child, depth + 1, here);
      } else if (kid instanceof Integer mark) {
        own.append(text(here, mark));
      } else if (kid instanceof PDMarkedContentReference reference) {
        own.append(text(pageOf(reference, here), reference.getMCID()));
      }
    }
    if (!own.isEmpty()) {
      lines.set(line, lines.get(line) + ": " + own);
    }
  }

  private String text(@Nullable COSDictionary page, int mark) {
    return byPage.getOrDefault(page, Map.of()).getOrDefault(mark, "");
  }

  private static @Nullable COSDictionary pageOf(
      PDMarkedContentReference reference, @Nullable COSDictionary page) {
    COSBase own = reference.getCOSObject().getDictionaryObject(COSName.PG);
    return own instanceof COSDictionary dictionary ? dictionary : page;
  }
}
