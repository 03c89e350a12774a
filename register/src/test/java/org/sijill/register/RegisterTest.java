package org.sijill.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.register.Fixture.MEETING;
import static org.sijill.register.Fixture.SHELLING;
import static org.sijill.register.Fixture.add;
import static org.sijill.register.Fixture.incoming;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Hashes;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.SearchIndex;
import org.sijill.register.store.StoredReport;

class RegisterTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("register.sqlite");
  }

  @Test
  void keepsReportsAsTheyCame() throws Exception {
    try (Register register = Fixture.open(file())) {
      Fixture.Told told = add(register, incoming("a", "وكالة", SHELLING));
      assertThat(told.added).hasSize(1);
      assertThat(told.added.get(0).fresh()).isTrue();
      assertThat(told.added.get(0).claims()).isPositive();
    }
    try (Register register = Fixture.open(file())) {
      StoredReport report = register.database().read(h -> ReportStore.byId(h, "a").orElseThrow());
      assertThat(report.report().text()).isEqualTo(SHELLING);
      assertThat(report.textSha256()).isEqualTo(Hashes.sha256(SHELLING));
      assertThat(report.receivedAt()).isEqualTo("2024-03-12T08:00:00Z");
      List<ClaimStore.Stored> claims =
          register.database().read(h -> ClaimStore.present(h, report.number()));
      assertThat(claims).isNotEmpty().allMatch(claim -> claim.row().path("type").isTextual());
      assertThat(Verification.of(register).faults()).isEmpty();
    }
  }

  @Test
  void addingTwiceChangesNothing() throws Exception {
    try (Register register = Fixture.open(file())) {
      add(register, incoming("a", null, SHELLING), incoming(null, "وكالة", MEETING));
      String head = register.database().read(register.journal()::head);
      Fixture.Told again =
          add(register, incoming("a", null, SHELLING), incoming(null, "وكالة", MEETING));
      assertThat(again.added).hasSize(2).noneMatch(Intake.Added::fresh);
      assertThat(register.database().read(register.journal()::head)).isEqualTo(head);
      assertThat(register.database().read(ReportStore::count)).isEqualTo(2);
    }
  }

  @Test
  void theSameWordsByAnotherOutletAreAnotherReport() throws Exception {
    try (Register register = Fixture.open(file())) {
      Fixture.Told told =
          add(register, incoming(null, "أولى", MEETING), incoming(null, "ثانية", MEETING));
      assertThat(told.refused).isEmpty();
      assertThat(told.added).hasSize(2).allMatch(Intake.Added::fresh);
      assertThat(told.added.get(0).id()).isEqualTo(Hashes.reportId(MEETING));
      assertThat(told.added.get(1).id()).isNotEqualTo(told.added.get(0).id());
      assertThat(Verification.of(register).faults()).isEmpty();
    }
  }

  @Test
  void anIdThatIsTakenIsRefusedAndTheRestDone() throws Exception {
    try (Register register = Fixture.open(file())) {
      Fixture.Told told =
          add(
              register,
              incoming("a", null, SHELLING),
              incoming("a", null, MEETING),
              incoming("b", null, MEETING));
      assertThat(told.added).extracting(Intake.Added::id).containsExactly("a", "b");
      assertThat(told.refused).hasSize(1).first().asString().contains("id a");
    }
  }

  @Test
  void findsWordsInEveryForm() throws Exception {
    try (Register register = Fixture.open(file())) {
      add(
          register,
          incoming("a", null, "قُتِلَ جندي قرب إِدلب."),
          incoming("b", null, "اتهمت المنظمة الجماعة بقتلهم في الحديدة."),
          incoming("c", null, MEETING));
      assertThat(found(register, "قتل")).containsExactlyInAnyOrder("a", "b");
      assertThat(found(register, "ادلب")).containsExactly("a");
      assertThat(found(register, "الوزير موسكو")).containsExactly("c");
      assertThat(Fixture.WORDS.query("\" * ؟ ) NEAR(")).doesNotContain("*");
      assertThat(found(register, "\"قتل OR ) x")).isEmpty();
      assertThat(Fixture.WORDS.query("؟ !")).isNull();
    }
  }

  private static List<String> found(Register register, String words) {
    return register
        .database()
        .read(
            h ->
                SearchIndex.reports(h, Fixture.WORDS.query(words), 10).stream()
                    .map(n -> ReportStore.byNumber(h, n).report().id())
                    .toList());
  }

  @Test
  void aChangedLogEntryIsNamed() throws Exception {
    try (Register register = Fixture.open(file())) {
      add(register, incoming("a", null, SHELLING));
      add(register, incoming("b", null, MEETING));
      assertThatThrownBy(() -> register.database().write(h -> h.execute("update log set by = 'x'")))
          .hasMessageContaining("only added to");
      register
          .database()
          .write(
              h -> {
                h.execute("drop trigger log_is_not_changed");
                return h.execute("update log set detail = 'claims=9' where seq = 1");
              });
      assertThat(Verification.of(register).faults())
          .anyMatch(fault -> fault.startsWith("log entry 1: was changed"));
    }
  }

  @Test
  void anEntryTakenOutOfTheLogIsNamed() throws Exception {
    try (Register register = Fixture.open(file())) {
      for (String id : List.of("a", "b", "c")) {
        add(register, incoming(id, null, SHELLING + " " + id));
      }
      register
          .database()
          .write(
              h -> {
                h.execute("drop trigger log_is_not_cut");
                return h.execute("delete from log where seq = 2");
              });
      assertThat(Verification.of(register).faults())
          .contains("log entry 2: is missing", "log entry 3: does not follow the one before it");
    }
  }

  @Test
  void changedBytesTextAndSpansAreNamed() throws Exception {
    try (Register register = Fixture.open(file())) {
      add(register, incoming("a", null, SHELLING));
      register
          .database()
          .write(h -> h.execute("update report set raw = x'00', text = text || ' '"));
      register
          .database()
          .write(h -> h.execute("update claim set row = replace(row, 'قصفت', 'قصفنا')"));
      assertThat(Verification.of(register).faults())
          .anyMatch(fault -> fault.contains("its bytes are not"))
          .anyMatch(fault -> fault.contains("its text is not"))
          .anyMatch(fault -> fault.contains("does not spell"));
    }
  }

  @Test
  void aBackupIsAWholeRegister() throws Exception {
    Path copy = folder.resolve("copy.sqlite");
    try (Register register = Fixture.open(file())) {
      add(register, incoming("a", null, SHELLING));
      register.backup(copy, "tester");
      assertThatThrownBy(() -> register.backup(copy, "tester"))
          .isInstanceOf(RegisterException.class)
          .hasMessageContaining("exists");
    }
    try (Register register = Fixture.open(copy)) {
      assertThat(Verification.of(register).faults()).isEmpty();
      assertThat(register.database().read(ReportStore::count)).isEqualTo(1);
    }
  }

  @Test
  void anOlderRegisterIsBackedUpAndANewerOneRefused() throws Exception {
    try (Register register = Fixture.open(file())) {
      add(register, incoming("a", null, SHELLING));
    }
    String[] newer = {
      org.sijill.register.store.Migrations.BUNDLED, "classpath:org/sijill/register/newer"
    };
    try (Register register = Register.open(file(), Fixture.CLOCK, newer)) {
      Path backup = register.backupBeforeMigration();
      assertThat(backup).exists();
      try (Register old = Fixture.open(backup)) {
        assertThat(old.database().read(ReportStore::count)).isEqualTo(1);
      }
    }
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> Fixture.open(file()))
        .isInstanceOf(RegisterException.class)
        .hasMessageContaining("newer Sijill");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void whatIsNoRegisterIsRefusedAndLeftAlone() throws Exception {
    Files.writeString(file(), "plain words, long enough to be no empty file");
    assertThatThrownBy(() -> Fixture.open(file()))
        .isInstanceOf(RegisterException.class)
        .hasMessageContaining("is no register");
    assertThat(file()).hasContent("plain words, long enough to be no empty file");
    assertThatThrownBy(() -> Fixture.open(folder)).hasMessageContaining("is a folder");
  }
}
