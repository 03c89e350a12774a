package org.sijill.lexicon.constructions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/**
 * Runs the examples of the words that name no event: each must show one of its entry's words, and
 * no claim may be read from that word.
 */
public final class NoEventExamples {

  private NoEventExamples() {}

  /** What is wrong with the examples below a knowledge folder, in the order of the files. */
  public static List<String> run(Path knowledge, WordReader words, Reader reader)
      throws IOException {
    List<String> failures = new ArrayList<>();
    for (NoEventSource source : NoEventWords.read(knowledge).entries()) {
      Word shown = shown(source, words);
      if (shown == null) {
        failures.add(source.gloss() + ": shows none of its words: " + source.example());
      } else if (fires(source.example(), shown, reader)) {
        failures.add(source.gloss() + ": an event is read from its word: " + source.example());
      }
    }
    return failures;
  }

  private static Word shown(NoEventSource source, WordReader words) {
    AlignedText text = Normaliser.align(source.example());
    for (Word word : words.read(text, new Sentence(0, text.normal().length(), 0))) {
      List<String> lemmas = NoEventWords.of(word.isVerb() ? source.verb() : source.masdar());
      if (lemmas.contains(word.lemma()) || lemmas.contains(word.bare())) {
        return word;
      }
    }
    return null;
  }

  /** All letters of the examples are of the basic plane, so that positions need no conversion. */
  private static boolean fires(String example, Word word, Reader reader) {
    Report report = new Report("example", null, "2020-01-15", null, null, example);
    for (Claim claim : reader.read(report)) {
      if (claim.trigger().begin() < word.end() && word.begin() < claim.trigger().end()) {
        return true;
      }
    }
    return false;
  }
}
