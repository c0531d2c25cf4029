package bulletin.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** How an OpenDocument spreadsheet opens; a file without settings leaves all as usual. */
record OdsSettings(Optional<Element> root) {
  /** The number of the sheet that is shown first, from 0. */
  int opensOn(List<String> sheets) {
    return root.stream()
        .flatMap(all -> Dom.all(all, "config-item").stream())
        .filter(item -> Dom.attribute(item, "name").equals("ActiveTable"))
        .map(item -> Math.max(0, sheets.indexOf(Dom.text(item))))
        .findFirst()
        .orElse(0);
  }

  /** What the settings say of a sheet. */
  private String setting(String sheet, String name) {
    return root.stream()
        .flatMap(all -> Dom.all(all, "config-item-map-entry").stream())
        .filter(entry -> Dom.attribute(entry, "name").equals(sheet))
        .flatMap(entry -> Dom.children(entry, "config-item").stream())
        .filter(item -> Dom.attribute(item, "name").equals(name))
        .map(Dom::text)
        .findFirst()
        .orElse("");
  }

  String active(String sheet) {
    String column = setting(sheet, "CursorPositionX");
    String row = setting(sheet, "CursorPositionY");
    boolean known = column.matches("[0-9]{1,6}") && row.matches("[0-9]{1,7}");
    return known
        ? new At(Integer.parseInt(row) + 1, Integer.parseInt(column) + 1).toString()
        : "A1";
  }

  boolean zoomed(String sheet) {
    return !Set.of("", "100").contains(setting(sheet, "ZoomValue"));
  }

  boolean frozen(String sheet) {
    return setting(sheet, "HorizontalSplitMode").equals("2")
        || setting(sheet, "VerticalSplitMode").equals("2");
  }
}
