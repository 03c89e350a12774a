package org.sijill.lexicon.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.time.TestWords;
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.counts.CountDraft;
import org.sijill.reader.claims.counts.CountReader;
import org.sijill.reader.claims.counts.CountWords;
import org.sijill.reader.claims.counts.NumberPhrase;
import org.sijill.reader.claims.counts.NumberReader;
import org.sijill.reader.claims.counts.NumberWords;
import org.sijill.reader.claims.counts.Numerals;

/** The examples of the files of numbers, each read with all of their words. */
class CountReaderTest {

  static NumberWords numerals() throws IOException {
    return NumberCompiler.compile(
        TestWords.entries("numbers", "numerals", NumberCompiler.Source.class));
  }

  static CountWords words() throws IOException {
    return CountCompiler.compile(
        TestWords.entries("numbers", "quantifiers", CountCompiler.QuantifierSource.class),
        TestWords.entries("numbers", "people", CountCompiler.PeopleSource.class),
        TestWords.entries("numbers", "outcomes", CountCompiler.OutcomeSource.class));
  }

  @Test
  void numeralExamples() throws IOException {
    Numerals numerals = new Numerals(numerals());
    List<String> wrong = new ArrayList<>();
    for (NumberCompiler.Source source :
        TestWords.entries("numbers", "numerals", NumberCompiler.Source.class)) {
      for (NumberCompiler.Example example : source.examples()) {
        Atoms atoms = Atoms.of(TestWords.of(example.text()));
        Long found = null;
        for (int i = 0; i < atoms.size() && found == null; i++) {
          Numerals.Numeral numeral =
              example.number() == null ? numerals.ordinal(atoms, i) : numerals.cardinal(atoms, i);
          found = numeral == null ? null : numeral.value();
        }
        Long expected = example.number() == null ? example.ordinal() : example.number();
        if (!expected.equals(found)) {
          wrong.add(source.id() + ": " + example.text() + " → " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void numberExamples() throws IOException {
    NumberReader reader = new NumberReader(numerals(), words());
    List<String> wrong = new ArrayList<>();
    for (CountCompiler.QuantifierSource source :
        TestWords.entries("numbers", "quantifiers", CountCompiler.QuantifierSource.class)) {
      for (CountCompiler.Example example : source.examples()) {
        List<NumberPhrase> found = reader.read(TestWords.of(example.text()));
        NumberPhrase first = found.isEmpty() ? null : found.get(0);
        boolean something =
            example.min() != null || example.max() != null || example.vague() != null;
        boolean right =
            !something
                || first != null
                    && java.util.Objects.equals(first.min(), example.min())
                    && (example.max() == null || example.max().equals(first.max()))
                    && java.util.Objects.equals(first.vague(), example.vague());
        if (example.part() != null) {
          right &= found.size() == 2 && found.get(1).part();
          right &= example.part().equals(found.get(1).min());
        }
        if (!right) {
          wrong.add(source.id() + ": " + example.text() + " → " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void outcomeExamples() throws IOException {
    CountReader reader = new CountReader(numerals(), words());
    List<String> wrong = new ArrayList<>();
    for (CountCompiler.OutcomeSource source :
        TestWords.entries("numbers", "outcomes", CountCompiler.OutcomeSource.class)) {
      for (CountCompiler.OutcomeExample example : source.examples()) {
        List<String> told =
            reader.read(TestWords.of(example.text())).stream().map(CountReaderTest::told).toList();
        if (!told.equals(example.counts())) {
          wrong.add(source.id() + ": " + example.text() + " → " + told);
        }
      }
      for (String sentence : source.not() == null ? List.<String>of() : source.not()) {
        List<CountDraft> found = reader.read(TestWords.of(sentence));
        if (!found.isEmpty()) {
          wrong.add(source.id() + " not: " + sentence + " → " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String told(CountDraft draft) {
    return draft.what()
        + " "
        + (draft.min() == null ? "-" : draft.min())
        + " "
        + (draft.max() == null ? "-" : draft.max())
        + (draft.vague() == null ? "" : " " + draft.vague())
        + " "
        + draft.category()
        + (draft.partOf() == null ? "" : " of " + draft.partOf());
  }

  @Test
  void surviveWriting() throws IOException {
    CountWords words = words();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    words.write(new DataOutputStream(bytes));
    numerals().write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(CountWords.read(in)).isEqualTo(words);
    assertThat(NumberWords.read(in)).isEqualTo(numerals());
    assertThat(words.merge(CountWords.empty())).isEqualTo(words);
  }
}
