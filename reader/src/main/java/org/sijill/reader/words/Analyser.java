package org.sijill.reader.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Analysis.Voice;
import org.sijill.reader.words.WordKnowledge.FunctionWord;
import org.sijill.reader.words.WordKnowledge.Name;
import org.sijill.reader.words.WordKnowledge.Plural;
import org.sijill.reader.words.WordKnowledge.RunOn;
import org.sijill.reader.words.WordKnowledge.Takes;

/** Finds the possible readings of a token by itself: clitics, dictionary, lists, patterns. */
final class Analyser {

  private static final String[] PRONOUNS = {
    "ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "نا", "ني", "ي"
  };
  private static final int[] PRONOUN_COST = {2, 2, 2, 2, 8, 7, 10, 8, 14, 5, 5, 11};
  private static final int FUNCTION = 12;
  private static final int NAME = 12;
  private static final int WEAK = -3;
  private static final int CONFLICT = 14;
  private static final int DOUBTFUL = -3;
  private static final int LONGEST_STRAIGHT = 64;

  private final Dictionary dictionary;
  private final WordIndex index;
  private final RuleSet rules;
  private final int[] straight = IntStream.range(0, LONGEST_STRAIGHT).toArray();

  Analyser(Dictionary dictionary, WordIndex index, RuleSet rules) {
    this.dictionary = dictionary;
    this.index = index;
    this.rules = rules;
  }

  /** A candidate while the readings of one token are gathered. */
  private final class Gathering {
    final String form;
    final String plain;
    final Vowels vowels;
    final List<Reading> readings = new ArrayList<>();
    final Set<Analysis> closed = new HashSet<>();
    boolean exclusive;
    char conjunction;
    char preposition;
    char particle;
    boolean article;
    int stemBegin;

    Gathering(String form, String plain, Vowels vowels) {
      this.form = form;
      this.plain = plain;
      this.vowels = vowels;
    }

    void all() {
      int n = form.length();
      prefixes(0, (char) 0);
      char first = form.charAt(0);
      if (n > 1 && (first == 'و' || first == 'ف')) {
        prefixes(1, first);
      }
    }

    private void prefixes(int at, char c) {
      conjunction = c;
      int n = form.length();
      bases(at, (char) 0, (char) 0);
      if (n - at < 2) {
        return;
      }
      char next = form.charAt(at);
      if (next == 'ب' || next == 'ك') {
        bases(at + 1, next, (char) 0);
      } else if (next == 'ل') {
        bases(at + 1, 'ل', (char) 0);
        bases(at + 1, (char) 0, 'ل');
      } else if (next == 'س' && n - at > 3) {
        bases(at + 1, (char) 0, 'س');
      }
    }

    private void bases(int at, char prep, char part) {
      preposition = prep;
      particle = part;
      stemBegin = at;
      int n = form.length();
      article = false;
      suffixes(at);
      if (part != 0) {
        return;
      }
      if (prep == 'ل' && form.charAt(at) == 'ل' && n - at >= 3) {
        article = true;
        suffixes(at + 1);
        suffixes(at);
      } else if (n - at >= 4 && form.charAt(at) == 'ا' && form.charAt(at + 1) == 'ل') {
        article = true;
        suffixes(at + 2);
      }
    }

    private void suffixes(int base) {
      int n = form.length();
      stem(base, n, "", 0);
      if (article) {
        return;
      }
      for (int i = 0; i < PRONOUNS.length; i++) {
        int end = n - PRONOUNS[i].length();
        if (end > base
            && form.endsWith(PRONOUNS[i])
            && plain.charAt(n - 1) != 'ة'
            && plain.charAt(n - 1) != 'ى') {
          stem(base, end, PRONOUNS[i], PRONOUN_COST[i]);
        }
      }
    }

    private void stem(int base, int end, String pronoun, int cost) {
      String stem = form.substring(base, end);
      int clitics =
          (conjunction != 0 ? 3 : 0)
              + (preposition != 0 ? preposition == 'ك' ? 9 : 3 : 0)
              + (particle != 0 ? particle == 'ل' ? 3 : 1 : 0);
      int score = -clitics - cost;
      WordIndex.Item item = index.item(stem);
      functions(item, stem, end, pronoun, -clitics);
      if (stem.length() < 2) {
        return;
      }
      if (pronoun.isEmpty() && particle == 0) {
        name(stem, base, end, -clitics);
      }
      int spelled = Letters.spellings(plain.substring(base, end));
      List<Stem> found = dictionary.lookup(stem);
      boolean plurals = false;
      for (Stem s : found) {
        plurals |= s.plural();
      }
      for (Stem s : item.stems()) {
        if (!(s.plural() && plurals) && fits(s, pronoun)) {
          dictionary(s, false, stem, base, end, pronoun, score, spelled);
        }
      }
      for (Stem s : found) {
        if (fits(s, pronoun)) {
          dictionary(s, plurals, stem, base, end, pronoun, score, spelled);
        }
      }
    }

