package org.sijill.reader.claims.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Range;
import org.sijill.reader.claims.counts.CountWords.Outcome;
import org.sijill.reader.claims.counts.CountWords.QuantifierKind;
import org.sijill.reader.claims.counts.NumberReader.Noun;
import org.sijill.reader.claims.counts.NumberReader.Phrase;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordSet;
import org.sijill.reader.words.WordTables;

/**
 * Reads the numbers of killed, injured, arrested, displaced and missing people in a stretch of a
 * sentence. Neutral and loaded words count alike. Pure and immutable.
 */
public final class CountReader {

  private static final int WINDOW = 8;
  private static final int PART_GAP = 4;
  private static final int BACK = 14;

  private final NumberReader numbers;
  private final Phrases<Outcome> outcomes;
  private final WordMap<Outcome> lemmas;

  /** Words that may begin what is read here, but for digits and {@link #lemmas}. */
  private final WordSet firstWords;

  /** Indexes the words. */
  public CountReader(NumberWords numerals, CountWords words) {
    this(numerals, words, WordTables.unnumbered());
  }

  /** Indexes the words, as tables that a reader's words know. */
  public CountReader(NumberWords numerals, CountWords words, WordTables.Builder tables) {
    Phrases.Builder<Outcome> outcomes = new Phrases.Builder<>();
    Map<String, Outcome> lemmas = new HashMap<>();
    numbers = new NumberReader(numerals, words, tables);
    for (Outcome outcome : words.outcomes()) {
      for (String word : outcome.words()) {
        outcomes.put(word, outcome);
        if (!word.contains(" ")) {
          lemmas.putIfAbsent(word, outcome);
        }
      }
    }
    this.outcomes = outcomes.build(tables);
    this.lemmas = tables.map(lemmas);
    Set<String> first = new HashSet<>(this.outcomes.firstWords());
    first.addAll(numbers.firstWords());
    this.firstWords = tables.set(first);
  }

  /** The reader of numbers that this one uses. */
  public NumberReader numbers() {
    return numbers;
  }

  /** The counts of a whole sentence. */
  public List<CountDraft> read(List<Word> sentence) {
    return read(sentence, 0, sentence.size(), List.of());
  }

  /**
   * The counts of words [from, to).
   *
   * @param sentence the words of the sentence
   * @param from first word of the stretch
   * @param to word after it
   * @param taken stretches of text whose numbers are something else (time expressions, names)
   */
  public List<CountDraft> read(List<Word> sentence, int from, int to, List<Range> taken) {
    return read(Atoms.of(sentence), from, to, taken);
  }

  /** The counts of words [from, to) of a sentence that is cut into atoms. */
  public List<CountDraft> read(Atoms atoms, int from, int to, List<Range> taken) {
    return new Run(atoms, from, to, taken).drafts();
  }

  /** A word that says what befell the people counted after it. */
  private record Hit(Outcome outcome, int end, boolean conjunction) {}

  /** One reading of one stretch. */
  private final class Run {
    private final Atoms atoms;
    private final int to;
    private final List<Range> taken;
    private final List<CountDraft> drafts = new ArrayList<>(2);
    private int at;

    Run(Atoms atoms, int from, int to, List<Range> taken) {
      this.atoms = atoms;
      this.taken = taken;
      int begin = 0;
      while (begin < atoms.size() && atoms.word(begin) < from) {
        begin++;
      }
      int end = begin;
      while (end < atoms.size() && atoms.word(end) < to) {
        end++;
      }
      this.at = begin;
      this.to = end;
    }

    List<CountDraft> drafts() {
      int noneUntil = -1;
      while (at < to) {
        if (!mayBegin(at)) {
          at++;
          continue;
        }
        Hit hit = hit(at);
        if (hit != null && hit.outcome.none()) {
          noneUntil = hit.end + WINDOW;
          at = hit.end;
          continue;
        }
        Phrase phrase = free(at) ? numbers.phrase(atoms, at) : null;
        if (phrase != null && phrase.noun() != null && phrase.noun().person().victims() != null) {
          if (hit == null || !phrase.bare()) {
            victims(phrase, at < noneUntil);
            continue;
          }
        }
        if (hit != null) {
          govern(hit);
          continue;
        }
        at++;
      }
      return drafts;
    }

