package bulletin.report.definition;

import bulletin.report.definition.ReportDefinition.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A value of {@code report.yaml}, which may be absent or of the wrong kind: whoever asks for what
 * it is not gets nothing.
 *
 * @param path its JSON pointer
 */
record Part(YamlTree tree, String path) {

  Part get(String key) {
    return new Part(tree, YamlTree.below(path, key));
  }

  JsonNode node() {
    return tree.root().at(path);
  }

  boolean present() {
    return !node().isMissingNode();
  }

  Place place() {
    return tree.place(path);
  }

  Place keyPlace() {
    return tree.keyPlace(path);
  }

  /** The items of a list. */
  List<Part> items() {
    return IntStream.range(0, node().isArray() ? node().size() : 0)
        .mapToObj(i -> new Part(tree, path + "/" + i))
        .toList();
  }

  /** The items of a list; what is no list counts as its only item. */
  List<Part> itemsOrSelf() {
    return node().isArray() || !present() ? items() : List.of(this);
  }

  /** The keys of a mapping, in file order. */
  List<String> keys() {
    return new ArrayList<>(node().propertyNames());
  }

  /** A text, or a number as it is written. */
  Optional<String> text() {
    JsonNode node = node();
    return node.isNumber()
        ? Optional.of(node.decimalValue().toPlainString())
        : Optional.ofNullable(node.isString() ? node.stringValue() : null);
  }

  /** The text of a value that the schema requires. */
  String sure() {
    return text().orElseThrow(() -> new IllegalStateException("The schema let through " + path));
  }

  /** The texts of a list, or the one text. */
  List<String> texts() {
    return itemsOrSelf().stream().flatMap(i -> i.text().stream()).toList();
  }

  /** The text of a key of each item, of those that have one. */
  List<String> each(String key) {
    return items().stream().flatMap(i -> i.get(key).text().stream()).toList();
  }
}
