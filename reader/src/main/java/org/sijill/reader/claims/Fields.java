package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.FieldWords.FieldEntry;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.Name;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/**
 * Measures how far the sentences of a report lie from public affairs. Attack, defence, defeat and
 * deal are words of sport, markets and the screen too: in a sentence of another field they tell an
 * event only where an armed body takes part, and far from public affairs not even there. No report
 * is left out as a whole.
 */
final class Fields {

  /** Weight of the name of an armed body. */
  private static final int ARMED_NAME = 2;

  /** Quarters of a weight: the share of a sentence's own words. */
  private static final int OWN = 4;

  /** How many times as much as a sentence beside it the mean of the report counts. */
  private static final int REPORT = 12;

  /** Weight of a sentence's words of public affairs from which a weapon in it is one indeed. */
  private static final int VIOLENT = 4;

  /** What surrounds a sentence counts no further than this, so that it can stand against it. */
  private static final int AROUND = 4 * OWN;

  /** Sectors of those who act in public affairs without arms. */
  private static final Set<String> PUBLIC =
      Set.of("GOV", "LEG", "JUD", "OPP", "PTY", "IGO", "REF", "LAB");

  /** How far off a sentence may lie where an armed body takes part or a weapon is named. */
  private static final int ARMED = 4 * OWN;

  /** The same where nobody takes part who is known to act in public affairs. */
  private static final int UNKNOWN = -OWN;

  private final WordMap<FieldEntry> words;

  Fields(FieldWords knowledge, WordTables.Builder tables) {
    Map<String, FieldEntry> words = new HashMap<>();
    for (FieldEntry entry : knowledge.entries()) {
      entry.words().forEach(word -> words.put(word, entry));
    }
    this.words = tables.map(words);
  }

  /** Where each sentence of a report lies. */
  List<Field> measure(List<SentenceParts> sentences) {
    int[] own = new int[sentences.size()];
    int[] affairs = new int[own.length];
    List<String> names = new ArrayList<>(own.length);
    Map<String, Integer> report = new TreeMap<>();
    int sum = 0;
    for (int i = 0; i < own.length; i++) {
      Map<String, Integer> seen = seen(sentences.get(i));
      affairs[i] = seen.getOrDefault(FieldWords.PUBLIC, 0);
      own[i] = -2 * affairs[i];
      for (Map.Entry<String, Integer> field : seen.entrySet()) {
        own[i] += field.getValue();
        report.merge(field.getKey(), field.getValue(), Integer::sum);
      }
      names.add(strongest(seen));
      sum += own[i];
    }
    String general = strongest(report);
    List<Field> fields = new ArrayList<>(own.length);
    for (int i = 0; i < own.length; i++) {
      int beside = (i > 0 ? own[i - 1] : 0) + (i + 1 < own.length ? own[i + 1] : 0);
      int around = beside + REPORT * sum / own.length;
      fields.add(
          new Field(
              names.get(i).isEmpty() ? general : names.get(i),
              OWN * own[i] + Math.max(-AROUND, Math.min(AROUND, around)),
              affairs[i]));
    }
    return fields;
  }

  /** What the words of a sentence show, by field; an armed body by whatever name shows the same. */
  private Map<String, Integer> seen(SentenceParts parts) {
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Name name = parts.names()[i];
      if (name != null && name.actor() != null && name.actor().isArmed()) {
        seen.merge(FieldWords.PUBLIC, ARMED_NAME, Integer::sum);
        i = name.endWord() - 1;
        continue;
      }
      Word word = parts.word(i);
      FieldEntry entry = words.get(word, word.lemma());
      if (entry != null) {
        seen.merge(entry.field(), entry.weight(), Integer::sum);
      }
    }
    return seen;
  }

  private static String strongest(Map<String, Integer> fields) {
    String strongest = "";
    int most = 0;
    for (Map.Entry<String, Integer> field : fields.entrySet()) {
      if (!field.getKey().equals(FieldWords.PUBLIC) && field.getValue() > most) {
        strongest = field.getKey();
        most = field.getValue();
      }
    }
    return strongest;
  }

  /** Whether a weapon and people whom it hurt are told of: then a sentence lies nowhere else. */
  static boolean violent(Field field, List<Claim> claims) {
    boolean weapon = false;
    boolean hurt = false;
    for (Claim claim : claims) {
      weapon |= !claim.means().isEmpty();
      hurt |= hurt(claim.counts());
    }
    return weapon && hurt && field.affairs() >= VIOLENT;
  }

  /** Whether a sentence lies too far off for a claim to be told in it. */
  static boolean outside(Field field, Claim claim) {
    return !field.name().isEmpty() && field.distance() > reach(claim);
  }

  private static int reach(Claim claim) {
    if (!claim.means().isEmpty()) {
      return ARMED;
    }
    int reach = claim.type() == Claim.Type.PROTEST ? 0 : UNKNOWN;
    return Math.max(reach, Math.max(reach(claim.actor()), reach(claim.recipient())));
  }

  private static boolean hurt(List<Claim.Count> counts) {
    for (Claim.Count count : counts) {
      if (count.what().equals("killed") || count.what().equals("injured")) {
        return true;
      }
    }
    return false;
  }

  private static int reach(List<Claim.Party> parties) {
    int reach = UNKNOWN;
    for (Claim.Party party : parties) {
      if (Actor.isArmed(party.sector())) {
        return ARMED;
      }
      if (party.sector() != null && PUBLIC.contains(party.sector())) {
        reach = 0;
      }
    }
    return reach;
  }
}
