package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Knowledge;
import picocli.CommandLine;

class PackTest {

  @TempDir Path temp;

  @Test
  void packedRulesAreTheFolders() throws IOException {
    Path folder = temp.resolve("mine");
    Files.createDirectories(folder.resolve("lexemes"));
    Files.writeString(
        folder.resolve("lexemes/mine.yaml"),
        """
        - id: ASSAULT.pelt
          type: ASSAULT
          frame: acts-on
          verb: [رجم]
          masdar: [رجم]
          examples:
            - text: رجم المحتجون الحافلة عند الجسر
              trigger: رجم
              actor: [المحتجون]
        """);
    Path packed = temp.resolve("mine.bin");

    int status =
        new CommandLine(new PackCommand()).execute(folder.toString(), "--to", packed.toString());

    assertThat(status).isZero();
    Knowledge read = Knowledge.of(Files.readAllBytes(packed), new byte[0]);
    assertThat(Knowledge.bundled().with(read).rules())
        .isEqualTo(Engines.knowledge(List.of(folder)).rules());
  }
}
