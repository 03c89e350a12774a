package org.sijill.reader.claims;

import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.CodePoints;
import org.sijill.reader.Range;
import org.sijill.reader.Span;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.ActorResolver;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.ReportSituation;
import org.sijill.reader.names.State;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Says who a participant is: the body that its name means in the report, or the body that a person
 * or a part of it stands for; else what its nouns tell of country and sector.
 */
final class PartyMaker {

  private final NameBook.Index names;
  private final ActorResolver resolver;
  private final PartyWords words;

  PartyMaker(NameBook.Index names, ActorResolver resolver, PartyWords words) {
    this.names = names;
    this.resolver = resolver;
    this.words = words;
  }

  /** A body, and the person or the part of it that was named instead. */
  private record Who(Actor body, String nameAr, String nameEn) {}

  Claim.Party party(
      CodePoints points,
      ReportSituation report,
      Range range,
      SentenceParts parts,
      Phrase phrase,
      Claim.Place site) {
    Span span = points.span(range);
    Name name = phrase.name();
    Actor named = name == null ? null : name.actor();
    Generic generic = phrase.generic();
    Who who =
        named == null
            ? unnamed(report, parts, phrase)
            : generic == null || name.firstWord() <= phrase.head()
                ? named(points, report, parts, phrase, named)
                : part(points, report, parts, phrase, named);
    if (who == null && named == null) {
      who = behind(report, parts, phrase);
    }
    if (who != null) {
      Actor body = who.body();
      return new Claim.Party(
          span,
          body.id(),
          who.nameAr(),
          orNull(who.nameEn()),
          orNull(body.country()),
          orNull(body.sector()),
          isStaff(parts, phrase) && isPrivate(parts, phrase),
          site);
    }
    if (named != null && (generic == null || name.firstWord() <= phrase.head())) {
      return new Claim.Party(
          span, null, null, null, country(parts, phrase), orNull(named.sector()), false, site);
    }
    String country = country(parts, phrase);
    Generic fine = generic(parts, phrase);
    String sector = fine == null ? null : orNull(fine.sector());
    return new Claim.Party(span, null, null, null, country, sector, isPrivate(parts, phrase), site);
  }

  /** The body or person that a name means in this report, or null. */
  Actor meant(ReportSituation report, Name name) {
    Actor named = name.actor();
    return named == null || named.isPerson() ? named : resolver.body(named, report);
  }

  /** The whole phrase is a name: a body, or a person who speaks for one. */
  private Who named(
      CodePoints points, ReportSituation report, SentenceParts parts, Phrase phrase, Actor named) {
    if (!named.isPerson()) {
      Actor body = resolver.body(named, report);
      if (body == null || named.isShared() && isOfAnother(parts, phrase, body)) {
        return null;
      }
      return who(body, person(points, parts, phrase, body));
    }
    Actor body = isFormer(parts, phrase) ? null : resolver.represented(named, report);
    return new Who(body == null ? named : body, named.nameAr(), named.nameEn());
  }

  /** المعارضة السودانية: the adjective of a state that is not the body's. */
  private boolean isOfAnother(SentenceParts parts, Phrase phrase, Actor body) {
    for (int i = phrase.name().endWord(); i < phrase.end(); i++) {
      State state = names.demonym(parts.word(i));
      if (state != null && !state.iso3().equals(body.country())) {
        return true;
      }
    }
    return false;
  }

  /** مسلحو الحركة، المتحدث باسم الجيش: people, machines and voices of a body stand for it. */
  private Who part(
      CodePoints points, ReportSituation report, SentenceParts parts, Phrase phrase, Actor named) {
    if (phrase.generic().thing() == Generic.Thing.ORGANISATION) {
      return who(government(report, parts, phrase, named));
    }
    Generic.Thing thing = phrase.generic().thing();
    if (!stands(thing)
        && thing != Generic.Thing.PERSON
        && !isStaff(parts, phrase)
        && !words.posts().contains(parts.word(phrase.head()).lemma())) {
      return null;
    }
    if (named.isPerson()) {
      return named(points, report, parts, phrase, named);
    }
    if (isFormer(parts, phrase)) {
      return null;
    }
    if (phrase.name().place() != null) {
      return phrase.name().place().isCountry() && phrase.name().firstWord() == phrase.head() + 1
          ? who(resolver.ofState(noun(parts, phrase.head()), named.country(), report))
          : null;
    }
    Actor body = resolver.body(named, report);
    return body == null ? null : who(body, person(points, parts, phrase, body));
  }

  /** حكومة نتنياهو، نظام الرئيس السوري: the body of the state in whose government one sits. */
  private Actor government(ReportSituation report, SentenceParts parts, Phrase phrase, Actor who) {
    Actor body =
        isFormer(parts, phrase)
            ? null
            : who.isPerson() ? resolver.represented(who, report) : resolver.body(who, report);
    return body == null || !body.sector().equals("GOV")
        ? null
        : resolver.ofState(parts.word(phrase.head()).bare(), body.country(), report);
  }