    private boolean mayBegin(int i) {
      return switch (atoms.kind(i)) {
        case DIGITS -> true;
        case LETTERS -> atoms.readsAny(i, firstWords) || isOutcome(atoms.source(i));
        case MARK -> false;
      };
    }

    private boolean isOutcome(Word word) {
      return lemmas.get(word, word.lemma()) != null;
    }

    private boolean free(int i) {
      for (Range range : taken) {
        if (range.begin() < atoms.end(i) && atoms.begin(i) < range.end()) {
          return false;
        }
      }
      return true;
    }

    private Hit hit(int i) {
      if (i >= to || atoms.kind(i) != Atoms.Kind.LETTERS) {
        return null;
      }
      Phrases.Match<Outcome> match = outcomes.match(atoms, i);
      if (match != null && !(match.end() == i + 1 && atoms.source(i).pos() == Pos.PART)) {
        return new Hit(match.value(), match.end(), match.conjunction());
      }
      Word word = atoms.source(i);
      if (word.analysis() == null || !word.analysis().known()) {
        return null;
      }
      boolean event = word.isVerb() || word.analysis().form() == MASDAR;
      Outcome outcome = event ? lemmas.get(word.lemma()) : null;
      return outcome == null ? null : new Hit(outcome, i + 1, word.analysis().conjunction() != 0);
    }

    /** A counted noun of victims: 3 قتلى، عشرات الجرحى، قتلى، عدد القتلى إلى 27. */
    private void victims(Phrase phrase, boolean none) {
      Noun noun = phrase.noun();
      String what = noun.person().victims();
      int begin = at;
      at = phrase.end();
      if (none) {
        add(what, "unknown", 0, 0, null, null, phrase, begin);
        return;
      }
      if (!phrase.bare()) {
        int index = add(what, phrase, null, phrase.head());
        follow(index, what, phrase.head());
        return;
      }
      if (noun.definite()) {
        CountDraft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        if (noun.conjunction() && last != null && last.endWord() == atoms.word(begin)) {
          add(what, "unknown", null, null, last.vague(), null, phrase, begin);
          return;
        }
        boolean sum =
            atoms.is(begin - 1, "عدد")
                || atoms.is(begin - 1, "حصيله")
                || atoms.is(begin - 1, "اعداد")
                || atoms.is(begin - 1, "الحصيله");
        Phrase number = sum ? ahead(phrase.end(), List.of()) : null;
        if (number != null) {
          at = number.end();
          int index = add(what, number, null, begin);
          follow(index, what, begin);
        }
        return;
      }
      if (what.equals("killed") || what.equals("injured")) {
        add(what, "unknown", phrase.min(), phrase.max(), null, null, phrase, begin);
        follow(drafts.size() - 1, what, begin);
      }
    }

    private void govern(Hit first) {
      int begin = at;
      List<String> whats = new ArrayList<>(1);
      whats.add(first.outcome.what());
      int end = first.end;
      Hit joined = hit(end);
      if (joined == null && atoms.is(end, "و")) {
        joined = hit(end + 1);
      } else if (joined != null && !joined.conjunction) {
        joined = null;
      }
      if (joined != null && !joined.outcome.none()) {
        if (!joined.outcome.what().equals(first.outcome.what())) {
          whats.add(joined.outcome.what());
        }
        end = joined.end;
      }
      Phrase phrase = isOfSeveral(end - 1) ? back(begin) : null;
      boolean before = phrase != null;
      phrase = before ? phrase : behindDoer(first, ahead(end, whats));
      if (phrase == null && whats.contains("displaced")) {
        phrase = back(begin);
        before = phrase != null;
      }
      if (before) {
        int index = -1;
        for (String what : whats) {
          index = add(what, phrase, null, begin);
        }
        at = phrase.end();
        parts(index, whats.get(whats.size() - 1), begin);
        at = end;
        return;
      }
      if (phrase == null
          || phrase.noun() != null
              && phrase.noun().person().victims() != null
              && phrase.counted()
              && !phrase.noun().definite()
              && !sameOutcome(whats, phrase)) {
        at = end;
        return;
      }
      boolean loose = !whats.get(0).equals("killed");
      if (phrase.otherNoun() && loose) {
        at = end;
        return;
      }
      at = phrase.end();
      int index = -1;
      for (String what : whats) {
        index = add(what, phrase, null, begin);
      }
      follow(index, whats.get(whats.size() - 1), begin);
    }

