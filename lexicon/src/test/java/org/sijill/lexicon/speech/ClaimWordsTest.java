package org.sijill.lexicon.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.means.MeansCompiler;
import org.sijill.lexicon.status.StatusCompiler;
import org.sijill.reader.claims.MeansWords;
import org.sijill.reader.claims.SpeechWords;
import org.sijill.reader.claims.StatusWords;
import org.sijill.reader.text.Normaliser;

/** The files of words of saying, of status and of means are well formed and survive writing. */
class ClaimWordsTest {

  private static final Path KNOWLEDGE = Path.of("../knowledge/src/main/knowledge");
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  void speech() throws IOException {
    List<SpeechCompiler.Source> sources =
        read("speech", new TypeReference<List<SpeechCompiler.Source>>() {});
    SpeechWords words = SpeechCompiler.compile(sources);
    assertThat(words.entries()).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    assertThat(words.entries().stream().map(SpeechWords.SpeechEntry::id)).doesNotHaveDuplicates();
    assertThat(words.entries().stream().flatMap(e -> e.verb().stream()).distinct())
        .hasSizeGreaterThan(90);
    for (SpeechCompiler.Source source : sources) {
      for (SpeechCompiler.Example example : source.examples()) {
        String text = Normaliser.letters(example.text());
        assertThat(text).contains(Normaliser.letters(example.word()));
        for (String speaker : example.speaker() == null ? List.<String>of() : example.speaker()) {
          assertThat(text.replace(" لل", " ل ال"))
              .as(source.id())
              .contains(Normaliser.letters(speaker).replace(" لل", " ل ال"));
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    words.write(new DataOutputStream(bytes));
    assertThat(SpeechWords.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(words);
    assertThat(words.merge(words)).isEqualTo(words);
  }

  @Test
  void status() throws IOException {
    List<StatusCompiler.Source> sources =
        read("status", new TypeReference<List<StatusCompiler.Source>>() {});
    StatusWords words = StatusCompiler.compile(sources);
    assertThat(words.entries().stream().map(StatusWords.StatusEntry::id)).doesNotHaveDuplicates();
    for (StatusCompiler.Source source : sources) {
      for (StatusCompiler.Example example : source.examples()) {
        String text = Normaliser.letters(example.text());
        String word = Normaliser.letters(example.word());
        assertThat(text)
            .as(source.id())
            .contains(word.endsWith(" ل") ? word.substring(0, word.length() - 2) : word);
        for (String event : example.governs()) {
          assertThat(text).as(source.id()).contains(Normaliser.letters(event));
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    words.write(new DataOutputStream(bytes));
    assertThat(StatusWords.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(words);
    assertThat(words.merge(StatusWords.empty())).isEqualTo(words);
  }

  @Test
  void means() throws IOException {
    List<MeansCompiler.Source> sources =
        read("means", new TypeReference<List<MeansCompiler.Source>>() {});
    MeansWords words = MeansCompiler.compile(sources);
    assertThat(words.entries().stream().map(MeansWords.MeansEntry::id)).doesNotHaveDuplicates();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    words.write(new DataOutputStream(bytes));
    assertThat(MeansWords.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(words);
    assertThat(MeansWords.empty().merge(words)).isEqualTo(words);
  }

  private static <T> List<T> read(String folder, TypeReference<List<T>> type) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(KNOWLEDGE.resolve(folder))) {
      files = found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    List<T> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(YAML.readValue(file.toFile(), type));
    }
    return all;
  }
}
