package org.sijill.reader.grammar;

import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/**
 * Numbers and words of quantity in front of what they count (عدد من، نحو 30، أكثر من خمسين، ما لا
 * يقل عن عشرة): they are no part of a participant's span.
 */
final class Amounts {

  /** Letters of وما, the longest word that a bound begins with. */
  private static final int LONGEST_PARTICLE = 3;

  private final WordSet amounts;
  private final WordSet units;
  private final WordSet bounds;

  Amounts(Constructions constructions) {
    this.amounts = PhraseFinder.list(constructions, "amount");
    this.units = PhraseFinder.list(constructions, "unit");
    this.bounds = PhraseFinder.list(constructions, "bound");
  }

  /** The first word after the quantity that begins at a word; that word itself if none does. */
  int skip(SentenceParts parts, int from) {
    int i = from;
    while (i < parts.size()
        && parts.names()[i] == null
        && parts.times()[i] == null
        && (i == from || continues(parts.word(i)))) {
      int next = bound(parts, i);
      if (next == i && is(parts, i)) {
        next = i + 1;
        if (isSized(parts, i)) {
          next++;
        }
        if (next < parts.size()
            && parts.word(next).pos() == Pos.ADP
            && parts.word(next).form().equals("من")) {
          next++;
        }
      }
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  /** عدد كبير من، أعدادا هائلة من: an adjective between a word of quantity and من. */
  boolean isSized(SentenceParts parts, int amount) {
    int next = amount + 1;
    return next + 1 < parts.size()
        && parts.word(amount).pos() == Pos.NOUN
        && parts.word(next).pos() == Pos.ADJ
        && parts.names()[next] == null
        && !parts.word(next).analysis().article()
        && parts.word(next).analysis().conjunction() == 0
        && parts.word(next).analysis().preposition() == 0
        && parts.word(next + 1).pos() == Pos.ADP
        && parts.word(next + 1).lemma().equals("من");
  }

  private static boolean continues(Word word) {
    return word.analysis().preposition() == 0
        && (word.analysis().conjunction() == 0 || word.pos() == Pos.NUM);
  }

  /** ما لا يقل عن، ما يزيد على: the word after it, or the word itself. */
  private int bound(SentenceParts parts, int i) {
    if (parts.word(i).form().length() > LONGEST_PARTICLE) {
      return i;
    }
    int j = i;
    if (parts.word(j).stem().equals("ما")) {
      j++;
    }
    if (j < parts.size() && parts.word(j).stem().equals("لا")) {
      j++;
    }
    if (j == i || j + 1 >= parts.size() || !isBound(parts, j)) {
      return i;
    }
    return j + 2;
  }

  /** Whether a verb only bounds a number (يقل عن، يزيد على) and heads no clause. */
  boolean isBound(SentenceParts parts, int i) {
    return parts.word(i).isVerb()
        && (bounds.contains(parts.word(i).lemma()) || bounds.contains(parts.word(i).stem()))
        && i > 0
        && (parts.word(i - 1).stem().equals("لا") || parts.word(i - 1).stem().equals("ما"))
        && i + 1 < parts.size()
        && (parts.word(i + 1).form().equals("عن") || parts.word(i + 1).form().equals("علي"));
  }

  /** Whether a word is a number or a word of quantity. */
  boolean is(SentenceParts parts, int i) {
    Word word = parts.word(i);
    if (word.pos() == Pos.NUM) {
      return true;
    }
    boolean adverb = word.pos() == Pos.ADV || word.pos() == Pos.ADP;
    if (!word.pos().nominal() && word.pos() != Pos.DET && !adverb
        || !word.analysis().pronoun().isEmpty()
        || !(amounts.contains(word.lemma()) || amounts.contains(word.bare()))) {
      return false;
    }
    if (word.pos() == Pos.DET) {
      // مناطق عدة من الريف: behind its noun it is none.
      return i + 1 < parts.size()
          && parts.word(i + 1).pos().nominal()
          && PhraseFinder.isFree(parts.word(i + 1));
    }
    // نحو دمشق is no quantity.
    return !adverb || i + 1 < parts.size() && parts.word(i + 1).pos() == Pos.NUM;
  }

  /** Whether a word measures something and is no participant (كيلومتر، مرة، فترة). */
  boolean isUnit(Word word) {
    return units.contains(word.lemma()) || units.contains(word.bare());
  }

  /** 60 في المئة، 60 بالمئة. */
  boolean isShare(SentenceParts parts, int i) {
    int j = i;
    if (j < parts.size() && parts.word(j).form().equals("في")) {
      j++;
    }
    if (j >= parts.size()) {
      return false;
    }
    Word word = parts.word(j);
    return word.form().equals("%")
        || (j > i || word.analysis().preposition() == 'ب')
            && (word.bare().equals("مييه")
                || word.bare().equals("ميه")
                || word.bare().equals("مايه"));
  }
}
