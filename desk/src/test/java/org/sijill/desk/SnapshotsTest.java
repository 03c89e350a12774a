package org.sijill.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot follows the register. */
class SnapshotsTest {

  @TempDir Path folder;

  private static Tools tools(DeskFixture fixture) {
    return Tools.of(
        fixture.register,
        DeskFixture.KNOWLEDGE,
        "test",
        List.of(),
        DeskFixture.BY,
        DeskFixture.CLOCK);
  }

  @Test
  void theSameRegisterGivesTheSameSnapshot() throws Exception {
    try (DeskFixture fixture = DeskFixture.filled(folder)) {
      Snapshot one = Snapshot.of(tools(fixture), null);
      Snapshot other = Snapshot.of(tools(fixture), null);
      assertThat(other.id()).isEqualTo(one.id());
      assertThat(other.known()).isEqualTo(one.known());
      assertThat(other.incidents()).isEqualTo(one.incidents());
    }
  }

  @Test
  void itChangesWithTheLogAndNotWithTime() throws Exception {
    AtomicLong time = new AtomicLong();
    try (DeskFixture fixture = DeskFixture.filled(folder);
        Snapshots snapshots = new Snapshots(tools(fixture), time::get)) {
      Snapshot first = snapshots.current();
      time.addAndGet(10_000_000_000L);
      assertThat(snapshots.current()).isSameAs(first);
      fixture.add(DeskFixture.report("x", DeskFixture.SITE, "2024-05-12", null, "خرجت مظاهرة."));
      time.addAndGet(10_000_000_000L);
      assertThat(snapshots.current().reports()).hasSize(first.reports().size() + 1);
    }
  }

  @Test
  void exportsAndBackupsChangeNothing() throws Exception {
    try (DeskFixture fixture = DeskFixture.filled(folder);
        Snapshots snapshots = new Snapshots(tools(fixture), System::nanoTime)) {
      Snapshot first = snapshots.current();
      fixture.register.backup(folder.resolve("copy.sqlite"), "tester");
      snapshots.changed();
      assertThat(snapshots.current()).isSameAs(first);
    }
  }

  @Test
  void whatWasSlowToMakeAnswersWhileANewerOneIsMade() throws Exception {
    AtomicLong time = new AtomicLong();
    try (DeskFixture fixture = DeskFixture.filled(folder);
        // Each look at this clock takes a second.
        Snapshots snapshots =
            new Snapshots(tools(fixture), () -> time.addAndGet(1_000_000_000L), 0)) {
      Snapshot first = snapshots.current();
      fixture.add(DeskFixture.report("x", DeskFixture.SITE, "2024-05-12", null, "خرجت مظاهرة."));
      snapshots.changed();
      assertThat(snapshots.current()).isSameAs(first);
      for (int i = 0; i < 100 && snapshots.current() == first; i++) {
        Thread.sleep(50);
      }
      assertThat(snapshots.current().reports()).hasSize(first.reports().size() + 1);
    }
  }

  @Test
  void whileTheFirstOneIsMadeNobodyIsKeptWaiting() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    // Whoever makes a snapshot looks at the clock first: there it is held.
    LongSupplier clock =
        () -> {
          try {
            held.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return System.nanoTime();
        };
    try (DeskFixture fixture = DeskFixture.filled(folder);
        Snapshots snapshots = new Snapshots(tools(fixture), clock)) {
      snapshots.begin(() -> {});
      assertThat(snapshots.deriving()).isTrue();
      assertThatThrownBy(snapshots::current)
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
      var status =
          new StatusApi(
              tools(fixture), snapshots, new Jobs(tools(fixture), () -> {}), new DeskSettings());
      JsonNode told = status.tree();
      assertThat(told.path("building").asBoolean()).isTrue();
      assertThat(told.path("snapshot").isNull()).isTrue();
      assertThat(told.path("counts").path("reports").asInt()).isEqualTo(4);
      assertThat(told.path("counts").path("claims").asInt()).isPositive();
      held.countDown();
      for (int i = 0; i < 200 && snapshots.deriving(); i++) {
        Thread.sleep(50);
      }
      assertThat(snapshots.current().reports()).hasSize(4);
      assertThat(status.tree().path("counts").path("incidents").asInt()).isPositive();
    }
  }

  @Test
  void aDayKnowsWhatWasPublishedByThen() throws Exception {
    try (DeskFixture fixture = DeskFixture.filled(folder);
        Snapshots snapshots = new Snapshots(tools(fixture), System::nanoTime)) {
      Snapshot then = snapshots.of(LocalDate.parse("2024-05-02"));
      assertThat(then.reports()).hasSize(2);
      assertThat(then.id()).isNotEqualTo(snapshots.current().id());
      assertThat(snapshots.of(LocalDate.parse("2024-05-02"))).isSameAs(then);
    }
  }

  @Test
  void whatALargeRegisterIsWarmedUpByComesAfterItsFirstSnapshotAlone() throws Exception {
    try (DeskFixture fixture = DeskFixture.filled(folder);
        Snapshots large = new Snapshots(tools(fixture), System::nanoTime, 0);
        Snapshots small = new Snapshots(tools(fixture), System::nanoTime)) {
      CountDownLatch warmed = new CountDownLatch(1);
      AtomicLong ofSmall = new AtomicLong();
      large.begin(
          () -> {
            if (!large.deriving()) {
              warmed.countDown();
            }
          });
      small.begin(ofSmall::incrementAndGet);
      assertThat(warmed.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      assertThat(small.current().reports()).hasSize(4);
      assertThat(ofSmall).hasValue(0);
    }
  }
}
