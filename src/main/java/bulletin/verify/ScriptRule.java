package bulletin.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What a page loads and runs. Nothing may come from elsewhere. One script within the page may run
 * when the page's own Content Security Policy admits that script, by the hash of its text, and
 * nothing else: then nothing that is smuggled into the page can run.
 */
final class ScriptRule {
  static final String WANTED =
      "nothing loaded from elsewhere, no script but one that the page's policy admits by its hash";

  private static final List<String> LOADED = List.of("src", "srcset", "poster", "data");
  private static final Pattern ELSEWHERE = Pattern.compile("(https?:)?//.*");
  private static final Pattern CODE = Pattern.compile("(?is)[\\s\\p{Cntrl}]*javascript:.*");
  private static final Pattern END = Pattern.compile("\\s*;\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final List<String> NONE = List.of("'none'");

  /** What may stand beside the two directives that are looked at: none of it loads or runs. */
  private static final Map<String, Set<String>> HARMLESS =
      Map.of(
          "style-src", Set.of("'none'", "'unsafe-inline'"),
          "img-src", Set.of("'none'", "data:"),
          "font-src", Set.of("'none'", "data:"),
          "base-uri", Set.of("'none'"),
          "form-action", Set.of("'none'"));

  private ScriptRule() {}

  static List<Found> found(Element root) {
    Optional<String> admitted = admitted(root);
    List<Found> found = new ArrayList<>();
    for (Element element : Dom.all(root, "*")) {
      if (loads(element) || handlesEvents(element)) {
        found.add(new Found(Dom.place(element), "it loads or runs something"));
      } else if (element.getLocalName().equals("script") && !isAdmitted(element, admitted)) {
        found.add(
            new Found(Dom.place(element), "no policy of the page admits this script by its hash"));
      }
    }
    return found;
  }

  private static boolean loads(Element element) {
    return LOADED.stream().anyMatch(a -> ELSEWHERE.matcher(element.getAttribute(a)).matches())
        || (element.getLocalName().equals("link")
            && ELSEWHERE.matcher(element.getAttribute("href")).matches());
  }

  private static boolean handlesEvents(Element element) {
    return attributes(element)
        .anyMatch(
            a ->
                a.getName().toLowerCase(Locale.ROOT).matches("on[a-z]+")
                    || CODE.matcher(a.getValue()).matches());
  }

  private static Stream<Attr> attributes(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(i -> (Attr) element.getAttributes().item(i));
  }

  private static boolean isAdmitted(Element script, Optional<String> admitted) {
    return attributes(script).findAny().isEmpty()
        && admitted.equals(Optional.of("'sha256-" + sha256(script.getTextContent()) + "'"));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The one source of scripts that the page's policy names; empty when the page has no policy, has
   * two, or has one that lets more in. A browser heeds a policy in the head only, and for what
   * stands after it.
   */
  private static Optional<String> admitted(Element root) {
    List<Element> policies = Dom.all(root, "meta").stream().filter(ScriptRule::isPolicy).toList();
    boolean inForce =
        policies.size() == 1
            && policies.getFirst().getParentNode() instanceof Element head
            && head.getLocalName().equals("head")
            && Dom.all(head, "script").isEmpty();
    return inForce ? onlyScript(policies.getFirst().getAttribute("content")) : Optional.empty();
  }

  private static boolean isPolicy(Element meta) {
    return meta.getAttribute("http-equiv").equalsIgnoreCase("Content-Security-Policy");
  }

  private static Optional<String> onlyScript(String policy) {
    Map<String, List<String>> directives = new HashMap<>();
    for (String directive : END.split(policy.strip(), -1)) {
      List<String> words = List.of(SPACES.split(directive, -1));
      List<String> before =
          directives.put(words.getFirst().toLowerCase(Locale.ROOT), words.subList(1, words.size()));
      if (before != null) {
        return Optional.empty();
      }
    }
    boolean nothingByDefault = NONE.equals(directives.remove("default-src"));
    List<String> scripts = directives.getOrDefault("script-src", List.of());
    directives.remove("script-src");
    return nothingByDefault && scripts.size() == 1 && areHarmless(directives)
        ? Optional.of(scripts.getFirst())
        : Optional.empty();
  }

  private static boolean areHarmless(Map<String, List<String>> directives) {
    return directives.entrySet().stream()
        .allMatch(e -> HARMLESS.getOrDefault(e.getKey(), Set.of()).containsAll(e.getValue()));
  }
}
