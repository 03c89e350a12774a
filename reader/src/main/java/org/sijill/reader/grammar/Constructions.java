package org.sijill.reader.grammar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Packed;

/**
 * All compiled lexemes, frames and light verbs.
 *
 * @param frames frames by id
 * @param lexemes lexemes, in the order of their files
 * @param lightVerbs light verbs
 * @param words closed lists of words that the grammar asks for (quantifiers, relative pronouns
 *     ...), by list name
 */
public record Constructions(
    Map<String, Frame> frames,
    List<Lexeme> lexemes,
    List<LightVerb> lightVerbs,
    Map<String, List<String>> words) {

  public void write(DataOutput out) throws IOException {
    Packed.writeList(out, List.copyOf(frames.values()), (o, f) -> f.write(o));
    Packed.writeList(out, lexemes, (o, l) -> l.write(o));
    Packed.writeList(out, lightVerbs, (o, l) -> l.write(o));
    Packed.writeMap(out, words, Packed::writeStrings);
  }

  public static Constructions read(DataInput in) throws IOException {
    Map<String, Frame> frames = new LinkedHashMap<>();
    for (Frame frame : Packed.readList(in, Frame::read)) {
      frames.put(frame.id(), frame);
    }
    return new Constructions(
        frames,
        Packed.readList(in, Lexeme::read),
        Packed.readList(in, LightVerb::read),
        Packed.readMap(in, Packed::readStrings));
  }

  /**
   * These constructions with those of an overlay: entries of the same id are replaced, others
   * added.
   */
  public Constructions merge(Constructions overlay) {
    Map<String, Frame> mergedFrames = new LinkedHashMap<>(frames);
    mergedFrames.putAll(overlay.frames);
    Map<String, List<String>> mergedWords = new LinkedHashMap<>(words);
    mergedWords.putAll(overlay.words);
    return new Constructions(
        mergedFrames,
        Packed.mergeById(lexemes, overlay.lexemes, Lexeme::id),
        Packed.mergeById(lightVerbs, overlay.lightVerbs, LightVerb::id),
        mergedWords);
  }
}
