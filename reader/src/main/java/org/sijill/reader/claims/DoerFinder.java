package org.sijill.reader.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.Role;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.names.Generic;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Finds the doer of an event noun that has none beside it: the subject of the verb that governs it
 * (حاول الجيش اقتحام البلدة), the doer of the event whose purpose or means it is (تقدمت القوات
 * لمحاصرة المدينة), or the one accused of it (اتهموا الحكومة بقصف السوق).
 */
final class DoerFinder {

  private static final int REACH = 30;

  /** Verbal nouns in one chain (إعلان بدء تنفيذ عملية). */
  private static final int LONGEST_CHAIN = 4;

  private final Set<String> control;
  private final Set<String> announcing;
  private final Set<String> outcomes;
  private final Set<String> means;

  private final Set<String> forces;
  private final Set<String> causing;
  private final Set<String> denying;
  private final Set<String> texts;

  DoerFinder(Map<String, Set<String>> words) {
    this.control = words.getOrDefault("control", Set.of());
    this.announcing = words.getOrDefault("announcing", Set.of());
    this.outcomes = words.getOrDefault("outcome", Set.of());
    this.means = words.getOrDefault("means", Set.of());
    this.forces = words.getOrDefault("force-used", Set.of());
    this.causing = words.getOrDefault("causing", Set.of());
    this.texts = words.getOrDefault("text", Set.of());
    this.denying = words.getOrDefault("denying", Set.of());
  }

  void find(SentenceParts parts, List<Phrase> phrases, List<Draft> drafts, Slots[] slots) {
    for (Draft draft : drafts) {
      if (needs(draft)) {
        find(parts, phrases, drafts, slots, draft);
      }
    }
    for (Draft draft : drafts) {
      blame(drafts, draft);
      threaten(drafts, draft);
      complete(parts, drafts, slots, draft);
      charged(parts, drafts, slots, draft);
      sponsored(parts, phrases, drafts, slots, draft);
      victims(draft);
      firer(parts, phrases, drafts, draft);
    }
  }

  /** استشهد إثر إصابته برصاص الجيش: whose fire it was is told behind what it did. */
  private void firer(SentenceParts parts, List<Phrase> phrases, List<Draft> drafts, Draft draft) {
    if (draft.type() != Claim.Type.ASSAULT
        || !draft.actor.isEmpty()
        || !outcomes.contains(parts.word(draft.word()).lemma())) {
      return;
    }
    for (Phrase phrase : phrases) {
      if (phrase.first() <= draft.word() || !phrase.preposition().equals(Slots.AGENT)) {
        continue;
      }
      for (int j = draft.word() + 1; j < phrase.first(); j++) {
        String form = parts.word(j).form();
        if (parts.word(j).isVerb() || form.equals(".") || form.equals("؛")) {
          return;
        }
      }
      for (Draft other : drafts) {
        boolean between = other.word() > draft.word() && other.word() < phrase.first();
        if (between && !other.dropped && !outcomes.contains(parts.word(other.word()).lemma())) {
          return;
        }
      }
      take(draft, List.of(participant(parts, phrase)), "role.firer");
      return;
    }
  }

  /** قتلى وجرحى بتفجير: the dead and the hurt suffer what is told and did not do it. */
  private void victims(Draft draft) {
    if (draft.type().verbal() || draft.type().relation()) {
      return;
    }
    draft.actor.removeIf(
        each -> outcomes.contains(each.parts().word(each.phrase().head()).lemma()));
    if (draft.type() != Claim.Type.ASSAULT) {
      return;
    }
    // سقط قتلى: whose dead they are is not told, and the claim has their number.
    draft.recipient.removeIf(
        each ->
            each.phrase().end() == each.phrase().first() + 1
                && outcomes.contains(each.parts().word(each.phrase().head()).lemma()));
  }

