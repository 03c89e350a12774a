package org.sijill.reader.words;

/**
 * The features of a reading as bits: in each group exactly one bit is set, so that a test for a
 * choice of values is a test that none of the group's other bits is set.
 */
public final class Features {

  private static final int POS = 0;
  private static final int FORM = 17;
  private static final int ASPECT = 23;
  private static final int VOICE = 27;
  private static final int GENDER = 30;
  private static final int NUMBER = 33;
  private static final int PERSON = 37;
  private static final int ARTICLE = 41;
  private static final int CONJUNCTION = 43;
  private static final int PREPOSITION = 45;
  private static final int PARTICLE = 47;
  private static final int PRONOUN = 49;
  private static final int KNOWN = 51;
  private static final int INDEFINITE = 53;
  private static final int CONSTRUCT = 55;
  private static final int DIGITS = 57;
  private static final int NOMINATIVE = 59;

  private static final int SINGULAR = 1 << Analysis.Number.SINGULAR.ordinal();
  private static final int PLURAL = 1 << Analysis.Number.PLURAL.ordinal();
  private static final int FEMININE = 1 << Analysis.Gender.FEMININE.ordinal();

  private Features() {}

  /** A group of features, by the key that it has in rule files. */
  public enum Group {
    POS(Features.POS, 17),
    KIND(Features.FORM, 6),
    ASPECT(Features.ASPECT, 4),
    VOICE(Features.VOICE, 3),
    GENDER(Features.GENDER, 3),
    NUMBER(Features.NUMBER, 4),
    PERSON(Features.PERSON, 4),
    ARTICLE(Features.ARTICLE, 2),
    CONJUNCTION(Features.CONJUNCTION, 2),
    PREPOSITION(Features.PREPOSITION, 2),
    PARTICLE(Features.PARTICLE, 2),
    PRONOUN(Features.PRONOUN, 2),
    KNOWN(Features.KNOWN, 2),
    INDEFINITE(Features.INDEFINITE, 2),
    CONSTRUCT(Features.CONSTRUCT, 2),
    DIGITS(Features.DIGITS, 2),
    NOMINATIVE(Features.NOMINATIVE, 2);

    private final int shift;
    private final int size;

    Group(int shift, int size) {
      this.shift = shift;
      this.size = size;
    }

    /** All bits of the group. */
    public long all() {
      return ((1L << size) - 1) << shift;
    }

    /** The bit of one value; of a yes-no group, 0 is no and 1 is yes. */
    public long bit(int value) {
      return 1L << shift + value;
    }
  }

  /**
   * The features of a reading.
   *
   * @param stem the word without clitics, as written
   */
  static long of(Analysis a, String stem, boolean indefinite, boolean construct, boolean digits) {
    return 1L << POS + a.pos().ordinal()
        | 1L << FORM + a.form().ordinal()
        | 1L << ASPECT + a.aspect().ordinal()
        | 1L << VOICE + a.voice().ordinal()
        | 1L << GENDER + a.gender().ordinal()
        | 1L << NUMBER + a.number().ordinal()
        | 1L << PERSON + a.person()
        | yes(ARTICLE, a.article())
        | yes(CONJUNCTION, a.conjunction() != 0)
        | yes(PREPOSITION, a.preposition() != 0)
        | yes(PARTICLE, a.particle() != 0)
        | yes(PRONOUN, !a.pronoun().isEmpty())
        | yes(KNOWN, a.known())
        | yes(INDEFINITE, indefinite)
        | yes(CONSTRUCT, construct)
        | yes(DIGITS, digits)
        | yes(NOMINATIVE, isNominative(a, stem));
  }

  /** مسلحون، مسلحان: the two endings that only a subject or a predicate has. */
  private static boolean isNominative(Analysis a, String stem) {
    return a.pos().nominal()
        && (a.number() == Analysis.Number.PLURAL && stem.endsWith("ون")
            || a.number() == Analysis.Number.DUAL && stem.endsWith("ان"));
  }

  private static long yes(int shift, boolean value) {
    return 1L << shift + (value ? 1 : 0);
  }

  /** Whether an adjective's features agree with a noun's; a plural of things takes the feminine. */
  static boolean agree(long noun, long adjective) {
    int n = (int) (noun >>> NUMBER) & 15;
    int a = (int) (adjective >>> NUMBER) & 15;
    int ng = (int) (noun >>> GENDER) & 7;
    int ag = (int) (adjective >>> GENDER) & 7;
    boolean gender = ng == ag || ng == 1 || ag == 1;
    if (n == PLURAL) {
      return a == PLURAL || a == SINGULAR && ag == FEMININE;
    }
    return gender && (n == a || n == 1 || a == 1);
  }

  static Pos pos(long features) {
    return Pos.values()[Long.numberOfTrailingZeros(features)];
  }
}
