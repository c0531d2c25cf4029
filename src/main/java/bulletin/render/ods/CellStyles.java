package bulletin.render.ods;

import bulletin.render.workbook.NumberForm;
import java.util.LinkedHashMap;
import java.util.Map;

/** The looks that cells of one document have, each written once. */
final class CellStyles {
  /**
   * A cell's look.
   *
   * @param numbers how a number in it is shown
   * @param right whether it stands at the right
   * @param wrap whether long text is broken into lines
   * @param ruled whether a thin line stands at its left
   */
  record Look(Role role, NumberForm numbers, boolean right, boolean wrap, boolean ruled) {
    Look(Role role, boolean wrap) {
      this(role, new NumberForm.General(), false, wrap, false);
    }
  }

  private final Map<Look, String> looks = new LinkedHashMap<>();
  private final Map<NumberForm, String> forms = new LinkedHashMap<>();

  /** The name of a look's style. */
  String of(Look look) {
    forms.computeIfAbsent(look.numbers(), form -> "n" + (forms.size() + 1));
    return looks.computeIfAbsent(look, each -> "ce" + (looks.size() + 1));
  }

  void write(Odf xml) {
    forms.forEach((form, name) -> number(xml, form, name));
    looks.forEach((look, name) -> cell(xml, look, name));
  }

  private void cell(Odf xml, Look look, String name) {
    xml.open(
        "style:style",
        "style:name",
        name,
        "style:family",
        "table-cell",
        "style:parent-style-name",
        look.role().styleName(),
        "style:data-style-name",
        forms.getOrDefault(look.numbers(), ""));
    xml.open(
        "style:table-cell-properties",
        "style:text-align-source",
        "fix",
        "style:vertical-align",
        look.role() == Role.HEADING ? "bottom" : "top",
        "fo:wrap-option",
        look.wrap() ? "wrap" : "no-wrap");
    if (look.ruled()) {
      xml.with("fo:border-left", "0.75pt solid #000000");
    }
    xml.close();
    xml.empty("style:paragraph-properties", "fo:text-align", look.right() ? "end" : "start");
    xml.close();
  }

  private static void number(Odf xml, NumberForm form, String name) {
    switch (form) {
      case NumberForm.General general -> general(xml, name);
      case NumberForm.Fixed fixed -> {
        xml.open("number:number-style", "style:name", name);
        digits(xml, fixed.decimals(), fixed.thousands());
        xml.close();
      }
      case NumberForm.LargeApart apart -> large(xml, apart.decimals(), name);
    }
  }

  private static void general(Odf xml, String name) {
    xml.open("number:number-style", "style:name", name);
    xml.empty("number:number", "number:min-integer-digits", "1").close();
  }

  private static void digits(Odf xml, int decimals, boolean thousands) {
    String places = Integer.toString(decimals);
    xml.empty(
        "number:number",
        "number:decimal-places",
        places,
        "number:min-decimal-places",
        places,
        "number:min-integer-digits",
        "1",
        "number:grouping",
        Boolean.toString(thousands));
  }

  /** The forms for numbers far from zero come first; the last refers to them. */
  private static void large(Odf xml, int decimals, String name) {
    xml.open("number:number-style", "style:name", name + "P0", "style:volatile", "true");
    digits(xml, decimals, true);
    xml.close();
    xml.open("number:number-style", "style:name", name + "P1", "style:volatile", "true");
    xml.text("number:text", "-");
    digits(xml, decimals, true);
    xml.close();
    xml.open("number:number-style", "style:name", name);
    xml.empty("number:number", "number:min-integer-digits", "1");
    map(xml, "value()>=1000", name + "P0");
    map(xml, "value()<=-1000", name + "P1");
    xml.close();
  }

  private static void map(Odf xml, String condition, String style) {
    xml.empty("style:map", "style:condition", condition, "style:apply-style-name", style);
  }
}
