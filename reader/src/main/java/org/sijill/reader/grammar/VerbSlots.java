package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * What stands in the marked positions of a verb's clause: verb-first and subject-first clauses,
 * passives, relative clauses and the nouns they describe, elided subjects.
 */
final class VerbSlots {

  private static final String BARE = "bare";
  private static final String JOINED = "bare+";

  private final ClauseFinder clauseFinder;
  private final ElidedSubjects elidedSubjects;

  VerbSlots(ClauseFinder clauseFinder, Constructions constructions) {
    this.clauseFinder = clauseFinder;
    this.elidedSubjects = new ElidedSubjects(constructions);
  }

  /** Slots of all verbs of a sentence, by word index; null where a word is no verb. */
  Slots[] find(SentenceParts parts, Clause[] clauses) {
    Slots[] all = new Slots[parts.size()];
    for (int i = 0; i < parts.size(); i++) {
      if (parts.word(i).isVerb() && clauses[i] != null && clauses[i].verb == i) {
        all[i] = verb(parts, clauses[i], all);
      }
    }
    return all;
  }

  private Slots verb(SentenceParts parts, Clause clause, Slots[] before) {
    int at = clause.verb;
    Word verb = parts.word(at);
    boolean passive = verb.analysis().voice() == Analysis.Voice.PASSIVE;
    List<Slot> slots = new ArrayList<>(6);
    List<Slot> after = after(parts, clause);
    boolean we = isWe(verb, after);
    boolean objectPronoun = !we && !verb.analysis().pronoun().isEmpty();

    String subject = passive ? "object" : "subject";
    boolean subjectFound = false;
    String described = null;
    if (clause.antecedent != null) {
      String resumptive =
          !objectPronoun
              ? resumptive(parts, at, clause)
              : isOfOther(parts, verb, clause.antecedent) ? null : "object";
      if (resumptive != null) {
        slots.add(Slot.of(resumptive, clause.antecedent, "relative-clause"));
        described = resumptive;
        objectPronoun = false;
      } else if (Agreement.agrees(parts, verb, clause.antecedent, true)
          && front(parts, clause).isEmpty()
          && !(isVerbal(parts, at)
              && !clause.antecedent.canAct()
              && hasSubjectBehind(parts, verb, after))) {
        slots.add(Slot.of(subject, clause.antecedent, "relative-clause"));
        subjectFound = true;
      }
    }
    if (we) {
      slots.add(Slot.pronoun("subject", at, "elided-subject"));
      subjectFound = true;
    }
    boolean nobody = false;
    if (clause.kind == Clause.Kind.COMPLEMENT
        && !parts.word(clause.opener).analysis().pronoun().isEmpty()) {
      subjectFound = outerSubject(parts, clause, before, subject, slots);
      nobody = !subjectFound && standsForNobody(parts, clause, before, after);
      if (!subjectFound && !nobody) {
        slots.add(Slot.pronoun(subject, clause.opener, "complementiser-pronoun"));
        subjectFound = true;
      }
    }
    boolean topic =
        !passive && !subjectFound && objectPronoun && hasSubjectBehind(parts, verb, after);
    if (!subjectFound && !topic) {
      for (Phrase phrase : front(parts, clause)) {
        slots.add(Slot.of(subject, phrase, "subject-first"));
        subjectFound = true;
      }
    }
    if (objectPronoun) {
      Phrase taken = topic ? topic(parts, clause) : null;
      slots.add(
          taken == null
              ? Slot.pronoun("object", at, "object-pronoun")
              : Slot.of("object", taken, "object-pronoun"));
    }
    Pronouns.add(parts, clause, slots);
    boolean hasSubject = subjectFound || Circumstances.is(verb);
    boolean pronoun = !we && !verb.analysis().pronoun().isEmpty();
    bare(parts, at, after, passive, hasSubject, pronoun, slots);
    if (described != null) {
      included(parts, described, slots);
    }
    Slots found = new Slots(at, begin(clause), rightLimit(parts, at), slots);
    if (nobody) {
      return found;
    }
    if (!passive && !found.has("subject") && !found.has("lone")) {
      elidedSubjects.add(parts, clause, before, found.has("object"), slots);
    } else if (!passive
        && !found.has("subject")
        && (clause.sibling != null || isEvent(found.first("lone")))
        && !isNominative(parts, found.first("lone"))
        && !isWhereItBefell(parts, at)) {
      // دخلوا البلدة واعتقلوا مدنيين: the one noun behind the verb may be its object.
      List<Slot> elided = new ArrayList<>(2);
      elidedSubjects.add(parts, clause, before, true, elided);
      for (Slot slot : elided) {
        slots.add(new Slot(Slots.ELIDED, slot.phrase(), slot.pronoun(), slot.rule()));
      }
    } else if (passive && !found.has("object")) {
      ElidedSubjects.addPatient(parts, clause, before, slots);
    }
    return found;
  }

