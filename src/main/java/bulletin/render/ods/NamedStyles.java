package bulletin.render.ods;

import bulletin.render.workbook.Properties;
import java.util.Locale;

/**
 * The part with the styles that have names: Arial, 12 points or more, automatic colour, no fill.
 */
final class NamedStyles {
  private NamedStyles() {}

  static byte[] of(Properties properties) {
    Odf xml = new Odf().open("office:document-styles", "office:version", Odf.VERSION);
    fontFaces(xml);
    xml.open("office:styles");
    standard(xml, Locale.forLanguageTag(properties.language()));
    for (Role role : Role.values()) {
      role(xml, role);
    }
    xml.close();
    page(xml);
    return xml.close().bytes();
  }

  static void fontFaces(Odf xml) {
    xml.open("office:font-face-decls");
    xml.empty(
        "style:font-face",
        "style:name",
        "Arial",
        "svg:font-family",
        "Arial",
        "style:font-family-generic",
        "swiss");
    xml.close();
  }

  private static void standard(Odf xml, Locale language) {
    xml.open("style:default-style", "style:family", "table-cell");
    xml.empty(
        "style:text-properties",
        "style:font-name",
        "Arial",
        "fo:font-size",
        "12pt",
        "fo:language",
        language.getLanguage(),
        "fo:country",
        language.getCountry(),
        "style:use-window-font-color",
        "true");
    xml.close();
    xml.empty("style:style", "style:name", "Default", "style:family", "table-cell");
  }

  private static void role(Odf xml, Role role) {
    xml.open(
        "style:style",
        "style:name",
        role.styleName(),
        "style:display-name",
        role.shownName(),
        "style:family",
        "table-cell",
        "style:parent-style-name",
        "Default");
    if (role == Role.HEADER) {
      xml.empty("style:table-cell-properties", "fo:border-bottom", "0.75pt solid #000000");
    }
    xml.open("style:text-properties", "fo:font-size", role.points() + "pt");
    if (role.bold()) {
      xml.with("fo:font-weight", "bold");
    }
    if (role == Role.LINK) {
      xml.with("style:text-underline-style", "solid", "style:text-underline-width", "auto");
    }
    xml.close().close();
  }

  /** A4 on its side, as many pages long as it needs, one wide. */
  private static void page(Odf xml) {
    xml.open("office:automatic-styles");
    xml.open("style:page-layout", "style:name", "page");
    xml.empty(
        "style:page-layout-properties",
        "fo:page-width",
        "297mm",
        "fo:page-height",
        "210mm",
        "style:print-orientation",
        "landscape",
        "style:scale-to-X",
        "1",
        "style:scale-to-Y",
        "0");
    xml.close().close();
    xml.open("office:master-styles");
    xml.empty("style:master-page", "style:name", "Default", "style:page-layout-name", "page");
    xml.close();
  }
}