  private static boolean needs(Draft draft) {
    return draft.actor.isEmpty()
        && draft.event.phrase() != null
        && (draft.event.light() < 0
            || draft.event.lightVerb().subject() == Role.ACTOR
            || draft.event.lightVerb().subject() == Role.NONE
                && !draft.event.lightVerb().event().equals("subject")
            || isDescribed(draft))
        && !draft.type().relation()
        && !draft.event.lexeme().frame().equals("agentless")
        && !draft.event.lexeme().frame().equals("suffers");
  }

  /** رد بقصف استهدف المواقع: what the light verb behind it tells of stands under another word. */
  private static boolean isDescribed(Draft draft) {
    return draft.event.light() > draft.word()
        && draft.event.lightVerb().event().equals("subject")
        && draft.event.phrase().preposition().equals("ب");
  }

  private void find(
      SentenceParts parts, List<Phrase> phrases, List<Draft> drafts, Slots[] slots, Draft draft) {
    Phrase event = draft.event.phrase();
    boolean outcome = outcomes.contains(parts.word(draft.word()).lemma());
    int intends = ofPronoun(parts, slots, event);
    int governor = intends >= 0 ? intends : chain(parts, phrases, drafts, slots, draft);
    Draft by = governor < 0 ? null : at(drafts, governor);
    boolean definite = parts.word(draft.word()).analysis().article();
    if (governor >= 0 && caused(parts, slots[governor], draft)) {
      return;
    }
    if (helps(parts, by, draft, governor)) {
      draft.actor.addAll(draft.recipient);
      draft.recipient.clear();
      if (by != null) {
        draft.recipient.addAll(by.actor);
      }
      draft.because("role.helper");
      return;
    }
    if (governor >= 0) {
      String lemma = parts.word(governor).lemma();
      boolean told = definite && (denying.contains(lemma) || isAbout(slots[governor], event));
      boolean mutual = draft.event.lexeme().frame().equals("mutual");
      if (control.contains(lemma) && !told
          || announcing.contains(lemma)
              && !outcome
              && !(mutual && isVoice(slots[governor]))
              && !(draft.event.lexeme().frame().equals("seize") && isOneMan(slots[governor]))) {
        takeSubject(parts, slots[governor], draft, "role.subject-control");
      }
    }
    if (draft.actor.isEmpty() && by != null && by != draft && !definite) {
      if (by.type() == Claim.Type.ACCUSE || by.type() == Claim.Type.REQUEST) {
        take(draft, by.recipient, "role.of-the-accused");
      } else if (!by.type().verbal()
          || by.type() == Claim.Type.AGREE
          || by.type() == Claim.Type.THREATEN) {
        take(draft, by.actor, "role.subject-control");
      }
      return;
    }
    if (draft.actor.isEmpty() && isMotive(parts, draft)) {
      motive(parts, drafts, slots, draft);
    }
    if (draft.actor.isEmpty()
        && !outcome
        && isMeans(event)
        && (!definite || parts.word(event.first()).analysis().preposition() == 'ل')) {
      Draft main = before(parts, drafts, draft);
      if (main != null) {
        take(draft, main.actor, "role.purpose");
      } else if (!event.preposition().equals("في")) {
        int verb = verbBefore(parts, slots, event.first());
        if (verb >= 0 && !announcing.contains(parts.word(verb).lemma())) {
          takeSubject(parts, slots[verb], draft, "role.purpose");
        }
      }
    }
  }

  /** كررت نفيها المسؤولية عن الهجوم: what somebody only speaks of. */
  private static boolean isAbout(Slots by, Phrase event) {
    for (Slot slot : by.list()) {
      if (slot.phrase() != null
          && slot.phrase().index() == event.index()
          && slot.marker().equals("عن")) {
        return true;
      }
    }
    return false;
  }

  /** أعلن مسؤول التوصل إلى اتفاق: an official without a name only tells of what others agreed. */
  private static boolean isVoice(Slots by) {
    Phrase subject = by.first("subject");
    subject = subject == null ? by.first("lone") : subject;
    return subject != null
        && subject.name() == null
        && subject.generic() != null
        && (subject.generic().thing() == Generic.Thing.OFFICIAL
            || subject.generic().thing() == Generic.Thing.SOURCE);
  }

