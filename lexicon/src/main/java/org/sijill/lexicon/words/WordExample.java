package org.sijill.lexicon.words;

import java.util.List;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Analysis.Voice;
import org.sijill.reader.words.Pos;

/**
 * An example of a word: in {@code text}, {@code word} is read as told. What is null is not looked
 * at.
 *
 * @param text a sentence or part of one, composed
 * @param word the word as it stands there, its clitics included
 * @param pos part of speech
 * @param lemma lemma
 * @param voice voice of a verb
 * @param gender gender
 * @param number number
 * @param parts the clitics and the stem with its article, in order
 */
public record WordExample(
    String text,
    String word,
    Pos pos,
    String lemma,
    Voice voice,
    Gender gender,
    Number number,
    List<String> parts) {}
