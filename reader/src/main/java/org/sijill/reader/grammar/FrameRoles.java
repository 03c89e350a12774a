package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Claim;
import org.sijill.reader.names.Generic;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;

/** Says what each slot beside a trigger is to its event, by the frame of its lexeme. */
final class FrameRoles {

  private final Map<String, Frame> frames;

  FrameRoles(Map<String, Frame> frames) {
    this.frames = frames;
  }

  void fill(
      SentenceParts parts,
      Trigger trigger,
      Lexeme lexeme,
      Slots slots,
      boolean purpose,
      boolean lent,
      Map<Role, List<Filler>> roles) {
    Frame frame = frames.get(lexeme.frame());
    Map<String, Role> markers =
        switch (trigger.form()) {
          case VERB -> frame.verb();
          case NOUN -> frame.noun();
          case ACTIVE -> frame.active();
          case PASSIVE -> frame.passive();
        };
    boolean hasObject =
        slots.has("object")
            || slots.has("ل")
                && (markers.get("ل") == Role.RECIPIENT || lexeme.roles().get("ل") == Role.MEANS)
                && !isPurpose(parts, firstOf(slots, "ل"))
                && !isAttacker(parts, trigger, lexeme, slots, firstOf(slots, "ل"));
    Role either = null;
    Role lone = null;
    for (Slot slot : slots.list()) {
      String marker = slot.marker();
      if (slot.phrase() != null
          && slot.phrase().is(Phrase.Kind.EVENT)
          && !isForce(parts, lexeme, slot)) {
        if (isMatter(lexeme, trigger, marker)) {
          add(roles, Role.ABOUT, new Filler(slot.phrase(), -1, slot.rule()));
        }
        List<String> asked = lexeme.with().get("object");
        if (marker.equals("lone")
            && asked != null
            && Conditions.fits(parts, slot.phrase().head(), slot.phrase(), asked)) {
          // استعادوا السيطرة: the lone noun is the object, the subject is elided.
          lone = Role.RECIPIENT;
        }
        continue;
      }
      if (marker.equals("head+")) {
        continue;
      }
      Role role = lexeme.roles().get(marker);
      if (role == null) {
        role = markers.get(marker);
      }
      if (marker.equals("subject") && trigger.form() == Trigger.Form.NOUN && role == null) {
        boolean own = slots.has("gen") || slots.has("object") || slots.has(Slots.AGENT);
        role = own && frame.noun().get("gen") == Role.ACTOR ? null : frame.verb().get("subject");
      }
      if (role == null
          && marker.equals("علي")
          && lexeme.type() == Claim.Type.ASSAULT
          && trigger.form() == Trigger.Form.NOUN
          && slot.phrase() != null
          && (!slot.phrase().is(Phrase.Kind.OTHER)
              || parts.word(slot.phrase().head()).analysis().article())) {
        // قصف على السوق
        role = Role.RECIPIENT;
      }
      if ((role == Role.RECIPIENT || role == null && lexeme.frame().equals("attack"))
          && marker.equals("ل")
          && isAttacker(parts, trigger, lexeme, slots, slot)) {
        role = Role.ACTOR;
      }
      if (role == Role.RECIPIENT
          && marker.equals("من")
          && isOfDoer(parts, trigger, lexeme, slots, slot)) {
        role = Role.ACTOR;
      }
      if (marker.equals("lone")) {
        role =
            isAsked(parts, lexeme, slot.phrase())
                    || isListed(parts, lexeme, slot.phrase())
                    || isAccused(lexeme, slots)
                ? lexeme.roles().getOrDefault("object", markers.get("object"))
                : lone(parts, lexeme, frame, slots, slot.phrase(), markers);
        lone = role;
      } else if (marker.equals(Slots.ELIDED)) {
        role = lone == Role.RECIPIENT ? markers.get("subject") : null;
      } else if (marker.equals(Slots.AGENT)) {
        role = Role.ACTOR;
      } else if (marker.equals(Slots.VICTIM)) {
        role = Role.RECIPIENT;
      } else if (marker.equals("ضد") && role == null) {
        role = Role.RECIPIENT;
      }
      if ((role == Role.RECIPIENT
              || role == Role.PLACE && isBody(parts, lexeme, slot.phrase())
              || role == Role.MEANS && slot.phrase() != null && slot.phrase().canAct())
          && marker.equals("gen")
          && trigger.form() == Trigger.Form.NOUN
          && hasObject
          && !(slot.phrase() != null && slot.phrase().is(Phrase.Kind.SITE))
          && !isAsked(parts, lexeme, slot.phrase())) {
        // إعدام التنظيم لرهينة: with an object after it the genitive is the doer.
        role = Role.ACTOR;
      }
      if (marker.equals("subject")
          && slot.rule().equals("verb-first")
          && isListed(parts, lexeme, slot.phrase())) {
        role = lexeme.roles().getOrDefault("object", markers.get("object"));
      }
      if (role == Role.ACTOR && marker.equals("subject") && suffers(trigger, frame, slots)) {
        role = Role.RECIPIENT;
      }
      if (role == Role.EITHER && slot.rule().equals("coordination") && either != null) {
        role = either;
      } else if (role == Role.EITHER) {
        boolean agent =
            slots.has(Slots.AGENT) || (purpose && !slots.has("علي") || lent) && !hasObject;
        role = either(parts, slot, hasObject, agent, lexeme.type().verbal());
        either = role;
      }
      if (role == Role.RECIPIENT
          && marker.equals("من")
          && lexeme.frame().equals("seize")
          && slot.phrase() != null
          && (!slot.phrase().canAct() || isOfParticiple(parts, slot.phrase()))) {
        // السيطرة على جزء من مساحة البلدة؛ سيطرت الفصائل المدعومة من تركيا
        continue;
      }
      if (role == null
          && marker.equals("مع")
          && slot.phrase() != null
          && slot.phrase().is(Phrase.Kind.PARTY)
          && trigger.form() == Trigger.Form.VERB
          && !lexeme.type().verbal()
          && markers.get("subject") == Role.ACTOR) {
        boolean harmed =
            suffers(trigger, frame, slots)
                || frame.noun().get("gen") == Role.RECIPIENT
                    && (slots.has("lone") || isBehindObject(slots, slot));
        role = harmed ? Role.RECIPIENT : Role.ACTOR;
      }
      if (role == null || role == Role.NONE) {
        continue;
      }
      if (role == Role.ABOUT && isCriticised(parts, lexeme, slots, slot)) {
        // أدانت باريس الحكومة البورمية: who is blamed or praised, not what.
        role = Role.RECIPIENT;
      }
      Phrase filler = slot.phrase();
      if (role != Role.ACTOR && isAsked(parts, lexeme, filler)) {
        // أطلق سراح الأسرى: the genitive of the light object fills the role.
        filler = filler.genitiveOf();
        if (filler == null) {
          continue;
        }
      }
      add(roles, role, new Filler(filler, slot.pronoun(), slot.rule()));
    }
  }

