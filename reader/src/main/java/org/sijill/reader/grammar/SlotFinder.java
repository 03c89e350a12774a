package org.sijill.reader.grammar;

import java.util.List;

/** Finds what stands in the marked positions beside verbs, event nouns and participles. */
final class SlotFinder {

  private final ClauseFinder clauseFinder;
  private final VerbSlots verbSlots;
  private final NounSlots nounSlots;

  SlotFinder(Constructions constructions) {
    this.clauseFinder = new ClauseFinder(constructions);
    this.verbSlots = new VerbSlots(clauseFinder, constructions);
    this.nounSlots = new NounSlots(clauseFinder);
  }

  /** The slots of every verb, event noun and participle that is a trigger; null elsewhere. */
  Slots[] find(SentenceParts parts, List<Phrase> phrases) {
    Clause[] clauses = clauseFinder.find(parts, phrases);
    Slots[] all = verbSlots.find(parts, clauses);
    for (Phrase phrase : phrases) {
      if (phrase.is(Phrase.Kind.EVENT)) {
        all[phrase.head()] = nounSlots.noun(parts, phrases, phrase, clauses[phrase.head()]);
      } else if (EventNouns.isVictim(parts, phrase)) {
        all[phrase.head()] = nounSlots.person(parts, phrase);
      } else if (EventNouns.isHeld(parts, phrase)) {
        all[phrase.head()] = nounSlots.held(parts, phrases, phrase);
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      Trigger trigger = parts.triggers()[i];
      if (all[i] == null && trigger != null && trigger.form() != Trigger.Form.NOUN) {
        all[i] = nounSlots.participle(parts, phrases, i);
      }
    }
    return all;
  }
}
