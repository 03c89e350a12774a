package org.sijill.reader.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.words.Word;

/** Nouns that join the name of a body that stands after them (تنظيم، حركة، صحيفة). Immutable. */
final class HeadNouns {

  private final Map<String, Set<String>> sectors = new HashMap<>();

  HeadNouns(List<WhoIsWho.Head> heads) {
    heads.forEach(head -> sectors.put(head.noun(), Set.copyOf(head.sectors())));
  }

  /** Whether a word is such a noun, whatever follows it. */
  boolean is(Word word) {
    return !word.analysis().article() && sectors.containsKey(word.unprefixed());
  }

  /** Whether a word belongs to the name of an actor that follows it. */
  boolean joins(Word word, Actor actor) {
    return is(word) && !actor.isPerson() && sectors.get(word.unprefixed()).contains(actor.sector());
  }
}