  /** أعلن المحافظ تحرير البلدة: an official tells of what a force took. */
  private static boolean isOneMan(Slots by) {
    Phrase subject = by.first("subject");
    subject = subject == null ? by.first("lone") : subject;
    return subject != null
        && (subject.generic() != null && subject.generic().thing() == Generic.Thing.OFFICIAL
            || subject.name() != null
                && subject.name().actor() != null
                && subject.name().actor().isPerson());
  }

  /** سيطر الثوار على القرية بمساعدة فرنسا: with whose help a deed was done. */
  private boolean helps(SentenceParts parts, Draft by, Draft draft, int governor) {
    return draft.type() == Claim.Type.AID
        && draft.event.phrase().preposition().equals("ب")
        && draft.event.light() < 0
        && governor >= 0
        && !draft.recipient.isEmpty()
        && !parts.word(draft.word()).analysis().article()
        && (by == null || !by.type().verbal())
        && !control.contains(parts.word(governor).lemma())
        && !announcing.contains(parts.word(governor).lemma());
  }

  /**
   * What governs an event noun: the verb or event above it. A light noun or one that names no event
   * of its own is passed by (أعلن الجيش بدء تنفيذ عملية).
   */
  private int chain(
      SentenceParts parts, List<Phrase> phrases, List<Draft> drafts, Slots[] slots, Draft draft) {
    Phrase at = draft.event.phrase();
    int light = draft.event.light();
    if (light >= 0 && !isDescribed(draft)) {
      if (parts.word(light).isVerb()) {
        return -1;
      }
      at = eventAt(phrases, light);
    }
    for (int step = 0; at != null && step < LONGEST_CHAIN; step++) {
      int governor = governor(parts, drafts, at, slots);
      if (governor < 0 || parts.word(governor).isVerb() || at(drafts, governor) != null) {
        return governor;
      }
      if (denying.contains(parts.word(governor).lemma())
          && parts.word(draft.word()).analysis().article()) {
        // عاد للبحث في الهجوم: who speaks of an attack is not who made it.
        return -1;
      }
      at = eventAt(phrases, governor);
      Phrase doer = slots[governor].first("gen");
      if (doer != null && doer.canAct() && !isForce(parts, doer)) {
        // فشل القادة في توحيد الصفوف
        take(draft, List.of(participant(parts, doer)), "role.verbal-noun-chain");
        return -1;
      }
      if (at == null || !at.preposition().isEmpty() && !governs(at.preposition())) {
        // بعد بدء تطبيق الهدنة: what only tells when has no doer above it.
        return -1;
      }
    }
    return -1;
  }

  /** استخدام القوة: what is used. */
  private boolean isForce(SentenceParts parts, Phrase doer) {
    return doer.end() == doer.head() + 1 && forces.contains(parts.word(doer.head()).lemma());
  }

  /**
   * تنديدا بالقصف، احتجاجا على القرار: a verbal noun in the accusative tells why something is done.
   */
  private static boolean isMotive(SentenceParts parts, Draft draft) {
    Word word = parts.word(draft.word());
    return draft.event.phrase().preposition().isEmpty()
        && !draft.event.phrase().genitive()
        && word.analysis().form() == Analysis.Form.MASDAR
        && word.analysis().number() == Analysis.Number.SINGULAR
        && !word.analysis().article()
        && word.analysis().pronoun().isEmpty()
        && word.form().endsWith("ا")
        && !word.lemma().endsWith("ا")
        && (draft.word() == 0 || parts.word(draft.word() - 1).pos() != Pos.NUM);
  }

