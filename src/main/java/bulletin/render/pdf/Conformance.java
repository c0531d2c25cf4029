package bulletin.render.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** What PDF/UA-1 and PDF/A-2a want of the file as a whole, and the dates it was handed. */
final class Conformance extends DefaultPDFCreationListener {

  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final PdfFacts facts;
  private final TaggedOutputDevice device;

  Conformance(PdfFacts facts, TaggedOutputDevice device) {
    this.facts = facts;
    this.device = device;
  }

  @Override
  public void preOpen(ITextRenderer renderer) {
    PdfWriter writer = writer(renderer);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setPDFXConformance(PdfWriter.PDFA2A);
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(facts.language()));
  }

  @Override
  public void onClose(ITextRenderer renderer) {
    device.complete();
    PdfWriter writer = writer(renderer);
    writeFacts(writer.getInfo());
    writer.setXmpMetadata(XmpPacket.of(facts));
    try {
      ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
      writer.setOutputIntents(SRGB, null, "http://www.color.org", SRGB, profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeFacts(PdfDictionary info) {
    PdfString date = new PdfString(PDF_DATE.format(facts.date()));
    info.put(PdfName.TITLE, StructureTree.text(facts.title()));
    info.put(PdfName.AUTHOR, StructureTree.text(facts.author()));
    info.put(PdfName.SUBJECT, StructureTree.text(facts.subject()));
    info.put(PdfName.PRODUCER, StructureTree.text(facts.producer()));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    info.remove(PdfName.CREATOR);
  }

  private static PdfWriter writer(ITextRenderer renderer) {
    return Objects.requireNonNull(renderer.getWriter());
  }
}
