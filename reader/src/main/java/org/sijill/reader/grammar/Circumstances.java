package org.sijill.reader.grammar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;

/**
 * Participles that tell what else a subject says or does (زار الوزير بغداد، مطالبا الحكومة بوقف
 * القصف): each is read as the verb that it stands for, so that it has a clause of its own.
 */
public final class Circumstances {

  private final WordMap<String> verbs;

  public Circumstances(Constructions constructions) {
    Map<String, String> verbs = new HashMap<>();
    for (String pair : constructions.words().getOrDefault("circumstance", List.of())) {
      String[] words = pair.split(" ");
      verbs.put(Normaliser.letters(words[0]), Normaliser.letters(words[1]));
    }
    this.verbs = WordMap.of(verbs);
  }

  /**
   * The words of a sentence, such participles read as verbs; the same list where there are none.
   */
  public List<Word> read(List<Word> words) {
    List<Word> read = words;
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      String verb = isParticiple(word) ? verbs.get(written(word)) : null;
      if (verb != null && standsFree(words, i)) {
        if (read == words) {
          read = Arrays.asList(words.toArray(new Word[0]));
        }
        read.set(i, asVerb(word, verb));
      }
    }
    return read;
  }

  /** Whether a verb is such a participle: its subject stands before it. */
  public static boolean is(Word verb) {
    return verb.isVerb() && verb.analysis().form() == Analysis.Form.ACTIVE_PARTICIPLE;
  }

  private static boolean isParticiple(Word word) {
    Analysis a = word.analysis();
    return (word.pos() == Pos.NOUN || word.pos() == Pos.ADJ)
        && a.preposition() == 0
        && !a.article()
        && a.pronoun().isEmpty()
        && (word.form().endsWith("ا") || word.form().endsWith("ه"));
  }

  /** The participle without its ending: مطالبا، مطالبة. */
  private static String written(Word word) {
    String bare = word.bare();
    return bare.endsWith("ا") || bare.endsWith("ه") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /**
   * Behind a comma; the masculine accusative also where it can be neither what an auxiliary tells
   * nor an object (اعتقلت الشرطة متهما).
   */
  private static boolean standsFree(List<Word> words, int at) {
    Word word = words.get(at);
    Word before = words.get(at - 1);
    if (Punctuation.isComma(before) || word.analysis().conjunction() == 'و') {
      return true;
    }
    return word.form().endsWith("ا")
        && before.pos() != Pos.AUX
        && before.pos() != Pos.NUM
        && !before.isVerb()
        && !(at > 1 && words.get(at - 2).isVerb())
        && !Agreement.isAccusative(before);
  }

  private static Word asVerb(Word word, String verb) {
    Analysis a = word.analysis();
    boolean feminine = word.form().endsWith("ه");
    Analysis read =
        new Analysis(
            a.conjunction(),
            (char) 0,
            (char) 0,
            false,
            a.stemBegin(),
            a.stemEnd(),
            "",
            verb,
            Pos.VERB,
            Analysis.Form.ACTIVE_PARTICIPLE,
            Analysis.Aspect.PERFECT,
            Analysis.Voice.ACTIVE,
            feminine ? Analysis.Gender.FEMININE : Analysis.Gender.MASCULINE,
            Analysis.Number.SINGULAR,
            3,
            true);
    return new Word(word.begin(), word.end(), word.stemBegin(), word.stemEnd(), word.form(), read);
  }
}
