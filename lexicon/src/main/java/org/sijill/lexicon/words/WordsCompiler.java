package org.sijill.lexicon.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.sijill.lexicon.Located;
import org.sijill.lexicon.YamlFiles;
import org.sijill.lexicon.dictionary.Conjugation;
import org.sijill.lexicon.dictionary.Nominal;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Letters;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Stem;
import org.sijill.reader.words.WordKnowledge;
import org.sijill.reader.words.WordKnowledge.FormStem;
import org.sijill.reader.words.WordKnowledge.FunctionWord;
import org.sijill.reader.words.WordKnowledge.Name;
import org.sijill.reader.words.WordKnowledge.Plural;
import org.sijill.reader.words.WordKnowledge.Preference;
import org.sijill.reader.words.WordKnowledge.RunOn;
import org.sijill.reader.words.WordKnowledge.Takes;

/** Compiles the knowledge files about words. */
public final class WordsCompiler {

  /** An entry with its examples. */
  private interface Entry {
    List<WordExample> examples();

    /** Examples that it must not touch, or null. */
    default List<WordExample> not() {
      return null;
    }

    /** Whether its words are words of another kind too, so that {@link #not} is needed. */
    default boolean ambiguous() {
      return false;
    }
  }

  /** An entry of {@code function-words.yaml}. */
  record FunctionWordEntry(
      Pos pos,
      List<String> words,
      String lemma,
      String takes,
      String gender,
      String number,
      int person,
      String aspect,
      boolean shared,
      boolean exact,
      int rank,
      List<WordExample> examples,
      List<WordExample> not)
      implements Entry {}

  /** An entry of {@code names.yaml}. */
  record NameEntry(
      String kind,
      boolean weak,
      boolean heads,
      String gender,
      List<String> names,
      List<WordExample> examples,
      List<WordExample> not)
      implements Entry {

    @Override
    public boolean ambiguous() {
      return weak;
    }
  }

  /** An entry of {@code broken-plurals.yaml}. */
  record PluralEntry(
      String gender, boolean adjective, Map<String, String> plurals, List<WordExample> examples)
      implements Entry {}

  /** An entry of {@code more-words.yaml}. */
  record MoreEntry(String kind, int rank, List<String> words, List<WordExample> examples)
      implements Entry {}

  /** An entry of {@code verbs.yaml}. */
  record VerbEntry(
      int rank, boolean transitive, Map<String, String> verbs, List<WordExample> examples)
      implements Entry {}

  /** An entry of {@code irregular-forms.yaml}. */
  record IrregularEntry(
      String gender, String number, Map<String, String> forms, List<WordExample> examples)
      implements Entry {}

  /** An entry of {@code run-on.yaml}. */
  record RunOnEntry(
      String before, List<String> words, List<WordExample> examples, List<WordExample> not)
      implements Entry {

    @Override
    public boolean ambiguous() {
      return true;
    }
  }

  /** An entry of {@code usual-readings.yaml}. */
  record PreferenceEntry(
      Pos pos,
      String lemma,
      int rank,
      List<String> forms,
      List<String> lemmas,
      List<WordExample> examples,
      List<WordExample> not)
      implements Entry {}

  private final Path dir;
  private final List<Located<WordExample>> examples = new ArrayList<>();

  private WordsCompiler(Path dir) {
    this.dir = dir;
  }

  /** What the files of a folder say; files that are not there say nothing. */
  public static WordKnowledge compile(Path dir) {
    WordsCompiler c = new WordsCompiler(dir);
    return new WordKnowledge(
        c.functionWords(),
        c.names(),
        c.plurals(),
        c.stems(),
        c.preferences(),
        c.runOns(),
        RulesCompiler.compile(dir));
  }

  private <T extends Entry> List<Located<T>> entries(String file, Class<T> type) {
    List<Located<T>> entries = entries(dir, file, type);
    for (Located<T> located : entries) {
      Entry e = located.value();
      if (all(e.examples()).isEmpty() || e.ambiguous() && all(e.not()).isEmpty()) {
        throw located.wrong(
            "an entry lacks "
                + (all(e.examples()).isEmpty() ? "examples" : "an example in \"not\""),
            "Add {text, word, pos, lemma} with a sentence of your own.");
      }
      for (WordExample example : all(e.examples())) {
        examples.add(new Located<>(example, located.file(), located.line()));
      }
      for (WordExample example : all(e.not())) {
        examples.add(new Located<>(example, located.file(), located.line()));
      }
    }
    return entries;
  }