  /** غارة استهدفته: a described subject, where the pronoun on the verb is somebody else. */
  private static boolean isOfOther(SentenceParts parts, Word verb, Phrase antecedent) {
    return (antecedent.is(Phrase.Kind.EVENT) || antecedent.is(Phrase.Kind.WEAPON))
        && !Pronouns.fits(parts, verb.analysis().pronoun(), antecedent)
        && Agreement.agrees(parts, verb, antecedent, true);
  }

  /** بلدة قصفوها قتل فيها مدنيون: a verb that is joined to none and leads back to a place. */
  private static boolean isWhereItBefell(SentenceParts parts, int at) {
    Word verb = parts.word(at);
    Word next = at + 1 < parts.size() ? parts.word(at + 1) : verb;
    return verb.analysis().aspect() == Analysis.Aspect.PERFECT
        && verb.analysis().conjunction() == 0
        && next.pos() == Pos.ADP
        && next.lemma().equals("في")
        && !next.analysis().pronoun().isEmpty();
  }

  /** استهدفنا مواقع: a perfect in نا with only a thing behind it is told by those who did it. */
  private static boolean isWe(Word verb, List<Slot> after) {
    if (!verb.analysis().pronoun().equals("نا")
        || verb.analysis().aspect() != Analysis.Aspect.PERFECT) {
      return false;
    }
    for (Slot slot : after) {
      if (slot.marker().equals(BARE)) {
        return !slot.phrase().canAct() && !slot.phrase().is(Phrase.Kind.EVENT);
      }
    }
    return false;
  }

