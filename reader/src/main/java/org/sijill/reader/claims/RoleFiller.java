package org.sijill.reader.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.Range;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Filler;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.Role;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Turns what stands in an event's marked positions into participants and places: pronouns are
 * resolved, and what a phrase is in the world decides between a participant and a place.
 */
final class RoleFiller {

  private final NameBook.Index book;
  private final Set<String> partyAdjectives;
  private final Set<String> nobody;

  RoleFiller(NameBook.Index book, Map<String, Set<String>> words) {
    this.book = book;
    this.partyAdjectives = words.getOrDefault("party-adjective", Set.of());
    this.nobody = words.getOrDefault("nobody", Set.of());
  }

  void fill(
      SentenceParts parts, Event event, Draft draft, Discourse discourse, List<Voice> voices) {
    draft.because.add(event.lexeme().id());
    draft.because.add("frame." + event.lexeme().frame());
    draft.because.add("form." + event.trigger().form().name().toLowerCase(Locale.ROOT));
    if (event.lightVerb() != null) {
      draft.because.add(event.lightVerb().id());
    }
    for (Role role : Role.values()) {
      if (!event.roles().containsKey(role)) {
        continue;
      }
      for (Filler filler : event.fillers(role)) {
        Draft.Participant participant = participant(parts, filler, role, discourse, draft, voices);
        if (participant != null && !isNobody(participant)) {
          draft.because("role." + filler.rule());
          put(event, draft, role, participant, filler, discourse);
        }
      }
    }
    adjectiveActor(parts, event, draft);
  }

  /** الأمر الذي، عدم نشر اسمه. */
  private boolean isNobody(Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    if (phrase == null || phrase.name() != null) {
      return false;
    }
    SentenceParts parts = participant.parts();
    boolean described =
        phrase.end() < parts.size() && Complements.isRelative(parts.word(phrase.end()));
    return (phrase.generic() == null || described)
        && nobody.contains(parts.word(phrase.head()).lemma());
  }

  private void put(
      Event event,
      Draft draft,
      Role role,
      Draft.Participant participant,
      Filler filler,
      Discourse discourse) {
    Phrase phrase = participant.phrase();
    switch (role) {
      case ACTOR -> actor(event, draft, participant, filler);
      case RECIPIENT -> recipient(event, draft, participant, discourse);
      case MEDIATOR -> Draft.addOnce(draft.mediator, participant);
      case GUARANTOR -> Draft.addOnce(draft.guarantor, participant);
      case PLACE -> {
        String frame = event.lexeme().frame();
        if (phrase.is(Phrase.Kind.PARTY)) {
          if (frame.equals("seize") || frame.equals("motion")) {
            Draft.addOnce(draft.recipient, participant);
          }
        } else {
          place(draft, participant, discourse, true);
        }
      }
      case ABOUT -> {
        if (phrase.canBePlace() && !phrase.is(Phrase.Kind.STATE)) {
          Draft.addOnce(draft.place, placeOf(participant));
        }
        if (draft.about == null) {
          draft.about = participant.range();
        }
      }
      case MEANS -> draft.means.add(participant.range());
      default -> {}
    }
  }

  private static void actor(
      Event event, Draft draft, Draft.Participant participant, Filler filler) {
    Phrase phrase = participant.phrase();
    if (event.isNoun() && isNoDoer(participant)) {
      return;
    }
    if (phrase.is(Phrase.Kind.WEAPON) && !isOwned(participant)) {
      draft.means.add(participant.range());
    } else if (phrase.is(Phrase.Kind.PLACE)
        || phrase.is(Phrase.Kind.STATE)
            && isCapital(phrase)
            && event.isNoun()
            && filler.rule().equals("idafa")
            && isNamedByPlace(draft, event)) {
      // هجوم كابول، مؤتمر جنيف: a city names the place and not the doer.
      if (phrase.name() != null) {
        Draft.addOnce(draft.place, placeOf(participant));
      }
    } else if (!phrase.is(Phrase.Kind.SITE)
        && !phrase.is(Phrase.Kind.TIME)
        && !phrase.is(Phrase.Kind.ADVERBIAL)
        && !phrase.is(Phrase.Kind.EVENT)) {
      Draft.addOnce(draft.actor, participant);
    }
  }

