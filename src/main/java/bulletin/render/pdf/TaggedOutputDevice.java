package bulletin.render.pdf;

import java.awt.Rectangle;
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
import org.xhtmlrenderer.css.constants.IdentValue;
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

  /** Of the text's size: from the baseline to the line, and the line's own strength. */
  private static final float UNDERLINE_GAP = 0.1f;

  private static final float UNDERLINE_THICKNESS = 0.06f;

  /** What was painted once: a table head that is painted again on the next page is an artifact. */
  private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());

  private @Nullable BoxSurvey survey;
  private @Nullable Destinations destinations;
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
    destinations = new Destinations(this, root, survey());
    destinations.correctPageNumbers();
    links = new LinkAnnotations(this, destinations);
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
    InlineLayoutBox box = BoxSurvey.boxOf(text);
    Typeface.requireGlyphs(font(c, box).getFontDescription().getFont(), text.getSubstring());
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

  /**
   * Underlines text just below its own baseline: Flying Saucer's line touches the letters, runs on
   * under the space at a line's end, and lies too low under a raised footnote number.
   */
  @Override
  public void drawTextDecoration(RenderingContext c, InlineLayoutBox box, TextDecoration line) {
    if (line.getIdentValue() != IdentValue.UNDERLINE) {
      super.drawTextDecoration(c, box, line);
      return;
    }
    InlineLayoutBox text = innermost(box);
    Rectangle area = text.getContentAreaEdge(text.getAbsX(), text.getAbsY(), c);
    ITextFSFont font = font(c, text);
    int gap = line.getOffset() - box.getBaseline() + Math.round(font.getSize2D() * UNDERLINE_GAP);
    setColor(Objects.requireNonNull(style(box).getColor()));
    fillRect(
        area.x,
        text.getAbsY() + text.getBaseline() + gap,
        area.width - widthOfLastSpace(text, font),
        Math.round(font.getSize2D() * UNDERLINE_THICKNESS));
  }

  private static InlineLayoutBox innermost(InlineLayoutBox box) {
    return box.getInlineChildCount() == 1 && box.getInlineChild(0) instanceof InlineLayoutBox inner
        ? innermost(inner)
        : box;
  }

  private static int widthOfLastSpace(InlineLayoutBox box, ITextFSFont font) {
    boolean last =
        !box.isEndsHere()
            && box.getInlineChildren().getLast() instanceof InlineText text
            && text.getSubstring().endsWith(" ");
    return last
        ? Math.round(font.getFontDescription().getFont().getWidthPoint(" ", font.getSize2D()))
        : 0;
  }

  private static CalculatedStyle style(InlineLayoutBox box) {
    return Objects.requireNonNull(box.getStyle());
  }

  private static ITextFSFont font(RenderingContext c, InlineLayoutBox box) {
    return (ITextFSFont) Objects.requireNonNull(style(box).getFSFont(c));
  }

  @Override
  public void finishPage() {
    links().write(Objects.requireNonNull(getWriter()), tree());
    super.finishPage();
  }

  /** Writes bookmarks of its own: Flying Saucer's lead to boxes, these to text. */
  @Override
  public void finish(RenderingContext c, Box root) {
    PdfWriter writer = Objects.requireNonNull(getWriter());
    new Bookmarks(writer.getRootOutline(), Objects.requireNonNull(destinations))
        .write(c, Objects.requireNonNull(dom));
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
