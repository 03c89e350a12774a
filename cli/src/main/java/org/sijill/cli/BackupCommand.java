package org.sijill.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sijill.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the register. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Write a whole, consistent copy of the register to a new file.")
final class BackupCommand implements Callable<Integer> {

  @Mixin private RegisterOption register;

  @Parameters(paramLabel = "FILE", description = "The new file.")
  private Path target;

  @Override
  public Integer call() {
    try (Register open = register.existing()) {
      open.backup(target, register.by());
    }
    return Main.DONE;
  }
}
