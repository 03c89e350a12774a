package org.sijill.reader.claims;

import java.util.Map;
import java.util.Set;

/**
 * Closed lists of words that tell whether a participant stands for a body.
 *
 * @param former words that tell that a person holds an office no more
 * @param epithets adjectives that judge a body and do not tell which one it is
 * @param stages adjectives that tell which body of a line is meant (the new government)
 * @param staff nouns for those who work for a body
 * @param posts nouns for what a body holds and is attacked in
 * @param homeland nouns that mean somebody's state with a pronoun
 */
record PartyWords(
    Set<String> former,
    Set<String> epithets,
    Set<String> stages,
    Set<String> staff,
    Set<String> posts,
    Set<String> homeland) {

  static PartyWords of(Map<String, Set<String>> lists) {
    return new PartyWords(
        lists.getOrDefault("former", Set.of()),
        lists.getOrDefault("epithet", Set.of()),
        lists.getOrDefault("stage", Set.of()),
        lists.getOrDefault("staff", Set.of()),
        lists.getOrDefault("post", Set.of()),
        lists.getOrDefault("homeland", Set.of()));
  }
}
