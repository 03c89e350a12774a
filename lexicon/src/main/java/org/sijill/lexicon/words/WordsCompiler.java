package org.sijill.lexicon.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.sijill.lexicon.Located;
import org.sijill.lexicon.YamlFiles;
import org.sijill.lexicon.dictionary.Nominal;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Features;
import org.sijill.reader.words.Letters;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Rule;
import org.sijill.reader.words.Stem;
import org.sijill.reader.words.WordKnowledge;
import org.sijill.reader.words.WordKnowledge.FormStem;
import org.sijill.reader.words.WordKnowledge.FunctionWord;
import org.sijill.reader.words.WordKnowledge.Name;
import org.sijill.reader.words.WordKnowledge.Plural;
import org.sijill.reader.words.WordKnowledge.Preference;
import org.sijill.reader.words.WordKnowledge.Takes;

/** Compiles the knowledge files about words. */
public final class WordsCompiler {

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
      int rank) {}

  /** An entry of {@code names.yaml}. */
  record NameEntry(String kind, boolean weak, boolean heads, String gender, List<String> names) {}

  /** An entry of {@code broken-plurals.yaml}. */
  record PluralEntry(String gender, boolean adjective, Map<String, String> plurals) {}

  /** An entry of {@code more-words.yaml}. */
  record MoreEntry(String kind, int rank, List<String> words) {}

  /** An entry of {@code irregular-forms.yaml}. */
  record IrregularEntry(String gender, String number, Map<String, String> forms) {}

  /** An entry of {@code usual-readings.yaml}. */
  record PreferenceEntry(
      Pos pos, String lemma, int rank, List<String> forms, List<String> lemmas) {}

  /** A test in {@code rules.yaml}. */
  record TestEntry(
      List<String> form,
      List<String> lemma,
      List<String> pos,
      List<String> kind,
      List<String> aspect,
      List<String> voice,
      List<String> gender,
      List<String> number,
      List<String> person,
      List<String> article,
      List<String> conjunction,
      List<String> preposition,
      List<String> particle,
      List<String> pronoun,
      List<String> known,
      List<String> indefinite,
      List<String> construct,
      List<String> digits,
      boolean edge) {}

  /** An example of a rule: in {@code text}, {@code word} is read as {@code pos}. */
  record ExampleEntry(String text, String word, Pos pos, String lemma) {}

  /** An entry of {@code rules.yaml}. */
  record RuleEntry(
      String id,
      String note,
      TestEntry select,
      TestEntry remove,
      TestEntry prefer,
      int rank,
      TestEntry before,
      TestEntry before2,
      TestEntry before3,
      TestEntry after,
      TestEntry after2,
      TestEntry after3,
      @JsonProperty("not-before") TestEntry notBefore,
      @JsonProperty("not-before2") TestEntry notBefore2,
      @JsonProperty("not-after") TestEntry notAfter,
      @JsonProperty("not-after2") TestEntry notAfter2,
      boolean agrees,
      List<ExampleEntry> examples,
      List<ExampleEntry> not) {}

  /** A named word list of {@code word-lists.yaml}, used in rules as {@code @name}. */
  record ListEntry(String id, List<String> words) {}

  private final Path dir;

  private WordsCompiler(Path dir) {
    this.dir = dir;
  }

  /** What the files of a folder say; files that are not there say nothing. */
  public static WordKnowledge compile(Path dir) {
    WordsCompiler c = new WordsCompiler(dir);
    return new WordKnowledge(
        c.functionWords(), c.names(), c.plurals(), c.stems(), c.preferences(), c.rules());
  }

  private <T> List<Located<T>> entries(String file, Class<T> type) {
    Path path = dir.resolve(file);
    return Files.exists(path) ? YamlFiles.readLocated(path, type) : List.of();
  }

  private static <T> List<T> all(List<T> list) {
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
                  "kind " + e.kind(), "One of noun, masdar, adjective, active, passive, nisba.");
        }
      }
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

  private List<Rule> rules() {
    Map<String, List<String>> lists = new TreeMap<>();
    for (Located<ListEntry> located : entries("word-lists.yaml", ListEntry.class)) {
      lists.put(
          located.value().id(),
          located.value().words().stream().map(Normaliser::letters).distinct().sorted().toList());
    }
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Located<RuleEntry> located : entries("rules.yaml", RuleEntry.class)) {
      RuleEntry e = located.value();
      if (e.id() == null || rules.containsKey(e.id())) {
        throw located.wrong(
            "id " + e.id() + " is missing or stands twice", "Give each rule its own.");
      }
      int actions =
          (e.select() == null ? 0 : 1)
              + (e.remove() == null ? 0 : 1)
              + (e.prefer() == null ? 0 : 1);
      if (actions != 1) {
        throw located.wrong("a rule does one thing", "Give it one of select, remove, prefer.");
      }
      Rule.Action action =
          e.select() != null
              ? Rule.Action.SELECT
              : e.remove() != null ? Rule.Action.REMOVE : Rule.Action.PREFER;
      TestEntry target =
          e.select() != null ? e.select() : e.remove() != null ? e.remove() : e.prefer();
      List<Rule.Condition> conditions = new ArrayList<>();
      condition(conditions, located, lists, -1, false, e.before());
      condition(conditions, located, lists, -2, false, e.before2());
      condition(conditions, located, lists, -3, false, e.before3());
      condition(conditions, located, lists, 1, false, e.after());
      condition(conditions, located, lists, 2, false, e.after2());
      condition(conditions, located, lists, 3, false, e.after3());
      condition(conditions, located, lists, -1, true, e.notBefore());
      condition(conditions, located, lists, -2, true, e.notBefore2());
      condition(conditions, located, lists, 1, true, e.notAfter());
      condition(conditions, located, lists, 2, true, e.notAfter2());
      rules.put(
          e.id(),
          new Rule(e.id(), action, e.rank(), e.agrees(), test(located, lists, target), conditions));
    }
    return new ArrayList<>(rules.values());
  }

  private static void condition(
      List<Rule.Condition> conditions,
      Located<?> located,
      Map<String, List<String>> lists,
      int offset,
      boolean negated,
      TestEntry test) {
    if (test != null) {
      boolean edge = negated ? !test.edge() : test.edge();
      conditions.add(new Rule.Condition(offset, negated, edge, test(located, lists, test)));
    }
  }

  private static Rule.Test test(Located<?> located, Map<String, List<String>> lists, TestEntry e) {
    long forbidden = 0;
    forbidden |= values(located, Features.Group.POS, e.pos());
    forbidden |= values(located, Features.Group.KIND, e.kind());
    forbidden |= values(located, Features.Group.ASPECT, e.aspect());
    forbidden |= values(located, Features.Group.VOICE, e.voice());
    forbidden |= values(located, Features.Group.GENDER, e.gender());
    forbidden |= values(located, Features.Group.NUMBER, e.number());
    forbidden |= values(located, Features.Group.PERSON, e.person());
    forbidden |= values(located, Features.Group.ARTICLE, e.article());
    forbidden |= values(located, Features.Group.CONJUNCTION, e.conjunction());
    forbidden |= values(located, Features.Group.PREPOSITION, e.preposition());
    forbidden |= values(located, Features.Group.PARTICLE, e.particle());
    forbidden |= values(located, Features.Group.PRONOUN, e.pronoun());
    forbidden |= values(located, Features.Group.KNOWN, e.known());
    forbidden |= values(located, Features.Group.INDEFINITE, e.indefinite());
    forbidden |= values(located, Features.Group.CONSTRUCT, e.construct());
    forbidden |= values(located, Features.Group.DIGITS, e.digits());
    return new Rule.Test(
        forbidden, words(located, lists, e.form()), words(located, lists, e.lemma()));
  }

  private static List<String> words(
      Located<?> located, Map<String, List<String>> lists, List<String> words) {
    List<String> all = new ArrayList<>();
    for (String word : all(words)) {
      if (word.startsWith("@")) {
        List<String> list = lists.get(word.substring(1));
        if (list == null) {
          throw located.wrong("there is no list " + word, "Add it to word-lists.yaml.");
        }
        all.addAll(list);
      } else {
        all.add(Normaliser.letters(word));
      }
    }
    return all.stream().distinct().sorted().toList();
  }

  private static long values(Located<?> located, Features.Group group, List<String> values) {
    if (values == null || values.isEmpty()) {
      return 0;
    }
    long allowed = 0;
    for (String value : values) {
      allowed |= group.bit(value(located, group, value));
    }
    return group.all() & ~allowed;
  }

  private static int value(Located<?> located, Features.Group group, String value) {
    String name = value.toUpperCase(Locale.ROOT).replace('-', '_');
    try {
      return switch (group) {
        case POS -> Pos.valueOf(name).ordinal();
        case KIND -> Form.valueOf(name).ordinal();
        case ASPECT -> Aspect.valueOf(name).ordinal();
        case VOICE -> org.sijill.reader.words.Analysis.Voice.valueOf(name).ordinal();
        case GENDER -> Gender.valueOf(name).ordinal();
        case NUMBER -> Number.valueOf(name).ordinal();
        case PERSON -> Integer.parseInt(value);
        default ->
            switch (value) {
              case "true" -> 1;
              case "false" -> 0;
              default -> throw new IllegalArgumentException(value);
            };
      };
    } catch (IllegalArgumentException e) {
      throw located.wrong(
          "\"" + value + "\" is no value of " + group.name().toLowerCase(Locale.ROOT),
          "See the head of the file.");
    }
  }
}
