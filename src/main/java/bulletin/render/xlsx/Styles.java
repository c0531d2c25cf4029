package bulletin.render.xlsx;

import bulletin.render.workbook.NumberForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The looks of cells: Arial, 12 points or more, automatic colour, no fill. */
final class Styles {
  /** What a cell is; titles, headings and links carry the named styles of {@link #NAMED}. */
  enum Role {
    PLAIN,
    TITLE,
    HEADING,
    LINK,
    HEADER
  }

  /** The styles' names, which POI's schema classes cannot hold; it goes after {@code cellXfs}. */
  static final String NAMED =
      "<cellStyles count=\"4\">"
          + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
          + "<cellStyle name=\"Heading 1\" xfId=\"1\" builtinId=\"16\" customBuiltin=\"1\"/>"
          + "<cellStyle name=\"Heading 2\" xfId=\"2\" builtinId=\"17\" customBuiltin=\"1\"/>"
          + "<cellStyle name=\"Hyperlink\" xfId=\"3\" builtinId=\"8\" customBuiltin=\"1\"/>"
          + "</cellStyles>";

  private static final String GENERAL = "General";

  private final XSSFWorkbook workbook;
  private final Map<Role, XSSFFont> fonts = new HashMap<>();
  private final Map<Look, Integer> made = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    plain(workbook.getFontAt(0));
    fonts.put(Role.PLAIN, workbook.getFontAt(0));
    fonts.put(Role.TITLE, font(16, true, false));
    fonts.put(Role.HEADING, font(14, true, false));
    fonts.put(Role.LINK, font(12, false, true));
    fonts.put(Role.HEADER, font(12, true, false));
    for (Role role : List.of(Role.TITLE, Role.HEADING, Role.LINK)) {
      CTXf xf = CTXf.Factory.newInstance();
      xf.setNumFmtId(0);
      xf.setFontId(fontOf(role).getIndex());
      xf.setFillId(0);
      xf.setBorderId(0);
      workbook.getStylesSource().putCellStyleXf(xf);
    }
  }

  /**
   * @param format Excel's number format
   * @param text whether the cell is text that looks like a formula, which Excel is told by a quote
   * @param ruled whether a thin line stands at its left
   */
  record Look(Role role, String format, boolean right, boolean wrap, boolean text, boolean ruled) {
    Look(Role role, boolean wrap) {
      this(role, GENERAL, false, wrap, false, false);
    }

    Look quoted(String words) {
      boolean formula = !words.isEmpty() && "=+-@".indexOf(words.charAt(0)) >= 0;
      return formula == text ? this : new Look(role, format, right, wrap, formula, ruled);
    }
  }

  /** The number of the cell style in the workbook. */
  int of(Look look) {
    return made.computeIfAbsent(look, this::make);
  }

  private int make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fontOf(look.role()));
    style.setAlignment(look.right() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    style.setVerticalAlignment(
        look.role() == Role.HEADING ? VerticalAlignment.BOTTOM : VerticalAlignment.TOP);
    style.setBorderBottom(look.role() == Role.HEADER ? BorderStyle.THIN : BorderStyle.NONE);
    style.setBorderLeft(look.ruled() ? BorderStyle.THIN : BorderStyle.NONE);
    style.setWrapText(look.wrap());
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setQuotePrefixed(look.text());
    switch (look.role()) {
      case TITLE -> style.getCoreXf().setXfId(1);
      case HEADING -> style.getCoreXf().setXfId(2);
      case LINK -> style.getCoreXf().setXfId(3);
      case PLAIN, HEADER -> style.getCoreXf().setXfId(0);
    }
    return style.getIndex();
  }

  /** Excel's code for a number form. */
  static String format(NumberForm form) {
    return switch (form) {
      case NumberForm.General general -> GENERAL;
      case NumberForm.Fixed fixed -> fixed(fixed.decimals(), fixed.thousands());
      case NumberForm.LargeApart apart -> large(fixed(apart.decimals(), true));
    };
  }

  /** Not Excel's own "0", so that a year of four digits is seen to be meant without a comma. */
  private static String fixed(int decimals, boolean thousands) {
    return (thousands ? "#,##0" : "#0") + decimals(decimals);
  }

  private static String large(String format) {
    return "[>=1000]" + format + ";[<=-1000]-" + format + ";General";
  }

  private static String decimals(int places) {
    return places > 0 ? "." + "0".repeat(places) : "";
  }

  private XSSFFont fontOf(Role role) {
    XSSFFont font = fonts.get(role);
    return font == null ? workbook.getFontAt(0) : font;
  }

  private XSSFFont font(int points, boolean bold, boolean link) {
    XSSFFont font = workbook.createFont();
    plain(font);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setUnderline(link ? Font.U_SINGLE : Font.U_NONE);
    return font;
  }

  private static void plain(XSSFFont font) {
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) 12);
    var ct = font.getCTFont();
    for (int i = ct.sizeOfColorArray() - 1; i >= 0; i--) {
      ct.removeColor(i);
    }
    for (int i = ct.sizeOfSchemeArray() - 1; i >= 0; i--) {
      ct.removeScheme(i);
    }
  }
}