  /** صواريخ إسرائيلية، قذائف الجيش: whose weapon it is is told. */
  private static boolean isOwned(Draft.Participant weapon) {
    Phrase phrase = weapon.phrase();
    for (int i = phrase.head() + 1; i < phrase.end(); i++) {
      if (weapon.parts().nationalities()[i]) {
        return true;
      }
    }
    return phrase.name() != null && phrase.name().actor() != null;
  }

  /** أجبر أنقرة على التراجع: who is made to do a thing is no place. */
  private static boolean presses(Event event) {
    return event.lexeme().type() == Claim.Type.COERCE && event.lexeme().mode() == null;
  }

  private void recipient(
      Event event, Draft draft, Draft.Participant participant, Discourse discourse) {
    Phrase phrase = participant.phrase();
    Claim.Type type = event.lexeme().type();
    boolean material = !type.verbal() && !type.relation();
    if (phrase.is(Phrase.Kind.ADVERBIAL)
        || type.verbal() && isNoDoer(participant) && !phrase.is(Phrase.Kind.SITE)) {
      // Matters (قرار، خطوة) are rejected or condemned, but they are nobody; whose they are is
      // told by an adjective (وجود عسكري تركي).
      if (type == Claim.Type.ACCUSE || type == Claim.Type.REJECT) {
        nationalities(participant.parts(), phrase, draft);
        owner(participant, draft);
      }
      if (draft.about == null) {
        draft.about = participant.range();
      }
      return;
    }
    if (material && isManner(participant)) {
      return;
    }
    if (type == Claim.Type.PROTEST && isNoDoer(participant)) {
      owner(participant, draft);
      if (draft.about == null) {
        draft.about = participant.range();
      }
      return;
    }
    if (event.lexeme().frame().equals("seize") && isUnnamedLand(participant)) {
      return;
    }
    boolean territory = isTerritory(participant);
    if (phrase.is(Phrase.Kind.PLACE) && type != Claim.Type.ACCUSE || territory) {
      place(draft, participant, discourse, !territory);
    } else if (phrase.is(Phrase.Kind.STATE)
        && material
        && (isCapital(phrase) && !presses(event) || event.lexeme().frame().equals("seize"))
        && type != Claim.Type.AID
        && type != Claim.Type.SANCTION) {
      Draft.addOnce(draft.place, placeOf(participant));
    } else {
      Draft.addOnce(draft.recipient, participant);
    }
  }

  /**
   * انفجار بالتزامن مع، تصدوا لمحاولة تسلل: a verbal noun behind ب with the article tells how, one
   * behind ل without it what was tried; neither is anybody.
   */
  private static boolean isManner(Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    Word head = participant.parts().word(phrase.head());
    boolean article = head.analysis().article();
    return phrase.is(Phrase.Kind.OTHER)
        && phrase.name() == null
        && head.analysis().form() == Analysis.Form.MASDAR
        && (article && phrase.preposition().equals("ب")
            || !article && phrase.preposition().equals("ل"));
  }

  /** احتجاجا على قرار الحكومة: whose matter it is that is protested against or condemned. */
  private void owner(Draft.Participant matter, Draft draft) {
    if (!draft.recipient.isEmpty()) {
      return;
    }
    SentenceParts parts = matter.parts();
    Phrase phrase = matter.phrase();
    for (int i = phrase.head() + 1; i < phrase.end(); i++) {
      Generic generic = book.generic(parts.word(i));
      Name name = parts.names()[i];
      boolean party =
          name != null
              ? name.firstWord() == i && name.actor() != null
              : generic != null && generic.thing().canAct();
      if (party) {
        Draft.addOnce(
            draft.recipient,
            new Draft.Participant(
                new Range(parts.word(i).stemBegin(), matter.range().end()),
                parts,
                new Phrase(
                    -1, i, phrase.end(), i, "", false, false, Phrase.Kind.PARTY, name, generic),
                matter.carried()));
        draft.because("role.owner-of-the-matter");
        return;
      }
    }
  }

  private void nationalities(SentenceParts parts, Phrase phrase, Draft draft) {
    for (int i = phrase.head() + 1; i < phrase.end(); i++) {
      if (book.demonym(parts.word(i)) != null) {
        Draft.addOnce(draft.recipient, adjective(parts, i));
        draft.because("role.nationality-adjective");
      }
    }
  }

