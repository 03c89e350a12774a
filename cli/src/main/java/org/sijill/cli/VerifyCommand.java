package org.sijill.cli;

import java.util.concurrent.Callable;
import org.sijill.register.Register;
import org.sijill.register.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the register. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Check the register: its file, its log, its hashes and the words of every claim.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private RegisterOption register;

  @Override
  public Integer call() {
    try (Register open = register.existing()) {
      Verification.Result result = Verification.of(open);
      result.faults().forEach(fault -> System.err.println("sijill: " + fault));
      if (result.number() > result.faults().size()) {
        System.err.println("sijill: and " + (result.number() - result.faults().size()) + " more");
      }
      System.err.println(
          (result.sound() ? "sound: " : "NOT sound: ")
              + result.reports()
              + " reports, "
              + result.claims()
              + " claims, "
              + result.entries()
              + " entries of the log");
      return result.sound() ? Main.DONE : Main.UNREAD;
    }
  }
}
