package org.sijill.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sijill}. */
@Command(
    name = "sijill",
    description = "Arabic news reports in, a register of claims out.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      DeskCommand.class,
      CodeCommand.class,
      ExplainCommand.class,
      PlacesCommand.class,
      ActorsCommand.class,
      DoctorCommand.class,
      AddCommand.class,
      FeedCommand.class,
      SearchCommand.class,
      IncidentsCommand.class,
      RecodeCommand.class,
      ReviewCommand.class,
      RedactCommand.class,
      ExportCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      OutletCommand.class,
      TiesCommand.class,
      ControlCommand.class,
      AccordsCommand.class,
      PositionsCommand.class,
      LineageCommand.class,
      PackCommand.class
    })
public final class Main implements Runnable {

  /** Everything was read. */
  static final int DONE = 0;

  /** Something could not be read; the rest was. */
  static final int UNREAD = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  @Spec private CommandSpec spec;

  Main() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    PrintStream errors =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setErr(errors);
    int status;
    try {
      status = commandLine().execute(args);
    } catch (OutOfMemoryError e) {
      errors.println("sijill: not enough memory; give more, for example SIJILL_HEAP=8g");
      status = UNREAD;
    }
    errors.flush();
    System.exit(status);
  }

  /** The command line, ready to execute. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new java.io.PrintWriter(new Output(), false, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(System.err, true));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpAutoWidth(false);
    line.setParameterExceptionHandler(
        (e, arguments) -> {
          CommandLine at = e.getCommandLine();
          at.getErr().println("sijill: " + e.getMessage());
          at.getErr().println("Try: " + at.getCommandSpec().qualifiedName() + " --help");
          return USAGE;
        });
    line.setExecutionExceptionHandler(
        (e, at, parsed) -> {
          if (e instanceof Failure || e instanceof org.sijill.register.RegisterException) {
            at.getErr().println("sijill: " + e.getMessage());
          } else if (!Output.isClosedByReader(e)) {
            at.getErr().println("sijill: " + e);
          } else {
            return DONE;
          }
          return UNREAD;
        });
    return line;
  }

  /** What keeps the command from its work, told in full. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
      super(message);
    }
  }

  /** Version of the program, its rules and the Java under it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"sijill " + ProgramVersion.text()};
    }
  }
}
