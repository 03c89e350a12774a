package org.sijill.reader.grammar;

import java.util.List;
import java.util.Map;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** The conditions of a lexeme: what must, or must not, stand beside its trigger. */
final class Conditions {

  private static final String CLASS = "@";

  private Conditions() {}

  /**
   * What the conditions of a lexeme are asked of.
   *
   * @param light the positions beside the light verb that governs the trigger, or null
   */
  record Around(
      SentenceParts parts,
      List<Phrase> phrases,
      Trigger trigger,
      Phrase phrase,
      Slots slots,
      Slots light) {}

  /** Whether all holds that a lexeme asks for. */
  static boolean allHold(Around around, Lexeme lexeme) {
    for (Map.Entry<String, List<String>> condition : lexeme.with().entrySet()) {
      if (!holds(around, condition.getKey(), condition.getValue())
          && !takenUp(around, lexeme, condition.getKey(), condition.getValue())) {
        return false;
      }
    }
    return true;
  }

  static boolean anyHolds(Around around, Map<String, List<String>> conditions) {
    if (conditions.isEmpty()) {
      return false;
    }
    for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
      if (holds(around, condition.getKey(), condition.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Around around, String marker, List<String> values) {
    SentenceParts parts = around.parts();
    int word = around.trigger().word();
    switch (marker) {
      case "next":
        return word + 1 < parts.size() && fits(parts, word + 1, null, values);
      case "before":
        return word > 0 && fits(parts, word - 1, null, values);
      case "adj":
        for (int i = word + 1; around.phrase() != null && i < around.phrase().end(); i++) {
          if (fits(parts, i, null, values)) {
            return true;
          }
        }
        return word + 1 < parts.size()
                && parts.word(word + 1).pos() == Pos.ADJ
                && fits(parts, word + 1, null, values)
            || values.contains("@state") && ofState(parts, word);
      case "doer":
        return doerFits(around, values);
      default:
        List<Slot> slots = around.slots().list();
        for (int i = 0; i < slots.size(); i++) {
          Slot slot = slots.get(i);
          if (!slotMatches(marker, slot.marker(), around.trigger().form())
              && !(marker.equals("object") && isObject(around, slot))) {
            continue;
          }
          if (slot.phrase() != null
              && (phraseFits(parts, slot.phrase(), values)
                  || through(parts, around.phrases(), slot.phrase(), values))) {
            return true;
          }
        }
        return marker.equals("من") && subjectOf(around, values);
    }
  }

  /** عادوا إلى سنجار بعد تحريرها: what the pronoun of an event noun takes up in its sentence. */
  private static boolean takenUp(Around around, Lexeme lexeme, String marker, List<String> values) {
    SentenceParts parts = around.parts();
    int word = around.trigger().word();
    String pronoun = parts.word(word).analysis().pronoun();
    if (pronoun.isEmpty()
        || around.trigger().form() != Trigger.Form.NOUN
        || !slotMatches(marker, "gen", Trigger.Form.NOUN)
        || lexeme.frame().equals("lose")
        || lexeme.type().relation()
        || !values.contains("@place") && !values.contains("@armed")) {
      return false;
    }
    for (int k = around.phrases().size() - 1; k >= 0; k--) {
      Phrase phrase = around.phrases().get(k);
      if (phrase.end() <= word
          && !phrase.is(Phrase.Kind.EVENT)
          && !phrase.isAdverbial()
          && Pronouns.fits(parts, pronoun, phrase)) {
        return phraseFits(parts, phrase, values);
      }
    }
    return false;
  }

  /** الدفعة الأولى من المقاتلين غادرت: what a subject before its verb consists of. */
  private static boolean subjectOf(Around around, List<String> values) {
    Phrase subject = around.slots().first("subject");
    int next = subject == null ? -1 : subject.index() + 1;
    if (next < 1
        || next >= around.phrases().size()
        || subject.first() > around.trigger().word()
        || !subject.equals(around.phrases().get(subject.index()))) {
      return false;
    }
    Phrase of = around.phrases().get(next);
    return of.preposition().equals("من")
        && of.first() == subject.end() + 1
        && phraseFits(around.parts(), of, values);
  }

  /** قام محتجون بقطع الطريق: whoever the light verb or من قبل names as the doer. */
  private static boolean doerFits(Around around, List<String> values) {
    Phrase agent = around.slots().first(Slots.AGENT);
    if (agent != null && phraseFits(around.parts(), agent, values)) {
      return true;
    }
    if (around.light() == null) {
      return false;
    }
    for (String marker : List.of("subject", "lone", "gen")) {
      Phrase doer = around.light().first(marker);
      if (doer != null && doer != around.phrase() && phraseFits(around.parts(), doer, values)) {
        return true;
      }
    }
    return false;
  }

  /** هدد بشن عملية: a light noun lets its event through. */
  private static boolean through(
      SentenceParts parts, List<Phrase> phrases, Phrase light, List<String> values) {
    if (!light.is(Phrase.Kind.EVENT)
        || parts.lights().get(light.head()) == null
        || light.index() + 1 >= phrases.size()) {
      return false;
    }
    Phrase next = phrases.get(light.index() + 1);
    return next.genitive() && phraseFits(parts, next, values);
  }

  /** استخدام الجيش للسلاح، الاستخدام المتكرر للغاز: behind its doer or the article, ل rules. */
  private static boolean isObject(Around around, Slot slot) {
    return slot.marker().equals("ل")
        && around.trigger().form() == Trigger.Form.NOUN
        && (around.slots().has("gen")
            || around.parts().word(around.trigger().word()).analysis().article());
  }

  static boolean slotMatches(String asked, String marker, Trigger.Form form) {
    if (marker.equals(asked)) {
      return true;
    }
    return switch (asked) {
      case "object" ->
          marker.equals("lone")
              || marker.equals("gen") && form == Trigger.Form.NOUN
              || marker.equals("head") && form == Trigger.Form.PASSIVE;
      case "subject" ->
          marker.equals("lone")
              || marker.equals("gen") && form == Trigger.Form.NOUN
              || marker.equals("head") && form == Trigger.Form.ACTIVE;
      case "gen" -> marker.equals("object") && form != Trigger.Form.VERB;
      default -> false;
    };
  }

  static boolean phraseFits(SentenceParts parts, Phrase phrase, List<String> values) {
    if (fits(parts, phrase.head(), phrase, values)) {
      return true;
    }
    // The span may begin with a quantifier or end in a genitive that carries the sense (قطع خطوط
    // التمويل).
    for (int i = phrase.first(); i < phrase.end(); i++) {
      // مضيق باب المندب: inside a name of a place no word has its own sense.
      boolean inside =
          parts.names()[i] != null
              && parts.names()[i].place() != null
              && i > parts.names()[i].firstWord();
      if (i != phrase.head() && !inside && fits(parts, i, null, values)) {
        return true;
      }
    }
    return counted(parts, phrase.first() - 1) && fits(parts, phrase.first() - 1, null, values);
  }

  /** عشرات السكان: a plural of quantity in front of a phrase. */
  private static boolean counted(SentenceParts parts, int before) {
    return before >= 0
        && (parts.word(before).pos() == Pos.NUM || parts.word(before).pos() == Pos.NOUN)
        && parts.word(before).analysis().number() == Analysis.Number.PLURAL
        && !parts.word(before).analysis().article();
  }

  /** دعم عسكري أميركي: one of the adjectives right behind a word is that of a state. */
  private static boolean ofState(SentenceParts parts, int word) {
    for (int i = word + 1; i < parts.size(); i++) {
      if (parts.nationalities()[i]) {
        return true;
      }
      if (parts.word(i).pos() != Pos.ADJ) {
        return false;
      }
    }
    return false;
  }

  static boolean fits(SentenceParts parts, int index, Phrase phrase, List<String> values) {
    Word word = parts.word(index);
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (value.startsWith(CLASS)) {
        if (phrase != null && PhraseClass.holds(value, phrase)) {
          return true;
        }
      } else if (value.equals(word.lemma()) || value.equals(word.bare())) {
        return true;
      }
    }
    return false;
  }
}
