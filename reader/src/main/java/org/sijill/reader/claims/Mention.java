package org.sijill.reader.claims;

import org.sijill.reader.Range;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;

/**
 * A participant mentioned in the text, to which a pronoun or an elided subject may refer.
 *
 * @param range where it stands, UTF-16
 * @param parts the sentence that it stands in
 * @param phrase its phrase
 * @param subject whether it is the subject of a verb there
 * @param main whether that verb heads no relative clause and none after أن
 */
public record Mention(
    Range range, SentenceParts parts, Phrase phrase, boolean subject, boolean main) {}
