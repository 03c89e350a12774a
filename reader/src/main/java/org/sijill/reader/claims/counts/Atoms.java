package org.sijill.reader.claims.counts;

import java.util.Arrays;
import java.util.List;
import org.sijill.reader.words.Spellings;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/**
 * The words of a sentence cut into runs of letters, runs of digits and single marks, whatever way
 * the words came: {@code 17رجلا}, {@code 25/7/2018} and {@code آذار/مارس} are several atoms. Every
 * atom can be looked up in several spellings, with and without its clitics.
 */
public final class Atoms {

  /** What an atom is made of. */
  public enum Kind {
    LETTERS,
    DIGITS,
    MARK
  }

  private int size;
  private Kind[] kind;
  private String[] form;
  private int[] word;
  private int[] begin;
  private int[] end;
  private Spellings[] spellings;
  private final List<Word> words;

  private Atoms(List<Word> words) {
    this.words = words;
    int capacity = words.size() + 8;
    kind = new Kind[capacity];
    form = new String[capacity];
    word = new int[capacity];
    begin = new int[capacity];
    end = new int[capacity];
    spellings = new Spellings[capacity];
  }

  /** Cuts words. */
  public static Atoms of(List<Word> words) {
    Atoms atoms = new Atoms(words);
    for (int w = 0; w < words.size(); w++) {
      Word word = words.get(w);
      String s = word.form();
      if (word.spellings() != null) {
        atoms.add(Kind.LETTERS, s, w, 0, s.length(), word.spellings());
        continue;
      }
      int i = 0;
      while (i < s.length()) {
        int from = i;
        Kind kind = kindOf(s.charAt(i));
        i++;
        while (kind != Kind.MARK && i < s.length() && kindOf(s.charAt(i)) == kind) {
          i++;
        }
        String text = from == 0 && i == s.length() ? s : s.substring(from, i);
        atoms.add(kind, text, w, from, i, kind == Kind.LETTERS ? Spellings.ofPart(text) : null);
      }
    }
    return atoms;
  }

  private static Kind kindOf(char c) {
    if (c >= '0' && c <= '9') {
      return Kind.DIGITS;
    }
    return Spellings.isLetter(c) ? Kind.LETTERS : Kind.MARK;
  }

  private void add(Kind k, String text, int w, int from, int to, Spellings of) {
    if (size == form.length) {
      int capacity = size * 2;
      kind = Arrays.copyOf(kind, capacity);
      form = Arrays.copyOf(form, capacity);
      word = Arrays.copyOf(word, capacity);
      begin = Arrays.copyOf(begin, capacity);
      end = Arrays.copyOf(end, capacity);
      spellings = Arrays.copyOf(spellings, capacity);
    }
    Word source = words.get(w);
    boolean whole = text.length() == source.form().length();
    kind[size] = k;
    form[size] = text;
    word[size] = w;
    spellings[size] = of;
    begin[size] = whole ? source.begin() : Math.min(source.begin() + from, source.end() - 1);
    end[size] = whole ? source.end() : Math.min(source.begin() + to, source.end());
    size++;
  }

  /** Number of atoms. */
  public int size() {
    return size;
  }

  /** What the atom is made of. */
  public Kind kind(int i) {
    return kind[i];
  }

  /** Normalised letters, digits or mark. */
  public String form(int i) {
    return form[i];
  }

  /** Index of the word that the atom is part of. */
  public int word(int i) {
    return word[i];
  }

  /** First position in the text, in UTF-16. */
  public int begin(int i) {
    return begin[i];
  }

  /** Position after the last, in UTF-16. */
  public int end(int i) {
    return end[i];
  }

  /** The word that the atom is part of. */
  public Word source(int i) {
    return words.get(word[i]);
  }

  /** Whether nothing stands between the atom and the one before it. */
  public boolean touches(int i) {
    return i > 0 && end[i - 1] == begin[i];
  }

  /** Whether the atom is this mark or word. */
  public boolean is(int i, String text) {
    return i >= 0 && i < size && form[i].equals(text);
  }

  /** First position of the atom less {@code cut} letters of proclitics. */
  public int begin(int i, int cut) {
    if (cut == 0) {
      return begin[i];
    }
    Word source = source(i);
    boolean whole = form[i].length() == source.form().length();
    if (whole && source.analysis() != null && source.analysis().stemBegin() == cut) {
      return source.stemBegin();
    }
    return Math.min(begin[i] + cut, end[i] - 1);
  }

  /** Whether the atom is this form, with or without article and proclitics. */
  public boolean reads(int i, String text) {
    if (spellings[i] == null) {
      return form[i].equals(text);
    }
    for (int k = 0; k < spellings[i].size(); k++) {
      if (spellings[i].text(k).equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an atom of letters is one of these words, with or without article and proclitics. */
  public boolean readsAny(int i, WordSet words) {
    return words.containsAny(spellings[i]);
  }

  /** The spellings of an atom of letters; null where it is digits or a mark. */
  Spellings spellings(int i) {
    return spellings[i];
  }

  private Spellings.Kind kind(int i, int spelling) {
    return spellings[i] == null ? Spellings.Kind.FORM : spellings[i].kind(spelling);
  }

  /** Letters of proclitics that a spelling of an atom leaves out. */
  int cut(int i, int spelling) {
    return switch (kind(i, spelling)) {
      case FORM, LESS_ARTICLE -> 0;
      case STEM, STEM_LESS_ARTICLE -> source(i).analysis().stemBegin();
      case LESS_CONJUNCTION, LESS_CONJUNCTION_AND_ARTICLE, LESS_PREPOSITION -> 1;
      case LESS_CONJUNCTION_AND_PREPOSITION -> 2;
    };
  }

  /** Whether a spelling of an atom has the article, or leaves it out. */
  boolean definite(int i, int spelling) {
    String s = form[i];
    return switch (kind(i, spelling)) {
      case FORM -> s.startsWith("ال");
      case LESS_ARTICLE, STEM_LESS_ARTICLE, LESS_CONJUNCTION_AND_ARTICLE -> true;
      case STEM -> spellings[i].text(spelling).startsWith("ال");
      case LESS_CONJUNCTION -> s.startsWith("ال", 1);
      case LESS_PREPOSITION -> s.startsWith("ال", 1) || s.startsWith("لل");
      case LESS_CONJUNCTION_AND_PREPOSITION -> s.startsWith("ال", 2) || s.startsWith("لل", 1);
    };
  }

  /** Whether a spelling of an atom leaves out و or ف. */
  boolean conjunction(int i, int spelling) {
    return switch (kind(i, spelling)) {
      case FORM, LESS_ARTICLE, LESS_PREPOSITION -> false;
      case STEM, STEM_LESS_ARTICLE -> source(i).analysis().conjunction() != 0;
      case LESS_CONJUNCTION, LESS_CONJUNCTION_AND_ARTICLE, LESS_CONJUNCTION_AND_PREPOSITION -> true;
    };
  }
}
