package bulletin.cli;

import bulletin.verify.Failure;
import bulletin.verify.Judge;
import bulletin.verify.Judgement;
import bulletin.verify.verapdf.VeraPdf;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges files by the rules of accessible releases, whoever made them. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Says what is not accessible in a PDF, workbook (xlsx, ods), page or SVG.")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of any producer.")
  private List<Path> files = List.of();

  @Option(
      names = "--verapdf",
      description = "Judge PDFs by veraPDF too, the reference validator; it is fetched apart.")
  private boolean verapdf;

  @Override
  public Integer call() throws Exception {
    for (Path file : files) {
      require(file);
    }
    if (verapdf) {
      requireVeraPdf();
    }
    boolean kept = true;
    for (Path file : files) {
      kept &= say(Home.shown(file), Judge.of(file));
      if (verapdf && isPdf(file)) {
        for (var standard : VeraPdf.of(file).entrySet()) {
          kept &= say(Home.shown(file) + ", " + standard.getKey(), standard.getValue());
        }
      }
    }
    return kept ? Exit.DONE : Exit.FINDINGS;
  }

  private static boolean say(String name, Judgement judgement) {
    said(name, judgement).forEach(System.out::println);
    return judgement.failures().isEmpty();
  }

  private void requireVeraPdf() throws BadUsage {
    if (files.stream().noneMatch(VerifyCommand::isPdf)) {
      throw new BadUsage("--verapdf judges PDFs, and no file named is one. Leave it out.");
    }
    if (!VeraPdf.isThere()) {
      throw new BadUsage(
          "--verapdf needs veraPDF, which is no part of the program. Fetch it once (16 MB), in "
              + "Bulletin's folder: mvn -B -q dependency:copy-dependencies@verapdf");
    }
  }

  private static boolean isPdf(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private static void require(Path file) throws BadUsage, NoSuchFileException {
    if (!Judge.knows(file)) {
      throw new BadUsage(
          Home.shown(file)
              + ": there are no rules for files of this type. Name a pdf, xlsx, ods, html or svg"
              + " file.");
    }
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(Home.shown(file));
    }
  }

  /** A line for the file, then one for each rule that it breaks at a place. */
  static List<String> said(String name, Judgement judgement) {
    List<Failure> failures = judgement.failures();
    long broken = failures.stream().map(Failure::rule).distinct().count();
    String sum =
        broken == 0
            ? "keeps all %d rules".formatted(judgement.rules())
            : "breaks %d of %d rules".formatted(broken, judgement.rules());
    return Stream.concat(
            Stream.of(name + ": " + sum), failures.stream().map(failure -> "  " + failure))
        .toList();
  }
}