    private boolean fits(Stem s, String pronoun) {
      if (pronoun.isEmpty() ? !s.free() : !s.bound()) {
        return false;
      }
      if (s.pos() == Pos.VERB) {
        if (article || preposition != 0 || pronoun.equals("ي")) {
          return false;
        }
        return particle == 0 || s.aspect() == Aspect.IMPERFECT;
      }
      if (particle != 0 || pronoun.equals("ني")) {
        return false;
      }
      if (s.construct() && article) {
        return false;
      }
      return !s.indefinite() || !article && preposition == 0 && pronoun.isEmpty();
    }

    private void dictionary(
        Stem s,
        boolean plurals,
        String stem,
        int base,
        int end,
        String pronoun,
        int cost,
        int spelled) {
      int score = cost + 3 * s.weight() - (s.derived() ? 4 : 0) - (s.construct() ? 4 : 0);
      score -= mismatch(stem, spelled, s.spellings());
      if (s.pos() == Pos.VERB) {
        if (vowels.tanwin()) {
          return;
        }
        score -= s.person() == 3 ? 0 : s.person() == 2 ? 8 : s.number() == Number.PLURAL ? 3 : 6;
        score -= s.number() == Number.DUAL ? 3 : 0;
        score -= s.voice() == Voice.PASSIVE ? 5 : 0;
        score -= s.aspect() == Aspect.IMPERFECT && fourth(s.lemma()) ? 1 : 0;
        if (s.weight() == 0 && index.preference(stem, s.lemma(), Pos.VERB) <= 0) {
          score -= particle == 'س' || !pronoun.isEmpty() ? 6 : 3;
        }
      } else if (s.number() == Number.DUAL) {
        score -= 2;
      }
      if (article && preposition == 'ل' && base == stemBegin) {
        score -= 1;
      }
      String lemma = s.lemma();
      Number number = s.number();
      Gender gender = s.gender();
      Plural plural = null;
      if (s.pos() != Pos.VERB) {
        plural = plurals && !s.plural() ? null : irregular(stem, s);
        if (plural != null) {
          lemma = plural.singular();
          number = plural.number();
          if (s.gender() == Gender.UNKNOWN || number == Number.SINGULAR) {
            gender = plural.gender();
          }
        }
        if (s.form() == Form.ELATIVE) {
          score += 4;
        }
        if (lemma.equals(stem)) {
          score += s.pos() == Pos.NOUN && stem.endsWith("ه") ? 3 : 1;
        } else if (number == Number.PLURAL
            && !s.substantive()
            && !s.plural()
            && !s.indefinite()
            && !lemma.endsWith("ه")) {
          score -= lemma.length() == 3 ? 5 : 2;
        }
      }
      Voice voice = s.voice();
      if (s.pos() == Pos.VERB && voice == Voice.UNKNOWN) {
        voice = vowels.voice(s.aspect(), lemma, base);
      }
      Analysis a =
          new Analysis(
              conjunction,
              preposition,
              particle,
              article,
              stemBegin,
              end,
              pronoun,
              lemma,
              s.pos(),
              s.form(),
              s.aspect(),
              voice,
              gender,
              number,
              s.person(),
              true);
      add(a, stem, score, s.indefinite() || vowels.tanwin(), s.construct());
      if (s.pos() == Pos.NOUN && pronoun.isEmpty() && index.head(lemma)) {
        add(pos(a, Pos.PROPN), stem, score - 12, s.indefinite(), s.construct());
      }
      if (s.plural() && plural != null && plural.adjective()) {
        add(pos(a, Pos.ADJ), stem, score, s.indefinite(), s.construct());
      }
      if (s.substantive() && s.form() != Form.ELATIVE) {
        boolean thing = gender == Gender.FEMININE && s.number() != Number.DUAL;
        add(
            with(a, thing ? lemma + "ه" : lemma, Pos.NOUN),
            stem,
            score - (s.form() == Form.NISBA ? 3 : 1),
            s.indefinite() || vowels.tanwin(),
            s.construct());
      }
    }

