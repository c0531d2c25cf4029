package bulletin.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Holds a file against a JSON schema and says in Bulletin's words what is wrong. */
public final class SchemaCheck {
  private final YamlTree tree;
  private final ErrorsFound errors;
  private final JsonNode schema;

  private SchemaCheck(YamlTree tree, ErrorsFound errors, JsonNode schema) {
    this.tree = tree;
    this.errors = errors;
    this.schema = schema;
  }

  /**
   * Adds what is wrong.
   *
   * @param root the whole file
   * @param resource the schema, from the root of the class path
   */
  public static void check(Part root, String resource, ErrorsFound errors) {
    Schema schema = schema(resource);
    SchemaCheck check = new SchemaCheck(root.tree(), errors, schema.getSchemaNode());
    schema.validate(root.node()).forEach(check::say);
  }

  private static Schema schema(String resource) {
    try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + resource);
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(in, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(Error error) {
    Wrong wrong = new Wrong(error);
    switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(wrong, error.getProperty());
      case "properties", "false" -> keyOfAnotherType(wrong);
      case "propertyNames" -> unknownName(wrong, error.getProperty());
      case "required" -> missingKey(wrong, error.getProperty());
      case "type" -> type(wrong);
      case "enum" -> notAllowed(wrong);
      case "pattern" -> badForm(wrong);
      case "maxLength" -> tooLong(wrong);
      case "minLength", "minItems" -> empty(wrong);
      case "minProperties", "maxProperties" -> notOneKey(wrong);
      case "uniqueItems" -> twice(wrong);
      case "minimum", "maximum", "exclusiveMinimum" -> outside(wrong, error.getKeyword());
      default -> other(wrong, error.getMessage());
    }
  }

  /** What the validator found, with what is needed to say it. */
  private final class Wrong {
    final Part part;
    final JsonNode rule;
    private final String rulePath;

    Wrong(Error error) {
      part = new Part(tree, error.getInstanceLocation().toString());
      rulePath = error.getSchemaLocation().getFragment().toString();
      rule = schema.at(rulePath);
    }

    /** The schema that holds the rule. */
    JsonNode holder() {
      return schema.at(up(rulePath));
    }

    /** The schema with a title that holds the rule. */
    JsonNode titled() {
      String path = up(rulePath);
      while (!path.isEmpty() && !schema.at(path).path("title").isString()) {
        path = up(path);
      }
      return schema.at(path);
    }

    String title() {
      return titled().path("title").stringValue("");
    }

    /** How the value is named in a message: its key, or its number and the key of its list. */
    String name() {
      if (part.path().isEmpty()) {
        return "The file";
      }
      String last = last(part.path());
      String before = up(part.path());
      return last.chars().allMatch(Character::isDigit) && !before.isEmpty()
          ? "Item " + (Integer.parseInt(last) + 1) + " of " + last(before)
          : last;
    }

    /** Whether what stands there may be a secret, which no message repeats. */
    boolean isSecret() {
      return titled().path("writeOnly").asBoolean(false);
    }

    String value() {
      return isSecret() ? "of another form" : Say.quote(part.text().orElse(part.node().toString()));
    }

    void say(String found, String wanted, String next) {
      errors.addWrongValue(part.place(), found, wanted, next);
    }
  }

