package org.sijill.lexicon.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.lexicon.Located;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Analysis.Voice;
import org.sijill.reader.words.Features;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Rule;

/**
 * Compiles the rules that choose among the readings of a word, and the word lists they refer to.
 */
final class RulesCompiler {

  /** How far a search for a word goes. */
  private static final int REACH = 8;

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
      List<String> nominative,
      boolean edge) {}

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
      TestEntry later,
      TestEntry earlier,
      TestEntry until,
      @JsonProperty("not-later") TestEntry notLater,
      @JsonProperty("not-earlier") TestEntry notEarlier,
      @JsonProperty("not-before") TestEntry notBefore,
      @JsonProperty("not-before2") TestEntry notBefore2,
      @JsonProperty("not-after") TestEntry notAfter,
      @JsonProperty("not-after2") TestEntry notAfter2,
      boolean agrees,
      List<WordExample> examples,
      List<WordExample> not) {}

  /** A named word list of {@code word-lists.yaml}, used in rules as {@code @name}. */
  record ListEntry(String id, List<String> words) {}

  private RulesCompiler() {}

  /** The rules of a folder. */
  static List<Rule> compile(Path dir) {
    Map<String, List<String>> lists = new TreeMap<>();
    for (Located<ListEntry> located :
        WordsCompiler.entries(dir, "word-lists.yaml", ListEntry.class)) {
      lists.put(
          located.value().id(),
          located.value().words().stream().map(Normaliser::letters).distinct().sorted().toList());
    }
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Located<RuleEntry> located : entries(dir)) {
      RuleEntry e = located.value();
      if (e.id() == null || rules.containsKey(e.id())) {
        throw located.wrong(
            "id " + e.id() + " is missing or stands twice", "Give each rule its own.");
      }
      if (WordsCompiler.all(e.examples()).isEmpty() || WordsCompiler.all(e.not()).isEmpty()) {
        throw located.wrong(
            "rule " + e.id() + " lacks examples",
            "Add \"examples\" that it decides and, in \"not\", one that it must not touch.");
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
      Conditions c = new Conditions(located, lists, conditions);
      c.near(-1, false, e.before());
      c.near(-2, false, e.before2());
      c.near(-3, false, e.before3());
      c.near(1, false, e.after());
      c.near(2, false, e.after2());
      c.near(3, false, e.after3());
      c.near(-1, true, e.notBefore());
      c.near(-2, true, e.notBefore2());
      c.near(1, true, e.notAfter());
      c.near(2, true, e.notAfter2());
      c.far(REACH, false, e.later(), e.until());
      c.far(REACH, true, e.notLater(), e.until());
      c.far(-REACH, false, e.earlier(), e.until());
      c.far(-REACH, true, e.notEarlier(), e.until());
      rules.put(
          e.id(),
          new Rule(e.id(), action, e.rank(), e.agrees(), test(located, lists, target), conditions));
    }
    return new ArrayList<>(rules.values());
  }

  /** The rules as they stand in the file. */
  static List<Located<RuleEntry>> entries(Path dir) {
    return WordsCompiler.entries(dir, "rules.yaml", RuleEntry.class);
  }

  /** Gathers the conditions of a rule. */
  private record Conditions(
      Located<?> located, Map<String, List<String>> lists, List<Rule.Condition> found) {

    void near(int offset, boolean negated, TestEntry test) {
      if (test != null) {
        boolean edge = negated ? !test.edge() : test.edge();
        found.add(
            new Rule.Condition(offset, offset, negated, edge, test(located, lists, test), null));
      }
    }

    void far(int last, boolean negated, TestEntry test, TestEntry until) {
      if (test != null) {
        found.add(
            new Rule.Condition(
                last > 0 ? 1 : -1,
                last,
                negated,
                test.edge(),
                test(located, lists, test),
                until == null ? null : test(located, lists, until)));
      }
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
    forbidden |= values(located, Features.Group.NOMINATIVE, e.nominative());
    return new Rule.Test(
        forbidden, words(located, lists, e.form()), words(located, lists, e.lemma()));
  }

  private static List<String> words(
      Located<?> located, Map<String, List<String>> lists, List<String> words) {
    List<String> all = new ArrayList<>();
    for (String word : WordsCompiler.all(words)) {
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
        case VOICE -> Voice.valueOf(name).ordinal();
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
