package bulletin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H17: a page runs the one script that its own policy admits by its hash, or none. */
class ScriptRuleTest {
  private static final String SCRIPT = "document.title = 'Lorries' + (1 < 2 && 'found');";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-HASH'; base-uri 'none'";
  private static final String META =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\"/>".formatted(POLICY);
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en-GB"><head><title>Lorries</title>%s</head><body>
      <a href="#content">Skip to the content</a>
      <main id="content"><h1>Lorries</h1></main>
      <script>%s</script>
      </body></html>
      """
          .formatted(META, SCRIPT);
  private static final String NOT_ADMITTED =
      "H17 (good practice): script: no policy of the page admits this script by its hash. Wanted: "
          + ScriptRule.WANTED
          + ".";
  private static final String LOADS =
      "H17 (good practice): %s: it loads or runs something. Wanted: " + ScriptRule.WANTED + ".";

  @TempDir private Path folder;

  private List<String> said(String page) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("page.html");
    Files.writeString(file, page.replace("HASH", Base64.getEncoder().encodeToString(hash)));
    return Judge.of(file).failures().stream().map(Object::toString).toList();
  }

  @Test
  void script_that_the_policy_admits_by_its_hash_keeps_the_rule() throws Exception {
    assertThat(said(PAGE)).isEmpty();
    assertThat(said(PAGE.replace("base-uri 'none'", "base-uri 'none' ; "))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<meta http-equiv[^>]*> | ``",
        "(?s)(<meta http-equiv[^>]*>)(.*<main [^>]*>) | $2$1",
        "http-equiv=\"Content-Security-Policy\" | name=\"Content-Security-Policy\"",
        "Content-Security-Policy\" | Content-Security-Policy-Report-Only\"",
        "(<meta http-equiv[^>]*>) | $1$1",
        "default-src 'none'; | ``",
        "default-src 'none' | default-src 'self'",
        "script-src 'sha256-HASH' | script-src 'unsafe-inline'",
        "script-src 'sha256-HASH' | script-src 'sha256-HASH' 'unsafe-inline'",
        "script-src 'sha256-HASH' | script-src 'sha256-HASH' https://example.org",
        "script-src 'sha256-HASH' | script-src 'sha256-HASH'; script-src 'unsafe-inline'",
        "script-src 'sha256-HASH' | script-src 'sha256-HASH'; script-src-elem *",
        "script-src 'sha256-HASH' | script-src 'sha256-HASH'; connect-src *",
        "style-src 'unsafe-inline' | style-src https://example.org",
        "sha256-HASH | sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "'found' | 'lost'",
        "<script> | <script src=\"find.js\">",
        "<script> | <script type=\"module\">"
      })
  void script_that_anything_else_lets_in_breaks_it(String pattern, String replacement)
      throws Exception {
    String spoiled = PAGE.replaceFirst(pattern, replacement);

    assertThat(spoiled).isNotEqualTo(PAGE);
    assertThat(said(spoiled)).containsExactly(NOT_ADMITTED);
  }

  @Test
  void second_script_is_not_admitted() throws Exception {
    assertThat(said(PAGE.replace("</body>", "<script>alert(1)</script></body>")))
        .containsExactly(NOT_ADMITTED);
  }

  /** The policy would not let these run; a page that holds them is none that was meant to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<h1> | <h1 onclick=\"go()\"> | h1 in content",
        "<h1> | <h1 ONCLICK=\"go()\"> | h1 in content",
        "</h1> | </h1><p><a href=\" JavaScript:go()\">Start the search</a></p> | a in content",
        "</h1> | </h1><img alt=\"\" src=\"https://example.org/a.png\"/> | img in content",
        "<script> | <script src=\"https://example.org/a.js\"> | script"
      })
  void what_loads_or_handles_events_breaks_it_under_any_policy(
      String pattern, String replacement, String place) throws Exception {
    assertThat(said(PAGE.replaceFirst(pattern, replacement))).contains(LOADS.formatted(place));
  }
}
