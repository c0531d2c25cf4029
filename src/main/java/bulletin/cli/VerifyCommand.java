package bulletin.cli;

import bulletin.verify.Failure;
import bulletin.verify.Judge;
import bulletin.verify.Judgement;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Judges files by the rules of accessible releases, whoever made them. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Says what is not accessible in a PDF, workbook (xlsx, ods), page or SVG.")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of any producer.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws Exception {
    for (Path file : files) {
      require(file);
    }
    boolean kept = true;
    for (Path file : files) {
      Judgement judgement = Judge.of(file);
      said(Home.shown(file), judgement).forEach(System.out::println);
      kept &= judgement.failures().isEmpty();
    }
    return kept ? Exit.DONE : Exit.FINDINGS;
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