  /** قياديون في حركة، مصدر في الجيش: those who belong to the body that follows them. */
  private Who behind(ReportSituation report, SentenceParts parts, Phrase phrase) {
    int at = phrase.end() + 1;
    if (phrase.generic() == null
        || !stands(phrase.generic().thing()) && !isStaff(parts, phrase)
        || at >= parts.size()
        || !parts.word(at - 1).form().equals("في")
        || isFormer(parts, phrase)) {
      return null;
    }
    Generic head = names.generic(parts.word(at));
    boolean acts = head != null && head.thing().canAct();
    Name name = parts.names()[at];
    if (name == null && acts && at + 1 < parts.size()) {
      name = parts.names()[at + 1];
    }
    if (name != null) {
      return name.actor() == null || name.actor().isPerson() || name.place() != null
          ? null
          : who(resolver.body(name.actor(), report));
    }
    return acts ? who(definite(report, parts, at, at + 1)) : null;
  }

  /** No name of the book: a noun that means a body in this report, or the adjective of a state. */
  private Who unnamed(ReportSituation report, SentenceParts parts, Phrase phrase) {
    if (phrase.name() != null) {
      return null;
    }
    Word head = parts.word(phrase.head());
    if (phrase.is(Phrase.Kind.STATE) && phrase.generic() == null) {
      State state = names.demonym(head);
      // غارة حوثية، هجوم حكومي: the adjective of a body.
      return who(
          state == null
              ? resolver.noun("ال" + head.lemma(), true, report)
              : resolver.state(state.iso3()));
    }
    if (isDealtWith(parts, phrase)) {
      State state = names.demonym(head);
      return state == null ? null : who(resolver.state(state.iso3()));
    }
    Generic generic = phrase.generic();
    if (words.homeland().contains(head.lemma()) && !head.analysis().pronoun().isEmpty()) {
      return who(homeland(parts, phrase.head()));
    }
    if (generic == null) {
      Actor person =
          head.pos() == Pos.PROPN
              ? resolver.person(noun(parts, phrase.head(), phrase.end()), report)
              : null;
      Actor body = person == null ? null : resolver.represented(person, report);
      return person == null
          ? null
          : new Who(body == null ? person : body, person.nameAr(), person.nameEn());
    }
    if (generic.thing() == Generic.Thing.WEAPON) {
      return who(owner(parts, phrase));
    }
    if (!generic.thing().canAct()) {
      return null;
    }
    Actor body = definite(report, parts, phrase.head(), phrase.end());
    for (int i = phrase.head() + 1;
        body == null && stands(generic.thing()) && i < phrase.end();
        i++) {
      // جنود الجيش، موظف في وزارة الصحة
      Generic inner = names.generic(parts.word(i));
      if (inner != null && inner.thing().canAct()) {
        body = definite(report, parts, i, phrase.end());
      }
    }
    return who(body != null ? body : ofState(report, parts, phrase));
  }

  /**
   * المحادثات مع الروس: those of a nationality with whom somebody deals, not counted and not
   * described, are their state. A nationality that acts or suffers by itself may be anybody.
   */
  private static boolean isDealtWith(SentenceParts parts, Phrase phrase) {
    Analysis head = parts.word(phrase.head()).analysis();
    return phrase.first() > 0
        && parts.word(phrase.first() - 1).form().equals("مع")
        && phrase.generic() == null
        && phrase.end() == phrase.first() + 1
        && head.number() == Analysis.Number.PLURAL
        && parts.word(phrase.head()).stem().startsWith("ال");
  }

  /** بلاده: the state of the last person or office before it in the sentence. */
  private Actor homeland(SentenceParts parts, int word) {
    for (int i = word - 1; i >= 0; i--) {
      Name name = parts.names()[i];
      Actor actor = name == null || name.place() != null ? null : name.actor();
      if (actor != null && (actor.isPerson() || actor.sector().equals("GOV"))) {
        return resolver.state(actor.country());
      }
    }
    return null;
  }

  private Actor definite(ReportSituation report, SentenceParts parts, int from, int end) {
    if (!parts.word(end - 1).analysis().article()) {
      return null;
    }
    boolean one = parts.word(from).analysis().number() != Analysis.Number.PLURAL;
    Actor body = resolver.noun(noun(parts, from, end), one, report);
    if (body != null || !one || end - from < 2 || !parts.word(from).analysis().article()) {
      return body;
    }
    if (all(words.epithets(), parts, from + 1, end)) {
      return resolver.again(noun(parts, from), report);
    }
    return all(words.stages(), parts, from + 1, end)
        ? resolver.noun(noun(parts, from), true, report)
        : null;
  }