  /** A body that is blamed or praised, not what it did (أشاد الوزير بقوة). */
  private static boolean isCriticised(SentenceParts parts, Lexeme lexeme, Slots slots, Slot slot) {
    Phrase phrase = slot.phrase();
    // وصفه بالإرهابي: beside an object ب tells as what.
    if (phrase == null
        || slot.marker().equals("ب") && slots.has("object")
        || !lexeme.frame().equals("says-of")
        || lexeme.type() != Claim.Type.ACCUSE && lexeme.type() != Claim.Type.SUPPORT) {
      return false;
    }
    boolean known =
        phrase.name() != null && phrase.name().actor() != null
            || parts.word(phrase.head()).analysis().article()
            || phrase.end() > phrase.head() + 1;
    return known && (phrase.is(Phrase.Kind.PARTY) || phrase.is(Phrase.Kind.STATE));
  }

  /**
   * قصف لقوات الجيش على البلدة، قصف جوي لطائرات مجهولة: behind an attack with no genitive, a
   * fighter after ل is who attacks, where what is attacked is told after على, the attack is
   * described, fire is told of without the article (سقطوا في قصف للفصائل) or its noun never has its
   * object after ل (هجوم لطالبان).
   */
  private static boolean isAttacker(
      SentenceParts parts, Trigger trigger, Lexeme lexeme, Slots slots, Slot slot) {
    if (trigger.form() != Trigger.Form.NOUN
        || lexeme.type() != Claim.Type.ASSAULT
        || slot.phrase() == null
        || !isFighter(slot.phrase())
        || slot.phrase().first() > trigger.word() + 3
        || lexeme.roles().containsKey("ل") && !isMachine(slot.phrase())
        || slots.has("gen")
        || slots.has(Slots.AGENT)) {
      return false;
    }
    int next = trigger.word() + 1;
    boolean described = next < parts.size() && parts.word(next).pos() == Pos.ADJ;
    Analysis noun = parts.word(trigger.word()).analysis();
    boolean several = noun.number() == Analysis.Number.PLURAL;
    boolean fire = "heavy-weapons".equals(lexeme.mode()) || "aerial".equals(lexeme.mode());
    return described
        || fire && !noun.article() && noun.pronoun().isEmpty()
        || several
        || lexeme.frame().equals("attack")
        || slots.has("علي")
        || slots.has("ضد");
  }

