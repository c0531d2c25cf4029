package bulletin.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * Writes a document as a PDF that is PDF/UA-1 and PDF/A-2a at once: tagged, with bookmarks from its
 * headings, embedded fonts and vector charts. Pages, margins and page numbers are what the
 * document's own style says under {@code @page} (CSS 2.1 and paged media; no flex, no grid).
 *
 * <p>The same document gives the same bytes.
 */
public final class TaggedPdf {

  private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
  private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

  private TaggedPdf() {}

  /**
   * Writes a document. The whole file is made in memory first, so a document that is refused leaves
   * the stream untouched.
   *
   * @param document the text, its charts and its facts
   * @param out where the file goes; it is not closed
   * @throws PdfException if the document can't be an accessible PDF: it is no XML, refers to
   *     anything outside itself, lacks an {@code alt}, a {@code scope} or a heading's level, links
   *     to nowhere, or has a character that the fonts lack
   * @throws IOException if the stream fails
   */
  public static void write(PdfDocument document, OutputStream out) throws IOException {
    out.write(bytes(document));
  }

  private static byte[] bytes(PdfDocument document) {
    Document dom = XhtmlSource.parse(document.xhtml());
    SourceRules.check(dom);
    TaggedOutputDevice device = new TaggedOutputDevice(DOTS_PER_POINT);
    SealedUserAgent agent = new SealedUserAgent(device, DOTS_PER_PIXEL);
    ITextRenderer renderer = renderer(device, agent, document);
    renderer.setDocument(dom, null, new UnlinkedXhtml());
    renderer.layout();
    device.prepare(survey(renderer));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    renderer.createPDF(pdf);
    agent.requireNothingRefused();
    byte[] bytes = pdf.toByteArray();
    FileId.derive(bytes);
    return bytes;
  }

  private static ITextRenderer renderer(
      TaggedOutputDevice device, SealedUserAgent agent, PdfDocument document) {
    ITextRenderer renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            agent,
            new Fonts(),
            new ChartElements(device, document.charts(), DOTS_PER_PIXEL),
            new ITextTextRenderer());
    renderer.setListener(new Conformance(document.facts(), device));
    renderer.getSharedContext().setLineBreakingStrategy(new LineBreaks());
    return renderer;
  }

  /** A margin or a line break at the very end can open a page with nothing on it: it goes. */
  private static BoxSurvey survey(ITextRenderer renderer) {
    BlockBox root = Objects.requireNonNull(renderer.getRootBox());
    BoxSurvey survey = BoxSurvey.of(root);
    Objects.requireNonNull(root.getLayer()).trimEmptyPages(survey.bottom());
    return survey;
  }

  /** Hides links from Flying Saucer, whose own annotations are not part of the structure. */
  private static final class UnlinkedXhtml extends XhtmlNamespaceHandler {
    @Override
    @SuppressWarnings("NullAway") // its caller asks whether it is null
    public String getLinkUri(Element e) {
      return null;
    }
  }
}
