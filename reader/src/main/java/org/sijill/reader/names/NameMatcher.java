package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordTables;

/**
 * Finds what may be names in a sentence: the longest name of the books that begins at each word,
 * proclitics and quotation marks skipped, the article free on every word but the first. Immutable.
 */
final class NameMatcher {

  /** Letters at the beginning of a word that may be proclitics whatever its reading. */
  private static final int MOST_STRIPPED = 2;

  private final NameTrie trie;
  private final NameBook.Index index;
  private final PlaceWords placeWords;
  private final Map<String, PlaceEntry> countries;
  private final NameTrie.Entry homeland = new NameTrie.Entry();

  /** The mark of words with which a match may begin. */
  private final long first;

  /**
   * @param countries the places that are states, by their code
   */
  NameMatcher(
      NameTrie trie,
      NameBook.Index index,
      PlaceWords placeWords,
      Map<String, PlaceEntry> countries,
      WordTables.Builder tables) {
    this.trie = trie;
    this.index = index;
    this.placeWords = placeWords;
    this.countries = countries;
    this.first = tables.mark(this::mayBegin);
  }

  /** Whether a match may begin with a word, whatever stands beside it. */
  private boolean mayBegin(Word word) {
    return placeWords.territory(word)
        || placeWords.is(PlaceWord.Kind.HOMELAND, word.form())
        || mayBeginName(word);
  }

