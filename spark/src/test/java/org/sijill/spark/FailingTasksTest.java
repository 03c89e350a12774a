package org.sijill.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.TaskContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.spark.Refusal.Reason;

class FailingTasksTest {

  @TempDir Path temp;

  /** Codes like another one, but something goes wrong on the way to each claim. */
  private record Failing(ReportCoder coding, Fault fault) implements ReportCoder {

    @Override
    public List<Claim> claims(Report report) {
      fault.before(report);
      return coding.claims(report);
    }

    @Override
    public Coder coder() {
      return coding.coder();
    }
  }

  private interface Fault extends java.io.Serializable {
    void before(Report report);
  }

  private Summary code(String name, Fault fault) throws IOException {
    Path input = temp.resolve("in.jsonl");
    if (!Files.exists(input)) {
      Files.write(input, Trial.exampleLines());
    }
    Rules rules = Rules.load(List.of(), Trial.spark().sparkContext().hadoopConfiguration());
    return CodeReports.parse(
            input.toString(), "--copies", "ignore", "--to", temp.resolve(name).toString())
        .run(Trial.spark(), new Failing(rules, fault));
  }

  @Test
  void tasksThatDieHalfWayAndAreTriedAgainGiveTheSame() throws IOException {
    List<String> ids = Trial.exampleLines().stream().map(line -> Trial.report(line).id()).toList();
    String dies = ids.get(ids.size() / 3);
    String diesToo = ids.get(ids.size() - 1);

    Summary whole = code("whole", report -> {});
    Summary again =
        code(
            "again",
            report -> {
              boolean fails = report.id().equals(dies) || report.id().equals(diesToo);
              if (fails && TaskContext.get().attemptNumber() < 2) {
                throw new AssertionError("the machine is gone");
              }
            });

    assertThat(Trial.claims(temp.resolve("again")))
        .isEqualTo(Trial.claims(temp.resolve("whole")))
        .isNotEmpty();
    assertThat(again.reports()).isEqualTo(whole.reports());
    assertThat(again.claims()).isEqualTo(whole.claims());
    assertThat(again.words()).isEqualTo(whole.words());
  }

  @Test
  void aReportOnWhichTheReaderFailsIsRefused() throws IOException {
    String first = Trial.report(Trial.exampleLines().get(0)).id();
    Summary summary =
        code(
            "out",
            report -> {
              if (report.id().equals(first)) {
                throw new IllegalStateException(report.text());
              }
            });

    assertThat(summary.refused()).containsEntry(Reason.READER, 1L);
    assertThat(summary.reports()).isEqualTo(Trial.exampleLines().size() - 1);
    String detail = Trial.rows(temp.resolve("out"), "refused", "detail").get(0).getString(0);
    assertThat(detail).contains("IllegalStateException at org.sijill.spark.FailingTasksTest");
    assertThat(detail).doesNotContain(Trial.report(Trial.exampleLines().get(0)).text());
  }
}
