package org.sijill.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.hadoop.conf.Configuration;
import org.sijill.spark.InputFiles.Stretch;

class LinesTest {

  /** Wherever a file is cut, each line is read once. */
  @Property(tries = 200)
  void everyLineIsReadOnce(
      @ForAll @Size(max = 8)
          List<@StringLength(max = 5) @CharRange(from = 'a', to = 'c') String> lines,
      @ForAll @IntRange(min = 1, max = 20) int step)
      throws IOException {
    String text = String.join("\n", lines);
    Path file = Files.createTempFile("lines", ".jsonl");
    try {
      Files.writeString(file, text);
      List<String> read = new ArrayList<>();
      List<Long> begins = new ArrayList<>();
      for (long from = 0; from < text.length(); from += step) {
        long to = from + step >= text.length() ? Long.MAX_VALUE : from + step;
        try (Lines in =
            new Lines(
                new Stretch(file.toUri().toString(), from, to), 4, new Configuration(false))) {
          while (in.next()) {
            begins.add(in.begin());
            read.add(in.isTooLong() ? "long" : new String(in.bytes(), StandardCharsets.UTF_8));
          }
        }
      }
      List<String> expected = new ArrayList<>();
      List<Long> starts = new ArrayList<>();
      long at = 0;
      for (String line : text.isEmpty() ? List.<String>of() : List.of(text.split("\n", -1))) {
        if (at < text.length()) {
          expected.add(line.length() > 4 ? "long" : line);
          starts.add(at);
        }
        at += line.length() + 1;
      }
      assertThat(read).isEqualTo(expected);
      assertThat(begins).isEqualTo(starts);
    } finally {
      Files.delete(file);
    }
  }
}
