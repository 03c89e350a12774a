package org.sijill.lexicon.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.lexicon.CsvFiles;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.NameContext;
import org.sijill.reader.names.NameFinder;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.words.Dictionary;
import org.sijill.reader.words.WordKnowledge;
import org.sijill.reader.words.WordReader;

/** Places as reports name them: with a type word, a unit near by, a direction, another spelling. */
class PlaceStringsTest {

  private static final Path KNOWLEDGE = Path.of("..", "knowledge", "src", "main", "knowledge");
  private static final Path STRINGS =
      Path.of("src", "test", "resources", "org", "sijill", "lexicon", "names");

  private record Row(String text, String id) {}

  @ParameterizedTest
  @ValueSource(strings = {"places-northern-syria.csv", "places-arab-states.csv"})
  void everyStringNamesItsPlace(String file) throws IOException {
    NameBook book = NamesCompiler.compile(KNOWLEDGE);
    NameFinder finder = new NameFinder(book, new NameBook.Index(book));
    WordReader words = new WordReader(WordKnowledge.empty(), Dictionary.empty());
    List<String> wrong = new ArrayList<>();
    for (Row row : CsvFiles.read(STRINGS.resolve(file), Row.class)) {
      AlignedText text = Normaliser.align(row.text());
      List<Name> names =
          finder.find(
              words.read(text, new Sentence(0, text.normal().length(), 0)), new NameContext());
      if (names.stream().noneMatch(n -> n.place() != null && n.place().id().equals(row.id()))) {
        List<String> found =
            names.stream().filter(n -> n.place() != null).map(n -> n.place().id()).toList();
        wrong.add(row.text() + ": " + found + " for " + row.id());
      }
    }
    assertThat(wrong).isEmpty();
  }
}
