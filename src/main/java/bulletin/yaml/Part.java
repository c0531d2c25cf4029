package bulletin.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A value of a YAML file, which may be absent or of the wrong kind: whoever asks for what it is not
 * gets nothing.
 */
public final class Part {
  private final YamlTree tree;
  private final String path;

  Part(YamlTree tree, String path) {
    this.tree = tree;
    this.path = path;
  }

  YamlTree tree() {
    return tree;
  }

  /** Its JSON pointer; empty for the whole file. */
  public String path() {
    return path;
  }

  /** The value of a key. */
  public Part get(String key) {
    return new Part(tree, YamlTree.below(path, key));
  }

  JsonNode node() {
    return tree.root().at(path);
  }

  /** Whether there is such a value, were it null. */
  public boolean present() {
    return !node().isMissingNode();
  }

  /** Where it starts, or else what holds it. */
  public Place place() {
    return tree.place(path);
  }

  /** Where its key starts; for an item of a list, the item. */
  public Place keyPlace() {
    return tree.keyPlace(path);
  }

  /** The items of a list. */
  public List<Part> items() {
    return IntStream.range(0, node().isArray() ? node().size() : 0)
        .mapToObj(i -> new Part(tree, path + "/" + i))
        .toList();
  }

  /** The items of a list; what is no list counts as its only item. */
  public List<Part> itemsOrSelf() {
    return node().isArray() || !present() ? items() : List.of(this);
  }

  /** The keys of a mapping, in file order. */
  public List<String> keys() {
    return new ArrayList<>(node().propertyNames());
  }

  /** A text, or a number as it is written. */
  public Optional<String> text() {
    JsonNode node = node();
    return node.isNumber()
        ? Optional.of(node.decimalValue().toPlainString())
        : Optional.ofNullable(node.isString() ? node.stringValue() : null);
  }

  /** The text of a value that the schema requires. */
  public String sure() {
    return text().orElseThrow(() -> new IllegalStateException("The schema let through " + path));
  }

  /** The texts of a list, or the one text. */
  public List<String> texts() {
    return itemsOrSelf().stream().flatMap(i -> i.text().stream()).toList();
  }

  /** The text of a key of each item, of those that have one. */
  public List<String> each(String key) {
    return items().stream().flatMap(i -> i.get(key).text().stream()).toList();
  }

  /** A number. */
  public Optional<BigDecimal> number() {
    return node().isNumber() ? Optional.of(node().decimalValue()) : Optional.empty();
  }

  /** The number of a value that the schema requires. */
  public BigDecimal sureNumber() {
    return number().orElseThrow(() -> new IllegalStateException("The schema let through " + path));
  }

  /** Whether it is true; what is absent or no boolean is not. */
  public boolean isTrue() {
    return node().asBoolean(false);
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node().isArray();
  }
}