  /** استهداف المخابز لتجويع السكان: a matter behind ل tells what for. */
  private static boolean isPurpose(SentenceParts parts, Slot slot) {
    Phrase phrase = slot.phrase();
    Analysis head = phrase == null ? null : parts.word(phrase.head()).analysis();
    return head != null
        && (phrase.is(Phrase.Kind.OTHER) || phrase.is(Phrase.Kind.EVENT))
        && phrase.name() == null
        && !head.article();
  }

  /** ضربات لطائرات التحالف: what flies or rolls strikes. */
  private static boolean isMachine(Phrase phrase) {
    return phrase.generic() != null && phrase.generic().thing() == Generic.Thing.MACHINE;
  }

  /** A party that bears arms, a state, or a body of no kind that the book tells (للتحالف). */
  private static boolean isFighter(Phrase phrase) {
    return PhraseClass.holds("@armed", phrase)
        || phrase.is(Phrase.Kind.STATE)
        || phrase.is(Phrase.Kind.PARTY)
            && phrase.generic() != null
            && phrase.generic().thing() == Generic.Thing.ORGANISATION;
  }

  /** بدعوة من السلطات، بطلب من الوزير: behind an indefinite noun of asking stands who asks. */
  private static boolean isOfDoer(
      SentenceParts parts, Trigger trigger, Lexeme lexeme, Slots slots, Slot slot) {
    Analysis noun = parts.word(trigger.word()).analysis();
    return lexeme.frame().equals("asks")
        && trigger.form() == Trigger.Form.NOUN
        && noun.preposition() == 'ب'
        && !noun.article()
        && noun.pronoun().isEmpty()
        && slot.phrase() != null
        && slot.phrase().first() == trigger.word() + 2
        && !slots.has("gen");
  }

  /** اتهمت دمشق بالقصف: the only noun behind a verb of accusing is who is accused. */
  private static boolean isAccused(Lexeme lexeme, Slots slots) {
    return lexeme.type() == Claim.Type.ACCUSE
        && lexeme.roles().get("object") == Role.RECIPIENT
        && lexeme.roles().get("ب") == Role.ABOUT
        && slots.has("ب");
  }

  /** اغتالوا القاضي مع زوجته: who is named with the victim suffers with him. */
  private static boolean isBehindObject(Slots slots, Slot slot) {
    Phrase object = slots.first("object");
    return object != null
        && object.first() < slot.phrase().first()
        && !PhraseClass.holds("@armed", slot.phrase());
  }

  private static Slot firstOf(Slots slots, String marker) {
    for (Slot slot : slots.list()) {
      if (slot.marker().equals(marker)) {
        return slot;
      }
    }
    return null;
  }