    /** قتل مسلحون ثلاثة جنود: a bare noun between a verb and those who are counted is its doer. */
    private Phrase behindDoer(Hit hit, Phrase phrase) {
      if (phrase == null
          || !phrase.bare()
          || phrase.end() >= to
          || !atoms.source(hit.end - 1).isVerb()
          || atoms.kind(phrase.end()) == Atoms.Kind.MARK
          || atoms.source(phrase.end()).analysis().conjunction() != 0
          || !free(phrase.end())) {
        return phrase;
      }
      Phrase counted = numbers.phrase(atoms, phrase.end());
      boolean several = counted != null && counted.min() != null && counted.min() > 1;
      return several && !counted.bare() && counted.noun() != null ? counted : phrase;
    }

    /** قتلوا، لقوا مصرعهم، لقي أربعة جنود مصرعهم: those who are counted stand before it. */
    private boolean isOfSeveral(int at) {
      String form = atoms.form(at);
      return form.endsWith("وا")
          || (form.endsWith("هم") || form.endsWith("هما")) && !atoms.source(at).isVerb();
    }

    private boolean sameOutcome(List<String> whats, Phrase phrase) {
      return whats.contains(phrase.noun().person().victims()) || !whats.contains("killed");
    }

    /** A bare noun counts only right after the word: مقتل مدني، إصابة طفلين، مقتل القائد. */
    private boolean bareFits(Phrase phrase, int end, List<String> whats) {
      Noun noun = phrase.noun();
      if (whats.isEmpty()) {
        return false;
      }
      if (phrase.begin() != end) {
        return noun.number() == 2 && phrase.begin() <= end + 2;
      }
      return !noun.definite() || noun.number() == 1 && whats.contains("killed");
    }

    /** The next number phrase to the right, before anything else that counts begins. */
    private Phrase ahead(int from, List<String> whats) {
      for (int i = from; i < Math.min(to, from + WINDOW); i++) {
        if (atoms.kind(i) == Atoms.Kind.MARK) {
          if (atoms.is(i, ".") || atoms.is(i, "؛") || atoms.is(i, ":") || atoms.is(i, "!")) {
            return null;
          }
          continue;
        }
        if (i > from) {
          Hit other = hit(i);
          boolean verb = atoms.source(i).analysis() != null && atoms.source(i).isVerb();
          if (other != null && !atoms.is(i, "قضي") || verb) {
            return null;
          }
          if (part(i) != null) {
            return null;
          }
        }
        if (!free(i)) {
          continue;
        }
        Phrase phrase = numbers.phrase(atoms, i);
        if (phrase != null && (!phrase.bare() || bareFits(phrase, from, whats))) {
          return phrase;
        }
      }
      return null;
    }

    /** The last number before a verb whose plural subject it counts: أربعة جنود قتلوا. */
    private Phrase back(int from) {
      Phrase last = null;
      int i = Math.max(0, from - BACK);
      while (i < from) {
        Phrases.Match<CountWords.Quantifier> part = part(i);
        if (part != null) {
          Phrase inner = numbers.phrase(atoms, part.end());
          i = inner == null ? part.end() : inner.end();
          continue;
        }
        Phrase phrase =
            atoms.kind(i) != Atoms.Kind.MARK && free(i) ? numbers.phrase(atoms, i) : null;
        if (phrase == null || phrase.end() > from) {
          i++;
          continue;
        }
        if (!phrase.bare() && !phrase.otherNoun() && !drafted(phrase)) {
          last = phrase;
        }
        i = phrase.end();
      }
      return last;
    }

