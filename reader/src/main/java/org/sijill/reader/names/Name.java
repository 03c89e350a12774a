package org.sijill.reader.names;

import java.util.List;
import org.sijill.reader.words.Word;

/**
 * A name of the books found in a sentence.
 *
 * @param firstWord its first word
 * @param endWord word after its last
 * @param begin UTF-16 index of its first letter, clitics left out; a direction belongs to it
 * @param end UTF-16 index after its last letter
 * @param actor the actor that it names, or null
 * @param place the place that it names, or null
 * @param candidates other places of that name, best first
 * @param typeWord the kind of place that a word before it tells, or null
 * @param relation direction from the named place ({@code N}, {@code NE} ...), or null
 * @param distanceKm distance from the named place, or null
 * @param direction whether it begins with a direction (شرقي سوريا), so that it tells where
 *     something lies without a preposition
 */
public record Name(
    int firstWord,
    int endWord,
    int begin,
    int end,
    Actor actor,
    PlaceEntry place,
    List<PlaceEntry> candidates,
    PlaceEntry.Type typeWord,
    String relation,
    Double distanceKm,
    boolean direction) {

  /** The same name without the words before {@code word}, which belong to another name. */
  Name from(List<Word> words, int word) {
    return new Name(
        word,
        endWord,
        words.get(word).stemBegin(),
        end,
        actor,
        place,
        candidates,
        typeWord,
        null,
        null,
        false);
  }
}