  private void motive(SentenceParts parts, List<Draft> drafts, Slots[] slots, Draft draft) {
    int verb = verbBefore(parts, slots, draft.word());
    Draft main = null;
    for (Draft each : drafts) {
      if (each.word() < draft.word()
          && each.word() >= verb
          && !each.actor.isEmpty()
          && !each.type().relation()) {
        main = each;
      }
    }
    if (main != null) {
      take(draft, main.actor, "role.motive");
    } else if (verb >= 0) {
      takeSubject(parts, slots[verb], draft, "role.motive");
    }
  }

  private static Phrase eventAt(List<Phrase> phrases, int word) {
    for (Phrase phrase : phrases) {
      if (phrase.head() == word && phrase.is(Phrase.Kind.EVENT)) {
        return phrase;
      }
    }
    return null;
  }

  /** أعلنت فصائل تضم كتائب عن نيتها الاندماج: whose intention it is, is told by a verb before. */
  private int ofPronoun(SentenceParts parts, Slots[] slots, Phrase event) {
    int noun = governor(parts, List.of(), event, slots);
    if (noun < 0
        || parts.word(noun).isVerb()
        || parts.word(noun).analysis().pronoun().isEmpty()
        || denying.contains(parts.word(noun).lemma())) {
      return -1;
    }
    for (int verb = verbBefore(parts, slots, noun);
        verb >= 0;
        verb = verbBefore(parts, slots, verb)) {
      String lemma = parts.word(verb).lemma();
      if (control.contains(lemma) || announcing.contains(lemma)) {
        return verb;
      }
    }
    return -1;
  }

  /** أجبر السكان على النزوح، دفع الطرفين إلى التفاوض: the object does what it is driven to. */
  private boolean caused(SentenceParts parts, Slots by, Draft draft) {
    if (!causing.contains(parts.word(by.word()).lemma())) {
      return false;
    }
    boolean suffers = draft.event.lexeme().frame().equals("lose");
    List<Draft.Participant> to = suffers ? draft.recipient : draft.actor;
    boolean subject = by.has("subject");
    for (Slot slot : by.list()) {
      boolean object =
          slot.marker().equals("object")
              || slot.marker().equals("ب")
              || slot.marker().equals("lone") && subject;
      if (object && slot.phrase() != null && slot.phrase().canAct()) {
        Draft.addOnce(to, participant(parts, slot.phrase()));
        draft.because("role.object-control");
      }
    }
    return !to.isEmpty();
  }

  private static Draft.Participant participant(SentenceParts parts, Phrase phrase) {
    return new Draft.Participant(Spans.of(parts, phrase), parts, phrase, false);
  }

  /** لمحاصرة، عبر استهداف، بقصف: what the event is for or is done by. */
  private boolean isMeans(Phrase event) {
    return means.contains(event.preposition());
  }

  /**
   * نددت بالتوغل التركي، احتجوا على زيارة الوزير: who is condemned or protested against is who did
   * it.
   */
  private static void blame(List<Draft> drafts, Draft draft) {
    boolean protests = draft.type() == Claim.Type.PROTEST;
    boolean blames =
        draft.type() == Claim.Type.ACCUSE || draft.type() == Claim.Type.REJECT || protests;
    boolean stops = draft.type() == Claim.Type.COERCE || draft.type() == Claim.Type.ASSAULT;
    if (!blames && !(stops && draft.event.isVerb()) || !draft.recipient.isEmpty()) {
      return;
    }
    for (Slot slot : draft.event.slots().list()) {
      if (slot.phrase() == null
          || !slot.phrase().is(Phrase.Kind.EVENT)
          || slot.marker().equals("subject")
          || protests && !slot.marker().equals("علي") && !slot.marker().equals("ضد")
          || !blames && !slot.marker().equals("object") && !slot.marker().equals("lone")) {
        continue;
      }
      for (Draft each : drafts) {
        // What a force stops is a protest (فرق الجنود مسيرة للمعلمين).
        if (each.event.phrase() != null
            && each.event.phrase().index() == slot.phrase().index()
            && (blames || each.type() == Claim.Type.PROTEST)) {
          for (Draft.Participant doer : each.actor) {
            if (!draft.actor.contains(doer)) {
              Draft.addOnce(draft.recipient, doer);
              draft.because("role.doer-of-the-blamed");
            }
          }
        }
      }
    }
  }

