package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Participles;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Gives an event the places that stand in its sentence but not in its own positions: before it,
 * after a comma, in a participant's name, or shared with the event that it is joined to.
 */
final class PlaceBinder {

  private static final int REACH = 25;
  private static final int HELD_REACH = 10;
  private static final int WHERE_REACH = 8;
  private static final Set<String> STOPS = Set.of(".", "؛", ":", "!", "؟");

  private static final String SEAT = "مقر";

  private static final Set<String> NEAR = Set.of("بالقرب", "مقربه");

  private final Set<String> locative;
  private final Set<String> facing;

  PlaceBinder(Set<String> locative, Set<String> facing) {
    this.locative = locative;
    this.facing = facing;
  }

  void bind(SentenceParts parts, List<Phrase> phrases, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (happensSomewhere(draft) && draft.place.isEmpty()) {
        where(parts, phrases, draft);
      }
      if (happensSomewhere(draft) && draft.place.isEmpty()) {
        inClause(parts, phrases, drafts, draft);
        if (draft.place.isEmpty()) {
          inParticipant(draft);
        }
      }
    }
    for (Draft draft : drafts) {
      if (happensSomewhere(draft)) {
        inSite(draft);
      }
      if (draft.type() == Claim.Type.CONTROLS && draft.place.isEmpty() && draft.event.isNoun()) {
        held(parts, phrases, draft);
      }
    }
    for (Draft draft : drafts) {
      if (!draft.dropped && draft.place.isEmpty() && draft.event.lexeme().effect() != null) {
        ofMatter(parts, phrases, draft);
      }
    }
    shareBetweenJoined(parts, drafts);
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (happensSomewhere(draft) && draft.place.isEmpty()) {
        fromNeighbour(parts, drafts, i);
      }
      if (happensSomewhere(draft) && draft.place.isEmpty() && !phrases.isEmpty()) {
        headed(parts, phrases.get(0), draft);
      }
    }
  }

  /** بالقرب من المبنى، على مقربة من المبنى. */
  private static boolean isNear(SentenceParts parts, Phrase phrase) {
    int near = phrase.first() - 2;
    return near >= 0 && phrase.preposition().equals("من") && NEAR.contains(parts.word(near).form());
  }

  /** من مقرها في لندن، ومقره بريطانيا: where somebody sits is not where things happen. */
  private static boolean isSeat(SentenceParts parts, Phrase phrase) {
    for (int j = phrase.first() - 1; j >= Math.max(0, phrase.first() - 2); j--) {
      if (parts.word(j).lemma().equals(SEAT) && !parts.word(j).analysis().pronoun().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** على الطريق بين حيس والخوخة: the first of two places that something lies between. */
  private static boolean isEndOfStretch(List<Phrase> phrases, Phrase phrase) {
    int next = phrase.index() + 1;
    if (!phrase.preposition().equals("بين")
        || !phrase.is(Phrase.Kind.PLACE)
        || phrase.name() == null
        || next >= phrases.size()) {
      return false;
    }
    Phrase other = phrases.get(next);
    return other.is(Phrase.Kind.PLACE) && other.conjoined() && other.preposition().isEmpty();
  }

  /** أمام وزارة العدل: a building or the body that sits in it. */
  private static boolean isBuilding(Phrase phrase) {
    return phrase.is(Phrase.Kind.SITE)
        || phrase.generic() != null
            && phrase.generic().thing() == Generic.Thing.ORGANISATION
            && phrase.end() > phrase.first() + 1;
  }

  /**
   * ليبيا.. ضربات جوية؛ تركيا: اعتقال أربعة: a headline that begins with the name of its place; a
   * capital there speaks.
   */
  private static void headed(SentenceParts parts, Phrase first, Draft draft) {
    int mark = first.end();
    boolean voice =
        first.is(Phrase.Kind.STATE)
            && first.name() != null
            && first.name().place() != null
            && !first.name().place().isCountry();
    if (first.first() != 0
        || voice
        || !(first.is(Phrase.Kind.PLACE) || first.is(Phrase.Kind.STATE))
        || mark >= parts.size()
        || first.name() == null
        || first.name().place() == null) {
      return;
    }
    boolean dots = parts.word(mark).form().startsWith("..") || parts.word(mark).form().equals("…");
    boolean colon = parts.word(mark).form().equals(":") && draft.event.isNoun();
    if ((dots || colon) && draft.word() - mark <= REACH) {
      add(parts, draft, first);
      draft.because("place.headline");
    }
  }

  /** Whether the place of an event is told of in its sentence even where it is not beside it. */
  private static boolean happensSomewhere(Draft draft) {
    return !draft.dropped
        && switch (draft.type()) {
          case ASSAULT, COERCE, PROTEST, RETREAT, MOBILIZE -> true;
          default -> false;
        };
  }

  /** فشل المصالحة التي جرت في البلدة: where the matter is told to be. */
  private void ofMatter(SentenceParts parts, List<Phrase> phrases, Draft draft) {
    int relative = -1;
    for (Phrase phrase : phrases) {
      boolean matter = draft.about != null && draft.about.equals(Spans.of(parts, phrase));
      if (matter && phrase.end() < parts.size()) {
        relative = Complements.isRelative(parts.word(phrase.end())) ? phrase.end() : relative;
      } else if (relative >= 0 && phrase.first() > relative) {
        boolean place = phrase.is(Phrase.Kind.PLACE) || phrase.is(Phrase.Kind.STATE);
        if (phrase.first() - relative > HELD_REACH
            || Complements.isComma(parts.word(phrase.first() - 1))) {
          return;
        }
        if (place && phrase.name() != null && locative.contains(phrase.preposition())) {
          add(parts, draft, phrase);
          draft.because("place.of-matter");
          return;
        }
      }
    }
  }

  /** وصلوا إلى البلدة، حيث سقطت قذائف: the place that حيث takes up. */
  private static void where(SentenceParts parts, List<Phrase> phrases, Draft draft) {
    int where = draft.word() - 1;
    int from = Math.max(0, draft.word() - WHERE_REACH);
    while (where >= from && !parts.word(where).form().equals("حيث")) {
      if (STOPS.contains(parts.word(where).form()) || Complements.isComma(parts.word(where))) {
        return;
      }
      where--;
    }
    if (where < from) {
      return;
    }
    for (int k = phrases.size() - 1; k >= 0; k--) {
      Phrase phrase = phrases.get(k);
      if (phrase.end() > where) {
        continue;
      }
      boolean place = phrase.is(Phrase.Kind.PLACE) || phrase.is(Phrase.Kind.STATE);
      for (int j = phrase.end(); j < where; j++) {
        place &= Complements.isComma(parts.word(j)) || parts.word(j).pos() == Pos.ADJ;
      }
      if (place && phrase.name() != null && phrase.name().place() != null) {
        add(parts, draft, phrase);
        draft.because("place.where");
      }
      return;
    }
  }

  private static boolean isNamed(Draft draft) {
    return !draft.place.isEmpty() && draft.place.get(0).phrase().name() != null;
  }

  private void inClause(
      SentenceParts parts, List<Phrase> phrases, List<Draft> drafts, Draft draft) {
    Phrase best = null;
    int bestDistance = REACH;
    for (Phrase phrase : phrases) {
      boolean eligible =
          (phrase.is(Phrase.Kind.PLACE) || phrase.is(Phrase.Kind.STATE))
                  && (phrase.name() != null || phrase.end() > phrase.head() + 1)
                  && locative.contains(phrase.preposition())
                  && !Participles.owns(parts, phrase)
                  && !isObject(parts, phrase)
              || phrase.name() != null && phrase.name().direction()
              || isEndOfStretch(phrases, phrase)
              || (facing.contains(phrase.preposition()) || isNear(parts, phrase))
                  && isBuilding(phrase);
      if (!eligible
          || isSeat(parts, phrase)
          || isOffice(parts, phrases, draft, phrase)
          || isNearerTo(drafts, draft, phrase)) {
        continue;
      }
      int distance = Math.abs(phrase.first() - draft.word());
      if (distance < bestDistance && isClear(parts, drafts, draft, phrase)) {
        best = phrase;
        bestDistance = distance;
      }
    }
    if (best == null) {
      return;
    }
    add(parts, draft, best);
    draft.because("place.in-clause");
    for (Phrase explained = explained(parts, phrases, best);
        explained != null;
        explained = explained(parts, phrases, explained)) {
      draft.place.add(
          0,
          RoleFiller.placeOf(
              new Draft.Participant(Spans.of(parts, explained), parts, explained, false)));
    }
    for (int k = best.index() + 1; k < phrases.size(); k++) {
      Phrase next = phrases.get(k);
      if (!next.conjoined() || !(next.is(Phrase.Kind.PLACE) || next.is(Phrase.Kind.STATE))) {
        break;
      }
      add(parts, draft, next);
    }
  }

  /**
   * بلدة الشيخ (30 كلم غرب الموصل)، محافظة شبوة، شرق صنعاء: the place of which a phrase tells where
   * it lies, or null.
   */
  private static Phrase explained(SentenceParts parts, List<Phrase> phrases, Phrase phrase) {
    int k = phrase.index() - 1;
    if (k < 0 || phrase.name() == null) {
      return null;
    }
    if (isHolding(phrases.get(k), phrase)) {
      return phrases.get(k);
    }
    if (!phrase.name().direction()) {
      return null;
    }
    if (phrases.get(k).is(Phrase.Kind.ADVERBIAL) && k > 0) {
      k--;
    }
    Phrase before = phrases.get(k);
    boolean place = before.is(Phrase.Kind.PLACE) || before.is(Phrase.Kind.STATE);
    if (!place || phrase.conjoined() || !phrase.preposition().isEmpty()) {
      return null;
    }
    for (int j = before.end(); j < phrase.first(); j++) {
      Word word = parts.word(j);
      boolean gap =
          word.form().equals("(")
              || Complements.isComma(word)
              || word.pos() == Pos.NUM
              || word.pos() == Pos.NOUN && j >= phrases.get(phrase.index() - 1).first()
              || word.lemma().equals("علي") && word.pos() == Pos.ADP;
      if (!gap) {
        return null;
      }
    }
    return before;
  }

  /**
   * تل الحارة بريف درعا، مديرية نهم بمحافظة صنعاء: right behind a place في or ب tells what it lies
   * in.
   */
  private static boolean isHolding(Phrase local, Phrase phrase) {
    PlaceEntry in = local.name() == null ? null : local.name().place();
    PlaceEntry of = phrase.name().place();
    boolean place = local.is(Phrase.Kind.PLACE) || local.is(Phrase.Kind.STATE) && in != null;
    return place
        && (local.name() == null || in != null)
        && of != null
        && (phrase.is(Phrase.Kind.PLACE)
            || phrase.is(Phrase.Kind.STATE) && (in == null || in.level() > of.level()))
        && !phrase.conjoined()
        && (phrase.preposition().equals("ب") && phrase.first() == local.end()
            || phrase.preposition().equals("في") && phrase.first() == local.end() + 1);
  }

  /** ما دفع بأنقرة إلى التفاوض: a state behind a verb and its ب is driven and no place. */
  private static boolean isObject(SentenceParts parts, Phrase phrase) {
    return phrase.is(Phrase.Kind.STATE)
        && phrase.preposition().equals("ب")
        && phrase.first() > 0
        && parts.word(phrase.first() - 1).isVerb();
  }

  /** السفير في باريس: where somebody holds office is not where the event happens. */
  private static boolean isOffice(
      SentenceParts parts, List<Phrase> phrases, Draft draft, Phrase place) {
    if (place.index() == 0 || !place.preposition().equals("في")) {
      return false;
    }
    Phrase holder = phrases.get(place.index() - 1);
    boolean official =
        holder.generic() != null
            && switch (holder.generic().thing()) {
              case OFFICIAL, MEDIA -> true;
              default -> false;
            };
    if (!official || holder.end() != place.first() - 1) {
      return false;
    }
    for (Draft.Participant suffers : draft.recipient) {
      if (suffers.parts() == parts && suffers.phrase().index() == holder.index()) {
        return false;
      }
    }
    return true;
  }

  /** البوكمال الخاضعة لسيطرة، تحت سيطرة: what is held is named before. */
  private static void held(SentenceParts parts, List<Phrase> phrases, Draft draft) {
    for (int k = phrases.size() - 1; k >= 0; k--) {
      Phrase phrase = phrases.get(k);
      if (phrase.first() >= draft.word()
          || phrase.name() == null
          || phrase.name().place() == null
          || phrase.name().place().isCountry()) {
        continue;
      }
      if (draft.word() - phrase.end() <= HELD_REACH
          && !isStopped(parts, phrase.end() - 1, draft.word())) {
        add(parts, draft, phrase);
        draft.because("place.held");
      }
      return;
    }
  }

  private static void inParticipant(Draft draft) {
    for (List<Draft.Participant> list : List.of(draft.recipient, draft.actor)) {
      for (Draft.Participant p : list) {
        if (p.phrase().name() != null
            && p.phrase().name().place() != null
            && !p.phrase().is(Phrase.Kind.STATE)
            && p.phrase().name().actor() == null) {
          Draft.addOnce(draft.place, RoleFiller.placeOf(p));
          draft.because("place.in-participant");
        }
      }
    }
  }

  /** سوق بلدة الأتارب في ريف حلب: the place in the name of what is hit is the most local one. */
  private static void inSite(Draft draft) {
    for (Draft.Participant p : draft.recipient) {
      if (p.phrase().is(Phrase.Kind.SITE)
          && p.phrase().name() != null
          && p.phrase().name().place() != null
          && p.phrase().name().firstWord() > p.phrase().head()
          && p.phrase().name().actor() == null
          && !p.phrase().name().place().isCountry()) {
        Draft.addOnce(draft.place, RoleFiller.placeOf(p));
      }
    }
  }

  /** الغارات والقصف على البلدة: joined event nouns share what stands beside one of them. */
  private static void shareBetweenJoined(SentenceParts parts, List<Draft> drafts) {
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft a = drafts.get(i);
      Draft b = drafts.get(i + 1);
      if (!a.dropped
          && !b.dropped
          && b.word() - a.word() <= 3
          && parts.word(b.word()).analysis().conjunction() == 'و'
          && a.event.isNoun()
          && b.event.isNoun()) {
        share(a.place, b.place);
        share(a.actor, b.actor);
        share(a.recipient, b.recipient);
      }
    }
  }

  private static void share(List<Draft.Participant> a, List<Draft.Participant> b) {
    if (a.isEmpty()) {
      a.addAll(b);
    } else if (b.isEmpty()) {
      b.addAll(a);
    }
  }

  /** What one sentence tells in several events happens in the place that it names. */
  private static void fromNeighbour(SentenceParts parts, List<Draft> drafts, int at) {
    Draft draft = drafts.get(at);
    List<Draft> near = new ArrayList<>(2);
    for (int i = at - 1; i >= 0; i--) {
      if (happensSomewhere(drafts.get(i)) && isNamed(drafts.get(i))) {
        near.add(drafts.get(i));
        break;
      }
    }
    for (int i = at + 1; i < drafts.size(); i++) {
      if (happensSomewhere(drafts.get(i)) && isNamed(drafts.get(i))) {
        near.add(drafts.get(i));
        break;
      }
    }
    for (Draft other : near) {
      int from = Math.min(other.word(), draft.word());
      int to = Math.max(other.word(), draft.word());
      if (to - from <= REACH
          && !isStopped(parts, from, to)
          && !goesOn(parts, draft.word(), other.word())) {
        draft.place.addAll(other.place);
        draft.because("place.of-neighbour");
        return;
      }
    }
  }

  private static void add(SentenceParts parts, Draft draft, Phrase phrase) {
    Draft.addOnce(
        draft.place,
        RoleFiller.placeOf(new Draft.Participant(Spans.of(parts, phrase), parts, phrase, false)));
  }

  /** Whether a place is another event's, which stands nearer to it or only tells words in front. */
  private static boolean isNearerTo(List<Draft> drafts, Draft self, Phrase phrase) {
    for (Draft draft : drafts) {
      if (draft == self || draft.dropped) {
        continue;
      }
      boolean talks = draft.type().verbal() && draft.word() < phrase.first();
      for (Draft.Participant p : draft.place) {
        if (p.phrase() == phrase
            && (talks && phrase.first() < self.word()
                || Math.abs(draft.word() - phrase.first())
                    < Math.abs(self.word() - phrase.first()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no other trigger and no stop stands between a trigger and a phrase. */
  private static boolean isClear(
      SentenceParts parts, List<Draft> drafts, Draft draft, Phrase phrase) {
    int from = Math.min(draft.word(), phrase.first());
    int to = Math.max(draft.word(), phrase.first());
    for (Draft other : drafts) {
      if (other != draft && !other.dropped && other.word() > from && other.word() < to) {
        return false;
      }
    }
    return !isStopped(parts, from, to) && !goesOn(parts, draft.word(), phrase.first());
  }

  /** نشرت الشرطة قناصة، وأطلقت دعوات في الجامع: whether another verb is joined between. */
  private static boolean goesOn(SentenceParts parts, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      if (parts.word(j).isVerb() && parts.word(j).analysis().conjunction() == 'و') {
        return true;
      }
    }
    return false;
  }

  private static boolean isStopped(SentenceParts parts, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      Word word = parts.word(j);
      if (STOPS.contains(word.form())) {
        return true;
      }
    }
    return false;
  }

  /** Sorts the places of an event into the most local ones and those that contain them. */
  static void sort(Draft draft) {
    if (draft.place.size() < 2) {
      return;
    }
    List<Draft.Participant> containing = new ArrayList<>(1);
    for (Draft.Participant p : draft.place) {
      for (Draft.Participant q : draft.place) {
        if (p != q && contains(p, q) && !areListed(draft.place, p, q)) {
          containing.add(p);
          break;
        }
      }
    }
    if (containing.size() < draft.place.size()) {
      draft.place.removeAll(containing);
      draft.within.addAll(containing);
    }
  }

  /** في صعدة والجوف وعمران: places that are all joined by و, none of which contains another. */
  private static boolean areListed(
      List<Draft.Participant> places, Draft.Participant outer, Draft.Participant inner) {
    if (outer.parts() != inner.parts() || outer.phrase().index() > inner.phrase().index()) {
      return false;
    }
    for (int index = outer.phrase().index() + 1; index <= inner.phrase().index(); index++) {
      boolean joined = false;
      for (Draft.Participant each : places) {
        joined |=
            each.parts() == outer.parts()
                && each.phrase().index() == index
                && each.phrase().conjoined()
                && each.phrase().preposition().isEmpty();
      }
      if (!joined) {
        return false;
      }
    }
    return true;
  }

  /** محافظة شبوة، شرق صنعاء: a direction right behind a place only tells where that lies. */
  private static boolean isGloss(Draft.Participant gloss, Draft.Participant place) {
    int distance = gloss.phrase().index() - place.phrase().index();
    return gloss.parts() == place.parts()
        && distance >= 1
        && distance <= 2
        && gloss.phrase().name().direction()
        && gloss.phrase().preposition().isEmpty()
        && !gloss.phrase().conjoined();
  }

  /** قرية فلانة بمديرية الدريهمي غرب اليمن: what a place that no book knows is told to lie in. */
  private static boolean holds(Draft.Participant outer, Draft.Participant local) {
    int distance = outer.phrase().index() - local.phrase().index();
    String preposition = outer.phrase().preposition();
    return outer.parts() == local.parts()
        && distance >= 1
        && distance <= 3
        && local.phrase().is(Phrase.Kind.PLACE)
        && !outer.phrase().conjoined()
        && (preposition.equals("في")
            || preposition.equals("ب")
            || preposition.isEmpty() && outer.phrase().name().direction());
  }

  /** Whether a place is told to lie in the one right behind it. */
  private static boolean liesIn(Draft.Participant inner, Draft.Participant outer) {
    return outer.phrase().index() == inner.phrase().index() + 1
        && !outer.phrase().conjoined()
        && (outer.phrase().preposition().equals("في") || outer.phrase().preposition().equals("ب"));
  }

  /** Whether a place can hold another by its kind: a region may lie in a unit. */
  private static boolean holds(PlaceEntry outer, PlaceEntry inner) {
    return outer.level() <= inner.level()
        || inner.type() == PlaceEntry.Type.REGION
            && outer.type() != PlaceEntry.Type.CITY
            && outer.type() != PlaceEntry.Type.TOWN;
  }

  /** Whether the first place is a region, or the unit that the second lies in. */
  private static boolean contains(Draft.Participant outer, Draft.Participant inner) {
    if (outer.phrase().name() != null && inner.phrase().name() == null) {
      return holds(outer, inner);
    }
    if (outer.phrase().name() == null) {
      return false;
    }
    if (isGloss(outer, inner) || isGloss(inner, outer)) {
      return isGloss(outer, inner);
    }
    PlaceEntry out = outer.phrase().name().place();
    PlaceEntry in = inner.phrase().name().place();
    if (liesIn(inner, outer) && (in == null || out != null && holds(out, in))) {
      // نحو قرية الشيخ في أسوان، القلمون في ريف دمشق
      return true;
    }
    if (liesIn(outer, inner) && out != null && in != null && holds(in, out)) {
      return false;
    }
    if (out == null || in == null) {
      return outer.phrase().name().relation() != null && inner.phrase().name().relation() == null;
    }
    boolean joined =
        outer.phrase().conjoined() && outer.phrase().index() == inner.phrase().index() + 1;
    return !joined && out.level() < in.level();
  }
}
