package bulletin.verify;

import bulletin.verify.BookFile.Look;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of an OpenDocument spreadsheet, with what they inherit. */
final class OdsStyles {
  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> formats = new HashMap<>();
  private final Map<String, Look> looks = new HashMap<>();
  private @Nullable Element standard;

  OdsStyles(Optional<Element> common, Element content) {
    common.ifPresent(this::add);
    add(content);
  }

  private void add(Element root) {
    for (Element style : Dom.all(root, "style")) {
      styles.put(Dom.attribute(style, "family") + "/" + Dom.attribute(style, "name"), style);
    }
    for (Element style : Dom.all(root, "default-style")) {
      if (Dom.attribute(style, "family").equals("table-cell")) {
        standard = style;
      }
    }
    for (Element format : Dom.all(root, "number-style")) {
      formats.put(Dom.attribute(format, "name"), format);
    }
  }

  Look look(String style) {
    return looks.computeIfAbsent(
        style,
        name -> {
          String points = inherited(name, "text-properties", "font-size").replace("pt", "");
          String turned = inherited(name, "table-cell-properties", "rotation-angle");
          String fill = inherited(name, "table-cell-properties", "background-color");
          return new Look(
              points.matches("[0-9.]+") ? Double.parseDouble(points) : 10,
              font(name),
              !fill.isEmpty() && !fill.equals("transparent"),
              !turned.isEmpty() && !turned.equals("0"),
              inherited(name, "table-cell-properties", "wrap-option").equals("wrap"),
              formatted(name));
        });
  }

  private String font(String style) {
    String family = inherited(style, "text-properties", "font-family");
    String named = inherited(style, "text-properties", "font-name");
    return (family.isEmpty() ? named : family).replace("'", "");
  }

  /** Its numbers are grouped, or said not to be. */
  private boolean formatted(String style) {
    Element format = formats.get(own(style, "data-style-name"));
    return format != null
        && (!Dom.children(format, "map").isEmpty()
            || Dom.all(format, "number").stream()
                .anyMatch(number -> !Dom.attribute(number, "grouping").isEmpty()));
  }

  private String own(String style, String attribute) {
    for (Element at = cellStyle(style); at != null; at = parent(at)) {
      String value = Dom.attribute(at, attribute);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private String inherited(String style, String group, String name) {
    for (Element at = cellStyle(style); at != null; at = parent(at)) {
      String value = Dom.child(at, group).map(in -> Dom.attribute(in, name)).orElse("");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private @Nullable Element cellStyle(String name) {
    Element style = styles.get("table-cell/" + (name.isEmpty() ? "Default" : name));
    return style == null ? standard : style;
  }

  private @Nullable Element parent(Element style) {
    if (style == standard) {
      return null;
    }
    Element parent = styles.get("table-cell/" + Dom.attribute(style, "parent-style-name"));
    return parent == null || parent == style ? standard : parent;
  }

  String width(String style) {
    return property("table-column", style, "table-column-properties", "column-width");
  }

  String property(String family, String style, String group, String name) {
    Element found = styles.get(family + "/" + style);
    return found == null
        ? ""
        : Dom.child(found, group).map(in -> Dom.attribute(in, name)).orElse("");
  }
}