  /** هدد الجيش بقصف الميناء: whom the threatened act would hit is threatened. */
  private static void threaten(List<Draft> drafts, Draft draft) {
    if (draft.type() != Claim.Type.THREATEN || !draft.recipient.isEmpty()) {
      return;
    }
    for (Slot slot : draft.event.slots().list()) {
      if (slot.phrase() == null || !slot.phrase().is(Phrase.Kind.EVENT)) {
        continue;
      }
      for (Draft each : drafts) {
        boolean threatened =
            each.event.phrase() != null
                && (each.event.phrase().index() == slot.phrase().index()
                    || each.event.light() == slot.phrase().head());
        if (threatened) {
          each.recipient.forEach(p -> Draft.addOnce(draft.recipient, p));
          each.place.forEach(p -> Draft.addOnce(draft.place, p));
        }
      }
    }
  }

  /** أبرمت مصر ... اتفاق مع ليبيا: the other party of what two do together. */
  private void complete(SentenceParts parts, List<Draft> drafts, Slots[] slots, Draft draft) {
    if (!draft.event.lexeme().frame().equals("mutual")
        || draft.actor.size() != 1
        || draft.event.phrase() == null
        || !draft.event.slots().has("مع")
        || draft.event.slots().has("gen")) {
      return;
    }
    int governor = governor(parts, drafts, draft.event.phrase(), slots);
    Draft by = governor < 0 ? null : at(drafts, governor);
    if (draft.type() == Claim.Type.ASSAULT && isDuring(draft.event.phrase())) {
      foughtBy(parts, drafts, slots, draft);
      return;
    }
    if (by != null && by.type() == Claim.Type.ACCUSE) {
      take(draft, by.recipient, "role.other-party");
    } else if (governor >= 0
        && parts.word(governor).isVerb()
        && !(by != null && by.type().verbal())) {
      takeSubject(parts, slots[governor], draft, "role.other-party");
    }
  }

  /** تتهم الرياض طهران بدعم الحوثيين: who is accused of a support gives it to whom it names. */
  private void charged(SentenceParts parts, List<Draft> drafts, Slots[] slots, Draft draft) {
    Phrase event = draft.event.phrase();
    Phrase named = draft.event.slots().first("gen");
    boolean support = draft.type() == Claim.Type.BACKS || draft.type() == Claim.Type.AID;
    if (!support || event == null || !event.preposition().equals("ب") || named == null) {
      return;
    }
    boolean doer = draft.recipient.isEmpty() && isOneOf(draft.actor, named);
    boolean helped = draft.actor.isEmpty() && isOneOf(draft.recipient, named);
    int governor = governor(parts, drafts, event, slots);
    Draft by = governor < 0 ? null : at(drafts, governor);
    if ((doer || helped)
        && by != null
        && by.type() == Claim.Type.ACCUSE
        && !by.recipient.isEmpty()) {
      draft.recipient.addAll(draft.actor);
      draft.actor.clear();
      take(draft, by.recipient, "role.of-the-accused");
    }
  }

  /** بعد معارك، خلال اشتباكات: when or amid what something else happened. */
  private static boolean isDuring(Phrase event) {
    return switch (event.preposition()) {
      case "بعد", "خلال", "اثر", "عقب", "وسط", "اثناء" -> true;
      default -> false;
    };
  }

  /** حرر الجيش التل بعد معارك مع الجماعة: who did what the fighting led to fought. */
  private void foughtBy(SentenceParts parts, List<Draft> drafts, Slots[] slots, Draft draft) {
    Draft main = null;
    for (Draft each : drafts) {
      boolean force = each.type() == Claim.Type.COERCE || each.type() == Claim.Type.ASSAULT;
      if (each.word() < draft.word()
          && draft.word() - each.word() < REACH
          && force
          && (!each.actor.isEmpty() || suffered(each))) {
        main = each;
      }
    }
    if (main != null) {
      take(draft, main.actor.isEmpty() ? main.recipient : main.actor, "role.other-party");
      return;
    }
    int verb = verbBefore(parts, slots, draft.word());
    if (verb >= 0 && at(drafts, verb) != null && !at(drafts, verb).type().verbal()) {
      takeSubject(parts, slots[verb], draft, "role.other-party");
    }
  }

