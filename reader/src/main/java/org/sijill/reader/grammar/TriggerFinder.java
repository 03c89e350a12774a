package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.names.Name;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Finds the words that may name an event, and the light verbs, by lemma. */
public final class TriggerFinder {

  private final Map<String, List<Lexeme>> verbs = new HashMap<>();
  private final Map<String, List<Lexeme>> nouns = new HashMap<>();
  private final Map<String, List<Lexeme>> actives = new HashMap<>();
  private final Map<String, List<Lexeme>> passives = new HashMap<>();
  private final Map<String, LightVerb> lightVerbs = new HashMap<>();
  private final Map<String, LightVerb> lightNouns = new HashMap<>();

  public TriggerFinder(Constructions constructions) {
    // Lexemes with conditions are asked before those without, whatever the order of the files.
    List<Lexeme> ordered = new ArrayList<>();
    for (Lexeme lexeme : constructions.lexemes()) {
      if (!lexeme.with().isEmpty()) {
        ordered.add(lexeme);
      }
    }
    for (Lexeme lexeme : constructions.lexemes()) {
      if (lexeme.with().isEmpty()) {
        ordered.add(lexeme);
      }
    }
    for (Lexeme lexeme : ordered) {
      put(verbs, lexeme.verb(), lexeme);
      put(nouns, lexeme.noun(), lexeme);
      put(actives, lexeme.active(), lexeme);
      put(passives, lexeme.passive(), lexeme);
    }
    for (LightVerb light : constructions.lightVerbs()) {
      light.verb().forEach(lemma -> lightVerbs.putIfAbsent(lemma, light));
      light.masdar().forEach(lemma -> lightNouns.putIfAbsent(lemma, light));
    }
  }

  private static void put(Map<String, List<Lexeme>> index, List<String> lemmas, Lexeme lexeme) {
    for (String lemma : lemmas) {
      index.computeIfAbsent(lemma, key -> new ArrayList<>()).add(lexeme);
    }
  }

  /** The trigger that a word may be, or null. A word inside a name names no event. */
  public Trigger trigger(int index, Word word, Name name) {
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
    return noun != null ? noun : participle(index, lemma);
  }

  private Trigger participle(int index, String lemma) {
    Trigger passive = of(index, Trigger.Form.PASSIVE, passives.get(lemma));
    return passive != null ? passive : of(index, Trigger.Form.ACTIVE, actives.get(lemma));
  }

  /** The light verb that a word may be, or null. */
  public LightVerb light(Word word) {
    return word.isVerb() ? lightVerbs.get(word.lemma()) : lightNouns.get(word.lemma());
  }

  private static Trigger of(int index, Trigger.Form form, List<Lexeme> lexemes) {
    return lexemes == null ? null : new Trigger(index, form, lexemes);
  }
}
