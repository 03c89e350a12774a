package org.sijill.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.register.Fixture.incoming;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.register.export.GraphExport;
import org.sijill.register.export.GraphExport.Name;
import org.sijill.register.store.Journal;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class GraphExportTest {

  @TempDir Path folder;
  private Register register;

  @BeforeEach
  void open() throws Exception {
    register = Fixture.open(folder.resolve("register.sqlite"));
    Fixture.add(
        register,
        incoming("a", "وكالة", "تدعم تركيا فصائل درع الفرات بالسلاح."),
        incoming("b", "وكالة", "قصفت الطائرات الروسية مواقع هيئة تحرير الشام يوم السبت."),
        incoming("c", "وكالة", "اعتقلت قوات سوريا الديمقراطية الناشط باسل مرعي أمس."));
  }

  @AfterEach
  void close() {
    register.close();
  }

  private String written(Name name, String reason) {
    StringWriter out = new StringWriter();
    new GraphExport(register, "tester").write(out, name, LocalDate.of(2024, 3, 11), null, reason);
    return out.toString();
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void tiesAndActsAreEdgesBetweenBodies() throws Exception {
    for (Name name : Name.values()) {
      String xml = written(name, null);
      Document graph = parsed(xml);
      assertThat(graph.getElementsByTagName("node").getLength()).as(xml).isGreaterThanOrEqualTo(4);
      assertThat(graph.getElementsByTagName("edge").getLength()).as(xml).isGreaterThanOrEqualTo(3);
      assertThat(xml).contains("syr-euphrates-shield", "backs", "standing", "syr-hts");
      assertThat(written(name, null)).isEqualTo(xml);
    }
  }

  @Test
  void peopleAreRolesUnlessTheyAreNamedForAReason() {
    for (Name name : Name.values()) {
      assertThat(written(name, null)).doesNotContain("باسل", "مرعي", "الناشط");
    }
    assertThatThrownBy(() -> written(Name.GEXF, " ")).hasMessageContaining("reason");
    written(Name.GRAPHML, "for a court");
    String log =
        register
            .database()
            .read(
                h -> {
                  StringBuilder all = new StringBuilder();
                  try (var entries = Journal.entries(h)) {
                    entries.forEachRemaining(all::append);
                  }
                  return all.toString();
                });
    assertThat(log).contains("for a court");
  }
}
