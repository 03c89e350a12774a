package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.sijill.reader.CodePoints;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Range;
import org.sijill.reader.Span;
import org.sijill.reader.claims.framing.FramingMark;
import org.sijill.reader.claims.framing.FramingReader;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.reader.words.WordReader;

/** The loaded words of a text, whether they stand in a claim or not. */
final class Framings {

  private final WordReader words;
  private final FramingReader framing;

  Framings(Knowledge knowledge) {
    this.words = new WordReader(knowledge.words(), knowledge.dictionary());
    this.framing = new FramingReader(knowledge.framing());
  }

  /**
   * Adds the loaded words of a text.
   *
   * @param marks takes them, in the order of the text
   * @param offset code points before the text
   */
  void add(ArrayNode marks, String text, int offset) {
    AlignedText aligned = Normaliser.align(text);
    CodePoints points = new CodePoints(text);
    for (Sentence sentence : SentenceSplitter.split(aligned)) {
      for (FramingMark mark : framing.read(words.read(aligned, sentence))) {
        Span span = points.span(new Range(mark.begin(), mark.end()));
        marks
            .addObject()
            .put("begin", span.begin() + offset)
            .put("end", span.end() + offset)
            .put("text", span.text())
            .put("neutral", mark.neutral())
            .putNull("direction")
            .put("target", mark.judges());
      }
    }
  }
}
