package bulletin.render.template;

import bulletin.render.template.TemplateError.Place;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Explains why one filling of one template failed. Sees the failure while the names in force there
 * can still be asked for.
 */
final class FailurePoint implements TemplateExceptionHandler {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w.]*");
  private static final Pattern FRAME =
      Pattern.compile("\\[in template \"([^\"]+)\".*? at line (\\d+), column (\\d+)]");

  private final Configuration freemarker;
  private final String template;
  private List<String> names = List.of();

  FailurePoint(Configuration freemarker, String template) {
    this.freemarker = freemarker;
    this.template = template;
  }

  @Override
  public void handleTemplateException(TemplateException failure, Environment at, Writer out)
      throws TemplateException {
    if (failure instanceof InvalidReferenceException) {
      names = namesBeside(failure.getBlamedExpressionString(), at);
    }
    throw failure;
  }

  TemplateError explain(Exception failure) {
    TemplateError inner =
        failure.getCause() instanceof IOException cause ? ofFile(cause, failure) : null;
    if (inner != null) {
      return inner;
    }
    return failure instanceof TemplateException running
        ? ofRun(running)
        : Objects.requireNonNullElseGet(ofFile(failure, failure), () -> unreadable(failure));
  }

  TemplateError endlessRecursion() {
    return new TemplateError(
        new Place(template, 1, 1),
        "a macro or an include calls itself without end.",
        "Give the macro that calls itself a condition under which it stops.");
  }

  private TemplateError unreadable(Exception failure) {
    return new TemplateError(
        new Place(template, 0, 0),
        "the template cannot be read (" + failure + ").",
        "Save it as UTF-8 text that you may read.");
  }

  /** What is wrong with a template's file; null when that is not what went wrong. */
  private @Nullable TemplateError ofFile(Exception problem, Exception failure) {
    return switch (problem) {
      case ParseException unread -> ofSyntax(unread);
      case TemplateNotFoundException missing -> notThere(missing.getTemplateName(), failure);
      case MalformedTemplateNameException wrong -> notThere(wrong.getTemplateName(), failure);
      case LimitedText.TooLong endless -> tooLong(failure);
      default -> null;
    };
  }

  private TemplateError notThere(String name, Exception failure) {
    return new TemplateError(
        failure instanceof TemplateException running
            ? innermost(running)
            : new Place(template, 0, 0),
        "there is no template \"" + name + "\" in the report-templates folder.",
        "Name a file inside that folder, such as \"/shared/release.ftlh\"; files outside it, links"
            + " that lead out of it included, are never opened.");
  }

  private TemplateError tooLong(Exception failure) {
    return new TemplateError(
        failure instanceof TemplateException running
            ? innermost(running)
            : new Place(template, 1, 1),
        "the output does not end.",
        "Look for a list or a macro that repeats without end, such as <#list 1.. as x>.");
  }

  private TemplateError ofSyntax(ParseException unread) {
    String name = Objects.requireNonNullElse(unread.getTemplateName(), template);
    String found = firstParagraph(unread.getEditorMessage());
    return new TemplateError(
        new Place(name, unread.getLineNumber(), unread.getColumnNumber()),
        Remedy.shorten(found),
        Remedy.ofSyntax(found, freemarker));
  }

  private TemplateError ofRun(TemplateException running) {
    if (running instanceof StopException) {
      return new TemplateError(outermost(running), stopMessage(running), "");
    }
    if (running instanceof InvalidReferenceException) {
      return undefined(running);
    }
    String found = firstParagraph(running.getMessageWithoutStackTop());
    return new TemplateError(innermost(running), Remedy.shorten(found), Remedy.ofRun(found));
  }

  private static String stopMessage(TemplateException stop) {
    return stop.getMessageWithoutStackTop().replaceFirst("(?s)^.*?Cause given:\\s*", "");
  }

  private TemplateError undefined(TemplateException missing) {
    String blamed = Objects.requireNonNullElse(missing.getBlamedExpressionString(), "a value");
    String last = blamed.substring(blamed.lastIndexOf('.') + 1);
    List<String> nearest = Nearest.to(last, names);
    String beside = nearest.isEmpty() ? "" : " Nearest names: " + String.join(", ", nearest) + ".";
    boolean macro = stack(missing).matches("(?s)\\W*Failed at: @.*");
    return new TemplateError(
        innermost(missing),
        (macro
                ? "no macro \"" + blamed + "\" is defined."
                : "\"" + blamed + "\" is not defined or is missing here.")
            + beside,
        macro
            ? "Correct the name, or write <#macro " + last + ">...</#macro>."
            : "Correct the name, or write ${"
                + blamed
                + "!\"...\"} to say what stands in its place.");
  }

  private Place innermost(TemplateException running) {
    List<MatchResult> frames = frames(running);
    return frames.isEmpty() ? new Place(template, 1, 1) : place(frames.getFirst());
  }

  private Place outermost(TemplateException running) {
    List<MatchResult> frames = frames(running);
    return frames.isEmpty() ? new Place(template, 1, 1) : place(frames.getLast());
  }

  private static List<MatchResult> frames(TemplateException running) {
    return FRAME.matcher(stack(running)).results().toList();
  }

  private static String stack(TemplateException running) {
    return Objects.requireNonNullElse(running.getFTLInstructionStack(), "");
  }

  private static Place place(MatchResult frame) {
    return new Place(
        frame.group(1), Integer.parseInt(frame.group(2)), Integer.parseInt(frame.group(3)));
  }

  /** Of text that a template made into a template, the error that is reported inside. */
  private static String firstParagraph(@Nullable String message) {
    String told = Objects.requireNonNullElse(message, "");
    String inner = told.replaceFirst("(?s)^.*with this error:\\s*(-+begin-message-+)?\\s*", "");
    return inner.split("\\n\\s*(-{3,}|\\n)", 2)[0];
  }

  private static List<String> namesBeside(@Nullable String blamed, Environment at) {
    try {
      return blamed != null && NAME.matcher(blamed).matches() ? siblings(blamed, at) : List.of();
    } catch (TemplateModelException e) {
      return List.of();
    }
  }

  private static List<String> siblings(String blamed, Environment at)
      throws TemplateModelException {
    int lastDot = blamed.lastIndexOf('.');
    return lastDot < 0
        ? known(at)
        : valueOf(blamed.substring(0, lastDot), at) instanceof TemplateHashModelEx parent
            ? keys(parent)
            : List.of();
  }

  private static @Nullable TemplateModel valueOf(String dotted, Environment at)
      throws TemplateModelException {
    int lastDot = dotted.lastIndexOf('.');
    if (lastDot < 0) {
      return at.getVariable(dotted);
    }
    return valueOf(dotted.substring(0, lastDot), at) instanceof TemplateHashModel parent
        ? parent.get(dotted.substring(lastDot + 1))
        : null;
  }

  private static List<String> known(Environment at) throws TemplateModelException {
    List<String> known = new ArrayList<>();
    for (Object name : at.getKnownVariableNames()) {
      known.add(String.valueOf(name));
    }
    return known;
  }

  private static List<String> keys(TemplateHashModelEx hash) throws TemplateModelException {
    List<String> keys = new ArrayList<>();
    for (TemplateModelIterator each = hash.keys().iterator(); each.hasNext(); ) {
      if (each.next() instanceof TemplateScalarModel key) {
        keys.add(key.getAsString());
      }
    }
    return keys;
  }
}
