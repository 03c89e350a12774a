package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * The marked positions beside one verb, event noun or participle.
 *
 * @param word index of the word
 * @param begin first word of the stretch that was looked at
 * @param end word after the last
 * @param list the slots, in the order in which they were found
 */
public record Slots(int word, int begin, int end, List<Slot> list) {

  /** Marker of a doer named by من قبل، على يد، بنيران. */
  public static final String AGENT = "agent";

  /** Marker of those whom an attack killed or hurt (قتلى بقصف). */
  static final String VICTIM = "victim";

  /** Marker of a subject left out, where the one noun behind the verb may be subject or object. */
  static final String ELIDED = "elided";

  /** The first phrase in a position, or null. */
  public Phrase first(String marker) {
    for (Slot slot : list) {
      if (slot.marker().equals(marker) && slot.phrase() != null) {
        return slot.phrase();
      }
    }
    return null;
  }

  /** The subject, or the one bare phrase that may be it, or null. */
  Phrase subject() {
    Phrase subject = first("subject");
    return subject != null ? subject : first("lone");
  }

  /** All slots in a position. */
  public List<Slot> all(String marker) {
    List<Slot> found = new ArrayList<>(2);
    for (Slot slot : list) {
      if (slot.marker().equals(marker)) {
        found.add(slot);
      }
    }
    return found;
  }

  public boolean has(String marker) {
    for (Slot slot : list) {
      if (slot.marker().equals(marker)) {
        return true;
      }
    }
    return false;
  }
}
