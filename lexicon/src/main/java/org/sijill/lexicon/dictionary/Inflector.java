package org.sijill.lexicon.dictionary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijill.lexicon.dictionary.Derivation.Derived;
import org.sijill.lexicon.dictionary.SourceLexicon.NominalClass;
import org.sijill.lexicon.dictionary.SourceLexicon.VerbForm;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Analysis.Voice;
import org.sijill.reader.words.Letters;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Stem;

/** Makes the forms of the dictionary from the source's lemmas and verb forms. */
public final class Inflector {

  private final SourceLexicon source;
  private final DictionaryWriter out;
  private final Map<String, Form> derivedForms = new HashMap<>();
  private final TreeMap<String, Form> unlisted = new TreeMap<>();

  public Inflector(SourceLexicon source, DictionaryWriter out) {
    this.source = source;
    this.out = out;
  }

  /** Writes everything. */
  public void run() {
    verbs();
    derive();
    for (Map.Entry<String, Set<NominalClass>> e : source.nominals().entrySet()) {
      listed(e.getKey(), e.getValue());
    }
    unlisted.forEach(
        (word, form) -> {
          if (form == Form.MASDAR) {
            new Nominal(out::add, word, Pos.NOUN, form, false, true, 0).inflect();
          } else {
            new Nominal(out::add, word, Pos.ADJ, form, true, true, 0).inflect();
          }
        });
  }

  // --- verbs

  private record Cell(String form, String lemma, boolean past, boolean bound) {}

