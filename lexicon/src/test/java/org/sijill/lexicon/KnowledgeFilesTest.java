package org.sijill.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeFilesTest {

  @TempDir Path folder;

  record Entry(String id, List<String> verb, Map<String, String> roles, boolean ambiguous) {}

  enum Kind {
    ARMED_GROUP,
    OFFICIAL
  }

  record Row(
      String id, String nameAr, List<String> aliases, Double lat, int importance, Kind kind) {}

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theTopicsAreTheFoldersOfTheBundledKnowledge() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../knowledge/src/main/knowledge"))) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(KnowledgeCompiler.TOPICS);
    }
  }

  @Test
  void readsYaml() throws IOException {
    Path file =
        file(
            "a.yaml",
            """
            # remark
            - id: ASSAULT.shell
              verb: [قصف, "دكّ"]
              roles: {على: recipient}
            - id: ASSAULT.raid
              verb: أغار
              ambiguous: true
            """);
    List<Located<Entry>> entries = YamlFiles.readLocated(file, Entry.class);
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).value())
        .isEqualTo(
            new Entry("ASSAULT.shell", List.of("قصف", "دكّ"), Map.of("على", "recipient"), false));
    assertThat(entries.get(1).line()).isEqualTo(5);
    assertThat(YamlFiles.read(file, Entry.class).get(1).verb()).containsExactly("أغار");
    assertThat(YamlFiles.read(file("empty.yaml", "# nothing yet\n"), Entry.class)).isEmpty();
  }

  @Test
  void yamlMistakesNameFileLineAndRemedy() throws IOException {
    Path unknown = file("u.yaml", "- id: a\n  verb: [قصف]\n  vreb: [قصف]\n");
    assertThatThrownBy(() -> YamlFiles.read(unknown, Entry.class))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("u.yaml:3")
        .hasMessageContaining("vreb")
        .hasMessageContaining("ambiguous, id, roles, verb");
    Path twice = file("t.yaml", "- id: a\n  verb: [قصف]\n- id: b\n  verb: [قصف]\n  id: c\n");
    assertThatThrownBy(() -> YamlFiles.read(twice, Entry.class))
        .hasMessageContaining("t.yaml:5")
        .hasMessageContaining("Duplicate key 'id'");
    Path map = file("m.yaml", "id: a\n");
    assertThatThrownBy(() -> YamlFiles.read(map, Entry.class)).hasMessageContaining("m.yaml:1");
    Path broken = file("b.yaml", "- id: a\n  verb: [قصف\n- id: b\n");
    assertThatThrownBy(() -> YamlFiles.read(broken, Entry.class)).hasMessageContaining("b.yaml:3");
    Path kind = file("k.yaml", "- id: a\n  ambiguous: maybe\n");
    assertThatThrownBy(() -> YamlFiles.read(kind, Entry.class))
        .hasMessageContaining("k.yaml:2")
        .hasMessageContaining("ambiguous");
    Path bytes = folder.resolve("w.yaml");
    Files.write(bytes, "- id: قصف\n".getBytes(Charset.forName("windows-1256")));
    assertThatThrownBy(() -> YamlFiles.read(bytes, Entry.class)).hasMessageContaining("UTF-8");
  }

  @Test
  void readsLargeYaml() throws IOException {
    Path file = file("large.yaml", "- id: a\n  verb: [قصف, ضرب]\n".repeat(150_000));
    assertThat(Files.size(file)).isGreaterThan(4_000_000);
    assertThat(YamlFiles.read(file, Entry.class)).hasSize(150_000);
  }

  @Test
  void readsCsv() throws IOException {
    Path file =
        file(
            "p.csv",
            "\uFEFFid,name_ar,aliases,lat,importance,kind\r\n"
                + "a,إدلب,ادلب | مدينة إدلب,35.93,60,armed-group\r\n"
                + "\r\n"
                + "b,\"حي، \"\"القلعة\"\"\",,,,\r\n");
    List<Located<Row>> rows = CsvFiles.readLocated(file, Row.class);
    assertThat(rows)
        .extracting(Located::value)
        .containsExactly(
            new Row("a", "إدلب", List.of("ادلب", "مدينة إدلب"), 35.93, 60, Kind.ARMED_GROUP),
            new Row("b", "حي، \"القلعة\"", List.of(), null, 0, null));
    assertThat(rows).extracting(Located::line).containsExactly(2, 4);
  }

  @Test
  void csvMistakesNameFileLineAndRemedy() throws IOException {
    String header = "id,name_ar,aliases,lat,importance,kind\n";
    Path cells = file("c.csv", header + "a,b,c,1,2,official\na,b,c,1,2\n");
    assertThatThrownBy(() -> CsvFiles.read(cells, Row.class))
        .hasMessageContaining("c.csv:3")
        .hasMessageContaining("5 cells");
    Path number = file("n.csv", header + "a,b,c,north,2,official\n");
    assertThatThrownBy(() -> CsvFiles.read(number, Row.class))
        .hasMessageContaining("n.csv:2")
        .hasMessageContaining("\"lat\"");
    Path kind = file("k.csv", header + "a,b,c,1,2,pirate\n");
    assertThatThrownBy(() -> CsvFiles.read(kind, Row.class))
        .hasMessageContaining("armed-group, official");
    Path missing = file("m.csv", "id,name_ar\n");
    assertThatThrownBy(() -> CsvFiles.read(missing, Row.class)).hasMessageContaining("aliases");
    Path unknown = file("u.csv", header.strip() + ",extra\n");
    assertThatThrownBy(() -> CsvFiles.read(unknown, Row.class)).hasMessageContaining("extra");
  }
}
