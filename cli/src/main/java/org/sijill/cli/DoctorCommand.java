package org.sijill.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether everything works here, and what to do where it does not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check that everything works here.")
final class DoctorCommand implements Callable<Integer> {

  /** Composed; every rule book codes it. */
  private static final String SAMPLE = "قصفت طائرات حربية سوق البلدة صباح الأحد.";

  @Mixin private Rules rules;

  @Override
  public Integer call() throws IOException {
    try (Output target = new Output()) {
      PrintWriter out =
          new PrintWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), false);
      boolean well = true;
      out.printf("sijill    %s%n", ProgramVersion.text());
      out.printf(
          "java      %s, %s%n",
          System.getProperty("java.runtime.version"), System.getProperty("java.home"));
      out.printf("memory    at most %d MiB%n", Runtime.getRuntime().maxMemory() / (1024 * 1024));
      well &= check(out, "names", fileNames(), "set LC_ALL=C.UTF-8 or start with ./sijill");
      long start = System.nanoTime();
      Engine engine = rules.engine();
      out.printf("rules     %s%n", engine.coder().rules());
      List<Claim> claims = engine.read(new Report("doctor", null, null, null, null, SAMPLE));
      long ms = (System.nanoTime() - start) / 1_000_000;
      well &=
          check(
              out,
              "reader",
              claims.size() == 1 ? "ok, loaded and coded a sentence in " + ms + " ms" : null,
              "the sample sentence was not coded; build again");
      out.flush();
      return well ? Main.DONE : Main.UNREAD;
    }
  }

  private static String fileNames() {
    String encoding = System.getProperty("sun.jnu.encoding", "");
    return Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode("سجل")
        ? "ok, " + encoding
        : null;
  }

  private static boolean check(PrintWriter out, String what, String fine, String remedy) {
    out.printf("%-9s %s%n", what, fine == null ? "WRONG: " + remedy : fine);
    return fine != null;
  }
}
