package bulletin.cli;

import bulletin.source.ees.Kept;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pulls a data set's file. */
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    description = "Pulls a data set's file into the cache, and into a file if one is named.")
final class DataPullCommand implements Callable<Integer> {
  @Mixin private DataSetOptions options = new DataSetOptions();

  @Option(names = "--to", paramLabel = "FILE", description = "Copy it there.")
  private Optional<Path> to = Optional.empty();

  @Override
  public Integer call() throws Exception {
    return options.answer(
        client -> {
          Kept kept = options.api().cache().pull(client, options.dataSet(), options.exact(client));
          Path shown = to.isPresent() ? copy(kept.csv(), to.get()) : kept.csv();
          return new Columns(
              List.of("version", "bytes", "sha256", "file"),
              List.of(
                  List.of(
                      kept.pin().version().toString(),
                      String.valueOf(kept.pin().bytes()),
                      kept.pin().sha256(),
                      Home.shown(shown))));
        });
  }

  private static Path copy(Path from, Path to) throws java.io.IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    Path aside = to.resolveSibling(to.getFileName() + ".part");
    Files.copy(from, aside, StandardCopyOption.REPLACE_EXISTING);
    return Files.move(aside, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
