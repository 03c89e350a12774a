package org.sijill.register.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Knowledge;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.claims.time.TimeReader;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.NameContext;
import org.sijill.reader.names.NameFinder;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/**
 * Finds the words of a quotation that may name a person of whom the books know nothing. In doubt a
 * word is one: what is hidden needlessly does less harm than a name that is told.
 */
public final class PossibleNames {

  private final WordReader words;
  private final NameFinder names;
  private final NameBook.Index book;
  private final TimeReader times;

  public PossibleNames(Knowledge knowledge) {
    this.words = new WordReader(knowledge.words(), knowledge.dictionary());
    this.book = new NameBook.Index(knowledge.names());
    this.names = new NameFinder(knowledge.names(), book);
    this.times = new TimeReader(knowledge.time(), knowledge.numbers());
  }

  /**
   * A stretch of the quotation.
   *
   * @param begin first position, in code points of the quotation
   * @param end position after the last
   */
  record Stretch(int begin, int end) {}

  /**
   * The stretches that may be names, in order, no two of them touching.
   *
   * @param quotation one sentence, not null
   * @param roles where in it, in code points, a person's role or a speaker whom the book does not
   *     know ends
   */
  List<Stretch> in(String quotation, Set<Integer> roles) {
    AlignedText text = Normaliser.align(quotation);
    List<Word> read = words.read(text, new Sentence(0, text.normal().length(), 0));
    boolean[] known = known(read);
    boolean[] hidden = new boolean[read.size()];
    for (int i = 0; i < hidden.length; i++) {
      boolean after = i > 0 && (hidden[i - 1] || ends(quotation, read.get(i - 1), roles));
      hidden[i] =
          !known[i]
              && (isName(read, i)
                  || after && (mayFollow(read.get(i)) || beginsWithFa(read.get(i)))
                  || isSubject(read, i));
    }
    for (int i = hidden.length - 2; i >= 0; i--) {
      // A first name is often an ordinary word too.
      Word word = read.get(i);
      boolean first = mayFollow(word) && !word.analysis().article() || isFaAfterPerson(read, i);
      hidden[i] |= !known[i] && hidden[i + 1] && first;
    }
    return stretches(quotation, read, hidden);
  }

  /**
   * Whether the words of a party may name a person: whether one of its nouns is neither a word for
   * people and things nor of a name in the books. Numbers and adjectives name nobody.
   */
  public boolean mayName(String party) {
    AlignedText text = Normaliser.align(party);
    List<Word> read = words.read(text, new Sentence(0, text.normal().length(), 0));
    boolean[] known = known(read);
    for (int i = 0; i < known.length; i++) {
      Pos pos = read.get(i).pos();
      boolean noun = pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.X;
      if (!known[i] && noun) {
        return true;
      }
    }
    return false;
  }

  /** Which words are known: of a name in the books, a noun for people and things, or of time. */
  private boolean[] known(List<Word> read) {
    boolean[] known = new boolean[read.size()];
    for (Name name : names.find(read, new NameContext())) {
      Arrays.fill(known, name.firstWord(), Math.min(name.endWord(), known.length), true);
    }
    for (TimeExpression time : times.read(read, null)) {
      Arrays.fill(known, time.firstWord(), time.endWord(), true);
    }
    for (int i = 0; i < known.length; i++) {
      Word word = read.get(i);
      known[i] |=
          book.generic(word) != null || book.demonym(word) != null || book.typeWord(word) != null;
    }
    return known;
  }

  /** A proper noun that does not stand after a word for a body, a thing or a kind of place. */
  private boolean isName(List<Word> read, int i) {
    Word word = read.get(i);
    if (word.pos() != Pos.PROPN && word.pos() != Pos.X) {
      return false;
    }
    Word before = i == 0 ? null : read.get(i - 1);
    if (before == null || before.analysis().article()) {
      return true;
    }
    Generic generic = book.generic(before);
    return book.typeWord(before) == null && (generic == null || generic.isPeople());
  }

  /**
   * What goes on with a name: a noun or adjective to which nothing is joined. The end of فادي and
   * of its like is read as a pronoun.
   */
  private static boolean mayFollow(Word word) {
    boolean nominal = word.pos() == Pos.NOUN || word.pos() == Pos.ADJ || word.pos() == Pos.PROPN;
    return nominal
        && word.analysis().preposition() == 0
        && word.analysis().conjunction() == 0
        && (word.analysis().pronoun().isEmpty() || word.analysis().pronoun().equals("ي"));
  }

  /** A name that begins with ف, فادي among them, is read as a word joined by it. */
  private static boolean beginsWithFa(Word word) {
    return word.analysis().conjunction() == 'ف';
  }

  /** الناشط فادي قدور: between a word for a person and a name even a verb with ف is a name. */
  private boolean isFaAfterPerson(List<Word> read, int i) {
    Generic before = i == 0 ? null : book.generic(read.get(i - 1));
    return before != null && before.isPeople() && beginsWithFa(read.get(i));
  }

  /** قال نور الحسن إن: bare nouns between a verb and what is said. */
  private boolean isSubject(List<Word> read, int i) {
    if (i == 0
        || !read.get(i - 1).isVerb()
        || !mayFollow(read.get(i))
        || read.get(i).analysis().article()) {
      return false;
    }
    int end = i + 1;
    while (end < read.size() && mayFollow(read.get(end))) {
      end++;
    }
    return end < read.size() && read.get(end).bare().equals("ان");
  }

  private static boolean ends(String quotation, Word word, Set<Integer> roles) {
    return roles.contains(quotation.codePointCount(0, word.end()));
  }

  private static List<Stretch> stretches(String quotation, List<Word> read, boolean[] hidden) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]) {
        continue;
      }
      Word first = read.get(i);
      int begin = beginsWithFa(first) ? first.begin() : first.stemBegin();
      while (i + 1 < hidden.length && hidden[i + 1]) {
        i++;
      }
      stretches.add(
          new Stretch(
              quotation.codePointCount(0, begin), quotation.codePointCount(0, read.get(i).end())));
    }
    return stretches;
  }
}
