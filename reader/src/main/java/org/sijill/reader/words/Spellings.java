package org.sijill.reader.words;

import java.util.Arrays;

/**
 * The spellings by which a run of letters may stand in a list: as it is, without its article,
 * without the clitics of its reading, and without a letter that may be a proclitic whatever the
 * reading. Immutable.
 */
public final class Spellings {

  /** What is left out of a spelling. Those before {@link #LESS_CONJUNCTION} guess nothing. */
  public enum Kind {
    FORM,
    LESS_ARTICLE,
    STEM,
    STEM_LESS_ARTICLE,
    LESS_CONJUNCTION,
    LESS_CONJUNCTION_AND_ARTICLE,
    LESS_PREPOSITION,
    LESS_CONJUNCTION_AND_PREPOSITION;

    /** Whether nothing but the article and the clitics of the reading is left out. */
    public boolean plain() {
      return ordinal() < LESS_CONJUNCTION.ordinal();
    }
  }

  private static final Kind[] KINDS = Kind.values();

  private final Kind[] kinds;
  private final String[] texts;

  /** Beside the texts, so that a table that lacks them all is not a look at each. */
  private final int[] hashes;

  /** The tables that hold one of the texts, see {@link WordTables}. */
  private final long marks;

  private Spellings(Kind[] kinds, String[] texts, long marks) {
    this.kinds = kinds;
    this.texts = texts;
    this.marks = marks;
    this.hashes = new int[texts.length];
    for (int i = 0; i < texts.length; i++) {
      hashes[i] = WordFilter.spread(texts[i]);
    }
  }

  /**
   * The spellings of a word, or null where it is not all letters.
   *
   * @param analysis its reading
   * @param tables those of which the spellings are to know whether they are in them
   */
  static Spellings of(String form, Analysis analysis, WordTables tables) {
    for (int i = 0; i < form.length(); i++) {
      if (!isLetter(form.charAt(i))) {
        return null;
      }
    }
    return form.isEmpty() ? null : ofLetters(form, analysis, tables);
  }

  /** The spellings of a run of letters that is no word by itself. */
  public static Spellings ofPart(String letters) {
    return ofLetters(letters, null, WordTables.NONE);
  }

  private static Spellings ofLetters(String form, Analysis analysis, WordTables tables) {
    Kind[] kinds = new Kind[KINDS.length];
    String[] texts = new String[KINDS.length];
    int size = 0;
    for (Kind kind : KINDS) {
      String text = spell(kind, form, analysis);
      if (text != null) {
        kinds[size] = kind;
        texts[size++] = text;
      }
    }
    String[] found = Arrays.copyOf(texts, size);
    return new Spellings(Arrays.copyOf(kinds, size), found, tables.marks(found));
  }

  /** Whether a character of normalised text is a letter. */
  public static boolean isLetter(char c) {
    return c >= '\u0621' && c <= '\u06D3' || (c < '0' || c > '9') && Character.isLetter(c);
  }

  /** How many there are; at least one. */
  public int size() {
    return texts.length;
  }

  /** The spelling with a number, in the order of their kinds. */
  public String text(int number) {
    return texts[number];
  }

  /** The hash of the spelling with a number, see {@link WordFilter#spread}. */
  int hash(int number) {
    return hashes[number];
  }

  /** Whether a table with a mark may hold one of them. */
  boolean isMarked(long mark) {
    return (marks & mark) != 0;
  }

  /** What is left out of the spelling with a number. */
  public Kind kind(int number) {
    return kinds[number];
  }

  private static String spell(Kind kind, String s, Analysis analysis) {
    int length = s.length();
    char first = s.charAt(0);
    return switch (kind) {
      case FORM -> s;
      case LESS_ARTICLE -> lessArticle(s);
      case STEM -> stem(s, analysis);
      case STEM_LESS_ARTICLE -> {
        String stem = stem(s, analysis);
        yield stem == null ? null : lessArticle(stem);
      }
      case LESS_CONJUNCTION -> length > 3 && isConjunction(first) ? s.substring(1) : null;
      case LESS_CONJUNCTION_AND_ARTICLE ->
          length > 4 && isConjunction(first) ? lessArticle(s.substring(1)) : null;
      case LESS_PREPOSITION -> length > 3 && isPreposition(first) ? lessPreposition(s, 0) : null;
      case LESS_CONJUNCTION_AND_PREPOSITION ->
          length > 4 && isConjunction(first) && isPreposition(s.charAt(1))
              ? lessPreposition(s, 1)
              : null;
    };
  }

  private static String stem(String s, Analysis analysis) {
    if (analysis == null || analysis.stemBegin() == 0 && analysis.stemEnd() == s.length()) {
      return null;
    }
    String stem = s.substring(analysis.stemBegin(), analysis.stemEnd());
    boolean lam = analysis.stemBegin() > 0 && analysis.article() && stem.startsWith("ل");
    return lam ? "ا" + stem : stem;
  }

  private static String lessArticle(String s) {
    return s.length() > 3 && s.startsWith("ال") ? s.substring(2) : null;
  }

  private static String lessPreposition(String s, int at) {
    String rest = s.substring(at + 1);
    if (s.charAt(at) == 'ل' && rest.startsWith("ل") && rest.length() > 2) {
      return rest.substring(1);
    }
    String bare = lessArticle(rest);
    return bare == null ? rest : bare;
  }

  private static boolean isConjunction(char c) {
    return c == 'و' || c == 'ف';
  }

  private static boolean isPreposition(char c) {
    return c == 'ب' || c == 'ل' || c == 'ك';
  }
}
