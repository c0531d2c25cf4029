package bulletin.render.xlsx;

import bulletin.render.workbook.Properties;

/** The parts that say what the document is, without the clock and the names that POI puts there. */
final class DocumentProperties {
  private DocumentProperties() {}

  /** Created and modified at the start of the release's day; a draft says neither. */
  static byte[] core(Properties properties) {
    Xml xml =
        new Xml()
            .open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
    xml.text("dc:title", properties.title());
    properties.subject().ifPresent(subject -> xml.text("dc:subject", subject));
    xml.text("dc:creator", properties.creator());
    xml.text("cp:keywords", properties.keywords());
    xml.text("cp:lastModifiedBy", properties.creator());
    properties
        .date()
        .ifPresent(
            date -> {
              String time = date + "T00:00:00Z";
              xml.text("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
              xml.text("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
            });
    return xml.text("dc:language", properties.language()).close().bytes();
  }

  static byte[] app(Properties properties) {
    return new Xml()
        .open(
            "Properties",
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .text("Application", "Bulletin")
        .text("Company", properties.creator())
        .close()
        .bytes();
  }
}
