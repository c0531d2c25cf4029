package bulletin.render.template;

import freemarker.template.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about a problem, told from FreeMarker's own words for it. */
final class Remedy {
  private static final Pattern UNKNOWN = Pattern.compile("Unknown (built-in|directive)\\W+(\\w+)");

  /** What FreeMarker adds for those who write Java: lists of all names, wrappers, identities. */
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          "\\(wrapper: [^)]*\\)"
              + "|(, but was expecting one of these patterns| Was expecting one of these| ==> "
              + "| The blamed expression| Think twice| The alphabetical list| Help \\(|, thus you must"
              + "|\\(Note that | Check if the FreeMarker).*"
              + "|^.{0,200}?@[0-9a-f]{4,8}(?=Failed to)");

  private static final String SECURITY =
      "Take it out: a template only shows what the report holds; it makes no objects and calls no"
          + " Java.";

  private Remedy() {}

  static String ofSyntax(String found, Configuration freemarker) {
    Matcher unknown = UNKNOWN.matcher(found);
    if (unknown.find()) {
      return "Use one that exists; nearest names: "
          + String.join(", ", Nearest.to(unknown.group(2), known(unknown.group(1), freemarker)))
          + ".";
    }
    if (found.contains("nclosed") || found.contains("nexpected end of file")) {
      return "Close what is open: each <#if>, <#list>, <#macro> and <@...> needs its end tag, and"
          + " each ${ its }.";
    }
    if (found.contains("nexpected end tag") || found.contains("Encountered \"</")) {
      return "Take the end tag out, or open it before.";
    }
    return "Correct the template at this place.";
  }

  static String ofRun(String found) {
    if (found.contains("not allowed") || found.contains("?api")) {
      return SECURITY;
    }
    if (found.contains("xpected a string") || found.contains("xpected a number")) {
      return "Print one of its parts, such as x.text, not the whole of it.";
    }
    return "Correct the template at this place.";
  }

  /** The part of FreeMarker's message that a statistician needs, as one sentence. */
  static String shorten(String found) {
    String first = FOR_PROGRAMMERS.matcher(found.replaceAll("\\s+", " ")).replaceAll("");
    String tidy =
        first
            .replace("an extended_hash", "a record")
            .replace("The following has evaluated to null or missing", "a value is not defined")
            .replaceAll(" (?=[:,.]|$)", "");
    return tidy.replaceAll("[:.]+$", "") + ".";
  }

  private static List<String> known(String kind, Configuration freemarker) {
    Set<String> names =
        kind.equals("directive")
            ? freemarker.getSupportedBuiltInDirectiveNames(
                Configuration.CAMEL_CASE_NAMING_CONVENTION)
            : freemarker.getSupportedBuiltInNames(Configuration.LEGACY_NAMING_CONVENTION);
    return new ArrayList<>(names);
  }
}
