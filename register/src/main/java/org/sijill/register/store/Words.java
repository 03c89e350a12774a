package org.sijill.register.store;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sijill.reader.Knowledge;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/**
 * The words of a text as a search finds them: folded, without clitics, and each with its lemma, so
 * that قتل finds قُتِلَ and بقتلهم.
 */
public final class Words {

  private final WordReader reader;

  public Words(Knowledge knowledge) {
    this.reader = new WordReader(knowledge.words(), knowledge.dictionary());
  }

  /** What of a text goes into the index. */
  public String indexed(String text) {
    StringBuilder words = new StringBuilder();
    for (Set<String> forms : forms(text)) {
      forms.forEach(form -> words.append(form).append(' '));
    }
    return words.toString();
  }

  /**
   * The query of the index for what a user typed: every word, in any form; null where nothing of it
   * is a word.
   */
  public String query(String typed) {
    List<String> all = new ArrayList<>();
    for (Set<String> forms : forms(typed)) {
      List<String> quoted = forms.stream().map(form -> '"' + form + '"').toList();
      all.add("(" + String.join(" OR ", quoted) + ")");
    }
    return all.isEmpty() ? null : String.join(" AND ", all);
  }

  /**
   * Finds what a user typed in short texts that stand in no index: every word, in any form, as
   * letters in a row.
   */
  public Predicate<String> finder(String typed) {
    List<Set<String>> forms = forms(typed);
    return text -> {
      String letters = Normaliser.letters(text);
      return forms.stream().allMatch(word -> word.stream().anyMatch(letters::contains));
    };
  }

  private List<Set<String>> forms(String text) {
    List<Set<String>> words = new ArrayList<>();
    AlignedText aligned = Normaliser.align(text);
    for (Sentence sentence : SentenceSplitter.split(aligned)) {
      for (Word word : reader.read(aligned, sentence)) {
        Set<String> forms = new LinkedHashSet<>();
        add(forms, word.lemma());
        add(forms, word.stem());
        add(forms, word.bare());
        if (!forms.isEmpty()) {
          words.add(forms);
        }
      }
    }
    return words;
  }

  /** Letters and digits only: nothing that the index would read as its own syntax. */
  private static void add(Set<String> forms, String word) {
    if (word == null) {
      return;
    }
    StringBuilder plain = new StringBuilder(word.length());
    word.codePoints()
        .filter(c -> UCharacter.isLetterOrDigit(c))
        .map(UCharacter::toLowerCase)
        .forEach(plain::appendCodePoint);
    if (plain.length() > 0) {
      forms.add(plain.toString());
    }
  }
}
