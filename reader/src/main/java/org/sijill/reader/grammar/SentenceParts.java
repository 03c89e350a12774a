package org.sijill.reader.grammar;

import java.util.List;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.names.Name;
import org.sijill.reader.words.Word;

/**
 * The words of a sentence with what was found on them.
 *
 * @param words the words
 * @param names for each word the name that covers it, or null
 * @param times for each word the expression of time that covers it, or null
 * @param triggers for each word the trigger that it may be, or null
 * @param lights for each word the light verbs that it may be, or null
 * @param nationalities for each word whether it is the adjective of a state
 */
public record SentenceParts(
    List<Word> words,
    Name[] names,
    TimeExpression[] times,
    Trigger[] triggers,
    List<List<LightVerb>> lights,
    boolean[] nationalities) {

  public int size() {
    return words.size();
  }

  public Word word(int index) {
    return words.get(index);
  }
}
