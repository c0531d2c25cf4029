package bulletin.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.report.model.Footnote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
  private static final String OUTSIDE =
      " Name a file inside that folder, such as \"/shared/release.ftlh\"; files outside it, links"
          + " that lead out of it included, are never opened.";
  private static final String SECURITY =
      " Take it out: a template only shows what the report holds; it makes no objects and calls no"
          + " Java.";

  @TempDir Path top;
  private Path folder;

  @BeforeEach
  void write_neighbours() throws IOException {
    folder = top.resolve("report-templates");
    Files.createDirectories(folder.resolve("shared"));
    Files.createDirectories(folder.resolve("r"));
    Files.writeString(top.resolve("secret.ftl"), "secret");
    Files.writeString(folder.resolve("shared/m.ftlh"), "<#macro show x>\n  ${x.nmuber}</#macro>");
    Files.createSymbolicLink(folder.resolve("r/link.ftl"), Path.of("../../secret.ftl"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${note.text} ${note.marker} ${note.is}|Text [note 1] Footnote",
        "${1234567.50} ${day} ${day.iso}|1234567.5 11 December 2025 2025-12-11",
        "${missing!'none'} <#if missing??>x<#else>y</#if>|none y",
        "${map?keys?join(' ')} ${notes?size}|a b 1",
        "${'<b> & co'}|&lt;b&gt; &amp; co",
      })
  void template_shows_what_it_is_given(String template, String output) throws Exception {
    assertThat(render(template)).isEqualTo(output);
  }

  @ParameterizedTest
  @CsvSource({"ftlh,&lt;&#39;", "ftlx,&lt;&apos;", "ftl,<'"})
  void extension_decides_how_output_is_escaped(String extension, String output) throws Exception {
    Files.writeString(folder.resolve("r/x." + extension), "${\"<'\"}");
    assertThat(Templates.of(folder).render("r/x." + extension, model())).isEqualTo(output);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${'freemarker.template.utility.Execute'?new()('id')}|1|Instantiating"
            + " freemarker.template.utility.Execute is not allowed in the template for security"
            + " reasons.",
        "<@'${\"freemarker.template.utility.ObjectConstructor\"?new()}'?interpret/>|1|Instantiating"
            + " freemarker.template.utility.ObjectConstructor is not allowed in the template for"
            + " security reasons.",
        "${note?api.getClass()}|1|Can't use ?api, because the \"api_builtin_enabled\" configuration"
            + " setting is false.",
      })
  void template_makes_no_objects_and_calls_no_java(String template, int column, String found) {
    assertRefused(template, column, found + SECURITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "note.getClass|is, text, id, marker, number",
        "note.class|is, id, text, marker, number",
        "note.hashCode|id, is, marker, number, text",
        "note.wait|id, is, text, marker, number",
      })
  void members_of_every_object_do_not_exist(String expression, String nearest) {
    assertRefused(
        "${" + expression + "}",
        1,
        "\"%s\" is not defined or is missing here. Nearest names: %s. Correct the name, or write ${%s!\"...\"} to say what stands in its place."
            .formatted(expression, nearest, expression));
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/passwd,etc/passwd",
    "../../secret.ftl,r/../../secret.ftl",
    "file:///etc/passwd,file://etc/passwd",
    "link.ftl,r/link.ftl",
    "gone.ftl,r/gone.ftl",
  })
  void file_outside_the_folder_is_not_opened(String path, String named) {
    assertRefused(
        "<#include '" + path + "'>",
        1,
        "there is no template \"" + named + "\" in the report-templates folder." + OUTSIDE);
  }

  @Test
  void path_of_the_template_itself_stays_inside_too() {
    assertThatThrownBy(() -> Templates.of(folder).render("../secret.ftl", model()))
        .isInstanceOf(TemplateError.class)
        .hasMessage(
            "../secret.ftl: there is no template \"../secret.ftl\" in the report-templates folder."
                + OUTSIDE);
  }

  @Test
  void value_of_an_unlisted_type_is_not_shown() {
    assertRefused(
        "${other}",
        1,
        "a value of type Object is not shown to templates. Correct the template at this place.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${nte.text}|1|\"nte\" is not defined or is missing here. Nearest names: note, notes, day,"
            + " map, other. Correct the name, or write ${nte!\"...\"} to say what stands in its place.",
        "<@gone/>|1|no macro \"gone\" is defined. Nearest names: note, notes, day, map, other. Correct"
            + " the name, or write <#macro gone>...</#macro>.",
        "<#import '/shared/m.ftlh' as m><@m.shw x=note/>|32|no macro \"m.shw\" is defined. Nearest"
            + " names: show. Correct the name, or write <#macro shw>...</#macro>.",
        "<#if note??>x|13|Unexpected end of file reached. You have an unclosed #if. Close what is"
            + " open: each <#if>, <#list>, <#macro> and <@...> needs its end tag, and each ${ its }.",
        "${note.text|11|Unexpected end of file reached. You have an unclosed \"{\". Close what is"
            + " open: each <#if>, <#list>, <#macro> and <@...> needs its end tag, and each ${ its }.",
        "x</#if>|2|Encountered \"</#if>\". Take the end tag out, or open it before.",
        "${note.text?upcase}|13|Unknown built-in: \"upcase\". Use one that exists; nearest names:"
            + " date, last, replace, truncate, upper_case.",
        "<#lisst notes as n></#lisst>|2|Unknown directive: #lisst. Use one that exists; nearest names:"
            + " list, visit, lt, case, else.",
        "${note}|1|For \"${...}\" content: Expected a string or something automatically convertible to"
            + " string (number, date or boolean), or \"template output\", but this has evaluated to a"
            + " record. Print one of its parts, such as x.text, not the whole of it.",
        "<#stop 'Write the text.'>|1|Write the text.",
        "<#list 1.. as x>and so on </#list>|1|the output does not end. Look for a list or a macro that"
            + " repeats without end, such as <#list 1.. as x>.",
        "<#macro a><@a/></#macro><@a/>|1|a macro or an include calls itself without end. Give the"
            + " macro that calls itself a condition under which it stops.",
      })
  void mistake_is_explained_in_one_line(String template, int column, String said) {
    assertRefused(template, column, said);
  }

  @Test
  void mistake_in_an_imported_template_is_placed_there() {
    assertThatThrownBy(() -> render("<#import '/shared/m.ftlh' as m>\n<@m.show x=note/>"))
        .hasMessage(
            "shared/m.ftlh line 2, column 3: \"x.nmuber\" is not defined or is missing here. Nearest"
                + " names: number, marker, id, is, text. Correct the name, or write"
                + " ${x.nmuber!\"...\"} to say what stands in its place.");
  }

  @Test
  void place_can_be_asked_for() {
    assertThatThrownBy(() -> render("one\ntwo ${gone}"))
        .isInstanceOfSatisfying(
            TemplateError.class,
            error -> {
              assertThat(error.template()).isEqualTo("r/report.ftlh");
              assertThat(error.line()).isEqualTo(2);
              assertThat(error.column()).isEqualTo(5);
            });
  }

  private void assertRefused(String template, int column, String said) {
    assertThatThrownBy(() -> render(template))
        .isInstanceOf(TemplateError.class)
        .hasMessage("r/report.ftlh line 1, column " + column + ": " + said);
  }

  private String render(String template) throws IOException, TemplateError {
    Files.writeString(folder.resolve("r/report.ftlh"), template);
    return Templates.of(folder, 10_000).render("r/report.ftlh", model());
  }

  private static Map<String, Object> model() {
    Footnote note = new Footnote(1, "id", "Text");
    Map<String, Object> model = new HashMap<>();
    model.put("note", note);
    model.put("notes", List.of(note));
    model.put("missing", Optional.empty());
    model.put("day", LocalDate.of(2025, 12, 11));
    model.put("map", Map.of("b", 1, "a", 2));
    model.put("other", new Object());
    return model;
  }
}