  /** قطع رأس الرهينة: whether a phrase is the object that is one act with its trigger. */
  private static boolean isAsked(SentenceParts parts, Lexeme lexeme, Phrase phrase) {
    List<String> asked = lexeme.with().get("object");
    return lexeme.phrase()
        && phrase != null
        && asked != null
        && Conditions.fits(parts, phrase.head(), phrase, asked);
  }

  /** قطعت خطوط الإمداد: what can only be the object of its trigger and does nothing itself. */
  private static boolean isListed(SentenceParts parts, Lexeme lexeme, Phrase phrase) {
    List<String> asked = lexeme.with().get("object");
    return phrase != null
        && asked != null
        && !phrase.canAct()
        && Conditions.fits(parts, phrase.head(), phrase, asked);
  }

  /** خمسة جنود قتلوا: a verb of harm with nothing behind it tells what was done to its subject. */
  private static boolean suffers(Trigger trigger, Frame frame, Slots slots) {
    return trigger.form() == Trigger.Form.VERB
        && frame.noun().get("gen") == Role.RECIPIENT
        && !hasObject(slots)
        && !hasThing(slots, "lone");
  }

  /** An object of the verb's own; those among its subject (قتلوا، بينهم طفل) are none. */
  private static boolean hasObject(Slots slots) {
    for (Slot slot : slots.list()) {
      if (slot.marker().equals("object") && !slot.rule().equals("included")) {
        return true;
      }
    }
    return false;
  }