  private static Draft.Participant adjective(SentenceParts parts, int i) {
    Word word = parts.word(i);
    return new Draft.Participant(
        new Range(word.stemBegin(), word.end()),
        parts,
        new Phrase(-1, i, i + 1, i, "", false, false, Phrase.Kind.STATE, parts.names()[i], null),
        false);
  }

  /** A place's own name; a stand-in (المدينة) gives the place last named. */
  private void place(
      Draft draft, Draft.Participant participant, Discourse discourse, boolean keep) {
    Phrase phrase = participant.phrase();
    Word head = participant.parts().word(phrase.head());
    if (phrase.name() == null || phrase.name().place() == null) {
      Mention named =
          head.analysis().article()
                  && !isSeveralSites(phrase, head)
                  && book.typeWord(head) != null
                  && phrase.name() == null
              ? discourse.place(head)
              : null;
      if (named != null && !isPartOf(head, named)) {
        Draft.addOnce(
            draft.place,
            placeOf(
                new Draft.Participant(
                    named.range(),
                    named.parts(),
                    named.phrase(),
                    named.parts() != participant.parts())));
        draft.because("place.stand-in");
        return;
      }
    }
    if (phrase.is(Phrase.Kind.WEAPON)
        || draft.type() != Claim.Type.CONTROLS
            && isSeveralSites(phrase, head)
            && phrase.end() == phrase.head() + 1) {
      return;
    }
    boolean named = phrase.name() != null && phrase.name().place() != null;
    boolean described =
        head.analysis().pronoun().isEmpty()
            && (phrase.end() > phrase.head() + 1
                || head.analysis().article()
                || phrase.is(Phrase.Kind.PLACE) && head.pos() == Pos.PROPN);
    boolean thing =
        phrase.canBePlace()
            || phrase.is(Phrase.Kind.SITE)
            || draft.event.lexeme().effect() != null && phrase.end() > phrase.first() + 1;
    if (named || keep && described && thing) {
      Draft.addOnce(draft.place, placeOf(participant));
    }
  }

  /** البلدة، المنطقة: no state, whichever was named last. */
  private boolean isPartOf(Word head, Mention named) {
    return book.typeWord(head) != PlaceEntry.Type.COUNTRY
        && named.phrase().name().place().isCountry();
  }

  /** انسحبوا من المعسكرات: several sites without a name are no town named before. */
  private static boolean isSeveralSites(Phrase phrase, Word head) {
    return phrase.is(Phrase.Kind.SITE)
        && phrase.name() == null
        && head.analysis().number() == Analysis.Number.PLURAL;
  }

  /** Whether a phrase without a name is a stretch of land (المنطقة، أجزاء من المدينة). */
  private boolean isTerritory(Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    Word head = participant.parts().word(phrase.head());
    return phrase.name() == null && phrase.is(Phrase.Kind.OTHER) && book.typeWord(head) != null;
  }

  /** سيطروا على بعض المواقع: some sites of many, unnamed, tell nobody and no place. */
  private static boolean isUnnamedLand(Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    Word head = participant.parts().word(phrase.head());
    return phrase.is(Phrase.Kind.SITE)
        && phrase.name() == null
        && phrase.end() == phrase.head() + 1
        && phrase.first() < phrase.head()
        && head.analysis().number() == Analysis.Number.PLURAL
        && head.analysis().pronoun().isEmpty();
  }

  /** A common noun that the book does not know as a party does nothing (مسيرة التكامل). */
  private static boolean isNoDoer(Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    Word head = participant.parts().word(phrase.head());
    return phrase.is(Phrase.Kind.OTHER)
        && (phrase.name() == null || phrase.name().firstWord() > phrase.head())
        && head.pos() != Pos.PROPN
        && head.analysis().known();
  }

  private static boolean isCapital(Phrase phrase) {
    return phrase.name() != null
        && phrase.name().place() != null
        && !phrase.name().place().isCountry();
  }

  /**
   * A place's span is its bare name; one that stands inside a party's phrase gives the place too.
   */
  static Draft.Participant placeOf(Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    if (phrase.name() != null && phrase.name().place() != null) {
      return new Draft.Participant(
          new Range(phrase.name().begin(), phrase.name().end()),
          participant.parts(),
          phrase,
          participant.carried());
    }
    Word head = participant.parts().word(phrase.head());
    if (phrase.is(Phrase.Kind.PLACE)
        && phrase.generic() == null
        && phrase.end() > phrase.head() + 1
        && participant.parts().word(phrase.head() + 1).pos() == Pos.PROPN
        && head.pos() == Pos.NOUN) {
      // بلدة X: the unknown name without the word that says what it is.
      return new Draft.Participant(
          new Range(
              Spans.begin(participant.parts().word(phrase.head() + 1)), participant.range().end()),
          participant.parts(),
          phrase,
          participant.carried());
    }
    return participant;
  }