  /** The examples of all entries but the rules. */
  static List<Located<WordExample>> examples(Path dir) {
    WordsCompiler c = new WordsCompiler(dir);
    c.functionWords();
    c.names();
    c.plurals();
    c.stems();
    c.preferences();
    c.runOns();
    return c.examples;
  }

  static <T> List<Located<T>> entries(Path dir, String file, Class<T> type) {
    Path path = dir.resolve(file);
    return Files.exists(path) ? YamlFiles.readLocated(path, type) : List.of();
  }

  static <T> List<T> all(List<T> list) {
    return list == null ? List.of() : list;
  }

  private List<FunctionWord> functionWords() {
    List<FunctionWord> words = new ArrayList<>();
    for (Located<FunctionWordEntry> located :
        entries("function-words.yaml", FunctionWordEntry.class)) {
      FunctionWordEntry e = located.value();
      if (e.pos() == null || all(e.words()).isEmpty()) {
        throw located.wrong("an entry needs pos and words", "Give both.");
      }
      for (String word : e.words()) {
        String bare = bare(word);
        words.add(
            new FunctionWord(
                Normaliser.letters(word),
                Letters.spellings(bare),
                Normaliser.letters(e.lemma() == null ? word : e.lemma()),
                e.pos(),
                e.aspect() == null
                    ? Aspect.NONE
                    : Aspect.valueOf(e.aspect().toUpperCase(Locale.ROOT)),
                gender(located, e.gender()),
                number(located, e.number()),
                e.person(),
                takes(located, e.takes() == null ? "c" : e.takes()),
                e.shared(),
                e.exact(),
                e.rank()));
      }
    }
    return words;
  }

  private static int takes(Located<?> located, String takes) {
    int bits = 0;
    for (char c : takes.toCharArray()) {
      bits |=
          switch (c) {
            case 'c' -> Takes.CONJUNCTION;
            case 'p' -> Takes.PREPOSITION;
            case 'q' -> Takes.PREPOSITION | Takes.NOT_KAF;
            case 'a' -> Takes.ARTICLE;
            case 's' -> Takes.PRONOUN;
            case 'S' -> Takes.ONLY_PRONOUN;
            case 'f' -> Takes.FUTURE;
            case 'l' -> Takes.EMPHASIS;
            default ->
                throw located.wrong("\"" + c + "\" is no attachment", "Use letters of cpqasSfl.");
          };
    }
    return bits;
  }

  private static Gender gender(Located<?> located, String gender) {
    if (gender == null) {
      return Gender.UNKNOWN;
    }
    return switch (gender) {
      case "m" -> Gender.MASCULINE;
      case "f" -> Gender.FEMININE;
      default -> throw located.wrong("gender " + gender, "Write m or f.");
    };
  }

  private static Number number(Located<?> located, String number) {
    if (number == null) {
      return Number.UNKNOWN;
    }
    return switch (number) {
      case "s" -> Number.SINGULAR;
      case "d" -> Number.DUAL;
      case "p" -> Number.PLURAL;
      default -> throw located.wrong("number " + number, "Write s, d or p.");
    };
  }