  /**
   * دمر تعزيزات، قصف تجمعات، طوق قافلة: what is attacked or held may be named by a word that can
   * name an event.
   */
  private static boolean isForce(SentenceParts parts, Lexeme lexeme, Slot slot) {
    boolean object =
        slot.marker().equals("object")
            || slot.marker().equals("gen")
            || slot.marker().equals("علي")
            || slot.marker().equals("ل");
    boolean assault = lexeme.type() == Claim.Type.ASSAULT;
    Trigger named = parts.triggers()[slot.phrase().head()];
    if (!object || !assault && lexeme.type() != Claim.Type.COERCE || named == null) {
      return false;
    }
    Analysis head = parts.word(slot.phrase().head()).analysis();
    for (Lexeme each : named.lexemes()) {
      boolean convoy = each.type() == Claim.Type.AID && head.form() != Analysis.Form.MASDAR;
      boolean gathering =
          each.type() == Claim.Type.PROTEST
              && head.number() == Analysis.Number.PLURAL
              && slot.marker().equals("object");
      if (!convoy && !(assault && (each.type() == Claim.Type.MOBILIZE || gathering))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasThing(Slots slots, String marker) {
    for (Slot slot : slots.list()) {
      if (slot.marker().equals(marker)
          && !slot.rule().equals("included")
          && (slot.phrase() == null || !slot.phrase().is(Phrase.Kind.EVENT))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one bare phrase after a verb: its subject, or, where the verb must be passive, what it was
   * done to.
   */
  private static Role lone(
      SentenceParts parts,
      Lexeme lexeme,
      Frame frame,
      Slots slots,
      Phrase phrase,
      Map<String, Role> markers) {
    Role subject =
        lexeme.roles().getOrDefault("subject", markers.getOrDefault("subject", Role.NONE));
    Role object = lexeme.roles().getOrDefault("object", markers.get("object"));
    if (lexeme.type().verbal() && subject == Role.ACTOR && isMatter(parts, phrase)) {
      // رفض العودة: an act is refused and refuses nothing.
      return object == null || object == Role.RECIPIENT ? Role.ABOUT : object;
    }
    if (object == null || lexeme.type().verbal() || subject != Role.ACTOR) {
      return subject;
    }
    boolean victim = frame.noun().get("gen") == Role.RECIPIENT;
    if (victim) {
      // قتلت قذيفة: weapons kill and are not killed.
      return phrase.is(Phrase.Kind.WEAPON) ? subject : object;
    }
    if (frame.id().equals("acts-on") || frame.id().equals("attack") || frame.id().equals("seize")) {
      // سيطر الجيش على البلدة كما حاصر مسلحين: who acted before goes on, and the noun is the
      // object.
      Phrase before = slots.first(Slots.ELIDED);
      boolean goesOn = frame.id().equals("acts-on") && before != null && before.canAct();
      return phrase.canAct() && !PhraseClass.holds("@civilian", phrase) && !goesOn
              || phrase.is(Phrase.Kind.WEAPON)
          ? subject
          : object;
    }
    return subject;
  }

  /** A verbal noun that the book does not know as a body. */
  private static boolean isMatter(SentenceParts parts, Phrase phrase) {
    Analysis head = parts.word(phrase.head()).analysis();
    return phrase.is(Phrase.Kind.OTHER)
        && phrase.name() == null
        && phrase.generic() == null
        && head.form() == Analysis.Form.MASDAR
        && head.number() == Analysis.Number.SINGULAR;
  }

  /**
   * The genitive of قصف: a doer where it can do it and what it is done to stands elsewhere or is a
   * fighter's.
   */
  private static Role either(
      SentenceParts parts, Slot slot, boolean hasObject, boolean hasAgent, boolean words) {
    if (hasAgent || slot.phrase() != null && slot.phrase().is(Phrase.Kind.SITE)) {
      return Role.RECIPIENT;
    }
    if (hasObject) {
      return Role.ACTOR;
    }
    if (slot.phrase() == null) {
      return Role.ACTOR;
    }
    Phrase phrase = slot.phrase();
    // تهديدات طهران: what is said is said by a state, where a place is rather shelled.
    // حصار الحويجة: a name that no book knows is rather a place than who attacks.
    boolean unknown =
        !words
            && phrase.name() == null
            && phrase.generic() == null
            && parts.word(phrase.head()).pos() == Pos.PROPN;
    boolean body =
        phrase.is(Phrase.Kind.PARTY) && !unknown || words && phrase.is(Phrase.Kind.STATE);
    boolean doer = body && !PhraseClass.holds("@civilian", phrase);
    return doer ? Role.ACTOR : Role.RECIPIENT;
  }

  static void add(Map<Role, List<Filler>> roles, Role role, Filler filler) {
    roles.computeIfAbsent(role, key -> new ArrayList<>(2)).add(filler);
  }

  static boolean taken(Map<Role, List<Filler>> roles, Phrase phrase) {
    for (List<Filler> fillers : roles.values()) {
      for (Filler filler : fillers) {
        if (filler.phrase() != null && filler.phrase().index() == phrase.index()) {
          return true;
        }
      }
    }
    return false;
  }

  /** استعادة الحكومة السيطرة: a body, and nothing that can itself be taken. */
  private static boolean isBody(SentenceParts parts, Lexeme lexeme, Phrase phrase) {
    List<String> asked = lexeme.with().getOrDefault("object", List.of());
    return phrase != null
        && phrase.is(Phrase.Kind.PARTY)
        && !asked.contains(parts.word(phrase.head()).lemma());
  }

  /** فشل المفاوضات، تجميد المصالحة: an event noun can be the matter, nobody's deed. */
  private static boolean isMatter(Lexeme lexeme, Trigger trigger, String marker) {
    Role role = lexeme.roles().get(marker);
    if (role == null && marker.equals("gen") && trigger.form() == Trigger.Form.NOUN) {
      role = lexeme.roles().get("object");
    }
    if (role == null && marker.equals("lone")) {
      role = lexeme.roles().get(lexeme.with().containsKey("subject") ? "subject" : "object");
    }
    return role == Role.ABOUT;
  }

  /** Whether a phrase with its preposition stands right behind a participle that has an agent. */
  private static boolean isOfParticiple(SentenceParts parts, Phrase phrase) {
    int participle = phrase.first() - 2;
    return participle >= 0
        && parts.triggers()[participle] != null
        && parts.triggers()[participle].form() == Trigger.Form.PASSIVE;
  }
}