  private void verbs() {
    Map<Cell, Map<String, Integer>> cells = new LinkedHashMap<>();
    for (VerbForm v : source.verbForms()) {
      String c = v.conjugation();
      char person = c.charAt(2);
      if (person == 'Y' && (c.charAt(0) == 'F' || c.charAt(1) == '2')) {
        continue;
      }
      boolean past = c.charAt(4) == 'p';
      cells
          .computeIfAbsent(
              new Cell(v.form(), Spelling.plain(v.lemma()), past, v.bound()), k -> new HashMap<>())
          .merge(c.substring(0, 3), c.charAt(5) == 'a' ? 1 : 2, (x, y) -> x | y);
    }
    cells.forEach(
        (cell, persons) -> {
          boolean third = persons.containsKey("M1H") || persons.containsKey("F1H");
          String lemma = Spelling.normal(cell.lemma());
          int weight = source.common().getOrDefault(lemma, 0);
          persons.forEach(
              (person, voices) -> {
                if (third && !person.equals("M1H") && !person.equals("F1H")) {
                  return;
                }
                out.add(
                    cell.form(),
                    new Stem(
                        lemma,
                        Pos.VERB,
                        Form.PLAIN,
                        cell.past() ? Aspect.PERFECT : Aspect.IMPERFECT,
                        voices == 1 ? Voice.ACTIVE : voices == 2 ? Voice.PASSIVE : Voice.UNKNOWN,
                        person.charAt(2) == 'I'
                            ? Gender.UNKNOWN
                            : person.charAt(0) == 'M' ? Gender.MASCULINE : Gender.FEMININE,
                        switch (person.charAt(1)) {
                          case '1' -> Number.SINGULAR;
                          case '2' -> Number.DUAL;
                          default -> Number.PLURAL;
                        },
                        switch (person.charAt(2)) {
                          case 'I' -> 1;
                          case 'Y' -> 2;
                          default -> 3;
                        },
                        !cell.bound(),
                        cell.bound(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        weight,
                        Letters.spellings(cell.form())));
              });
        });
  }

  // --- participles and verbal nouns

  private void derive() {
    Map<String, TreeSet<String>> wanted = new TreeMap<>();
    source
        .verbs()
        .forEach(
            (verb, transitive) -> {
              String lemma = Spelling.normal(Spelling.plain(verb));
              for (Derived d : Derivation.of(verb)) {
                if (d.kind() == Derivation.Kind.PASSIVE && !transitive) {
                  continue;
                }
                Form form =
                    switch (d.kind()) {
                      case ACTIVE -> Form.ACTIVE_PARTICIPLE;
                      case PASSIVE -> Form.PASSIVE_PARTICIPLE;
                      case MASDAR -> Form.MASDAR;
                    };
                Set<NominalClass> listed = source.nominals().get(d.word());
                boolean fits =
                    listed != null
                        && (form == Form.MASDAR
                            ? listed.contains(NominalClass.MASDAR)
                                || listed.contains(NominalClass.NOUN)
                            : listed.contains(NominalClass.ADJECTIVE));
                if (!fits) {
                  unlisted.merge(d.word(), form, (x, y) -> x);
                }
                derivedForms.merge(key(d.word(), form), form, (x, y) -> x);
                wanted.computeIfAbsent(Spelling.normal(d.word()), k -> new TreeSet<>()).add(lemma);
              }
            });
    source
        .masdarTable()
        .forEach(
            (masdar, verbs) -> {
              Set<NominalClass> listed = source.nominals().get(masdar);
              if (listed == null) {
                unlisted.putIfAbsent(masdar, Form.MASDAR);
              }
              derivedForms.put(key(masdar, Form.MASDAR), Form.MASDAR);
              for (String verb : verbs) {
                wanted
                    .computeIfAbsent(Spelling.normal(masdar), k -> new TreeSet<>())
                    .add(Spelling.normal(Spelling.plain(verb)));
              }
            });
    wanted.forEach((noun, verbs) -> verbs.forEach(verb -> out.link(noun, verb)));
  }

  private static String key(String word, Form form) {
    return word + (form == Form.MASDAR ? "=" : "-");
  }

  // --- nouns and adjectives

  private void listed(String lemma, Set<NominalClass> classes) {
    if (lemma.length() < 2) {
      return;
    }
    int weight = source.common().getOrDefault(Spelling.normal(lemma), 0);
    boolean plural =
        classes.contains(NominalClass.BROKEN_PLURAL) && !classes.contains(NominalClass.SINGULAR);
    if (plural) {
      String singular = PluralPatterns.singular(lemma, this::commonness);
      Nominal nominal =
          new Nominal(out::add, singular == null ? lemma : singular,
              lemma,
              Pos.NOUN,
              Form.PLAIN,
              false,
              false,
              weight);
      nominal.plural(classes.contains(NominalClass.HUMAN));
      return;
    }
    if (classes.contains(NominalClass.NOUN) || classes.contains(NominalClass.MASDAR)) {
<<<<<<< HEAD
      Form form = derivedForms.containsKey(key(lemma, Form.MASDAR)) ? Form.MASDAR : Form.PLAIN;
      new Nominal(lemma, Pos.NOUN, form, false, false, weight).inflect();
=======
      Form form =
          derivedForms.containsKey(key(lemma, Form.MASDAR)) ? Form.MASDAR : Form.PLAIN;
      new Nominal(out::add, lemma, Pos.NOUN, form, false, false, weight).inflect();
    }
    if (classes.contains(NominalClass.NOUN)
        && !lemma.endsWith("ة")
        && !lemma.endsWith("ى")
        && !lemma.endsWith("ا")
        && !source.nominals().containsKey(lemma + "ة")
        && !classes.contains(NominalClass.ADJECTIVE)) {
      int common = source.common().getOrDefault(Spelling.normal(lemma + "ة"), 0);
      new Nominal(out::add, lemma + "ة", Pos.NOUN, Form.PLAIN, false, true, common).inflect();
>>>>>>> words
    }
    if (classes.contains(NominalClass.ADJECTIVE)) {
      new Nominal(out::add, lemma,
              Pos.ADJ,
              derivedForms.getOrDefault(key(lemma, Form.ACTIVE_PARTICIPLE), Form.PLAIN),
              true,
              false,
              weight)
          .inflect();
    }
    if (classes.contains(NominalClass.ELATIVE)) {
      new Nominal(out::add, lemma, Pos.ADJ, Form.ELATIVE, true, false, weight).elative();
    }
    if (classes.contains(NominalClass.NISBA)) {
      new Nominal(out::add, lemma, Pos.ADJ, Form.NISBA, true, false, weight).inflect();
    }
    if (classes.contains(NominalClass.RELATED) && !lemma.endsWith("ي") && !lemma.endsWith("ى")) {
      String nisba = (lemma.endsWith("ة") ? lemma.substring(0, lemma.length() - 1) : lemma) + "ي";
      Set<NominalClass> own = source.nominals().get(nisba);
      if (own == null || !own.contains(NominalClass.NISBA)) {
        int common = source.common().getOrDefault(Spelling.normal(nisba), 0);
        new Nominal(out::add, nisba, Pos.ADJ, Form.NISBA, true, true, common).inflect();
      }
    }
  }

  /** How common a singular noun or adjective is; -1 for anything else. */
  private int commonness(String word) {
    Set<NominalClass> classes = source.nominals().get(word);
    if (classes == null || !classes.contains(NominalClass.SINGULAR)) {
      return -1;
    }
    return source.common().getOrDefault(Spelling.normal(word), 0);
  }
<<<<<<< HEAD

  private final class Nominal {
    private final String lemma;
    private final String normal;
    private final Pos pos;
    private final Form form;
    private final boolean substantive;
    private final boolean derived;
    private final int weight;

    Nominal(String lemma, Pos pos, Form form, boolean substantive, boolean derived, int weight) {
      this(lemma, lemma, pos, form, substantive, derived, weight);
    }

    /** With a lemma that differs from the word inflected. */
    Nominal(
        String lemma,
        String word,
        Pos pos,
        Form form,
        boolean substantive,
        boolean derived,
        int weight) {
      this.lemma = word;
      this.normal = Spelling.normal(lemma);
      this.pos = pos;
      this.form = form;
      this.substantive = substantive;
      this.derived = derived;
      this.weight = weight;
    }

    private void add(
        String word, Gender gender, Number number, boolean free, boolean bound, Use use) {
      out.add(
          word,
          new Stem(
              normal,
              pos,
              form,
              Aspect.NONE,
              form == Form.ACTIVE_PARTICIPLE && certainlyActive()
                  ? Voice.ACTIVE
                  : form == Form.PASSIVE_PARTICIPLE ? Voice.PASSIVE : Voice.UNKNOWN,
              gender,
              number,
              0,
              free,
              bound,
              use == Use.CONSTRUCT,
              use == Use.INDEFINITE,
              substantive,
              derived,
              use == Use.PLURAL,
              weight,
              Letters.spellings(word)));
    }

    /** Participles whose two voices are not spelled alike. */
    private boolean certainlyActive() {
      return !lemma.startsWith("م") || lemma.endsWith("ي");
    }

    void plural(boolean human) {
      Gender gender = human ? Gender.MASCULINE : Gender.UNKNOWN;
      if (lemma.endsWith("ة")) {
        add(lemma, gender, Number.PLURAL, true, false, Use.PLURAL);
        add(cut(1) + "ت", gender, Number.PLURAL, false, true, Use.PLURAL);
      } else if (lemma.endsWith("ى")) {
        add(lemma, gender, Number.PLURAL, true, false, Use.PLURAL);
        add(cut(1) + "ا", gender, Number.PLURAL, false, true, Use.PLURAL);
      } else {
        add(lemma, gender, Number.PLURAL, true, true, Use.PLURAL);
        hamza(gender, Number.PLURAL, Use.PLURAL);
        if (!lemma.endsWith("ء") && !lemma.endsWith("ا")) {
          add(lemma + "ا", gender, Number.PLURAL, true, false, Use.INDEFINITE);
        }
        if (lemma.endsWith("ي")) {
          add(cut(1), gender, Number.PLURAL, true, false, Use.PLURAL);
        }
      }
    }

    void elative() {
      if (lemma.endsWith("ى")) {
        add(lemma, Gender.UNKNOWN, Number.SINGULAR, true, false, Use.ANY);
        add(cut(1) + "ا", Gender.UNKNOWN, Number.SINGULAR, false, true, Use.ANY);
      } else {
        add(lemma, Gender.MASCULINE, Number.SINGULAR, true, true, Use.ANY);
      }
    }

    void inflect() {
      if (lemma.endsWith("ة")) {
        feminine(cut(1));
      } else if (lemma.endsWith("ى")) {
        Gender gender = pos == Pos.ADJ ? Gender.MASCULINE : Gender.UNKNOWN;
        String stem = cut(1);
        add(lemma, gender, Number.SINGULAR, true, false, Use.ANY);
        add(stem + "ا", gender, Number.SINGULAR, false, true, Use.ANY);
        dual(stem + "ي", gender);
        if (substantive) {
          add(stem + "ون", Gender.MASCULINE, Number.PLURAL, true, false, Use.ANY);
          add(stem + "ين", Gender.MASCULINE, Number.PLURAL, true, false, Use.ANY);
          feminine(stem + "ا");
        } else {
          add(stem + "يات", Gender.FEMININE, Number.PLURAL, true, true, Use.ANY);
        }
      } else {
        Gender gender =
            lemma.endsWith("اء") && pos == Pos.NOUN && form != Form.MASDAR
                ? Gender.UNKNOWN
                : Gender.MASCULINE;
        add(lemma, gender, Number.SINGULAR, true, true, Use.ANY);
        hamza(gender, Number.SINGULAR, Use.ANY);
        boolean defective = pos == Pos.ADJ && form != Form.NISBA && lemma.endsWith("ي");
        if (defective) {
          add(cut(1), Gender.MASCULINE, Number.SINGULAR, true, false, Use.INDEFINITE);
        }
        if (!lemma.endsWith("ا") && !lemma.endsWith("اء")) {
          add(lemma + "ا", gender, Number.SINGULAR, true, false, Use.INDEFINITE);
        }
        dual(lemma, gender);
        if (substantive) {
          String stem = defective ? cut(1) : lemma;
          add(stem + "ون", Gender.MASCULINE, Number.PLURAL, true, false, Use.ANY);
          add(stem + "ين", Gender.MASCULINE, Number.PLURAL, true, false, Use.ANY);
          add(stem + "و", Gender.MASCULINE, Number.PLURAL, true, true, Use.CONSTRUCT);
          add(stem + "ي", Gender.MASCULINE, Number.PLURAL, true, true, Use.CONSTRUCT);
          feminine(lemma);
        } else {
          add(lemma + "ات", Gender.FEMININE, Number.PLURAL, true, true, Use.ANY);
        }
      }
    }

    private void feminine(String stem) {
      add(stem + "ة", Gender.FEMININE, Number.SINGULAR, true, false, Use.ANY);
      add(stem + "ت", Gender.FEMININE, Number.SINGULAR, false, true, Use.ANY);
      dual(stem + "ت", Gender.FEMININE);
      add(stem + "ات", Gender.FEMININE, Number.PLURAL, true, true, Use.ANY);
    }

    private void dual(String stem, Gender gender) {
      add(stem + "ان", gender, Number.DUAL, true, false, Use.ANY);
      add(stem + "ين", gender, Number.DUAL, true, false, Use.ANY);
      add(stem + "ا", gender, Number.DUAL, true, true, Use.CONSTRUCT);
      add(stem + "ي", gender, Number.DUAL, true, true, Use.CONSTRUCT);
    }

    /** The seat of a final hamza before a pronoun: اعضاؤه, اعضائه. */
    private void hamza(Gender gender, Number number, Use use) {
      if (lemma.endsWith("ء")) {
        add(cut(1) + "ؤ", gender, number, false, true, use);
        add(cut(1) + "ئ", gender, number, false, true, use);
      }
    }

    private String cut(int letters) {
      return lemma.substring(0, lemma.length() - letters);
    }
  }

  /** How a form may stand. */
  private enum Use {
    ANY,
    CONSTRUCT,
    INDEFINITE,
    PLURAL
  }
=======
>>>>>>> words
}
