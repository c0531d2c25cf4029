package bulletin.yaml;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML into values with places. Duplicate keys are faults. */
public final class YamlText {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowNonScalarKeys(true).build();

  private final ErrorsFound errors;
  private final Map<String, Place> values = new HashMap<>();
  private final Map<String, Place> keys = new HashMap<>();

  private YamlText(ErrorsFound errors) {
    this.errors = errors;
  }

  /** All that the file says; empty when it is no YAML, of which the errors then tell. */
  public static Optional<Part> parse(byte[] file, ErrorsFound errors) {
    return decode(file, errors)
        .flatMap(text -> new YamlText(errors).tree(text))
        .map(tree -> new Part(tree, ""));
  }

  private static Optional<String> decode(byte[] file, ErrorsFound errors) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(file);
    CharBuffer out = CharBuffer.allocate(file.length + 1);
    boolean malformed = decoder.decode(in, out, true).isError();
    String text = out.flip().toString();
    if (malformed) {
      errors.add(
          end(text),
          "The byte %02X is not UTF-8.".formatted(file[in.position()] & 0xFF),
          "Wanted: a text file in UTF-8.",
          "Save the file again with the encoding UTF-8.");
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static Place end(String text) {
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    return new Place(line, text.length() - text.lastIndexOf('\n'));
  }

  private Optional<YamlTree> tree(String text) {
    try {
      return root(text).map(this::tree);
    } catch (MarkedYamlEngineException e) {
      YamlSyntax.add(e, text, errors);
    } catch (ReaderException e) {
      errors.add(
          end(text.substring(0, text.offsetByCodePoints(0, e.getPosition()))),
          "The character U+%04X cannot stand in YAML.".formatted(e.getCodePoint()),
          "Wanted: text.",
          "Remove it.");
    } catch (YamlEngineException tooLargeOrTooDeep) {
      errors.add(
          new Place(1, 1),
          "The file is not YAML that can be read.",
          "Wanted: keys and values.",
          "Write out what stands behind aliases, and make the file smaller.");
    }
    return Optional.empty();
  }

  private Optional<Node> root(String text) {
    Optional<Node> root = new Compose(SETTINGS).composeString(text);
    if (root.isEmpty()) {
      errors.add(
          new Place(1, 1),
          "The file is empty.",
          "Wanted: " + Say.withArticle(errors.kind()) + ".",
          "Begin with the %1$s.yaml of another %1$s.".formatted(errors.kind()));
    }
    return root;
  }

  private YamlTree tree(Node root) {
    JsonNode tree = node(root, "");
    return new YamlTree(tree, Map.copyOf(values), Map.copyOf(keys));
  }

  private JsonNode node(Node node, String path) {
    values.put(path, place(node.getStartMark()));
    if (node.isRecursive()) {
      errors.add(
          place(node.getStartMark()),
          "This value holds itself through an alias.",
          "Wanted: a value that ends.",
          "Write the value out in place of the alias.");
      return NODES.nullNode();
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, path);
      case SequenceNode sequence -> array(sequence, path);
      case ScalarNode scalar -> scalar(scalar);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(MappingNode mapping, String path) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        put(object, key, entry.getValueNode(), path);
      } else {
        errors.add(
            place(entry.getKeyNode().getStartMark()),
            "A list or mapping stands where a key should.",
            "Wanted: text and a colon.",
            "Put the key in quotes if it holds [ or {.");
      }
    }
    return object;
  }

  private void put(ObjectNode object, ScalarNode key, Node value, String path) {
    String below = YamlTree.below(path, key.getValue());
    Place place = place(key.getStartMark());
    Place earlier = keys.putIfAbsent(below, place);
    if (object.has(key.getValue()) && earlier != null) {
      errors.add(
          place,
          Say.quote(key.getValue()) + " stands here a second time.",
          "It stands in line " + earlier.line() + " already.",
          "Remove one of the two, or rename it.");
    } else {
      object.set(key.getValue(), node(value, below));
    }
  }

  private ArrayNode array(SequenceNode sequence, String path) {
    ArrayNode array = NODES.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(node(item, path + "/" + array.size()));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : NODES.stringNode(text);
  }

  private static JsonNode number(String text) {
    try {
      return NODES.numberNode(new BigDecimal(text));
    } catch (NumberFormatException notDecimal) {
      // .inf, .nan and the like are no figures that anyone could want.
      return NODES.stringNode(text);
    }
  }

  private static Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(new Place(1, 1));
  }
}
