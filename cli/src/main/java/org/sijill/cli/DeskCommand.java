package org.sijill.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sijill.desk.Desk;
import org.sijill.desk.DeskException;
import org.sijill.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the register in the browser. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = {
      "Open the register in the browser: read, compare, map, review. The register is made where there"
          + " is none, and the PATHS are added to it, as sijill add does.",
      "Prints the address and answers this machine alone, until it is ended (Ctrl-C)."
    })
final class DeskCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  /** How long the end waits for what is being written. */
  private static final int PATIENCE_SECONDS = 20;

  @Spec private CommandSpec spec;
  @Mixin private RegisterOption register;
  @Mixin private Rules rules;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders to add: whatever sijill add reads.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to answer on. Default: 8377, or the next one that is free.")
  private Integer port;

  @Option(names = "--no-browser", description = "Do not open a browser.")
  private boolean noBrowser;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      hidden = true,
      description = "Refused unless it is this machine's own.")
  private String address;

  @Override
  public Integer call() throws InterruptedException {
    checked();
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    // On Ctrl-C or SIGTERM the machine waits until all is closed.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended, closed), "end"));
    try (Register open = register.open();
        Desk desk = start(open)) {
      if (!paths.isEmpty()) {
        desk.add(String.join(" ", paths), paths);
      }
      PrintStream out = new PrintStream(new Output(), true, StandardCharsets.UTF_8);
      out.println(desk.address());
      if (Terminal.isError()) {
        System.err.println("Ctrl-C ends it.");
      }
      if (!noBrowser) {
        Browser.open(desk.address());
      }
      ended.await();
    } finally {
      closed.countDown();
    }
    return Main.DONE;
  }

  private static void end(CountDownLatch ended, CountDownLatch closed) {
    ended.countDown();
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Desk start(Register open) {
    try {
      return Desk.start(
          new Desk.Options(
              open,
              rules.knowledge(),
              ProgramVersion.text(),
              rules.all(),
              register.by(),
              Clock.systemUTC(),
              port));
    } catch (DeskException e) {
      throw new Main.Failure(e.getMessage());
    }
  }

  private void checked() {
    if (port != null && (port < 1 || port > HIGHEST_PORT)) {
      throw new ParameterException(spec.commandLine(), "--port must be from 1 to " + HIGHEST_PORT);
    }
    if (address != null && !isOwn(address)) {
      throw new ParameterException(
          spec.commandLine(),
          "the desk answers on "
              + Desk.ADDRESS
              + " alone: it knows no accounts and no encryption, so that on "
              + address
              + " everybody could read and change the register. From another machine use a tunnel:"
              + " ssh -L 8377:127.0.0.1:8377 HOST");
    }
    for (String path : paths) {
      if (!Files.exists(Path.of(path))) {
        throw new Main.Failure(path + ": no such file; check the name");
      }
    }
  }

  private static boolean isOwn(String address) {
    return address.equals("localhost") || address.equals(Desk.ADDRESS);
  }
}
