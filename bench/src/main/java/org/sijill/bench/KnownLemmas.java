package org.sijill.bench;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Knowledge;
import org.sijill.reader.claims.SpeechWords.SpeechEntry;
import org.sijill.reader.claims.StatusWords.StatusEntry;
import org.sijill.reader.claims.counts.CountWords;
import org.sijill.reader.claims.framing.FramingWords.FramingEntry;
import org.sijill.reader.claims.time.TimeWords.TimeEntry;
import org.sijill.reader.grammar.Lexeme;
import org.sijill.reader.grammar.LightVerb;
import org.sijill.reader.words.Word;

/**
 * The lemmas of the verbs and nouns that the knowledge files give a meaning: lexemes, light verbs,
 * the grammar's own lists, words of saying, status, time, number and framing.
 */
final class KnownLemmas {

  private final Set<String> verbs = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();

  private KnownLemmas() {}

  static KnownLemmas of(Knowledge knowledge) {
    KnownLemmas known = new KnownLemmas();
    for (Lexeme lexeme : knowledge.constructions().lexemes()) {
      known.add(lexeme.verb(), lexeme.noun());
    }
    for (LightVerb light : knowledge.constructions().lightVerbs()) {
      known.add(light.verb(), light.noun());
    }
    knowledge.constructions().words().values().forEach(words -> known.add(words, words));
    for (SpeechEntry entry : knowledge.speech().entries()) {
      known.add(entry.verb(), entry.masdar());
      known.nouns.addAll(entry.noun());
      known.addForms(entry.marker());
    }
    for (StatusEntry entry : knowledge.status().entries()) {
      known.add(entry.verb(), entry.noun());
      known.addForms(entry.particle());
    }
    for (TimeEntry entry : knowledge.time().entries()) {
      known.addForms(entry.words());
    }
    for (CountWords.Outcome outcome : knowledge.counts().outcomes()) {
      known.add(outcome.words(), outcome.words());
      known.nouns.addAll(outcome.victim());
    }
    for (CountWords.Quantifier quantifier : knowledge.counts().quantifiers()) {
      known.addForms(quantifier.words());
    }
    for (FramingEntry entry : knowledge.framing().entries()) {
      known.verbs.addAll(entry.verb());
      known.addForms(entry.words());
    }
    return known;
  }

  private void add(Collection<String> verb, Collection<String> noun) {
    verbs.addAll(verb);
    nouns.addAll(noun);
  }

  /** Forms as they stand in text; those of several words decide none of them. */
  private void addForms(List<String> forms) {
    for (String form : forms) {
      if (form.indexOf(' ') < 0) {
        verbs.add(form);
        nouns.add(form);
      }
    }
  }

  boolean verb(Word word) {
    return verbs.contains(word.lemma());
  }

  boolean noun(Word word) {
    return nouns.contains(word.lemma()) || nouns.contains(word.bare());
  }
}
