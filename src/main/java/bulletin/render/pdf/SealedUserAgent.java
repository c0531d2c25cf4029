package bulletin.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Loads nothing: what a document shows must be inside it. */
final class SealedUserAgent extends ITextUserAgent {

  /**
   * What every document wants on paper; its own style may say otherwise. Flying Saucer knows HTML 4
   * only, where a figure or a section is inline.
   */
  private static final String PRINT =
      """

      article, aside, figcaption, figure, footer, header, main, nav, section { display: block }
      h1, h2, h3, h4, h5, h6, caption { page-break-after: avoid; page-break-inside: avoid }
      tr, figure { page-break-inside: avoid }
      table { -fs-table-paginate: paginate }
      """;

  private @Nullable PdfException refused;

  SealedUserAgent(ITextOutputDevice device, int dotsPerPixel) {
    super(device, dotsPerPixel);
  }

  @Override
  public ImageResource getImageResource(String uri) {
    if (uri.startsWith("data:image/")) {
      return super.getImageResource(uri);
    }
    throw refusal("the image", uri, "Use chart:NAME or a data: address");
  }

  @Override
  public CSSResource getCSSResource(String uri) {
    if (isDefaultStyle(uri)) {
      return new CSSResource(styleOfPrint(uri));
    }
    throw refusal("the style sheet", uri, "Put its rules into <style>");
  }

  @Override
  public XMLResource getXMLResource(String uri) {
    throw refusal("the document", uri, "Put its text into the document");
  }

  @Override
  public byte @Nullable [] getBinaryResource(String uri) {
    throw refusal("the file", uri, "Liberation Sans and Liberation Mono are always there");
  }

  @Override
  protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
    throw refusal("the file", String.valueOf(uri), "Put it into the document");
  }

  @Override
  public String resolveURI(@Nullable String uri) {
    return uri == null ? "" : uri;
  }

  /** Flying Saucer's own style of HTML, in its jar, is asked for by the same way. */
  private static boolean isDefaultStyle(String uri) {
    return new XhtmlNamespaceHandler()
        .getDefaultStylesheet()
        .filter(sheet -> sheet.getUri().equals(uri))
        .isPresent();
  }

  private static InputStream styleOfPrint(String defaultStyle) {
    try {
      InputStream html = URI.create(defaultStyle).toURL().openStream();
      InputStream print = new ByteArrayInputStream(PRINT.getBytes(StandardCharsets.UTF_8));
      return new SequenceInputStream(html, print);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws what was refused: Flying Saucer catches it for some pictures and goes on. */
  void requireNothingRefused() {
    if (refused != null) {
      throw refused;
    }
  }

  private PdfException refusal(String what, String uri, String instead) {
    refused =
        new PdfException(
            "A PDF is made from the document alone: %s \"%s\" was not loaded. %s."
                .formatted(what, uri, instead));
    return refused;
  }
}
