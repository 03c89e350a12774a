package org.sijill.reader.claims.counts;

import java.util.Arrays;
import java.util.List;
import org.sijill.reader.words.Word;

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

  /** Spellings without guessed proclitics: form, form less article, stem, stem less article. */
  static final int PLAIN_VARIANTS = 4;

  /** All spellings; the others are the form less a letter that may be a proclitic. */
  static final int VARIANTS = 8;

  private int size;
  private Kind[] kind;
  private String[] form;
  private int[] word;
  private int[] begin;
  private int[] end;
  private final List<Word> words;

  /** Stands for a spelling that an atom does not have. */
  private static final String NONE = new String("");

  /** Spellings by atom and variant, made when they are first asked for: null where not yet made. */
  private String[] spelled;

  private Atoms(List<Word> words) {
    this.words = words;
    int capacity = words.size() + 8;
    kind = new Kind[capacity];
    form = new String[capacity];
    word = new int[capacity];
    begin = new int[capacity];
    end = new int[capacity];
  }

  /** Cuts words. */
  public static Atoms of(List<Word> words) {
    Atoms atoms = new Atoms(words);
    for (int w = 0; w < words.size(); w++) {
      String s = words.get(w).form();
      int i = 0;
      while (i < s.length()) {
        int from = i;
        Kind kind = kindOf(s.charAt(i));
        i++;
        while (kind != Kind.MARK && i < s.length() && kindOf(s.charAt(i)) == kind) {
          i++;
        }
        atoms.add(kind, from == 0 && i == s.length() ? s : s.substring(from, i), w, from, i);
      }
    }
    return atoms;
  }

  private static Kind kindOf(char c) {
    if (c >= '0' && c <= '9') {
      return Kind.DIGITS;
    }
    if ((c >= '\u0621' && c <= '\u06D3') || Character.isLetter(c)) {
      return Kind.LETTERS;
    }
    return Kind.MARK;
  }

  private void add(Kind k, String text, int w, int from, int to) {
    if (size == form.length) {
      int capacity = size * 2;
      kind = Arrays.copyOf(kind, capacity);
      form = Arrays.copyOf(form, capacity);
      word = Arrays.copyOf(word, capacity);
      begin = Arrays.copyOf(begin, capacity);
      end = Arrays.copyOf(end, capacity);
    }
    Word source = words.get(w);
    boolean whole = text.length() == source.form().length();
    kind[size] = k;
    form[size] = text;
    word[size] = w;
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
    for (int v = 0; v < VARIANTS; v++) {
      if (text.equals(variant(i, v))) {
        return true;
      }
    }
    return false;
  }

  /** A spelling of an atom, or null where it has none of that kind and past the last atom. */
  String variant(int i, int v) {
    if (i >= size) {
      return null;
    }
    if (spelled == null) {
      spelled = new String[size * VARIANTS];
    }
    int at = i * VARIANTS + v;
    String known = spelled[at];
    if (known == null) {
      String made = spell(i, v);
      known = made == null ? NONE : made;
      spelled[at] = known;
    }
    return known == NONE ? null : known;
  }

  private String spell(int i, int v) {
    String s = form[i];
    if (kind[i] != Kind.LETTERS) {
      return v == 0 ? s : null;
    }
    switch (v) {
      case 0:
        return s;
      case 1:
        return bare(s);
      case 2:
        return stem(i);
      case 3:
        String stem = stem(i);
        return stem == null ? null : bare(stem);
      case 4:
        return s.length() > 3 && isConjunction(s.charAt(0)) ? s.substring(1) : null;
      case 5:
        return s.length() > 4 && isConjunction(s.charAt(0)) ? bare(s.substring(1)) : null;
      case 6:
        return s.length() > 3 && isPreposition(s.charAt(0)) ? lessPreposition(s, 0) : null;
      default:
        return s.length() > 4 && isConjunction(s.charAt(0)) && isPreposition(s.charAt(1))
            ? lessPreposition(s, 1)
            : null;
    }
  }

  private static String lessPreposition(String s, int at) {
    String rest = s.substring(at + 1);
    if (s.charAt(at) == 'ل' && rest.startsWith("ل") && rest.length() > 2) {
      rest = rest.substring(1);
    } else {
      String bare = bare(rest);
      rest = bare == null ? rest : bare;
    }
    return rest;
  }

  private static boolean isConjunction(char c) {
    return c == 'و' || c == 'ف';
  }

  private static boolean isPreposition(char c) {
    return c == 'ب' || c == 'ل' || c == 'ك';
  }

  private String stem(int i) {
    Word source = source(i);
    if (source.analysis() == null || form[i].length() != source.form().length()) {
      return null;
    }
    int from = source.analysis().stemBegin();
    int to = source.analysis().stemEnd();
    if (from == 0 && to == form[i].length()) {
      return null;
    }
    String stem = form[i].substring(from, to);
    if (from > 0 && source.analysis().article() && stem.startsWith("ل")) {
      return "ا" + stem;
    }
    return stem;
  }

  private static String bare(String s) {
    return s.length() > 3 && s.startsWith("ال") ? s.substring(2) : null;
  }

  int cut(int i, int v) {
    switch (v) {
      case 0:
      case 1:
        return 0;
      case 2:
      case 3:
        return source(i).analysis().stemBegin();
      case 4:
      case 5:
      case 6:
        return 1;
      default:
        return 2;
    }
  }

  boolean definite(int i, int v) {
    String s = form[i];
    switch (v) {
      case 0:
        return s.startsWith("ال");
      case 1:
      case 3:
      case 5:
        return true;
      case 2:
        String stem = stem(i);
        return stem != null && stem.startsWith("ال");
      case 4:
        return s.startsWith("ال", 1);
      case 6:
        return s.startsWith("ال", 1) || s.startsWith("لل");
      default:
        return s.startsWith("ال", 2) || s.startsWith("لل", 1);
    }
  }

  boolean conjunction(int i, int v) {
    if (v == 4 || v == 5 || v == 7) {
      return true;
    }
    return (v == 2 || v == 3) && source(i).analysis().conjunction() != 0;
  }
}
