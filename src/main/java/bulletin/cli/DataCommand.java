package bulletin.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The publisher's data sets, at a terminal. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description =
        "Finds, shows, pulls and queries the publisher's data sets; rehearses with a file.",
    subcommands = {
      DataSearchCommand.class,
      DataShowCommand.class,
      DataMetaCommand.class,
      DataPreviewCommand.class,
      DataVersionsCommand.class,
      DataChangesCommand.class,
      DataPullCommand.class,
      DataQueryCommand.class,
      DataServeCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class DataCommand implements Runnable {
  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      CommandLine command = spec.commandLine();
      command.usage(System.out);
    }
  }
}