    private boolean drafted(Phrase phrase) {
      for (CountDraft draft : drafts) {
        if (draft.begin() < atoms.end(phrase.end() - 1)
            && atoms.begin(phrase.begin(), phrase.cut()) < draft.end()) {
          return true;
        }
      }
      return false;
    }

    private Phrases.Match<CountWords.Quantifier> part(int i) {
      Phrases.Match<CountWords.Quantifier> match = numbers.quantifier(atoms, i);
      return match != null && match.value().kind() == QuantifierKind.PART ? match : null;
    }

    /** What goes on after a count: وجندي، بينهم طفلان وامرأة. */
    private void follow(int index, String what, int outcome) {
      boolean more = true;
      while (more && at < to) {
        more = false;
        int i = atoms.is(at, "و") ? at + 1 : at;
        if (i >= to || hit(i) != null) {
          break;
        }
        Phrase next = free(i) ? numbers.phrase(atoms, i) : null;
        if (next != null
            && next.conjunction()
            && next.counted()
            && !next.otherNoun()
            && (next.noun() == null || next.noun().person().victims() == null)
            && !(next.bare() && next.noun().definite())) {
          at = next.end();
          if (sameNumber(next)) {
            // 36 سيدة وطفلا: one number for both.
            more = true;
            continue;
          }
          index = add(what, next, null, outcome);
          more = true;
        }
      }
      parts(index, what, outcome);
    }

    /** Whether a bare singular is joined to the singular after a number above ten. */
    private boolean sameNumber(Phrase next) {
      CountDraft last = drafts.get(drafts.size() - 1);
      return next.bare()
          && next.noun() != null
          && next.noun().number() == 1
          && last.min() != null
          && last.min() > 10;
    }

    private void parts(int index, String what, int outcome) {
      int gap = at;
      int limit = Math.min(to, at + PART_GAP);
      Phrases.Match<CountWords.Quantifier> part = null;
      while (gap < limit && part == null) {
        part = part(gap);
        gap++;
      }
      if (part == null || index < 0) {
        return;
      }
      int i = part.end();
      boolean first = true;
      while (i < to) {
        int k = atoms.is(i, "و") ? i + 1 : i;
        if (!first && hit(k) != null || !free(k)) {
          return;
        }
        Phrase phrase = numbers.phrase(atoms, k);
        boolean victims =
            phrase != null && phrase.noun() != null && phrase.noun().person().victims() != null;
        if (phrase == null
            || phrase.otherNoun()
            || victims
            || !first && !phrase.conjunction()
            || phrase.noun() == null && phrase.vague() == null && phrase.bare()) {
          return;
        }
        add(what, phrase, index, outcome);
        i = phrase.end();
        at = i;
        first = false;
      }
    }

    private int add(String what, Phrase phrase, Integer partOf, int outcome) {
      String category = phrase.noun() == null ? "unknown" : phrase.noun().person().category();
      return add(
          what, category, phrase.min(), phrase.max(), phrase.vague(), partOf, phrase, outcome);
    }

    private int add(
        String what,
        String category,
        Integer min,
        Integer max,
        String vague,
        Integer partOf,
        Phrase phrase,
        int outcome) {
      drafts.add(
          new CountDraft(
              what,
              category,
              min,
              max,
              vague,
              partOf,
              atoms.begin(phrase.begin(), phrase.cut()),
              atoms.end(phrase.end() - 1),
              atoms.word(phrase.begin()),
              atoms.word(phrase.end() - 1) + 1,
              phrase.head() < 0 ? -1 : atoms.word(phrase.head()),
              atoms.word(outcome)));
      return drafts.size() - 1;
    }
  }

  private static final org.sijill.reader.words.Analysis.Form MASDAR =
      org.sijill.reader.words.Analysis.Form.MASDAR;
}
