package org.sijill.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sijill.reader.claims.CodeRules;
import org.sijill.reader.claims.ConfidencePoints;
import org.sijill.reader.claims.MeansWords;
import org.sijill.reader.claims.SpeechWords;
import org.sijill.reader.claims.StatusWords;
import org.sijill.reader.claims.TellingWords;
import org.sijill.reader.claims.counts.CountWords;
import org.sijill.reader.claims.counts.NumberWords;
import org.sijill.reader.claims.framing.FramingWords;
import org.sijill.reader.claims.time.TimeWords;
import org.sijill.reader.grammar.Constructions;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.words.Dictionary;
import org.sijill.reader.words.WordKnowledge;

/**
 * All that a reader knows: the dictionary and the compiled knowledge files, with the overlays that
 * the caller added. Immutable.
 *
 * @param dictionary word forms
 * @param words function words, names and rules of disambiguation
 * @param names actors and places
 * @param constructions lexemes, frames and light verbs
 * @param speech words of saying
 * @param status words that make an event future, possible or untrue
 * @param telling what speaks for an event's being told, and what for a mere reference
 * @param means weapons and instruments
 * @param codes codes of claims in the schemes of the field
 * @param confidence what speaks for and against a claim's having been read right
 * @param numbers words of number
 * @param time words of time
 * @param counts numbers and outcomes
 * @param framing loaded words
 * @param rules SHA-256 of all of it, in hex
 */
public record Knowledge(
    Dictionary dictionary,
    WordKnowledge words,
    NameBook names,
    Constructions constructions,
    SpeechWords speech,
    StatusWords status,
    TellingWords telling,
    MeansWords means,
    CodeRules codes,
    ConfidencePoints confidence,
    NumberWords numbers,
    TimeWords time,
    CountWords counts,
    FramingWords framing,
    String rules) {

  private static final String KNOWLEDGE = "/org/sijill/knowledge/knowledge.bin";
  private static final String DICTIONARY = "/org/sijill/dictionary/dictionary.bin";
  private static final int MAGIC = 0x534A4B31;

  /**
   * The knowledge that the artefacts on the class path hold. Without the dictionary artefact it
   * reads, less well, on its own lexicon alone.
   *
   * @throws IllegalStateException if the knowledge artefact is missing or of another version
   */
  public static Knowledge bundled() {
    byte[] knowledge = resource(KNOWLEDGE);
    if (knowledge == null) {
      throw new IllegalStateException(
          "the knowledge file "
              + KNOWLEDGE
              + " is not on the class path; add the artefact sijill-knowledge");
    }
    byte[] dictionary = resource(DICTIONARY);
    return of(knowledge, dictionary == null ? new byte[0] : dictionary);
  }

  /**
   * The knowledge in the bytes of a compiled knowledge file and of a dictionary, which may be
   * empty.
   */
  public static Knowledge of(byte[] knowledge, byte[] dictionary) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(knowledge))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalStateException("the knowledge file is of another version; build it again");
      }
      String rules = in.readUTF();
      return new Knowledge(
          Dictionary.of(dictionary),
          WordKnowledge.read(in),
          NameBook.read(in),
          Constructions.read(in),
          SpeechWords.read(in),
          StatusWords.read(in),
          TellingWords.read(in),
          MeansWords.read(in),
          CodeRules.read(in),
          ConfidencePoints.read(in),
          NumberWords.read(in),
          TimeWords.read(in),
          CountWords.read(in),
          FramingWords.read(in),
          rules);
    } catch (IOException broken) {
      throw new IllegalStateException("the knowledge file is cut short; build it again", broken);
    }
  }

  /**
   * The compiled file of this knowledge, without the dictionary; its rules are the hash of its own
   * bytes and the dictionary's.
   */
  public byte[] compile(String dictionaryHash) {
    byte[] body = body();
    String hash = sha256(body, dictionaryHash.getBytes(StandardCharsets.US_ASCII));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeUTF(hash);
      out.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private byte[] body() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      words.write(out);
      names.write(out);
      constructions.write(out);
      speech.write(out);
      status.write(out);
      telling.write(out);
      means.write(out);
      codes.write(out);
      confidence.write(out);
      numbers.write(out);
      time.write(out);
      counts.write(out);
      framing.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * This knowledge with an overlay: entries of the same id are replaced, others added; the hash
   * covers both.
   */
  public Knowledge with(Knowledge overlay) {
    return new Knowledge(
        dictionary,
        words.merge(overlay.words),
        names.merge(overlay.names),
        constructions.merge(overlay.constructions),
        speech.merge(overlay.speech),
        status.merge(overlay.status),
        telling.merge(overlay.telling),
        means.merge(overlay.means),
        codes.merge(overlay.codes),
        confidence.merge(overlay.confidence),
        numbers.merge(overlay.numbers),
        time.merge(overlay.time),
        counts.merge(overlay.counts),
        framing.merge(overlay.framing),
        sha256(rules.getBytes(StandardCharsets.US_ASCII), overlay.body()));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Knowledge.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** SHA-256 of several stretches of bytes, in hex. */
  public static String sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