  /** أسر عشرة متمردين في معارك مع الجيش: fighters who were taken had fought. */
  private static boolean suffered(Draft draft) {
    for (Draft.Participant each : draft.recipient) {
      Generic generic = each.phrase() == null ? null : each.phrase().generic();
      if (generic == null || generic.thing() != Generic.Thing.ARMED) {
        return false;
      }
    }
    return !draft.recipient.isEmpty();
  }

  /** Whether a phrase is the object of a verb that has a subject of its own. */
  private static boolean afterVerbAndDoer(SentenceParts parts, Slots[] slots, Phrase phrase) {
    int verb = verbBefore(parts, slots, phrase.first());
    if (verb < 0) {
      return false;
    }
    for (Slot slot : slots[verb].list()) {
      if (slot.phrase() == phrase && slot.marker().equals("object")) {
        return true;
      }
    }
    return false;
  }

  /** يحاصر الجيش البلدة بدعم من روسيا: what is backed is the doer. */
  private static void sponsored(
      SentenceParts parts, List<Phrase> phrases, List<Draft> drafts, Slots[] slots, Draft draft) {
    boolean helps = draft.type() == Claim.Type.AID && !draft.actor.isEmpty();
    if (draft.type() != Claim.Type.BACKS && !helps
        || draft.event.phrase() == null
        || !draft.recipient.isEmpty()
        || !draft.event.phrase().preposition().equals("ب")) {
      return;
    }
    // القوات، بدعم من التحالف، سيطرت؛ على يد القوات، بدعم من التحالف
    for (Phrase phrase : phrases) {
      int gap = draft.event.phrase().first() - phrase.end();
      if (gap >= 0
          && gap <= 1
          && (phrase.preposition().isEmpty() || phrase.preposition().equals(Slots.AGENT))
          && phrase.canAct()
          && !phrase.genitive()
          && !afterVerbAndDoer(parts, slots, phrase)) {
        Draft.addOnce(draft.recipient, participant(parts, phrase));
        draft.because("role.backed-subject");
        return;
      }
    }
    Draft main = before(parts, drafts, draft);
    if (main != null && main.event.isNoun()) {
      // استعادة القوات السيطرة بدعم جوي
      for (Draft.Participant doer : main.actor) {
        if (!isOneOf(draft.actor, doer.phrase())) {
          Draft.addOnce(draft.recipient, doer);
          draft.because("role.backed-subject");
        }
      }
      return;
    }
    int verb = verbBefore(parts, slots, draft.event.phrase().first());
    if (verb < 0) {
      // بدعم جوي أميركي، سيطرت القوات
      verb = verbBehind(parts, slots, draft.event.phrase().end());
    }
    if (verb < 0) {
      return;
    }
    for (Slot slot : slots[verb].list()) {
      boolean subject = slot.marker().equals("subject") || slot.marker().equals("lone");
      if (subject
          && slot.phrase() != null
          && slot.phrase().canAct()
          && slot.phrase().first() > draft.event.phrase().first() == verb > draft.word()
          && !isOneOf(draft.actor, slot.phrase())) {
        Draft.addOnce(draft.recipient, participant(parts, slot.phrase()));
        draft.because("role.backed-subject");
      }
    }
  }

  private static Draft at(List<Draft> drafts, int word) {
    for (Draft draft : drafts) {
      if (draft.word() == word) {
        return draft;
      }
    }
    return null;
  }

