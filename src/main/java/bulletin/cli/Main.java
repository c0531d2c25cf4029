package bulletin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The program. Exit codes: 0 done; 1 done, but something was found that must be mended before the
 * release goes out; 2 bad input or usage; 3 trouble outside, such as a full disk.
 */
@Command(
    name = "bulletin",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Makes statistical releases: one data file in; HTML, PDF and Excel out.",
    subcommands = {
      BuildCommand.class,
      PacksCommand.class,
      GapsCommand.class,
      ReportsCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      VerifyCommand.class,
      DataCommand.class,
      ReleaseCommand.class,
      WorkerCommand.class,
      UpdateCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  bulletin build                     the sample release",
      "  bulletin build REPORT --data FILE  a report's release from a data file",
      "  bulletin packs REPORT --data FILE  a pack for each area",
      "  bulletin reports                   the reports that can be built",
      "  bulletin check FILE                whether a data file is fit to publish",
      "  bulletin compare OLD NEW           what was revised between two files or releases",
      "  bulletin verify FILE...            what is not accessible in files",
      "  bulletin build REPORT --source ees from the publisher's API",
      "  bulletin update REPORT             what newer versions of its data change",
      "  bulletin data search WORDS         the publisher's data sets",
      "  bulletin release status            where planned releases stand",
      "",
      "Exit codes: 0 done, 1 findings, 2 bad input or usage, 3 outside trouble."
    })
public final class Main implements Runnable {
  private @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  /** Only {@link #main} makes one. */
  Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Failures::report)
        .setParameterExceptionHandler(Failures::usage);
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
  }

  /** "Bulletin 0.1.0". */
  static String engine() {
    Properties properties = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("/bulletin/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "Bulletin " + properties.getProperty("version");
  }

  /** The version for {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {engine()};
    }
  }
}
