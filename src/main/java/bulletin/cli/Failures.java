package bulletin.cli;

import bulletin.distribute.SecretUnreadable;
import bulletin.distribute.release.Refusal;
import bulletin.distribute.store.StoreTrouble;
import bulletin.render.pdf.PdfException;
import bulletin.render.template.TemplateError;
import bulletin.render.workbook.WorkbookError;
import bulletin.report.ReportProblem;
import bulletin.source.BadInput;
import bulletin.source.ees.EesProblem;
import bulletin.source.ees.EesTrouble;
import bulletin.yaml.DefinitionError;
import bulletin.yaml.DefinitionErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines for a person and a code for the shell. */
final class Failures {
  private static final String TRACE = "BULLETIN_TRACE";

  private Failures() {}

  /** What a command could not do. */
  static int report(Exception failure, CommandLine command, ParseResult ignored) {
    lines(failure).forEach(line -> System.err.println("bulletin: " + line));
    if (System.getenv(TRACE) != null) {
      failure.printStackTrace();
    }
    return code(failure);
  }

  /** What was typed wrongly, what may have been meant, and how to see what can be typed. */
  static int usage(ParameterException wrong, String[] ignored) {
    System.err.printf(
        "bulletin: %s.%s Type %s --help to see what can be typed.%n",
        wrong.getMessage(), meant(wrong), wrong.getCommandLine().getCommandSpec().qualifiedName());
    return Exit.BAD_INPUT;
  }

  private static String meant(ParameterException wrong) {
    List<String> suggestions =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return suggestions.isEmpty() ? "" : " Perhaps " + suggestions.getFirst() + " was meant.";
  }

  /** What is said of it, a line each. */
  static List<String> lines(Exception failure) {
    return switch (failure) {
      case DefinitionErrors errors ->
          errors.errors().stream().map(DefinitionError::message).toList();
      case UncheckedIOException unchecked -> List.of(io(cause(unchecked)));
      case IOException io -> List.of(io(io));
      default -> List.of(said(failure));
    };
  }

  private static IOException cause(UncheckedIOException unchecked) {
    IOException cause = unchecked.getCause();
    return cause == null ? new IOException(unchecked.getMessage()) : cause;
  }

  private static String said(Exception failure) {
    return isExpected(failure)
        ? String.valueOf(failure.getMessage())
        : "this is a fault of Bulletin, not of your data: "
            + failure
            + ". Set "
            + TRACE
            + "=on, run it again, and report what it prints.";
  }

  private static boolean isExpected(Exception failure) {
    return failure instanceof BadInput
        || failure instanceof BadUsage
        || failure instanceof EesProblem
        || failure instanceof TemplateError
        || failure instanceof WorkbookError
        || failure instanceof ReportProblem
        || failure instanceof PdfException
        || failure instanceof Refusal
        || failure instanceof SecretUnreadable
        || failure instanceof StoreTrouble;
  }

  private static String io(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing ->
          missing.getFile() + ": there is no such file or folder. Check the path.";
      case AccessDeniedException denied ->
          denied.getFile() + ": access is denied. Check who may read and write it.";
      case FileSystemException other ->
          other.getFile() + ": " + other.getReason() + ". Check the disk and its permissions.";
      default -> failure.getMessage() + ". Check the disk and its permissions.";
    };
  }

  private static int code(Exception failure) {
    return failure instanceof IOException
            || failure instanceof UncheckedIOException
            || failure instanceof EesTrouble
            || failure instanceof StoreTrouble
        ? Exit.OUTSIDE_TROUBLE
        : Exit.BAD_INPUT;
  }
}