  /** The nearest event before one that has a doer, nothing ending the sentence between. */
  private static Draft before(SentenceParts parts, List<Draft> drafts, Draft draft) {
    Draft best = null;
    for (Draft each : drafts) {
      if (each.word() >= draft.word()) {
        break;
      }
      if (draft.word() - each.word() < REACH && !each.type().relation()) {
        best = each;
      }
    }
    if (best == null || best.actor.isEmpty() || best.type().verbal()) {
      return null;
    }
    for (int j = best.word() + 1; j < draft.word(); j++) {
      Word word = parts.word(j);
      if (word.isVerb() || word.form().equals(".") || word.form().equals("؛")) {
        return null;
      }
    }
    return best;
  }

  private static int verbBefore(SentenceParts parts, Slots[] slots, int at) {
    return verb(parts, slots, at - 1, -1);
  }

  private static int verbBehind(SentenceParts parts, Slots[] slots, int from) {
    return verb(parts, slots, from, 1);
  }

  /** The nearest verb from a word on, in steps of one to either side, before any stop; or -1. */
  private static int verb(SentenceParts parts, Slots[] slots, int from, int step) {
    for (int k = 0; k < REACH; k++) {
      int v = from + k * step;
      if (v < 0 || v >= parts.size()) {
        return -1;
      }
      String form = parts.word(v).form();
      if (form.equals(".") || form.equals("؛") || form.equals(":")) {
        return -1;
      }
      if (parts.word(v).isVerb() && slots[v] != null) {
        return v;
      }
    }
    return -1;
  }

  private static boolean isOneOf(List<Draft.Participant> participants, Phrase phrase) {
    for (Draft.Participant each : participants) {
      if (each.phrase().first() <= phrase.first() && phrase.first() < each.phrase().end()) {
        return true;
      }
    }
    return false;
  }

  private static void take(Draft draft, List<Draft.Participant> doers, String rule) {
    for (Draft.Participant doer : doers) {
      boolean suffers = false;
      for (Draft.Participant recipient : draft.recipient) {
        suffers |= recipient.range().overlaps(doer.range());
      }
      if (!suffers) {
        Draft.addOnce(draft.actor, doer);
      }
    }
    if (!draft.actor.isEmpty()) {
      draft.because(rule);
    }
  }

  private void takeSubject(SentenceParts parts, Slots by, Draft draft, String rule) {
    for (Slot slot : by.list()) {
      boolean subject = slot.marker().equals("subject") || slot.marker().equals("lone");
      if (subject
          && slot.phrase() != null
          && slot.phrase().canAct()
          && !texts.contains(parts.word(slot.phrase().head()).lemma())) {
        take(draft, List.of(participant(parts, slot.phrase())), rule);
      }
    }
  }

  /** What an event noun governs, unlike what only stands beside it (هجوم جاء مع تفجير). */
  private static boolean governs(String marker) {
    return switch (marker) {
      case "gen", "object", "ل", "ب", "في", "الي", "عن" -> true;
      default -> false;
    };
  }

  /** رد على الانفجار بقصف: a deed with the article is not done by means of another. */
  private static boolean isDone(SentenceParts parts, Draft draft, int word) {
    return draft != null
        && !draft.type().verbal()
        && draft.actor.isEmpty()
        && draft.event.isNoun()
        && parts.word(word).analysis().article();
  }

  /** The verb or noun that has an event noun as its object or complement, or -1. */
  private static int governor(
      SentenceParts parts, List<Draft> drafts, Phrase event, Slots[] slots) {
    for (int v = event.head() - 1; v >= Math.max(0, event.head() - REACH); v--) {
      if (slots[v] == null
          || parts.names()[v] != null
          || event.preposition().equals("ب") && isDone(parts, at(drafts, v), v)) {
        continue;
      }
      for (Slot slot : slots[v].list()) {
        if (slot.phrase() != null
            && slot.phrase().index() == event.index()
            && !slot.marker().equals("subject")
            && (parts.word(v).isVerb() || governs(slot.marker()))) {
          return v;
        }
      }
    }
    return -1;
  }
}