  private boolean mayBeginName(Word word) {
    String form = word.form();
    int most = Math.min(form.length(), Math.max(MOST_STRIPPED, word.analysis().stemBegin()));
    for (int strip = 0; strip <= most; strip++) {
      if (trie.first(form, strip, false) != NameTrie.NONE
          || trie.first(form, strip, true) != NameTrie.NONE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a match stands for the country that the report is about. */
  boolean isHomeland(NameMatch match) {
    return match.entry() == homeland;
  }

  /** What may be names in a sentence, in order; no two overlap. */
  List<NameMatch> matches(List<Word> words) {
    List<NameMatch> matches = List.of();
    int i = 0;
    while (i < words.size()) {
      if (!words.get(i).isMarked(first)) {
        i++;
        continue;
      }
      NameMatch match = match(words, i);
      if (match == null) {
        match = territory(words, i);
      }
      if (match == null) {
        match = homeland(words, i);
      }
      if (match == null) {
        i++;
        continue;
      }
      if (matches.isEmpty()) {
        matches = new ArrayList<>();
      }
      if (match.tokens() > 1) {
        match = longer(words, match);
      }
      matches.add(match);
      i = match.end();
    }
    return matches;
  }

  /** طائرات تحالف دعم الشرعية: a longer name that begins inside a shorter one is the one meant. */
  private NameMatch longer(List<Word> words, NameMatch match) {
    for (int j = match.at() + 1; j < match.end(); j++) {
      NameMatch inner = match(words, j);
      if (inner != null && inner.tokens() > match.tokens() && inner.end() > match.end()) {
        return inner;
      }
    }
    return match;
  }

  private NameMatch match(List<Word> words, int at) {
    Word word = words.get(at);
    Pos pos = word.pos();
    if (pos == Pos.PUNCT || pos == Pos.SYM || pos == Pos.NUM && word.form().charAt(0) <= '9') {
      return null;
    }
    String form = word.form();
    // The whole word before its parts: بانياس is no بـ + انياس. A longer name wins: وأم ولد is no
    // وام.
    NameMatch best = better(words, null, from(words, at, 0, false, true));
    int stemBegin = word.analysis().stemBegin();
    if (stemBegin > 0) {
      best = better(words, best, stripped(words, at, stemBegin, true));
    }
    for (int strip = 1; strip <= MOST_STRIPPED && form.length() - strip >= 2; strip++) {
      if ("وفبلك".indexOf(form.charAt(strip - 1)) < 0) {
        break;
      }
      if (strip != stemBegin) {
        best = better(words, best, stripped(words, at, strip, false));
      }
    }
    return best;
  }

  private NameMatch better(List<Word> words, NameMatch best, NameMatch match) {
    if (match == null || best != null && best.tokens() >= match.tokens() || !admits(words, match)) {
      return best;
    }
    return match;
  }

  private NameMatch stripped(List<Word> words, int at, int strip, boolean own) {
    String form = words.get(at).form();
    boolean li = form.charAt(strip - 1) == 'ل';
    // للجيش is لـ + الجيش, with its alif left out; لليبيا is لـ + ليبيا.
    NameMatch match =
        li && form.length() > strip + 2 && form.charAt(strip) == 'ل'
            ? from(words, at, strip, true, own)
            : null;
    return match != null ? match : from(words, at, strip, false, own);
  }

  private NameMatch from(List<Word> words, int at, int strip, boolean alif, boolean own) {
    int node = trie.first(words.get(at).form(), strip, alif);
    if (node == NameTrie.NONE) {
      return null;
    }
    NameTrie.Entry best = trie.entry(node);
    int bestEnd = at + 1;
    int tokens = 1;
    int bestTokens = 1;
    boolean opened = false;
    boolean bestOpened = false;
    int j = at + 1;
    while (j < words.size()) {
      Word next = words.get(j);
      if (Quotation.isMark(next) || next.form().equals("(")) {
        opened = true;
        j++;
        continue;
      }
      if (next.form().length() == 1 && "-–—+".indexOf(next.form().charAt(0)) >= 0) {
        j++;
        continue;
      }
      node = trie.next(node, next.form());
      if (node == NameTrie.NONE) {
        break;
      }
      j++;
      tokens++;
      if (trie.entry(node) != null) {
        best = trie.entry(node);
        bestEnd = j;
        bestTokens = tokens;
        bestOpened = opened;
      }
    }
    if (best == null) {
      return null;
    }
    // What was opened inside the name is closed with it.
    if (bestOpened && bestEnd < words.size() && Quotation.closes(words.get(bestEnd))) {
      bestEnd++;
    }
    return new NameMatch(at, bestEnd, strip, alif, own, bestTokens, bestOpened, best);
  }

  /** Whether the reading of the word leaves room for the name. */
  private boolean admits(List<Word> words, NameMatch match) {
    if (match.tokens() > 1) {
      return true;
    }
    Word word = words.get(match.at());
    boolean verb = word.isVerb() && match.entry().actor == null;
    if (!word.analysis().known() || !verb && match.own()) {
      return true;
    }
    // The dictionary knows the word as another one: only a famous name outweighs that, or the words
    // before it.
    for (PlaceEntry place : match.entry().places) {
      if (place.importance() >= NameFinder.FAMOUS && !place.ambiguous()) {
        return true;
      }
    }
    if (!verb) {
      return false;
    }
    int before = match.before(words);
    return match.clitics() > 0
        ? word.form().charAt(match.clitics() - 1) == 'ب'
        : before >= 0
            && (index.typeWord(words.get(before)) != null || placeWords.leads(words.get(before)));
  }

  /** A state's territory named by its adjective (الأراضي السورية). */
  private NameMatch territory(List<Word> words, int at) {
    if (at + 1 >= words.size() || !placeWords.territory(words.get(at))) {
      return null;
    }
    State state =
        words.get(at + 1).form().startsWith("ال") ? index.demonym(words.get(at + 1)) : null;
    PlaceEntry country = state == null ? null : countries.get(state.iso3());
    if (country == null) {
      return null;
    }
    NameTrie.Entry entry = new NameTrie.Entry();
    entry.places.add(country);
    return new NameMatch(
        at, at + 2, words.get(at).analysis().stemBegin(), false, true, 2, false, entry);
  }

  /** A part of the country that the report is about (شمال البلاد). */
  private NameMatch homeland(List<Word> words, int at) {
    Word word = words.get(at);
    return at > 0
            && word.analysis().stemBegin() == 0
            && placeWords.is(PlaceWord.Kind.HOMELAND, word.form())
            && placeWords.direction(words.get(at - 1)) != null
        ? new NameMatch(at, at + 1, 0, false, true, 1, false, homeland)
        : null;
  }
}
