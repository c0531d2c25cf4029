package bulletin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The life of a release, at a terminal. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description =
        "Plans, approves, publishes, corrects and withdraws releases; shows where they stand.",
    subcommands = {
      ReleaseInitCommand.class,
      ReleasePlanCommand.class,
      ReleaseApproveCommand.class,
      ReleaseStatusCommand.class,
      ReleasePublishCommand.class,
      ReleaseCorrectCommand.class,
      ReleaseWithdrawCommand.class,
      ReleaseRetryCommand.class,
      ReleaseRebuildCommand.class,
      ReleaseAuditCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class ReleaseCommand implements Runnable {
  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
  }
}
