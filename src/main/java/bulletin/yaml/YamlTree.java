package bulletin.yaml;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as a tree that knows where everything stands.
 *
 * @param values where each value starts, by its JSON pointer
 * @param keys where each key starts, by the JSON pointer of its value
 */
record YamlTree(JsonNode root, Map<String, Place> values, Map<String, Place> keys) {
  private static final Place START = new Place(1, 1);

  /** Where the value at this path starts, or else what holds it. */
  Place place(String path) {
    Place place = values.get(path);
    if (place != null) {
      return place;
    }
    return path.isEmpty() ? START : place(path.substring(0, path.lastIndexOf('/')));
  }

  /** Where the key of the value at this path starts; for an item of a list, the item. */
  Place keyPlace(String path) {
    Place place = keys.get(path);
    return place == null ? place(path) : place;
  }

  /** The path of a key below a path. */
  static String below(String path, String key) {
    return path + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
