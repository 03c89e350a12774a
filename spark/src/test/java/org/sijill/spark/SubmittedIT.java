package org.sijill.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Hashes;

/**
 * The jar as it is built, submitted as the documentation says, on the class path of an installed
 * Spark.
 */
class SubmittedIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

  /** Incidents are gathered too with {@code -Dspark.full}, which takes a minute. */
  private static final boolean FULL = Boolean.getBoolean("spark.full");

  @TempDir Path temp;

  /** The lines of the documentation that submit a job, as they stand. */
  private static List<String> documented() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/spark.md")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("spark-submit --master 'local"))
        .toList();
  }

  private int submit(String line) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=" + ROOT.resolve("spark/log4j2.properties"),
                "-Dspark.ui.enabled=false",
                "-cp",
                Files.readString(ROOT.resolve("spark/installation/target/classpath")).strip(),
                "org.apache.spark.deploy.SparkSubmit"));
    Matcher argument = ARGUMENT.matcher(line.substring("spark-submit".length()));
    while (argument.find()) {
      command.add(argument.group(1) != null ? argument.group(1) : argument.group(2));
    }
    return run(command, temp.resolve("printed"));
  }

  private int run(List<String> command, Path printed) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .directory(temp.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(printed.toFile())
        .start()
        .waitFor();
  }

  @Test
  void theDocumentedLinesWorkAndGiveWhatTheCommandLineGives()
      throws IOException, InterruptedException {
    Path cli = ROOT.resolve("cli/target/sijill.jar");
    Files.createSymbolicLink(temp.resolve("examples"), ROOT.resolve("examples"));
    Files.createSymbolicLink(temp.resolve("spark"), ROOT.resolve("spark"));
    assertThat(documented()).hasSize(2);

    assertThat(submit(documented().get(0))).isZero();
    Path coded = temp.resolve("coded");
    assertThat(Files.readString(temp.resolve("printed")))
        .isEqualTo(Files.readString(coded.resolve(Summary.FILE)));
    String rows = String.join("\n", Trial.claims(coded)) + "\n";

    if (FULL) {
      assertThat(submit(documented().get(1))).isZero();
      assertThat(temp.resolve("incidents/incidents/_SUCCESS")).exists();
    }

    assumeThat(cli).exists();
    Path printed = temp.resolve("rows");
    assertThat(
            run(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Dfile.encoding=UTF-8",
                    "-Dsun.jnu.encoding=UTF-8",
                    "-jar",
                    cli.toString(),
                    "code",
                    "--format",
                    "jsonl",
                    "examples/november-2017"),
                printed))
        .isZero();
    assertThat(Hashes.sha256(rows))
        .isEqualTo(Hashes.sha256(Files.readString(printed, StandardCharsets.UTF_8)));
  }
}
