package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.register.intake.Incoming;
import org.sijill.register.intake.Item;

class PipelineTest {

  private static final Format IDS =
      new Format() {
        @Override
        public void begin(java.io.Writer out) {}

        @Override
        public void write(java.io.Writer out, Report report, List<Claim> claims, Coder coder)
            throws IOException {
          out.append(report.id()).append('\n');
        }
      };

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private Pipeline pipeline(Engine engine) {
    return new Pipeline(engine, IDS, new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  private static Engine engine(java.util.function.Consumer<Report> work) {
    return new Engine() {
      @Override
      public List<Claim> read(Report report) {
        work.accept(report);
        return List.of();
      }

      @Override
      public Coder coder() {
        return new Coder("1", "r");
      }
    };
  }

  private static Incoming incoming(Report report) {
    return new Incoming(report, true, new byte[0], "f", "text/plain", "text 1", null);
  }

  private static Iterator<Item> reports(int number, String text) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new Item(
                    incoming(new Report(String.valueOf(i), null, null, null, null, text)),
                    null,
                    "f",
                    i + 1))
        .iterator();
  }

  @Test
  void keepsTheOrder() throws Exception {
    Engine uneven =
        engine(
            r -> {
              long until = System.nanoTime() + (r.id().hashCode() % 7) * 100_000L;
              while (System.nanoTime() < until) {
                Thread.onSpinWait();
              }
            });
    for (int threads : new int[] {1, 2, 7}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThat(pipeline(uneven).run(reports(500, "نص"), threads, out)).isTrue();
      assertThat(out.toString(StandardCharsets.UTF_8).lines())
          .containsExactlyElementsOf(IntStream.range(0, 500).mapToObj(String::valueOf).toList());
    }
  }

  @Test
  void keepsOnlyAWindowInMemory() throws Exception {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    String text = "ن".repeat(1_000_000);
    Iterator<Item> items = reports(60, text);
    Iterator<Item> counted =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return items.hasNext();
          }

          @Override
          public Item next() {
            most.accumulateAndGet(made.incrementAndGet() - done.get(), Math::max);
            return items.next();
          }
        };
    pipeline(engine(r -> done.incrementAndGet())).run(counted, 4, OutputStream.nullOutputStream());
    assertThat(most.get()).isLessThanOrEqualTo(12);
  }

  @Test
  void aFailingReportIsNamedAndTheRestDone() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Engine failing =
        engine(
            r -> {
              if (r.id().equals("3")) {
                throw new IllegalStateException("secret words");
              }
            });
    assertThat(pipeline(failing).run(reports(6, "نص"), 2, out)).isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("0", "1", "2", "4", "5");
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("f:4").doesNotContain("secret");
  }

  @Test
  void anEndedOutputEndsTheWork() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThatThrownBy(() -> pipeline(engine(r -> {})).run(reports(1_000_000, "نص"), 2, closed))
        .matches(Output::isClosedByReader);
  }

  @Test
  void aFailureOfTheInputIsNotLost() {
    Iterator<Item> broken =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            throw new IllegalStateException("broken");
          }

          @Override
          public Item next() {
            throw new IllegalStateException();
          }
        };
    assertThatThrownBy(
            () -> pipeline(engine(r -> {})).run(broken, 2, OutputStream.nullOutputStream()))
        .hasMessage("broken");
  }
}