  private static String bare(String word) {
    StringBuilder bare = new StringBuilder();
    for (char c : word.toCharArray()) {
      if (c < 'ً' || c > 'ْ') {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  private List<Name> names() {
    Map<String, Name> names = new TreeMap<>();
    for (Located<NameEntry> located : entries("names.yaml", NameEntry.class)) {
      NameEntry e = located.value();
      for (String name : all(e.names())) {
        String form = Normaliser.letters(name);
        Name entry =
            new Name(
                form,
                name.startsWith("ال"),
                Letters.spellings(bare(name)),
                e.weak(),
                e.heads(),
                gender(located, e.gender()));
        names.merge(
            (e.heads() ? "=" : "") + form, entry, (old, added) -> added.weak() ? added : old);
      }
    }
    return new ArrayList<>(names.values());
  }

  private List<Plural> plurals() {
    List<Plural> plurals = new ArrayList<>();
    for (Located<PluralEntry> located : entries("broken-plurals.yaml", PluralEntry.class)) {
      PluralEntry e = located.value();
      e.plurals()
          .forEach(
              (plural, singular) ->
                  plurals.add(
                      new Plural(
                          Normaliser.letters(plural),
                          Normaliser.letters(singular),
                          e.gender() != null
                              ? gender(located, e.gender())
                              : singular.endsWith("ة") ? Gender.FEMININE : Gender.MASCULINE,
                          Number.PLURAL,
                          e.adjective())));
    }
    for (Located<IrregularEntry> located : entries("irregular-forms.yaml", IrregularEntry.class)) {
      IrregularEntry e = located.value();
      e.forms()
          .forEach(
              (form, lemma) ->
                  plurals.add(
                      new Plural(
                          Normaliser.letters(form),
                          Normaliser.letters(lemma),
                          gender(located, e.gender()),
                          number(located, e.number()),
                          false)));
    }
    return plurals;
  }

  private List<FormStem> stems() {
    Map<String, Set<Stem>> stems = new TreeMap<>();
    BiConsumer<String, Stem> add =
        (form, stem) ->
            stems.computeIfAbsent(Normaliser.letters(form), k -> new LinkedHashSet<>()).add(stem);
    for (Located<MoreEntry> located : entries("more-words.yaml", MoreEntry.class)) {
      MoreEntry e = located.value();
      for (String word : all(e.words())) {
        int weight = Math.max(0, Math.min(3, e.rank()));
        switch (e.kind() == null ? "" : e.kind()) {
          case "noun" ->
              new Nominal(add, word, Pos.NOUN, Form.PLAIN, false, false, weight).inflect();
          case "person" ->
              new Nominal(add, word, Pos.NOUN, Form.PLAIN, true, false, weight).inflect();
          case "elative" ->
              new Nominal(add, word, Pos.ADJ, Form.ELATIVE, true, false, weight).elative();
          case "masdar" ->
              new Nominal(add, word, Pos.NOUN, Form.MASDAR, false, false, weight).inflect();
          case "adjective" ->
              new Nominal(add, word, Pos.ADJ, Form.PLAIN, true, false, weight).inflect();
          case "active" ->
              new Nominal(add, word, Pos.ADJ, Form.ACTIVE_PARTICIPLE, true, false, weight)
                  .inflect();
          case "passive" ->
              new Nominal(add, word, Pos.ADJ, Form.PASSIVE_PARTICIPLE, true, false, weight)
                  .inflect();
          case "nisba" ->
              new Nominal(add, word, Pos.ADJ, Form.NISBA, true, false, weight).inflect();
          default ->
              throw located.wrong(
                  "kind " + e.kind(),
                  "One of noun, person, elative, masdar, adjective, active, passive, nisba.");
        }
      }
    }
    for (Located<VerbEntry> located : entries("verbs.yaml", VerbEntry.class)) {
      VerbEntry e = located.value();
      e.verbs()
          .forEach(
              (past, imperfect) -> {
                try {
                  new Conjugation(add, past, imperfect, e.transitive(), e.rank()).conjugate();
                } catch (IllegalArgumentException wrong) {
                  throw located.wrong(
                      past + ": " + imperfect + " is no verb", "Write it as وقع: يقع.");
                }
              });
    }
    for (Located<PluralEntry> located : entries("broken-plurals.yaml", PluralEntry.class)) {
      located
          .value()
          .plurals()
          .forEach(
              (plural, singular) ->
                  new Nominal(add, singular, plural, Pos.NOUN, Form.PLAIN, false, false, 0)
                      .plural(false));
    }
    List<FormStem> all = new ArrayList<>();
    stems.forEach((form, set) -> set.forEach(stem -> all.add(new FormStem(form, stem))));
    return all;
  }

  private List<Preference> preferences() {
    List<Preference> preferences = new ArrayList<>();
    for (Located<PreferenceEntry> located : entries("usual-readings.yaml", PreferenceEntry.class)) {
      PreferenceEntry e = located.value();
      String lemma = e.lemma() == null ? null : Normaliser.letters(e.lemma());
      for (String form : all(e.forms())) {
        preferences.add(new Preference(Normaliser.letters(form), false, e.pos(), lemma, e.rank()));
      }
      for (String word : all(e.lemmas())) {
        preferences.add(new Preference(Normaliser.letters(word), true, e.pos(), null, e.rank()));
      }
    }
    return preferences;
  }

  private List<RunOn> runOns() {
    List<RunOn> runOns = new ArrayList<>();
    for (Located<RunOnEntry> located : entries("run-on.yaml", RunOnEntry.class)) {
      RunOnEntry e = located.value();
      boolean verbal = "verb".equals(e.before());
      if (!verbal && !"noun".equals(e.before())) {
        throw located.wrong("before " + e.before(), "Write verb or noun.");
      }
      for (String word : all(e.words())) {
        runOns.add(new RunOn(Normaliser.letters(word), verbal));
      }
    }
    return runOns;
  }
}