  private static String up(String path) {
    return path.isEmpty() ? path : path.substring(0, path.lastIndexOf('/'));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  private void unknownKey(Wrong wrong, String key) {
    List<String> known = new ArrayList<>(wrong.titled().path("properties").propertyNames());
    String holder = Say.withArticle(wrong.title());
    unknownKey(wrong.part.get(key), Say.quote(key) + " is not a known key of " + holder, known);
  }

  /** A key of a mapping whose keys are names of something. */
  private void unknownName(Wrong wrong, String key) {
    JsonNode names = schema.at(wrong.rule.path("$ref").asString("").replaceFirst("^#", ""));
    List<String> known = new ArrayList<>();
    names.path("enum").values().forEach(v -> known.add(v.asString()));
    String what = Say.withArticle(names.path("title").stringValue("name"));
    unknownKey(wrong.part.get(key), Say.quote(key) + " is not " + what, known);
  }

  private void unknownKey(Part at, String found, List<String> known) {
    errors.add(
        at.keyPlace(),
        found + ".",
        "Known keys: " + Say.list(known) + ".",
        Say.didYouMean(last(at.path()), known) + "Remove it or correct it.");
  }

  /** A key that the schema knows, but not beside the type that is given. */
  private void keyOfAnotherType(Wrong wrong) {
    String type = new Part(tree, up(wrong.part.path())).get("type").text().orElse("");
    errors.add(
        wrong.part.keyPlace(),
        Say.quote(last(wrong.part.path())) + " does not belong to the type " + type + ".",
        "Wanted: only the keys of " + Say.withArticle(type) + ".",
        "Remove it, or correct the type.");
  }

  private void missingKey(Wrong wrong, String key) {
    errors.add(
        wrong.part.place(),
        "The key " + Say.quote(key) + " is missing from " + Say.withArticle(wrong.title()) + ".",
        "Wanted: " + firstSentence(wrong.titled().path("properties").path(key)),
        "Add it here.");
  }

  private static String firstSentence(JsonNode schema) {
    String text = schema.path("description").stringValue("");
    int end = text.indexOf(". ");
    String sentence = end < 0 ? text : text.substring(0, end + 1);
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private void type(Wrong wrong) {
    if (wrong.isSecret()) {
      secretWritten(wrong);
      return;
    }
    wrong.say(
        wrong.name() + " " + what(wrong.part.node(), wrong.part) + ".",
        "Wanted: " + kinds(wrong.rule) + ".",
        remedy(wrong.part, wrong.rule));
  }

  private void secretWritten(Wrong wrong) {
    wrong.say(
        wrong.name() + " is written here.",
        "Wanted: " + wrong.titled().path("patternErrorMessage").stringValue("") + ".",
        "Keep it there, and change it if others have seen this file.");
  }

  private static String what(JsonNode node, Part part) {
    return switch (node.getNodeType()) {
      case NULL -> "has no value";
      case ARRAY -> "is a list";
      case OBJECT -> "is a mapping of keys";
      case NUMBER -> "is the number " + part.sure();
      case BOOLEAN -> "is " + node.booleanValue() + " without quotes";
      case STRING -> "is the text " + Say.quote(part.sure());
      case BINARY, MISSING, POJO -> "cannot be read";
    };
  }

  private static String kinds(JsonNode rule) {
    List<String> kinds = new ArrayList<>();
    (rule.isArray() ? rule.values() : List.of(rule)).forEach(k -> kinds.add(kind(k)));
    return String.join(" or ", kinds);
  }

  private static String kind(JsonNode type) {
    return switch (type.stringValue("")) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      default -> "a mapping of keys";
    };
  }

  private static String remedy(Part part, JsonNode rule) {
    boolean text = kinds(rule).startsWith("text");
    if (text && part.node().isValueNode() && !part.node().isNull()) {
      return "Put it in quotes: " + Say.quote(part.text().orElse(part.node().toString())) + ".";
    }
    if (kinds(rule).equals("a list") && part.text().isPresent()) {
      return "Put it in brackets: [" + part.sure() + "].";
    }
    return part.node().isNull() ? "Give it a value." : "Correct it.";
  }

  private void notAllowed(Wrong wrong) {
    List<String> known = new ArrayList<>();
    wrong.rule.values().forEach(v -> known.add(v.asString()));
    String word = wrong.part.text().orElse("");
    wrong.say(
        wrong.value() + " is not a known value of " + listName(wrong.part) + ".",
        "Known values: " + Say.list(known) + ".",
        Say.didYouMean(word, known) + "Correct it.");
  }

  /** The key of a value, or of the list that it is in. */
  private static String listName(Part part) {
    String last = last(part.path());
    return last.chars().allMatch(Character::isDigit) ? last(up(part.path())) : last;
  }

  private void badForm(Wrong wrong) {
    wrong.say(
        wrong.name() + " is " + wrong.value() + ".",
        "Wanted: " + wrong.holder().path("patternErrorMessage").stringValue("") + ".",
        "Correct it.");
  }

  private void tooLong(Wrong wrong) {
    int length = wrong.part.sure().codePointCount(0, wrong.part.sure().length());
    wrong.say(
        wrong.name() + " has " + length + " characters.",
        "Wanted: at most " + wrong.rule.asString() + ".",
        "Shorten it.");
  }

  private void empty(Wrong wrong) {
    wrong.say(
        wrong.name() + " is empty.",
        wrong.part.node().isArray() ? "Wanted: at least one item." : "Wanted: text.",
        "Give it a value.");
  }

  private void notOneKey(Wrong wrong) {
    boolean content = wrong.holder().has("maxProperties");
    wrong.say(
        wrong.name() + " has the keys: " + Say.list(wrong.part.keys()) + ".",
        content ? "Wanted: exactly one key." : "Wanted: at least one key.",
        content ? "Put each under a dash of its own." : "Add one, or remove " + wrong.name() + ".");
  }

  private void twice(Wrong wrong) {
    List<String> all = wrong.part.texts();
    Optional<String> twice =
        all.stream().filter(t -> all.indexOf(t) != all.lastIndexOf(t)).findFirst();
    wrong.say(
        wrong.name() + " holds " + Say.quote(twice.orElse("")) + " more than once.",
        "Wanted: each once.",
        "Remove the others.");
  }

  private void outside(Wrong wrong, String keyword) {
    if (wrong.holder().has("patternErrorMessage")) {
      badForm(wrong);
      return;
    }
    String limit =
        switch (keyword) {
          case "minimum" -> "at least ";
          case "maximum" -> "at most ";
          default -> "more than ";
        };
    wrong.say(
        wrong.name() + " is " + wrong.part.text().orElse("") + ".",
        "Wanted: " + limit + wrong.rule.asString() + ".",
        "Correct it.");
  }

  private void other(Wrong wrong, String message) {
    wrong.say(
        wrong.name() + " is not valid.",
        "Wanted, in the validator's words: " + message + ".",
        "Compare it with the schema.");
  }
}
