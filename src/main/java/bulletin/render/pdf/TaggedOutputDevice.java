package bulletin.render.pdf;

import java.awt.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;
import org.xhtmlrenderer.render.TextDecoration;

/**
 * Paints the laid-out boxes as tagged content: each text and picture under its structure element,
 * everything else as an artifact. Nothing is painted untagged, and no text is left out of the tree
 * unseen.
 */
final class TaggedOutputDevice extends ITextOutputDevice {

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  /** What was painted once: a table head that is painted again on the next page is an artifact. */
  private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());

  private @Nullable BoxSurvey survey;
  private @Nullable LinkAnnotations links;
  private @Nullable Document dom;
  private @Nullable StructureTree tree;
  private boolean marked;
  private boolean spaceFollows;

  TaggedOutputDevice(float dotsPerPoint) {
    super(dotsPerPoint);
  }

  /** Must be called after the layout and before the painting. */
  void prepare(BoxSurvey boxes) {
    survey = boxes;
  }

  void complete() {
    tree().complete();
  }

  @Override
  public void setRoot(Box root) {
    super.setRoot(root);
    links = new LinkAnnotations(this, root);
  }

  @Override
  public void start(Document document) {
    super.start(document);
    dom = document;
  }

  @Override
  public void setWriter(PdfWriter writer) {
    super.setWriter(writer);
    tree = new StructureTree(writer, Objects.requireNonNull(dom), survey());
  }

  private BoxSurvey survey() {
    return Objects.requireNonNull(survey);
  }

  private StructureTree tree() {
    return Objects.requireNonNull(tree);
  }

  private LinkAnnotations links() {
    return Objects.requireNonNull(links);
  }

  @Override
  public void drawText(RenderingContext c, InlineText text) {
    requireGlyphs(c, text);
    InlineLayoutBox box = BoxSurvey.boxOf(text);
    PdfStructureElement target = painted.add(text) ? target(text) : null;
    spaceFollows = survey().spaceFollows(text);
    if (target == null) {
      artifact(box.isContainedInMarginBox(), () -> super.drawText(c, text));
    } else {
      mark(target, () -> super.drawText(c, text));
      Node node = text.getTextNode();
      links().note(c, box, node == null ? BoxSurvey.ownerOf(text) : node);
    }
    spaceFollows = false;
  }

  /** The element that a text belongs to; null for what only decorates. */
  private @Nullable PdfStructureElement target(InlineText text) {
    if (isDecoration(text)) {
      return null;
    }
    PdfStructureElement target =
        text.getTextNode() == null ? tree().target(text) : tree().target(text.getTextNode());
    if (target == null && !text.getSubstring().isBlank()) {
      throw new IllegalStateException(
          "The text \"%s\" has no place in the PDF's structure.".formatted(text.getSubstring()));
    }
    return target;
  }

  private static boolean isDecoration(InlineText text) {
    return BoxSurvey.boxOf(text).isContainedInMarginBox()
        || (text.getTextNode() == null && text.getSubstring().isBlank())
        || (text.isDynamicFunction() && text.getFunctionData().getFunction().is("leader"));
  }

  private static void requireGlyphs(RenderingContext c, InlineText text) {
    CalculatedStyle style = Objects.requireNonNull(BoxSurvey.boxOf(text).getStyle());
    ITextFSFont font = (ITextFSFont) Objects.requireNonNull(style.getFSFont(c));
    Typeface.requireGlyphs(font.getFontDescription().getFont(), text.getSubstring());
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    PdfStructureElement target = painted.add(box) ? tree().target(box.getElement()) : null;
    if (target == null) {
      artifact(false, () -> super.paintReplacedElement(c, box));
    } else {
      StructureTree.place(target, createLocalTargetArea(c, box));
      mark(target, () -> super.paintReplacedElement(c, box));
      links().note(c, box, box.getElement());
    }
  }

  /** Draws a link's line under its text, also where the text is raised: a footnote's number. */
  @Override
  public void drawTextDecoration(RenderingContext c, InlineLayoutBox box, TextDecoration line) {
    if (box.getInlineChildCount() == 1
        && box.getInlineChild(0) instanceof InlineLayoutBox inner
        && inner.getInlineChildCount() > 0) {
      TextDecoration raised = new TextDecoration(line.getIdentValue());
      raised.setOffset(line.getOffset() - box.getBaseline() + inner.getBaseline());
      raised.setThickness(line.getThickness());
      drawTextDecoration(c, inner, raised);
    } else {
      super.drawTextDecoration(c, box, line);
    }
  }

  @Override
  public void finishPage() {
    links().write(Objects.requireNonNull(getWriter()), tree());
    super.finishPage();
  }

  @Override
  public void fill(Shape shape) {
    artifact(false, () -> super.fill(shape));
  }

  @Override
  public void draw(Shape shape) {
    artifact(false, () -> super.draw(shape));
  }

  @Override
  public void drawImage(FSImage image, int x, int y) {
    artifact(false, () -> super.drawImage(image, x, y));
  }

  /** Adds the space that a line break swallowed (ISO 32000-1, 14.8.2.5). */
  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    artifact(false, () -> super.drawString(spaceFollows ? text + " " : text, x, y, info));
  }

  private void mark(PdfStructureElement target, Runnable painting) {
    getCurrentPage().beginMarkedContentSequence(target);
    paintMarked(painting);
  }

  private void artifact(boolean pagination, Runnable painting) {
    if (marked) {
      painting.run();
      return;
    }
    PdfContentByte page = getCurrentPage();
    if (pagination) {
      PdfDictionary properties = new PdfDictionary();
      properties.put(PdfName.TYPE, new PdfName("Pagination"));
      page.beginMarkedContentSequence(ARTIFACT, properties, true);
    } else {
      page.beginMarkedContentSequence(ARTIFACT);
    }
    paintMarked(painting);
  }

  private void paintMarked(Runnable painting) {
    marked = true;
    painting.run();
    marked = false;
    getCurrentPage().endMarkedContentSequence();
  }
}