    private Plural irregular(String stem, Stem s) {
      Plural plural = index.plural(stem);
      if (plural != null || !s.plural() && !s.lemma().equals(stem) && s.form() != Form.ELATIVE) {
        return s.number() == Number.DUAL || s.number() == Number.PLURAL && !s.plural()
            ? null
            : plural;
      }
      int last = stem.length() - 1;
      return switch (stem.charAt(last)) {
        case 'ا' -> index.plural(stem.substring(0, last));
        case 'ت' -> index.plural(stem.substring(0, last) + 'ه');
        case 'و', 'ي' -> index.plural(stem.substring(0, last) + 'ء');
        default -> null;
      };
    }

    private void functions(WordIndex.Item item, String stem, int end, String pronoun, int cost) {
      for (FunctionWord w : item.functionWords()) {
        int takes = w.takes();
        if (conjunction != 0 && (takes & Takes.CONJUNCTION) == 0
            || preposition != 0 && (takes & Takes.PREPOSITION) == 0
            || preposition == 'ك' && (takes & Takes.NOT_KAF) != 0
            || article && (takes & Takes.ARTICLE) == 0
            || particle == 'س' && (takes & Takes.FUTURE) == 0
            || particle == 'ل' && (takes & Takes.EMPHASIS) == 0
            || !pronoun.isEmpty() && (takes & (Takes.PRONOUN | Takes.ONLY_PRONOUN)) == 0
            || pronoun.isEmpty() && (takes & Takes.ONLY_PRONOUN) != 0) {
          continue;
        }
        int base = end - stem.length();
        int spelled = Letters.spellings(plain.substring(base, end));
        int mismatch = mismatch(stem, spelled, w.spellings());
        if (pronoun.equals("ي") && stem.length() > 1) {
          mismatch += w.pos() == Pos.ADP ? 3 : 9;
        }
        if (w.exact() && mismatch > 0) {
          continue;
        }
        exclusive |= !w.shared() && mismatch < CONFLICT;
        Analysis a =
            new Analysis(
                conjunction,
                preposition,
                particle,
                article,
                stemBegin,
                end,
                pronoun,
                w.lemma(),
                w.pos(),
                Form.PLAIN,
                w.aspect(),
                w.pos() == Pos.AUX ? Voice.ACTIVE : Voice.UNKNOWN,
                w.gender(),
                w.number(),
                w.person(),
                true);
        closed.add(a);
        add(a, stem, FUNCTION + w.rank() + cost - mismatch, vowels.tanwin(), false);
      }
    }

    private void name(String stem, int base, int end, int cost) {
      boolean withArticle = article && base != stemBegin || article && preposition == 'ل';
      String key = withArticle ? "ال" + stem : stem;
      Name name = index.name(key);
      if (name == null
          || name.article() != withArticle
          || name.weak() && preposition != 0 && stem.length() <= 3) {
        return;
      }
      Analysis a =
          new Analysis(
              conjunction,
              preposition,
              particle,
              article,
              stemBegin,
              end,
              "",
              stem,
              Pos.PROPN,
              Form.PLAIN,
              Aspect.NONE,
              Voice.UNKNOWN,
              name.gender(),
              Number.SINGULAR,
              0,
              true);
      int from = withArticle && preposition != 'ل' ? base - 2 : base;
      int mismatch =
          withArticle && preposition == 'ل'
              ? 0
              : mismatch(key, Letters.spellings(plain.substring(from, end)), name.spellings());
      add(a, stem, (name.weak() ? WEAK : NAME) + cost - mismatch, false, false);
    }

    void add(Analysis a, String stem, int score, boolean indefinite, boolean construct) {
      int total = score + index.preference(stem, a.lemma(), a.pos());
      long features = Features.of(a, stem, indefinite, construct, false);
      for (int i = 0; i < readings.size(); i++) {
        Reading r = readings.get(i);
        if (r.analysis().equals(a)) {
          if (r.score() < total) {
            readings.set(i, new Reading(a, features, total, r.lemmaSets()));
          }
          return;
        }
      }
      readings.add(new Reading(a, features, total, rules.lemmaSets(a.lemma())));
    }
  }

  private static Analysis pos(Analysis a, Pos pos) {
    return with(a, a.lemma(), pos);
  }

  private static Analysis with(Analysis a, String lemma, Pos pos) {
    return new Analysis(
        a.conjunction(),
        a.preposition(),
        a.particle(),
        a.article(),
        a.stemBegin(),
        a.stemEnd(),
        a.pronoun(),
        lemma,
        pos,
        a.form(),
        a.aspect(),
        a.voice(),
        a.gender(),
        a.number(),
        a.person(),
        a.known());
  }