  private static Draft.Participant participant(
      SentenceParts parts,
      Filler filler,
      Role role,
      Discourse discourse,
      Draft draft,
      List<Voice> voices) {
    Event event = draft.event;
    if (filler.phrase() != null) {
      return new Draft.Participant(Spans.of(parts, filler.phrase()), parts, filler.phrase(), false);
    }
    Word word = parts.word(filler.pronoun());
    boolean ofVerb = filler.rule().equals("elided-subject");
    String pronoun = word.analysis().pronoun();
    boolean firstPerson =
        ofVerb
            ? word.analysis().person() == 1 || pronoun.equals("نا")
            : pronoun.equals("نا") || pronoun.equals("ي");
    if (firstPerson) {
      for (Voice voice : voices) {
        if (voice.covers(filler.pronoun()) && !voice.speakers().isEmpty()) {
          Voice.Speaker speaker = voice.speakers().get(0);
          return new Draft.Participant(speaker.range(), speaker.parts(), speaker.phrase(), true);
        }
      }
      return null;
    }
    boolean place = role == Role.PLACE || role == Role.RECIPIENT && takesPlace(event);
    Mention mention = place ? discourse.place(word) : null;
    if (mention == null && role != Role.PLACE) {
      mention =
          discourse.resolve(
              word,
              ofVerb,
              role == Role.RECIPIENT ? draft.actor : List.of(),
              !ofVerb && draft.type().relation(),
              ofVerb
                  ? role == Role.ACTOR && draft.type() == Claim.Type.ASSAULT
                  : role == Role.RECIPIENT);
    }
    return mention == null
        ? null
        : new Draft.Participant(
            mention.range(), mention.parts(), mention.phrase(), mention.parts() != parts);
  }

  /** سيطر عليها، دخلها: a pronoun that stands for the place. */
  private static boolean takesPlace(Event event) {
    String frame = event.lexeme().frame();
    return frame.equals("seize") || frame.equals("lose") || frame.equals("holds");
  }

  /** قصف تركي، الغارات الإسرائيلية: an adjective of nationality names the doer. */
  private void adjectiveActor(SentenceParts parts, Event event, Draft draft) {
    Phrase phrase = event.phrase();
    String frame = event.lexeme().frame();
    if (phrase == null
        || !draft.actor.isEmpty() && !frame.equals("mutual")
        || frame.equals("agentless")) {
      return;
    }
    int end = Math.min(parts.size(), phrase.end() + 3);
    boolean article = parts.word(event.word()).analysis().article();
    for (int i = event.word() + 1; i < end; i++) {
      Word word = parts.word(i);
      boolean joined = word.analysis().conjunction() == 'و' && !draft.actor.isEmpty();
      if (word.analysis().conjunction() != 0 && !joined
          || isHead(draft.recipient, parts, i)
          || word.analysis().preposition() != 0
          || word.isVerb()) {
        return;
      }
      boolean party = book.demonym(word) != null || partyAdjectives.contains(word.lemma());
      if (party && word.analysis().article() == article) {
        Draft.Participant doer = adjective(parts, i);
        if (frame.equals("mediates")) {
          Draft.addOnce(draft.mediator, doer);
        } else {
          Draft.addOnce(draft.actor, doer);
        }
        draft.because("role.nationality-adjective");
        continue;
      }
      if (!word.form().equals("-") && !Spans.isQuote(word) && word.pos() != Pos.ADJ) {
        return;
      }
    }
  }

  /** مقتل سوريين اثنين: those to whom it was done are not who did it. */
  private static boolean isHead(List<Draft.Participant> of, SentenceParts parts, int word) {
    for (Draft.Participant each : of) {
      if (each.parts() == parts
          && each.phrase() != null
          && each.phrase().head() == word
          && parts.word(word).analysis().number() != Analysis.Number.SINGULAR) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamedByPlace(Draft draft, Event event) {
    return draft.type() == Claim.Type.ASSAULT
        || draft.type() == Claim.Type.CONSULT && "multilateral".equals(event.lexeme().mode());
  }
}
