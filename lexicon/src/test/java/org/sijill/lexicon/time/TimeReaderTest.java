package org.sijill.lexicon.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.counts.NumberCompiler;
import org.sijill.reader.claims.counts.NumberWords;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.claims.time.TimeReader;
import org.sijill.reader.claims.time.TimeWords;

/** The examples of the files of time, each read with all of their words. */
class TimeReaderTest {

  static TimeReader reader() throws IOException {
    return new TimeReader(
        TimeCompiler.compile(TestWords.entries("time", "", TimeCompiler.Source.class)), numbers());
  }

  static NumberWords numbers() throws IOException {
    return NumberCompiler.compile(
        TestWords.entries("numbers", "numerals", NumberCompiler.Source.class));
  }

  @Test
  void examples() throws IOException {
    TimeReader reader = reader();
    List<String> wrong = new ArrayList<>();
    for (TimeCompiler.Source source : TestWords.entries("time", "", TimeCompiler.Source.class)) {
      for (TimeCompiler.Example example : source.examples()) {
        LocalDate published =
            example.published() == null ? null : LocalDate.parse(example.published());
        List<TimeExpression> found = reader.read(TestWords.of(example.text()), published);
        String told = "none";
        if (!found.isEmpty()) {
          TimeExpression last = found.get(found.size() - 1);
          told =
              example.text().substring(last.begin(), last.end())
                  + " "
                  + last.from()
                  + " "
                  + last.to();
        }
        String expected =
            example.span() == null
                ? "none"
                : example.span() + " " + example.from() + " " + example.to();
        if (!told.equals(expected)) {
          wrong.add(source.id() + ": " + example.text() + " → " + told + " not " + expected);
        }
      }
      for (String sentence : source.not() == null ? List.<String>of() : source.not()) {
        List<TimeExpression> found =
            reader.read(TestWords.of(sentence), LocalDate.parse("2019-06-20"));
        if (!found.isEmpty()) {
          TimeExpression first = found.get(0);
          wrong.add(
              source.id()
                  + " not: "
                  + sentence
                  + " → "
                  + sentence.substring(first.begin(), first.end()));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void surviveWriting() throws IOException {
    TimeWords words =
        TimeCompiler.compile(TestWords.entries("time", "", TimeCompiler.Source.class));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    words.write(new DataOutputStream(bytes));
    assertThat(TimeWords.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(words);
    assertThat(words.entries().stream().map(TimeWords.TimeEntry::id)).doesNotHaveDuplicates();
    assertThat(words.merge(TimeWords.empty())).isEqualTo(words);
  }

  @Test
  void undatedWithoutReportDate() throws IOException {
    List<TimeExpression> found =
        reader().read(TestWords.of("قصفت القرية أمس ويوم الأحد وفي 3 أيار 2015"), null);
    assertThat(found).hasSize(3);
    assertThat(found.get(0).dated()).isFalse();
    assertThat(found.get(1).dated()).isFalse();
    assertThat(found.get(2).from()).isEqualTo(LocalDate.of(2015, 5, 3));
  }

  @Test
  void partOfDayBelongsToTheDayBefore() throws IOException {
    LocalDate published = LocalDate.of(2019, 6, 20);
    List<TimeExpression> found =
        reader().read(TestWords.of("فر السكان ليلا"), published, LocalDate.of(2019, 6, 17));
    assertThat(found.get(0).from()).isEqualTo(LocalDate.of(2019, 6, 17));
  }
}
