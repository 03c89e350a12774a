package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.names.Name;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/** Finds the words that may name an event, and the light verbs, by lemma. */
public final class TriggerFinder {

  private final WordMap<Candidates> verbs;
  private final WordMap<Candidates> nouns;
  private final WordMap<Candidates> actives;
  private final WordMap<Candidates> passives;
  private final WordMap<List<LightVerb>> lightVerbs;
  private final WordMap<List<LightVerb>> lightNouns;

  public TriggerFinder(Constructions constructions) {
    this(constructions, WordTables.unnumbered());
  }

  public TriggerFinder(Constructions constructions, WordTables.Builder tables) {
    Map<String, Candidates> verbs = new HashMap<>();
    Map<String, Candidates> nouns = new HashMap<>();
    Map<String, Candidates> actives = new HashMap<>();
    Map<String, Candidates> passives = new HashMap<>();
    Map<String, List<LightVerb>> lightVerbs = new HashMap<>();
    Map<String, List<LightVerb>> lightNouns = new HashMap<>();
    // The more conditions a lexeme has, the earlier it is asked, whatever the order of the files.
    List<Lexeme> ordered = new ArrayList<>(constructions.lexemes());
    ordered.sort(Comparator.comparingInt(lexeme -> -conditions(lexeme)));
    for (Lexeme lexeme : ordered) {
      put(verbs, lexeme.verb(), lexeme);
      put(nouns, lexeme.noun(), lexeme);
      put(actives, lexeme.active(), lexeme);
      put(passives, lexeme.passive(), lexeme);
    }
    for (LightVerb light : constructions.lightVerbs()) {
      light.verb().forEach(v -> lightVerbs.computeIfAbsent(v, k -> new ArrayList<>()).add(light));
      light.noun().forEach(n -> lightNouns.computeIfAbsent(n, k -> new ArrayList<>()).add(light));
    }
    this.verbs = tables.map(verbs);
    this.nouns = tables.map(nouns);
    this.actives = tables.map(actives);
    this.passives = tables.map(passives);
    this.lightVerbs = tables.map(lightVerbs);
    this.lightNouns = tables.map(lightNouns);
  }

  private static int conditions(Lexeme lexeme) {
    return 2 * lexeme.with().size()
        + (lexeme.tense() == null ? 0 : 2)
        + (lexeme.without().isEmpty() ? 0 : 1);
  }

  private static void put(Map<String, Candidates> index, List<String> lemmas, Lexeme lexeme) {
    for (String lemma : lemmas) {
      index.computeIfAbsent(lemma, key -> new Candidates()).add(lexeme);
    }
  }

  /** The lexemes of a lemma, with what each asks of the words right beside it. */
  private static final class Candidates {
    private final List<Lexeme> lexemes = new ArrayList<>(2);
    private final List<Beside> asked = new ArrayList<>(2);
    private boolean conditional;

    private void add(Lexeme lexeme) {
      Beside beside = Beside.of(lexeme);
      lexemes.add(lexeme);
      asked.add(beside);
      conditional |= beside != Beside.NOTHING;
    }

    private Trigger trigger(int at, Trigger.Form form, List<Word> words) {
      if (!conditional) {
        return new Trigger(at, form, lexemes);
      }
      List<Lexeme> possible = new ArrayList<>(lexemes.size());
      for (int i = 0; i < lexemes.size(); i++) {
        if (asked.get(i).holds(at, words)) {
          possible.add(lexemes.get(i));
        }
      }
      return possible.isEmpty() ? null : new Trigger(at, form, possible);
    }
  }

  /** Conditions on a trigger and the words right beside it; null where there is none. */
  private record Beside(
      Analysis.Aspect tense,
      boolean standing,
      List<String> next,
      List<String> before,
      List<String> barred,
      List<String> adjective) {

    static final Beside NOTHING = new Beside(null, false, null, null, null, null);

    static Beside of(Lexeme lexeme) {
      Beside beside =
          new Beside(
              lexeme.tense(),
              lexeme.tense() == Analysis.Aspect.IMPERFECT && lexeme.type().relation(),
              lexeme.with().get("next"),
              lexeme.with().get("before"),
              lexeme.without().get("before"),
              lexeme.with().get("adj"));
      return beside.equals(NOTHING) ? NOTHING : beside;
    }

    boolean holds(int at, List<Word> words) {
      Word word = words.get(at);
      return (tense == null || !word.isVerb() || word.analysis().aspect() == tense)
          // لتسيطر، سيسيطر: what is still to come is no standing relation.
          && (!standing || word.analysis().particle() == 0)
          && (barred == null || !is(words, at - 1, barred))
          && (next == null || is(words, at + 1, next))
          && (before == null || is(words, at - 1, before))
          && (adjective == null || is(words, at + 1, adjective) || is(words, at + 2, adjective));
    }

    private static boolean is(List<Word> words, int at, List<String> values) {
      if (at < 0 || at >= words.size()) {
        return false;
      }
      Word word = words.get(at);
      for (String value : values) {
        if (value.startsWith("@") || value.equals(word.lemma()) || value.equals(word.bare())) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The trigger that a word may be, or null. A word inside a name names no event; lexemes whose
   * conditions on the words right beside the trigger do not hold are left out.
   */
  public Trigger trigger(int index, List<Word> words, Name name) {
    Word word = words.get(index);
    if (name != null && !(index == name.firstWord() && word.isVerb())) {
      return null;
    }
    String lemma = word.lemma();
    Pos pos = word.pos();
    if (pos == Pos.VERB) {
      return of(index, Trigger.Form.VERB, verbs.get(word, lemma), words);
    }
    if (pos != Pos.NOUN && pos != Pos.ADJ && pos != Pos.PROPN && pos != Pos.X) {
      return null;
    }
    Candidates noun = nouns.get(word, lemma);
    if (noun == null && pos != Pos.ADJ && !isPluralLikeMasdar(word)) {
      // The dictionary knows some nouns in ة by another lemma; the lexemes name them as they are
      // written.
      noun = nouns.get(word, word.bare());
    }
    // An adjective is a participle rather than a noun, any other word the other way round.
    if (noun != null && !(pos == Pos.ADJ && isParticiple(lemma))) {
      return of(index, Trigger.Form.NOUN, noun, words);
    }
    Candidates passive = passives.get(word, lemma);
    return passive != null
        ? of(index, Trigger.Form.PASSIVE, passive, words)
        : of(index, Trigger.Form.ACTIVE, actives.get(word, lemma), words);
  }

  private static Trigger of(int index, Trigger.Form form, Candidates candidates, List<Word> words) {
    return candidates == null ? null : candidates.trigger(index, form, words);
  }

  private boolean isParticiple(String lemma) {
    return passives.contains(lemma) || actives.contains(lemma);
  }

  /** أرجاء, which without its hamza is written like إرجاء. */
  private static boolean isPluralLikeMasdar(Word word) {
    return word.analysis().number() == Analysis.Number.PLURAL
        && word.bare().startsWith("ا")
        && word.bare().length() > 4;
  }

  /** The light verbs that a word may be, or null. */
  public List<LightVerb> light(Word word) {
    return (word.isVerb() ? lightVerbs : lightNouns).get(word, word.lemma());
  }
}