  private static boolean all(Set<String> list, SentenceParts parts, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!list.contains(parts.word(i).lemma())) {
        return false;
      }
    }
    return true;
  }

  /**
   * قوات تركية، الوفد الروسي: a noun with the adjective of one state, and nothing that narrows it.
   */
  private Actor ofState(ReportSituation report, SentenceParts parts, Phrase phrase) {
    State only = null;
    for (int i = phrase.head() + 1; i < phrase.end(); i++) {
      State state = names.demonym(parts.word(i));
      if (state == null && parts.word(i).pos() != Pos.ADJ || state != null && only != null) {
        return null;
      }
      only = state == null ? only : state;
    }
    if (only == null) {
      return null;
    }
    return resolver.ofState(parts.word(phrase.head()).bare(), only.iso3(), report);
  }

  /** صواريخ إسرائيلية: the state whose weapon it is. */
  private Actor owner(SentenceParts parts, Phrase weapon) {
    for (int i = weapon.head() + 1; i < weapon.end(); i++) {
      State state = names.demonym(parts.word(i));
      if (state != null) {
        return resolver.state(state.iso3());
      }
    }
    return null;
  }

  private boolean isStaff(SentenceParts parts, Phrase phrase) {
    return words.staff().contains(parts.word(phrase.head()).lemma());
  }

  private static boolean stands(Generic.Thing thing) {
    return switch (thing) {
      case ARMED, OFFICIAL, MACHINE, WEAPON, SOURCE -> true;
      default -> false;
    };
  }

  private static String noun(SentenceParts parts, int word) {
    return noun(parts, word, word + 1);
  }

  /** Words as they stand, without clitics, the article written out. */
  private static String noun(SentenceParts parts, int from, int end) {
    StringBuilder noun = new StringBuilder();
    for (int i = from; i < end; i++) {
      Word word = parts.word(i);
      if (i > from) {
        noun.append(' ');
      }
      noun.append(word.analysis().article() ? "ال" + word.bare() : word.stem());
    }
    return noun.toString();
  }

  private static Who who(Actor body) {
    return body == null ? null : new Who(body, body.nameAr(), body.nameEn());
  }

  private static Who who(Actor body, String person) {
    return person == null
        ? new Who(body, body.nameAr(), body.nameEn())
        : new Who(body, person, null);
  }

  /** The name of a person that follows the body's in the phrase, or null. */
  private static String person(CodePoints points, SentenceParts parts, Phrase phrase, Actor body) {
    int first = -1;
    int end = -1;
    for (int i = phrase.name().endWord(); i < phrase.end(); i++) {
      Name name = parts.names()[i];
      if (name != null && name.actor() != null && name.actor().isPerson()) {
        return name.actor().nameAr();
      }
      if (name == null && parts.word(i).pos() == Pos.PROPN) {
        first = first < 0 ? i : first;
        end = i + 1;
      } else if (first >= 0) {
        break;
      }
    }
    return first < 0
        ? null
        : points.span(new Range(parts.word(first).stemBegin(), parts.word(end - 1).end())).text();
  }

  /** The generic of a phrase, by its noun with the adjective after it where the two are one. */
  Generic generic(SentenceParts parts, Phrase phrase) {
    int next = phrase.head() + 1;
    // A genitive taken out of its phrase (مصادر of تأكيد مصادر) brings none along.
    Generic head =
        phrase.generic() == null && phrase.name() == null && phrase.is(Phrase.Kind.PARTY)
            ? names.generic(parts.word(phrase.head()))
            : phrase.generic();
    Generic both =
        head == null || next >= phrase.end()
            ? null
            : names.generic(parts.word(phrase.head()), parts.word(next));
    return both != null ? both : head;
  }

  private boolean isFormer(SentenceParts parts, Phrase phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (words.former().contains(parts.word(i).lemma())
          || words.former().contains(parts.word(i).bare())) {
        return true;
      }
    }
    return false;
  }

  private String country(SentenceParts parts, Phrase phrase) {
    Name name = phrase.name();
    String country =
        name == null
            ? null
            : name.actor() != null
                ? orNull(name.actor().country())
                : name.place() == null ? null : orNull(name.place().country());
    for (int i = phrase.first(); country == null && i < phrase.end(); i++) {
      State state = names.demonym(parts.word(i));
      country = state == null ? null : state.iso3();
    }
    return country;
  }

  /** Private people: a noun that tells so, or a name of which the book knows nothing. */
  private static boolean isPrivate(SentenceParts parts, Phrase phrase) {
    if (phrase.generic() != null) {
      return phrase.generic().isPrivate();
    }
    Word head = parts.word(phrase.head());
    return phrase.name() == null
        && (phrase.is(Phrase.Kind.PARTY) && head.pos() == Pos.PROPN
            || isFirstName(head)
                && phrase.head() + 1 < phrase.end()
                && parts.word(phrase.head() + 1).pos() == Pos.PROPN);
  }

  /** Many first names are adjectives too: without an article and before an unknown name. */
  private static boolean isFirstName(Word word) {
    return word.pos() == Pos.ADJ
        && !word.analysis().article()
        && word.analysis().pronoun().isEmpty();
  }

  private static String orNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
