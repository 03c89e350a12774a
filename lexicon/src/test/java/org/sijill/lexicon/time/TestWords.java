package org.sijill.lexicon.time;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Words without a dictionary, and the knowledge files as they are written. */
public final class TestWords {

  /** Folder of the knowledge files. */
  public static final Path KNOWLEDGE = Path.of("../knowledge/src/main/knowledge");

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private TestWords() {}

  /**
   * Runs of letters, runs of digits, single marks; no clitic is cut and no part of speech known.
   */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      boolean letter = isLetter(text.charAt(i));
      boolean digit = Character.isDigit(text.charAt(i));
      i++;
      while (i < text.length()
          && (letter && isLetter(text.charAt(i)) || digit && Character.isDigit(text.charAt(i)))) {
        i++;
      }
      String form = Normaliser.letters(text.substring(from, i));
      Pos pos = letter ? Pos.X : digit ? Pos.NUM : Pos.PUNCT;
      words.add(
          new Word(
              from,
              i,
              from,
              i,
              form,
              new Analysis(
                  (char) 0,
                  (char) 0,
                  (char) 0,
                  false,
                  0,
                  form.length(),
                  "",
                  form,
                  pos,
                  Analysis.Form.PLAIN,
                  Analysis.Aspect.NONE,
                  Analysis.Voice.UNKNOWN,
                  Analysis.Gender.UNKNOWN,
                  Analysis.Number.UNKNOWN,
                  0,
                  false)));
    }
    return words;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ';
  }

  /** The entries of all files of a folder whose names begin so. */
  public static <T> List<T> entries(String folder, String prefix, Class<T> type)
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(KNOWLEDGE.resolve(folder))) {
      files =
          found
              .filter(f -> f.getFileName().toString().startsWith(prefix))
              .filter(f -> f.toString().endsWith(".yaml"))
              .sorted()
              .toList();
    }
    List<T> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(
          YAML.readValue(
              file.toFile(), YAML.getTypeFactory().constructCollectionType(List.class, type)));
    }
    return all;
  }
}
