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
          new Nominal(
              out::add,
              singular == null ? lemma : singular,
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
      Form form = derivedForms.containsKey(key(lemma, Form.MASDAR)) ? Form.MASDAR : Form.PLAIN;
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
    }
    if (classes.contains(NominalClass.ADJECTIVE)) {
      Form participle = derivedForms.get(key(lemma, Form.ACTIVE_PARTICIPLE));
      new Nominal(
              out::add,
              lemma,
              Pos.ADJ,
              participle == null ? Form.PLAIN : participle,
              true,
              participle == null
                  && (classes.contains(NominalClass.NOUN) || classes.contains(NominalClass.MASDAR)),
              weight)
          .inflect();
    }
    if (classes.contains(NominalClass.ELATIVE)) {
      new Nominal(out::add, lemma, Pos.ADJ, Form.ELATIVE, true, false, weight).elative();
    }
    if (classes.contains(NominalClass.NISBA) && lemma.endsWith("ة")) {
      // جاذبية: an abstract noun.
      new Nominal(out::add, lemma, Pos.NOUN, Form.PLAIN, false, false, weight).inflect();
    } else if (classes.contains(NominalClass.NISBA)) {
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
}
