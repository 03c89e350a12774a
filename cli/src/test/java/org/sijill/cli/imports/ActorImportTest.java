package org.sijill.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.Period;

class ActorImportTest {

  private static final String HEADER =
      "id,name_ar,aliases,name_en,country,sector,type,kind,parent,from,loaded,source\n";
  private static final String RIGHT =
      "a,حركة النور,النور,Nur,SYR,REB,Rebel group,armed-group,,2017-01-28,,page 3\n";
  private static final List<Actor> BOOK =
      List.of(
          new Actor(
              "book",
              "لواء الجبل",
              List.of("لواء جبل الشمال"),
              "Jabal",
              "SYR",
              "REB",
              "Rebel group",
              "armed-group",
              "",
              List.of(),
              Period.UNKNOWN,
              List.of()));

  @TempDir private Path folder;

  private ActorImport.Result read(String rows) throws IOException, Refused {
    return ActorImport.read(file(HEADER + rows), BOOK);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("actors.csv"), text);
  }

  @Test
  void wrongRowsAreRefusedWithTheirLineAndTheOthersAreRight() throws Exception {
    ActorImport.Result result =
        read(
            RIGHT
                + "b,,,Nobody,SYR,REB,Rebel group,armed-group,,,,page\n"
                + "c,فصيل,,X,SYR,REB,Rebel group,armed-group,,2017-13x,,page\n"
                + "\n"
                + "d,فصيل آخر,,X,SYR,REB,Rebel group,armed-group,,,اسم,page\n"
                + "e,فصيل ثالث,,X,SYR,REB,Rebel group,armed-group,,,,\n"
                + "f,Latin,,X,SYR,REB,Rebel group,armed-group,,,,page\n"
                + "g,فصيل,too,few,cells\n"
                + "a,حركة أخرى,,X,SYR,REB,Rebel group,armed-group,,,,page\n"
                + "h,فصيل رابع,,X,SYR,REB,Rebel group,armed-group,,,,page\n");
    assertThat(result.kept()).isEqualTo(2);
    assertThat(result.good()).hasSize(3).last().asString().startsWith("h,");
    assertThat(result.refused()).extracting(Said::line).containsExactly(3, 4, 6, 7, 8, 9, 10);
    assertThat(result.refused().get(0).what()).contains("name_ar").doesNotContain("/tmp");
    assertThat(result.refused().get(1).what()).contains("is no date");
    assertThat(result.refused().get(4).what()).contains("no Arabic letter");
    assertThat(result.refused().get(5).what()).contains("5 cells");
    assertThat(result.refused().get(6).what()).contains("stands already");
  }

  @Test
  void namesBeyondMeasureAndBrokenLettersAreRefused() throws Exception {
    ActorImport.Result result =
        read(
            "x,"
                + "ا".repeat(10_000)
                + ",,X,SYR,REB,Rebel group,armed-group,,,,page\n"
                + "y,حركة,اسم|"
                + "ب".repeat(300)
                + ",X,SYR,REB,Rebel group,a,,,,page\n"
                + "z,حر\uFFFDكة,,X,SYR,REB,Rebel group,armed-group,,,,page\n");
    assertThat(result.kept()).isZero();
    assertThat(result.refused()).extracting(Said::line).containsExactly(2, 3, 4);
    assertThat(result.refused().get(0).what()).contains("10000 letters");
    assertThat(result.refused().get(2).what()).contains("broken letters");
  }

  @Test
  void rowsThatAreNotUtf8AreRefused() throws Exception {
    Path file = folder.resolve("actors.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((HEADER + RIGHT).getBytes(StandardCharsets.UTF_8));
      out.write(new byte[] {'k', ',', (byte) 0xC7, (byte) 0xE1, ',', '\n'});
    }
    ActorImport.Result result = ActorImport.read(file, BOOK);
    assertThat(result.kept()).isOne();
    assertThat(result.refused())
        .containsExactly(new Said(3, "is not UTF-8, or longer than a row can be"));
  }

  @Test
  void aWrongHeaderRefusesTheFile() throws Exception {
    Path unknown = file(HEADER.replace("sector", "sektor") + RIGHT);
    assertThatThrownBy(() -> ActorImport.read(unknown, BOOK))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("sector")
        .hasMessageContaining("actors.csv");
    Path empty = file("");
    assertThatThrownBy(() -> ActorImport.read(empty, BOOK)).isInstanceOf(Refused.class);
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    Path bomb = folder.resolve("actors.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("actors.txt"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 80; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }
    assertThatThrownBy(() -> ActorImport.read(bomb, BOOK))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("unpacks to more than");
  }

  @Test
  void namesAndIdsOfTheBookAreReportedAndNotMerged() throws Exception {
    ActorImport.Result result =
        read(
            "n,لواء جبل الشمال,,X,SYR,REB,Rebel group,armed-group,,,,page\n"
                + "book,كتيبة الوادي,,X,SYR,REB,Rebel group,armed-group,,,,page\n"
                + RIGHT);
    assertThat(result.kept()).isEqualTo(3);
    assertThat(result.clashes()).extracting(Said::line).containsExactly(2, 3);
    assertThat(result.clashes().get(0).what()).contains("book");
  }
}
