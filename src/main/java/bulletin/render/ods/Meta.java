package bulletin.render.ods;

import bulletin.render.workbook.Properties;

/** The part that says what the document is. */
final class Meta {
  private Meta() {}

  /** Dated at the start of the release's day; a draft says no date. */
  static byte[] of(Properties properties) {
    Odf xml = new Odf().open("office:document-meta", "office:version", Odf.VERSION);
    xml.open("office:meta");
    xml.text("meta:generator", "Bulletin");
    xml.text("dc:title", properties.title());
    properties.subject().ifPresent(subject -> xml.text("dc:subject", subject));
    for (String keyword : properties.keywords().split(",", -1)) {
      xml.text("meta:keyword", keyword.strip());
    }
    xml.text("meta:initial-creator", properties.creator());
    xml.text("dc:creator", properties.creator());
    properties
        .date()
        .ifPresent(
            date -> {
              xml.text("meta:creation-date", date + "T00:00:00");
              xml.text("dc:date", date + "T00:00:00");
            });
    xml.text("dc:language", properties.language());
    return xml.close().close().bytes();
  }
}