  /** Whether a verb is of the fourth form, whose unvowelled imperfect is also the first's. */
  private static boolean fourth(String lemma) {
    return lemma.length() == 4 && lemma.charAt(0) == 'ا';
  }

  /** How far the hamza forms written are from a true spelling: 0 where they agree. */
  private static int mismatch(String stem, int written, int truth) {
    if (written == truth) {
      return 0;
    }
    int cost = 0;
    int shift = 0;
    for (int i = 0; i < stem.length() && shift < 32; i++) {
      char c = stem.charAt(i);
      if (c != 'ا' && c != 'ي' && c != 'و' && c != 'ه') {
        continue;
      }
      int w = written >> shift & 3;
      int t = truth >> shift & 3;
      shift += 2;
      if (w == t) {
        continue;
      }
      cost +=
          switch (c) {
            case 'ا' -> w == 0 ? 1 : i == 0 && t == 0 ? 6 : CONFLICT;
            case 'ي' -> w == 2 ? CONFLICT : t == 2 ? 4 : w == 0 ? 6 : 5;
            case 'و' -> w == 1 ? CONFLICT : 3;
            default -> w == 0 ? 11 : 9;
          };
    }
    return cost;
  }

  /** Whether the dictionary knows the word only as a rare form of a verb or noun. */
  private static boolean doubtful(List<Reading> readings) {
    for (Reading r : readings) {
      Analysis a = r.analysis();
      if (r.score() > DOUBTFUL
          || a.stemBegin() > 0 && (a.particle() != 'س' || a.conjunction() != 0)
          || !a.pronoun().isEmpty()
          || a.aspect() == Aspect.IMPERFECT && a.person() == 3 && a.particle() == 0) {
        return false;
      }
    }
    return true;
  }

