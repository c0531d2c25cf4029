package bulletin.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.render.template.ProseNumbers.TypedNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>In 2024, and from 1998 to 2024/25, 2024-25, 2024–25 or 2024 to 2025.</p>",
        "<p>Looked after at 31 March 2025, 1 April or 2nd May.</p>",
        "<p>${x?string('0.0')} per cent ${a['b 35']}</p>",
        "<#if x gt 35><p>more</p></#if><#if (x > 35)>y</#if>",
        "<#-- 35 of them --><!-- 35 of them -->",
        "<p class='w35' style=\"width: 35%\">x</p><a href=\"${u[\"3\"]}35\" <#if 3 < 4>id='5'</#if>>y</a>",
        "<style>p { margin: 35px }</style><script>var x = 35;</script>",
        "<p>One&#160;two&#xa0;three</p>",
        "<#-- numbers: key stage 2 | 12 months | 9:30am --><p>Key\n Stage 2, for 12 months at 9:30am.</p>",
        "<p>thirty-five</p>",
      })
  void allowed_digits_are_not_reported(String source) {
    assertThat(ProseNumbers.in("r/report.ftlh", source)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "35%", "35", "1,234", "£2000", "2024.5", "2024%", "0.4", "9:30", "−3", "1850", "1.5%", "32"
      })
  void typed_number_is_reported(String number) {
    assertThat(ProseNumbers.in("r/report.ftlh", "<p>It was " + number + ".</p>"))
        .containsExactly(new TypedNumber("r/report.ftlh", 1, 11, number, "It was " + number + "."));
  }

  @Test
  void sentence_shows_where_the_engine_fills_in() {
    String source =
        "<p>First. The gap was <b>27.7</b>\n  points for ${group}, e.g. in reading. Last.</p>";
    assertThat(ProseNumbers.in("r/report.ftlh", source))
        .containsExactly(
            new TypedNumber(
                "r/report.ftlh", 1, 26, "27.7", "The gap was 27.7 points for … , e.g."));
  }

  @Test
  void declared_phrase_excuses_no_longer_number() {
    String source = "<#-- numbers: 12 months | stage 2 -->\n<p>112 months, stage 25, stage 2.5</p>";
    assertThat(ProseNumbers.in("r/report.ftlh", source))
        .extracting(TypedNumber::number, TypedNumber::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("112", 2),
            org.assertj.core.groups.Tuple.tuple("25", 2),
            org.assertj.core.groups.Tuple.tuple("2.5", 2));
  }

  @Test
  void template_is_read_from_its_folder(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("r"));
    Files.writeString(folder.resolve("r/report.ftlh"), "<p>\nNot 7.</p>");
    assertThat(ProseNumbers.in(Templates.of(folder), "r/report.ftlh"))
        .isEqualTo(List.of(new TypedNumber("r/report.ftlh", 2, 5, "7", "Not 7.")));
    assertThatThrownBy(() -> ProseNumbers.in(Templates.of(folder), "../report.ftlh"))
        .isInstanceOf(TemplateError.class)
        .hasMessageStartingWith("../report.ftlh: there is no template \"../report.ftlh\"");
  }
}
