package bulletin.report.definition;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.GeographicLevel;
import bulletin.figures.Shorthand;
import bulletin.figures.Unit;
import bulletin.report.definition.ReportDefinition.About;
import bulletin.report.definition.ReportDefinition.Adjust;
import bulletin.report.definition.ReportDefinition.ChartType;
import bulletin.report.definition.ReportDefinition.Groups;
import bulletin.report.definition.ReportDefinition.Periods.Rule;
import bulletin.report.definition.ReportDefinition.Standard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
  /** All that can stand in a figure's place; [r] stands beside one. */
  private static Shorthand[] ofFigures() {
    return Arrays.stream(Shorthand.values())
        .filter(shorthand -> shorthand != Shorthand.REVISED)
        .toArray(Shorthand[]::new);
  }

  private static final JsonNode SCHEMA =
      new JsonMapper()
          .readTree(Path.of("src/main/resources/bulletin/report/report.schema.json").toFile());

  private static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of("/$defs/shown/enum", words(Shown.values(), Shown::word)),
        Arguments.of(
            "/properties/charts/items/properties/value/enum",
            Arrays.stream(Shown.values()).filter(Shown::drawn).map(Shown::word).toList()),
        Arguments.of("/$defs/level/enum", words(GeographicLevel.values(), GeographicLevel::label)),
        Arguments.of("/$defs/groups/enum", words(Groups.values(), SchemaTest::dashes)),
        Arguments.of(
            "/$defs/periods/then/enum",
            Arrays.stream(Rule.values())
                .filter(r -> r != Rule.LISTED)
                .map(SchemaTest::dashes)
                .toList()),
        Arguments.of(content("standard"), words(Standard.values(), SchemaTest::dashes)),
        Arguments.of(
            content("sentences/properties/about"), words(About.values(), SchemaTest::dashes)),
        Arguments.of(
            "/properties/tables/items/properties/adjust/enum",
            words(Adjust.values(), SchemaTest::dashes)),
        Arguments.of(
            "/properties/charts/items/properties/type/enum",
            words(ChartType.values(), SchemaTest::dashes)),
        Arguments.of(
            "/properties/data/properties/indicators/items/properties/unit/enum",
            words(Unit.values(), Unit::symbol)),
        Arguments.of(
            "/properties/data/properties/values/additionalProperties/enum",
            words(ofFigures(), Shorthand::symbol)),
        Arguments.of("/properties/shorthand/required", words(ofFigures(), Shorthand::symbol)));
  }

  private static String content(String key) {
    return "/properties/sections/items/properties/content/items/properties/" + key + "/enum";
  }

  private static <E> List<String> words(E[] values, Function<E, String> word) {
    return Arrays.stream(values).map(word).toList();
  }

  private static String dashes(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @ParameterizedTest
  @MethodSource("enums")
  void words_of_the_schema_are_those_of_the_program(String path, List<String> words) {
    assertThat(SCHEMA.at(path).values())
        .extracting(JsonNode::stringValue)
        .containsExactlyInAnyOrderElementsOf(words);
  }

  @Test
  void every_key_has_a_title_and_a_description() {
    List<String> without = new ArrayList<>();
    collect(SCHEMA, "", without);
    assertThat(without).isEmpty();
  }

  private static void collect(JsonNode schema, String path, List<String> without) {
    for (String key : schema.path("properties").propertyNames()) {
      JsonNode property = schema.path("properties").path(key);
      boolean forbidden = property.isBoolean();
      boolean told = property.path("title").isString() && property.path("description").isString();
      if (!forbidden && !told) {
        without.add(path + "/" + key);
      }
    }
    schema
        .propertyStream()
        .filter(e -> !e.getKey().equals("if"))
        .forEach(e -> collect(e.getValue(), path + "/" + e.getKey(), without));
    schema.values().stream()
        .filter(v -> schema.isArray())
        .forEach(v -> collect(v, path + "/items", without));
  }
}
