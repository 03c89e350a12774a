package org.sijill.reader.grammar;

import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/** Subjects that a verb leaves out: whom it takes over from the clauses around it. */
final class ElidedSubjects {

  private final WordSet texts;

  ElidedSubjects(Constructions constructions) {
    this.texts = PhraseFinder.list(constructions, "text");
  }

  /**
   * An elided subject is that of the verb that the clause is joined to, else of one before it.
   *
   * @param noun whether the verb has a noun of its own behind it
   */
  void add(SentenceParts parts, Clause clause, Slots[] before, boolean noun, List<Slot> slots) {
    Word verb = parts.word(clause.verb);
    if (verb.analysis().person() == 1 || verb.analysis().person() == 2) {
      slots.add(Slot.pronoun("subject", clause.verb, "elided-subject"));
      return;
    }
    if (clause.isRelative() && clause.opener < 0 && described(parts, clause, slots)) {
      return;
    }
    for (Clause c = clause; c != null; c = c.sibling != null ? c.sibling : c.parent) {
      if (c != clause && c.verb >= 0 && before[c.verb] != null) {
        // جرح عشرة, not: خطفوه: the noun behind a verb of harm may be whom it befell.
        if (noun
            && !isSeveral(verb)
            && isHarm(parts, clause.verb)
            && isVictim(parts, before[c.verb])) {
          return;
        }
        if (take(parts, verb, before[c.verb], slots)) {
          return;
        }
      }
      if (c.isRelative()
          && c.antecedent != null
          && c != clause
          && Agreement.agrees(parts, verb, c.antecedent, true)) {
        slots.add(Slot.of("subject", c.antecedent, "elided-subject"));
        return;
      }
      if (c.sibling == null && opensWithNoun(parts, c)) {
        break;
      }
    }
    slots.add(Slot.pronoun("subject", clause.verb, "elided-subject"));
  }

  /** قال الناطق إن المزارع قتل: behind أنّ and a noun nobody outside the clause is its subject. */
  private static boolean opensWithNoun(SentenceParts parts, Clause clause) {
    return clause.kind == Clause.Kind.COMPLEMENT
        && parts.word(clause.opener).analysis().pronoun().isEmpty()
        && !clause.phrases.isEmpty()
        && clause.phrases.get(0).first() < clause.verb
        && clause.phrases.get(0).preposition().isEmpty()
        && !clause.phrases.get(0).isAdverbial();
  }

  /** تصريحات للرئيس هدد فيها: whose the described noun is does what the clause tells. */
  private static boolean described(SentenceParts parts, Clause clause, List<Slot> slots) {
    Phrase nearest = null;
    for (Phrase phrase : clause.parent.phrases) {
      if (phrase.first() >= clause.verb) {
        break;
      }
      if (phrase.index() > clause.antecedent.index()
          && phrase.canAct()
          && Agreement.agrees(parts, parts.word(clause.verb), phrase, true)) {
        nearest = phrase;
      }
    }
    if (nearest != null) {
      slots.add(Slot.of("subject", nearest, "elided-subject"));
    }
    return nearest != null;
  }

  /** Whether a phrase is a statement or report (بيان، تصريحات): it does not go on to act. */
  private boolean isText(SentenceParts parts, Phrase phrase) {
    return texts.contains(parts.word(phrase.head()).lemma());
  }

  static boolean isSeveral(Word verb) {
    Analysis.Number number = verb.analysis().number();
    return number == Analysis.Number.PLURAL || number == Analysis.Number.DUAL;
  }

  private static boolean isAlone(Slots slots) {
    return slots.all("subject").size() + slots.all("lone").size() == 1;
  }

  /**
   * قتل جندي وجرح عشرة: the verb before has no doer, and names whom it befell; not: اعتقلت قوات
   * وعذبت مدنيين.
   */
  private static boolean isVictim(SentenceParts parts, Slots other) {
    Phrase lone = other.first("lone");
    boolean body =
        parts.word(other.word()).analysis().gender() == Analysis.Gender.FEMININE
            && lone != null
            && PhraseClass.holds("@armed", lone);
    return lone != null && !body && !other.has("subject") && isHarm(parts, other.word());
  }

  /** Whether a verb tells only whom harm befalls, so that its one noun is no doer. */
  private static boolean isHarm(SentenceParts parts, int at) {
    Trigger trigger = parts.triggers()[at];
    if (trigger == null) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      boolean harm = lexeme.frame().equals("victim") || lexeme.frame().equals("lose");
      if (!harm || lexeme.type() != Claim.Type.ASSAULT) {
        return false;
      }
    }
    return true;
  }

  /** Takes over the subject of another verb where it agrees. */
  private boolean take(SentenceParts parts, Word verb, Slots other, List<Slot> slots) {
    Phrase subject = other.subject();
    if (subject == null
        || !subject.canAct()
        || isText(parts, subject)
        || isSeveral(verb) && isAlone(other) && Agreement.isOnePerson(parts, subject)
        || !Agreement.agrees(parts, verb, subject, true)) {
      return false;
    }
    for (Slot slot : other.list()) {
      if ((slot.marker().equals("subject") || slot.marker().equals("lone"))
          && slot.phrase() != null) {
        slots.add(Slot.of("subject", slot.phrase(), "elided-subject"));
      }
    }
    return true;
  }

  /** قتل وأصيب: what was done to the subject of the verb before. */
  static void addPatient(SentenceParts parts, Clause clause, Slots[] before, List<Slot> slots) {
    if (clause.sibling == null || clause.sibling.verb < 0 || before[clause.sibling.verb] == null) {
      return;
    }
    Slots other = before[clause.sibling.verb];
    for (Slot slot : other.list()) {
      if (slot.phrase() != null
          && (slot.marker().equals("subject")
              || slot.marker().equals("lone")
              || slot.marker().equals("object") && !other.has("subject"))) {
        slots.add(Slot.of("object", slot.phrase(), "elided-subject"));
      }
    }
  }
}