  /** Everything that is known of a token. */
  Entry analyse(String raw, Tokeniser.Kind kind) {
    AlignedText aligned = Normaliser.align(raw);
    // Where nothing was folded, one string serves as both.
    String form = aligned.normal().equals(raw) ? raw : aligned.normal();
    int[] rawAt = aligned.origins();
    if (kind != Tokeniser.Kind.WORD) {
      return entry(0, raw, form, rawAt, List.of(other(form, kind)));
    }
    long letters = Letters.packed(raw, 0, raw.length());
    if (form.isEmpty()) {
      return entry(letters, raw, form, rawAt, List.of(other(form, Tokeniser.Kind.OTHER)));
    }
    StringBuilder plain = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      plain.append(raw.charAt(rawAt[i]));
    }
    Vowels vowels = Vowels.of(raw, rawAt);
    List<Reading> readings = readings(form, plain.toString(), vowels);
    if (!readings.isEmpty() && doubtful(readings)) {
      Analysis a = Guesser.name(form);
      readings.add(
          new Reading(
              a,
              Features.of(a, stem(form, a), false, false, false),
              DOUBTFUL,
              rules.lemmaSets(a.lemma())));
    }
    if (readings.isEmpty()) {
      String collapsed = Guesser.collapse(form);
      if (!collapsed.equals(form)) {
        List<Reading> of = readings(collapsed, collapsed, vowels);
        if (!of.isEmpty()) {
          return entry(letters, raw, collapsed, Guesser.stretch(form, collapsed, rawAt), of);
        }
      }
      List<Reading> seated = seated(form, plain.toString(), vowels);
      if (!seated.isEmpty()) {
        return entry(letters, raw, form, rawAt, seated);
      }
      int split = split(form, plain.toString());
      // A ligature that stands for letters of both words is not cut.
      if (split > 0 && rawAt[split] > rawAt[split - 1]) {
        return Entry.split(letters, raw, form, straight(rawAt), rawAt[split]);
      }
      guesses(readings, form, plain.toString());
    }
    return entry(letters, raw, form, rawAt, readings);
  }

  /** بدأوا for بدؤوا: the hamza of a verb that ends in one, left on its alif before the plural. */
  private List<Reading> seated(String form, String plain, Vowels vowels) {
    int at = plain.length() - 3;
    if (at < 2 || !plain.endsWith("أوا")) {
      return List.of();
    }
    return readings(form.substring(0, at) + "ووا", plain.substring(0, at) + "ؤوا", vowels);
  }

  private void guesses(List<Reading> readings, String form, String plain) {
    for (Guesser.Guess guess : Guesser.guess(form, plain)) {
      Analysis a = guess.analysis();
      readings.add(
          new Reading(
              a,
              Features.of(a, stem(form, a), false, false, false),
              guess.score(),
              rules.lemmaSets(a.lemma())));
    }
  }

  private List<Reading> readings(String form, String plain, Vowels vowels) {
    Gathering gathering = new Gathering(form, plain, vowels);
    gathering.all();
    if (gathering.exclusive) {
      gathering.readings.removeIf(
          r -> r.analysis().pos() != Pos.PROPN && !gathering.closed.contains(r.analysis()));
    }
    return gathering.readings;
  }

  private Entry entry(long letters, String raw, String form, int[] rawAt, List<Reading> found) {
    List<Reading> readings = new ArrayList<>(found);
    readings.sort(Comparator.comparingInt((Reading r) -> -r.score()));
    if (readings.size() > Entry.MOST) {
      readings = readings.subList(0, Entry.MOST);
    }
    Analysis first = readings.get(0).analysis();
    String stem = stem(form, first);
    long[] formSets = rules.formSets(form, stem);
    Reading[] array = readings.toArray(new Reading[0]);
    List<CompiledRule> relevant = new ArrayList<>();
    List<Integer> meant = new ArrayList<>();
    if (array.length > 1) {
      for (CompiledRule rule : rules.rules()) {
        int mask = 0;
        for (int i = 0; i < array.length; i++) {
          if (rule.target().fits(array[i], formSets)) {
            mask |= 1 << i;
          }
        }
        if (mask != 0 && mask != (1 << array.length) - 1) {
          relevant.add(rule);
          meant.add(mask);
        }
      }
    }
    return new Entry(
        letters,
        raw,
        form,
        straight(rawAt),
        0,
        array,
        formSets,
        relevant.toArray(new CompiledRule[0]),
        meant.stream().mapToInt(x -> x).toArray(),
        Reach.of(relevant));
  }

  /** The same positions, in one array for all words whose letters stand one by one. */
  private int[] straight(int[] rawAt) {
    for (int i = 0; i < rawAt.length; i++) {
      if (rawAt[i] != i || i == straight.length) {
        return rawAt;
      }
    }
    return straight;
  }

  private static String stem(String form, Analysis a) {
    return form.isEmpty() ? form : form.substring(a.stemBegin(), a.stemEnd());
  }

  private Reading other(String form, Tokeniser.Kind kind) {
    Pos pos =
        switch (kind) {
          case NUMBER -> Pos.NUM;
          case LATIN -> Pos.PROPN;
          case SYMBOL -> Pos.SYM;
          case PUNCTUATION -> Pos.PUNCT;
          default -> Pos.X;
        };
    int begin = 0;
    char conjunction = 0;
    char preposition = 0;
    boolean article = false;
    if (kind == Tokeniser.Kind.NUMBER) {
      if (form.charAt(begin) == 'و' || form.charAt(begin) == 'ف') {
        conjunction = form.charAt(begin++);
      }
      char c = form.charAt(begin);
      if (c == 'ب' || c == 'ل' || c == 'ك') {
        preposition = c;
        begin++;
      }
      article = form.startsWith("ال", begin) || preposition == 'ل' && form.startsWith("ل", begin);
    }
    Analysis a =
        new Analysis(
            conjunction,
            preposition,
            (char) 0,
            article,
            begin,
            form.length(),
            "",
            form.substring(begin),
            pos,
            Form.PLAIN,
            Aspect.NONE,
            Voice.UNKNOWN,
            Gender.UNKNOWN,
            Number.UNKNOWN,
            0,
            kind != Tokeniser.Kind.LATIN);
    return new Reading(
        a,
        Features.of(a, form, false, false, kind == Tokeniser.Kind.NUMBER),
        0,
        rules.lemmaSets(a.lemma()));
  }

  /** Where an unknown word is two words written as one, or 0. */
  private int split(String form, String plain) {
    for (RunOn head : index.runOns()) {
      int at = head.form().length();
      if (!form.startsWith(head.form()) || form.length() - at < 3) {
        continue;
      }
      String rest = form.substring(at);
      for (Reading r : readings(rest, plain.substring(at), Vowels.NONE)) {
        Analysis a = r.analysis();
        boolean follows =
            head.verbal()
                ? (a.pos() == Pos.VERB || a.pos() == Pos.AUX) && r.score() > DOUBTFUL
                : a.article() && rest.length() > 4;
        if (follows) {
          return at;
        }
      }
    }
    return 0;
  }
}
