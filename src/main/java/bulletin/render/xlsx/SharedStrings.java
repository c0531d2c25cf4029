package bulletin.render.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook's cells, each once, in the order in which they are first used. */
final class SharedStrings {
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private int uses;

  /** The text's number, from 0. */
  int indexOf(String text) {
    uses++;
    Integer known = indices.get(text);
    if (known != null) {
      return known;
    }
    indices.put(text, indices.size());
    return indices.size() - 1;
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder(Xml.HEAD);
    out.append("<sst count=\"").append(uses).append("\" uniqueCount=\"").append(indices.size());
    out.append("\" xmlns=\"").append(Xml.SPREADSHEET).append("\">");
    for (String text : indices.keySet()) {
      out.append(keepsSpaces(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>");
      Xml.escape(text, out);
      out.append("</t></si>");
    }
    return out.append("</sst>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean keepsSpaces(String text) {
    return !text.equals(text.strip());
  }
}
