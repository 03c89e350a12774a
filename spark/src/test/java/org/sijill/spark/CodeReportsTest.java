package org.sijill.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeReportsTest {

  @TempDir Path temp;

  @Test
  void codesLikeTheCommandLine() throws IOException {
    Path out = temp.resolve("out");
    Summary summary =
        Trial.code(
            Trial.EXAMPLES.toString(),
            "--input",
            "jsonl",
            "--copies",
            "keep",
            "--to",
            out.toString());
    System.out.println(summary.json());
    assertThat(Trial.claims(out)).isEqualTo(Trial.coded(Trial.exampleLines()));
  }
}
