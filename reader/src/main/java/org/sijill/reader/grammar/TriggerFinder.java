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

/** Finds the words that may name an event, and the light verbs, by lemma. */
public final class TriggerFinder {

  private final Map<String, List<Lexeme>> verbs = new HashMap<>();
  private final Map<String, List<Lexeme>> nouns = new HashMap<>();
  private final Map<String, List<Lexeme>> actives = new HashMap<>();
  private final Map<String, List<Lexeme>> passives = new HashMap<>();
  private final Map<String, List<LightVerb>> lightVerbs = new HashMap<>();
  private final Map<String, List<LightVerb>> lightNouns = new HashMap<>();

  public TriggerFinder(Constructions constructions) {
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
  }

  private static int conditions(Lexeme lexeme) {
    return 2 * lexeme.with().size()
        + (lexeme.tense() == null ? 0 : 2)
        + (lexeme.without().isEmpty() ? 0 : 1);
  }

  private static void put(Map<String, List<Lexeme>> index, List<String> lemmas, Lexeme lexeme) {
    for (String lemma : lemmas) {
      index.computeIfAbsent(lemma, key -> new ArrayList<>()).add(lexeme);
    }
  }

  /** The trigger that a word may be, or null. A word inside a name names no event. */
  public Trigger trigger(int index, List<Word> words, Name name) {
    Trigger trigger = candidate(index, words.get(index), name);
    return trigger == null ? null : possible(trigger, words);
  }

  /** Leaves out the lexemes whose conditions on the words right beside the trigger do not hold. */
  private static Trigger possible(Trigger trigger, List<Word> words) {
    List<Lexeme> possible = null;
    List<Lexeme> all = trigger.lexemes();
    for (int i = 0; i < all.size(); i++) {
      boolean holds = beside(all.get(i), trigger.word(), words);
      if (!holds && possible == null) {
        possible = new ArrayList<>(all.subList(0, i));
      } else if (holds && possible != null) {
        possible.add(all.get(i));
      }
    }
    if (possible == null) {
      return trigger;
    }
    return possible.isEmpty() ? null : new Trigger(trigger.word(), trigger.form(), possible);
  }

  private static boolean beside(Lexeme lexeme, int at, List<Word> words) {
    Word word = words.get(at);
    if (lexeme.tense() != null && word.isVerb() && word.analysis().aspect() != lexeme.tense()) {
      return false;
    }
    if (lexeme.tense() == Analysis.Aspect.IMPERFECT
        && lexeme.type().relation()
        && word.analysis().particle() != 0) {
      // لتسيطر، سيسيطر: what is still to come is no standing relation.
      return false;
    }
    List<String> barred = lexeme.without().get("before");
    if (barred != null && at > 0 && is(words.get(at - 1), barred)) {
      return false;
    }
    if (lexeme.with().isEmpty()) {
      return true;
    }
    for (Map.Entry<String, List<String>> condition : lexeme.with().entrySet()) {
      boolean holds =
          switch (condition.getKey()) {
            case "next" -> at + 1 < words.size() && is(words.get(at + 1), condition.getValue());
            case "before" -> at > 0 && is(words.get(at - 1), condition.getValue());
            case "adj" ->
                at + 1 < words.size() && is(words.get(at + 1), condition.getValue())
                    || at + 2 < words.size() && is(words.get(at + 2), condition.getValue());
            default -> true;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(Word word, List<String> values) {
    for (String value : values) {
      if (value.startsWith("@") || value.equals(word.lemma()) || value.equals(word.bare())) {
        return true;
      }
    }
    return false;
  }

  private Trigger candidate(int index, Word word, Name name) {
    if (name != null && !(index == name.firstWord() && word.isVerb())) {
      return null;
    }
    String lemma = word.lemma();
    Pos pos = word.pos();
    if (pos == Pos.VERB) {
      return of(index, Trigger.Form.VERB, verbs.get(lemma));
    }
    if (pos != Pos.NOUN && pos != Pos.ADJ && pos != Pos.PROPN && pos != Pos.X) {
      return null;
    }
    if (pos == Pos.ADJ) {
      Trigger participle = participle(index, lemma);
      return participle != null ? participle : of(index, Trigger.Form.NOUN, nouns.get(lemma));
    }
    Trigger noun = of(index, Trigger.Form.NOUN, nouns.get(lemma));
    if (noun == null && !isPluralLikeMasdar(word)) {
      // The dictionary knows some nouns in ة by another lemma; the lexemes name them as they are
      // written.
      noun = of(index, Trigger.Form.NOUN, nouns.get(word.bare()));
    }
    return noun != null ? noun : participle(index, lemma);
  }

  /** أرجاء, which without its hamza is written like إرجاء. */
  private static boolean isPluralLikeMasdar(Word word) {
    return word.analysis().number() == Analysis.Number.PLURAL
        && word.bare().startsWith("ا")
        && word.bare().length() > 4;
  }

  private Trigger participle(int index, String lemma) {
    Trigger passive = of(index, Trigger.Form.PASSIVE, passives.get(lemma));
    return passive != null ? passive : of(index, Trigger.Form.ACTIVE, actives.get(lemma));
  }

  /** The light verbs that a word may be, or null. */
  public List<LightVerb> light(Word word) {
    return word.isVerb() ? lightVerbs.get(word.lemma()) : lightNouns.get(word.lemma());
  }

  private static Trigger of(int index, Trigger.Form form, List<Lexeme> lexemes) {
    return lexemes == null ? null : new Trigger(index, form, lexemes);
  }
}
