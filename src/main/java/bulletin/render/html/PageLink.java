package bulletin.render.html;

import java.util.Map;

/**
 * A companion file of the page, listed for download as "text (type, size)".
 *
 * @param text what the file holds
 * @param file its name, relative to the page
 * @param type such as {@code PDF} or {@code Excel}
 * @param size in words, such as {@code 23 KB}
 */
public record PageLink(String text, String file, String type, String size) {
  Map<String, String> forTemplate() {
    return Map.of("text", text, "file", file, "type", type, "size", size);
  }
}