  /** التحقيق الذي تعهد الجيش بإجرائه: whether a verb tells words, which only somebody says. */
  private static boolean isVerbal(SentenceParts parts, int at) {
    Trigger trigger = parts.triggers()[at];
    if (trigger == null) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      if (!lexeme.type().verbal()) {
        return false;
      }
    }
    return true;
  }

  /** القرى التي سيطر عليها ومنها مارع: what is among the described is described, no subject. */
  private static void included(SentenceParts parts, String marker, List<Slot> slots) {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.phrase() == null || !slot.marker().equals("lone") || slot.phrase().first() == 0) {
        continue;
      }
      Word before = parts.word(slot.phrase().first() - 1);
      boolean among = before.lemma().equals("من") || before.lemma().equals("بين");
      if (among && before.pos() == Pos.ADP && !before.analysis().pronoun().isEmpty()) {
        slots.set(i, Slot.of(marker, slot.phrase(), "included"));
      }
    }
  }

  private static boolean isEvent(Phrase phrase) {
    return phrase != null && phrase.is(Phrase.Kind.EVENT);
  }

  /** قتلوا وجرح آخرون: what has the ending of a subject is no object. */
  private static boolean isNominative(SentenceParts parts, Phrase lone) {
    return lone != null && Agreement.isNominative(parts, lone);
  }

  private static int begin(Clause clause) {
    if (clause.opener >= 0) {
      return clause.opener;
    }
    boolean ahead = !clause.phrases.isEmpty() && clause.phrases.get(0).first() < clause.verb;
    return ahead ? clause.phrases.get(0).first() : clause.verb;
  }

  /** قالت الوزارة إنها: the pronoun stands for the subject of the outer verb where it agrees. */
  private static boolean outerSubject(
      SentenceParts parts, Clause clause, Slots[] before, String marker, List<Slot> slots) {
    Clause outer = clause.parent;
    if (outer == null || outer.verb < 0 || before[outer.verb] == null) {
      return false;
    }
    String pronoun = parts.word(clause.opener).analysis().pronoun();
    Phrase subject = before[outer.verb].subject();
    if (subject == null || !subject.canAct() || !Pronouns.fits(parts, pronoun, subject)) {
      return false;
    }
    slots.add(Slot.of(marker, subject, "complementiser-pronoun"));
    return true;
  }

  /**
   * قال الناشطون إنه قتل أربعون شخصا: a pronoun that cannot stand for who speaks, with a noun
   * behind the verb, stands for nobody.
   */
  private static boolean standsForNobody(
      SentenceParts parts, Clause clause, Slots[] before, List<Slot> after) {
    Clause outer = clause.parent;
    return parts.word(clause.opener).analysis().pronoun().equals("ه")
        && outer != null
        && outer.verb >= 0
        && before[outer.verb] != null
        && before[outer.verb].subject() != null
        && !Pronouns.fits(parts, "ه", before[outer.verb].subject())
        && !Punctuation.commaBetween(parts, outer.verb, clause.opener)
        && isHarm(parts.triggers()[clause.verb])
        && !after.isEmpty()
        && after.get(0).marker().equals(BARE);
  }

  private static boolean isHarm(Trigger trigger) {
    if (trigger == null) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      if (lexeme.frame().equals("victim")) {
        return true;
      }
    }
    return false;
  }

  // --- in front of the verb ---

  /** The subject in front of the verb, with those joined to it. */
  private static List<Phrase> front(SentenceParts parts, Clause clause) {
    Word verb = parts.word(clause.verb);
    List<Phrase> subjects = new ArrayList<>(2);
    for (Phrase phrase : clause.phrases) {
      if (phrase.first() >= clause.verb) {
        break;
      }
      if (phrase.isAdverbial() || isDirection(phrase) || Punctuation.inParentheses(parts, phrase)) {
        continue;
      }
      if (!subjects.isEmpty()) {
        Phrase last = subjects.get(subjects.size() - 1);
        if (last.is(Phrase.Kind.EVENT)
            && phrase.conjoined()
            && phrase.preposition().isEmpty()
            && phrase.index() > last.index() + 1
            && phrase.canAct()
            && isAdjacent(parts, phrase, clause.verb)
            && Agreement.agrees(parts, verb, phrase, true)) {
          // المفاوضات خيارنا والخصم يهددنا: another sentence begins.
          subjects.clear();
          subjects.add(phrase);
          continue;
        }
        if (phrase.conjoined()
            && phrase.preposition().isEmpty()
            && phrase.index() == last.index() + 1) {
          subjects.add(phrase);
        }
        continue;
      }
      boolean possible =
          phrase.preposition().isEmpty()
              && !phrase.genitive()
              && !(phrase.is(Phrase.Kind.OTHER)
                  && phrase.name() == null
                  && !isAdjacent(parts, phrase, clause.verb)
                  && !isMadeOf(parts, clause, phrase)
                  && !(clause.auxiliary >= 0 && phrase.first() == clause.auxiliary + 1))
              && (Agreement.agrees(parts, verb, phrase, true)
                  || ElidedSubjects.isSeveral(verb) && isJoined(clause, phrase) && phrase.canAct());
      if (possible) {
        subjects.add(phrase);
      }
    }
    return subjects;
  }

  /** القاضي خطفته المخابرات: behind a verb that has its object as a pronoun stands its subject. */
  private static boolean hasSubjectBehind(SentenceParts parts, Word verb, List<Slot> after) {
    return !after.isEmpty()
        && after.get(0).marker().equals(BARE)
        && after.get(0).phrase().canAct()
        && Agreement.agrees(parts, verb, after.get(0).phrase(), false);
  }

  /** The noun in front of a verb that its object pronoun takes up, or null. */
  private static Phrase topic(SentenceParts parts, Clause clause) {
    String pronoun = parts.word(clause.verb).analysis().pronoun();
    for (Phrase phrase : clause.phrases) {
      if (phrase.first() < clause.verb
          && phrase.preposition().isEmpty()
          && !phrase.genitive()
          && !phrase.isAdverbial()
          && !phrase.is(Phrase.Kind.EVENT)
          && Pronouns.fits(parts, pronoun, phrase)) {
        return phrase;
      }
    }
    return null;
  }

  /** ضابط وجندي قتلا: whether another phrase in front of the verb is joined to this one. */
  private static boolean isJoined(Clause clause, Phrase phrase) {
    for (Phrase next : clause.phrases) {
      if (next.index() == phrase.index() + 1) {
        return next.conjoined() && next.preposition().isEmpty() && next.first() < clause.verb;
      }
    }
    return false;
  }

  /** الدفعة الأولى من المقاتلين غادرت: who makes up a noun stands between it and its verb. */
  private static boolean isMadeOf(SentenceParts parts, Clause clause, Phrase phrase) {
    Phrase last = null;
    for (Phrase each : clause.phrases) {
      if (each.first() >= clause.verb) {
        break;
      }
      boolean of =
          last == null
              ? each.index() == phrase.index() + 1
                  && each.first() == phrase.end() + 1
                  && each.preposition().equals("من")
                  && each.canAct()
              : each.index() == last.index() + 1
                  && each.conjoined()
                  && each.preposition().isEmpty();
      last = of ? each : last;
    }
    return last != null
        && parts.word(phrase.head()).analysis().article()
        && isAdjacent(parts, last, clause.verb);
  }

  private static boolean isAdjacent(SentenceParts parts, Phrase phrase, int verb) {
    return Punctuation.skipBack(parts, verb - 1, 0) < phrase.end();
  }

  /** The pronoun that takes up the noun of a relative clause again: the marker it stands in. */
  private static String resumptive(SentenceParts parts, int verb, Clause clause) {
    for (int j = verb + 1; j < Math.min(parts.size(), verb + 8); j++) {
      Word word = parts.word(j);
      if (word.isVerb() || Punctuation.isStop(word) || Punctuation.isComma(word)) {
        return null;
      }
      if (word.pos() == Pos.ADP
          && Pronouns.fits(parts, word.analysis().pronoun(), clause.antecedent)) {
        return word.lemma();
      }
    }
    return null;
  }

  // --- behind the verb ---

  /** The phrases behind the verb with their markers; what is bare stands for subject or object. */
  private static List<Slot> after(SentenceParts parts, Clause clause) {
    List<Slot> marked = new ArrayList<>(5);
    Slot last = null;
    Phrase previous = null;
    boolean ofParticiple = false;
    int explained = -1;
    int bares = 0;
    int stop = Integer.MAX_VALUE;
    for (Phrase phrase : clause.phrases) {
      if (phrase.first() <= clause.verb) {
        continue;
      }
      if (phrase.first() >= stop) {
        if (phrase.first() == stop && isMeans(parts, last, phrase)) {
          marked.add(Slot.of(phrase.preposition(), phrase, "preposition"));
          continue;
        }
        if (!resumes(parts, clause, phrase)) {
          continue;
        }
        stop = Integer.MAX_VALUE;
      }
      if (phrase.isAdverbial() || phrase.genitive()) {
        continue;
      }
      if (Participles.owns(parts, phrase)
          || ofParticiple
              && phrase.conjoined()
              && phrase.preposition().isEmpty()
              && phrase.index() == previous.index() + 1) {
        ofParticiple = true;
        previous = phrase;
        continue;
      }
      ofParticiple = false;
      if (Pronouns.includes(parts, phrase) && (last != null || !front(parts, clause).isEmpty())) {
        previous = phrase;
        // قتلوا، بينهم قائد: those among who stands before the verb.
        last =
            last == null
                ? Slot.of("subject", phrase, "included")
                : last.marker().startsWith(BARE)
                    ? new Slot(JOINED, phrase, -1, "included")
                    : Slot.of(last.marker(), phrase, "included");
        marked.add(last);
        continue;
      }
      boolean follows = previous != null && phrase.index() == previous.index() + 1;
      previous = phrase;
      if (phrase.conjoined() && follows && last != null) {
        boolean bareLast = last.marker().startsWith(BARE);
        if (phrase.preposition().isEmpty() || phrase.preposition().equals(last.marker())) {
          last =
              bareLast
                  ? new Slot(JOINED, phrase, -1, "coordination")
                  : Slot.of(last.marker(), phrase, "coordination");
          marked.add(last);
          continue;
        }
      }
      if (isDirection(phrase)) {
        marked.add(last = Slot.of("في", phrase, "direction"));
        continue;
      }
      if (phrase.preposition().isEmpty()) {
        if (Punctuation.inParentheses(parts, phrase)) {
          continue;
        }
        if (phrase.conjoined() && !marked.isEmpty()) {
          break;
        }
        if (bares > 0 && Appositions.isAttribute(parts, phrase)) {
          continue;
        }
        if (bares > 0 && Appositions.isCircumstance(parts, phrase)) {
          stop = phrase.first();
          continue;
        }
        if (bares > 0
            && (Appositions.isOne(parts, clause, phrase) || phrase.first() == explained)) {
          // القائد، المكنى أبو فلان
          explained = phrase.end();
          continue;
        }
        bares++;
        marked.add(last = new Slot(BARE, phrase, -1, "verb-first"));
        if (phrase.is(Phrase.Kind.EVENT) && bares > 1) {
          stop = phrase.end();
        }
      } else {
        marked.add(last = Slot.of(phrase.preposition(), phrase, "preposition"));
        if (phrase.is(Phrase.Kind.EVENT) && !EventNouns.isRelation(parts, phrase)) {
          stop = phrase.end();
        }
      }
    }
    return marked;
  }

  /**
   * رد على الانفجار بقصف: by what the verb's act is done, behind another event with the article.
   */
  private static boolean isMeans(SentenceParts parts, Slot last, Phrase phrase) {
    return phrase.is(Phrase.Kind.EVENT)
        && phrase.preposition().equals("ب")
        && last != null
        && isEvent(last.phrase())
        && !last.phrase().preposition().isEmpty()
        && parts.word(last.phrase().head()).analysis().article();
  }

  /** بدأ الحرس، بعد أيام، في إخلاء الميناء: what stood in commas is left. */
  private static boolean resumes(SentenceParts parts, Clause clause, Phrase phrase) {
    int comma = phrase.preposition().isEmpty() ? phrase.first() - 1 : phrase.first() - 2;
    if (!phrase.preposition().isEmpty()
        && parts.word(phrase.first()).analysis().preposition() != 0) {
      comma = phrase.first() - 1;
    }
    if (comma <= clause.verb || !Punctuation.isComma(parts.word(comma))) {
      return false;
    }
    for (int j = comma - 1; j > clause.verb; j--) {
      if (Punctuation.isComma(parts.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** شرقي درعا: a direction with its anchor stands where a place after في would. */
  static boolean isDirection(Phrase phrase) {
    return phrase.preposition().isEmpty()
        && !phrase.conjoined()
        && phrase.name() != null
        && phrase.name().direction()
        && phrase.name().place() != null
        && phrase.name().firstWord() == phrase.first();
  }

  /** قتل 11 مدنيا: behind its number a noun has the accusative whatever its role is. */
  private static boolean isCounted(SentenceParts parts, Phrase phrase) {
    return phrase.first() > 0 && parts.word(phrase.first() - 1).pos() == Pos.NUM;
  }

  /** Settles which bare phrase is the subject and which the object. */
  private static void bare(
      SentenceParts parts,
      int at,
      List<Slot> marked,
      boolean passive,
      boolean subjectFound,
      boolean objectPronoun,
      List<Slot> slots) {
    Word verb = parts.word(at);
    Phrase first = null;
    Phrase nominative = null;
    Slot apposed = null;
    int bares = 0;
    for (Slot slot : marked) {
      if (slot.marker().equals(BARE)) {
        if (first != null && apposed == null && isHolder(parts, first, slot.phrase())) {
          apposed = slot;
          bares += isHarm(parts.triggers()[at]) ? 0 : 1;
          continue;
        }
        if (first == null) {
          first = slot.phrase();
        } else if (nominative == null
            && (Agreement.isNominative(parts, slot.phrase())
                || Agreement.isAccusative(parts, first)
                    && !isCounted(parts, first)
                    && (slot.phrase().canAct()
                        || parts.word(slot.phrase().head()).analysis().article()))) {
          nominative = slot.phrase();
        }
        bares++;
      }
    }
    boolean inverted = nominative != null && !Agreement.isNominative(parts, first);
    int position = 0;
    for (Slot slot : marked) {
      if (slot == apposed) {
        continue;
      }
      if (!slot.marker().startsWith(BARE)) {
        slots.add(slot);
        continue;
      }
      if (slot.marker().equals(BARE)) {
        position++;
      }
      String marker;
      if (inverted && !passive && !subjectFound) {
        // تبادل القصف الجيشان
        marker = slot.phrase() == nominative ? "subject" : "object";
      } else if (passive || subjectFound || position > 1) {
        marker = "object";
      } else if (objectPronoun) {
        marker = "subject";
      } else if (Agreement.isAccusative(parts, first) && !(bares > 1 && isCounted(parts, first))
          || Agreement.isOblique(parts, verb, first)
          || !Agreement.agrees(parts, verb, first, false)) {
        marker = "object";
      } else {
        marker = bares > 1 ? "subject" : "lone";
      }
      slots.add(Slot.of(marker, slot.phrase(), slot.rule()));
    }
  }

  /** اغتال مسلحون القيادي في الحركة خالد سالم: the name of whom a noun and its body tell of. */
  private static boolean isHolder(SentenceParts parts, Phrase title, Phrase name) {
    Analysis head = parts.word(title.head()).analysis();
    return name.index() == title.index() + 2
        && Agreement.isOnePerson(parts, name)
        && title.generic() != null
        && title.canAct()
        && head.article()
        && head.number() == Analysis.Number.SINGULAR
        && title.end() <= title.head() + 2;
  }

  /** Where the verb's own stretch ends: the next verb, subordinator, relative pronoun or stop. */
  private int rightLimit(SentenceParts parts, int at) {
    int j = at + 1;
    for (; j < parts.size(); j++) {
      Word word = parts.word(j);
      int counted = clauseFinder.behindAmount(parts, j);
      if (counted > j) {
        j = counted - 1;
      } else if (word.isVerb()
          || ClauseFinder.isAuxiliary(word)
          || Punctuation.isStop(word)
          || clauseFinder.opensClause(word)) {
        return j;
      }
    }
    return j;
  }
}
