package org.sijill.reader.grammar;

import org.sijill.reader.Claim;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/** What belongs to a phrase behind it, though a preposition stands between. */
final class PhraseTails {

  private final PhraseBuilder builder;
  private final PhraseKinds kinds;
  private final NameBook.Index book;
  private final EventNouns eventNouns;
  private final WordSet envoys;
  private final WordSet portfolios;
  private final WordSet against;

  PhraseTails(
      PhraseBuilder builder,
      PhraseKinds kinds,
      NameBook.Index book,
      EventNouns eventNouns,
      Constructions constructions) {
    this.builder = builder;
    this.kinds = kinds;
    this.book = book;
    this.eventNouns = eventNouns;
    this.envoys = PhraseFinder.list(constructions, "envoy");
    this.against = PhraseFinder.list(constructions, "against");
    this.portfolios = PhraseFinder.list(constructions, "portfolio");
  }

  /** المتحدث باسم الجيش: the body that a voice speaks for belongs to the voice. */
  void voice(SentenceParts parts, PhraseBuilder.Built built) {
    int body = built.end + 1;
    if (body < parts.size()
        && parts.word(built.end).lemma().equals("اسم")
        && parts.word(built.end).analysis().preposition() == 'ب'
        && PhraseFinder.starts(parts, body)
        && PhraseFinder.isFree(parts.word(body))) {
      take(built, builder.build(parts, body));
    }
  }

  private static void take(PhraseBuilder.Built built, PhraseBuilder.Built of) {
    built.end = of.end;
    if (built.name == null) {
      built.name = of.name;
    }
  }

  /**
   * مفاوضون من المعارضة، عاملون في منظمة: the body of indefinite people belongs to their phrase.
   */
  void body(SentenceParts parts, PhraseBuilder.Built built) {
    Word head = parts.word(built.head);
    if (built.generic == null
        || built.generic.thing() == Generic.Thing.MACHINE
        || built.kind != Phrase.Kind.PARTY
        || built.definite
        || head.analysis().article()
        || !head.analysis().pronoun().isEmpty()
        || built.end + 1 >= parts.size()) {
      return;
    }
    Word link = parts.word(built.end);
    boolean in = link.form().equals("في");
    int body = built.end + 1;
    if (!in && !link.form().equals("من") || !builder.heads(parts, body)) {
      return;
    }
    Generic generic = book.generic(parts.word(body));
    Name name = parts.names()[body];
    boolean party =
        name != null && name.actor() != null && name.place() == null && name.firstWord() == body
            || name == null
                && generic != null
                && generic.thing().canAct()
                && generic.thing() != Generic.Thing.CIVILIAN
                && (isVoice(built.generic) || !kinds.isUnit(parts, body));
    boolean works =
        generic == null
            || generic.thing() == Generic.Thing.ORGANISATION
            || isVoice(built.generic) && generic.thing() == Generic.Thing.ARMED;
    if (party && (!in || works)) {
      take(built, builder.build(parts, body));
    }
  }

  /**
   * المبعوث الأممي إلى اليمن، السفيرة لدى المنظمة: the state or body to which somebody is sent
   * belongs to the office.
   */
  void mission(SentenceParts parts, PhraseBuilder.Built built) {
    int at = built.end + 1;
    Word head = parts.word(built.head);
    if (at >= parts.size() || !head.analysis().article() || !envoys.contains(head.lemma())) {
      return;
    }
    Name name = parts.names()[at];
    if (name == null || name.firstWord() != at) {
      return;
    }
    boolean state = name.place() != null && name.place().isCountry();
    String link = parts.word(built.end).form();
    if (link.equals("الي") && state || link.equals("لدي") && (state || name.actor() != null)) {
      built.end = holder(parts, name.endWord());
    }
  }

  /** The end of the name of whoever holds an office, where it stands right behind. */
  private static int holder(SentenceParts parts, int at) {
    Name name = at < parts.size() ? parts.names()[at] : null;
    if (name != null) {
      boolean person = name.actor() != null && name.actor().isPerson();
      return person && name.firstWord() == at ? name.endWord() : at;
    }
    int end = at;
    while (end < parts.size()
        && parts.word(end).pos() == Pos.PROPN
        && parts.names()[end] == null
        && parts.times()[end] == null) {
      end++;
    }
    return end;
  }

  /** صاروخ مضاد للدروع: what it is made against. */
  void against(SentenceParts parts, PhraseBuilder.Built built) {
    int at = built.end;
    if (at < parts.size()
        && at > built.head + 1
        && parts.word(at).analysis().preposition() == 'ل'
        && parts.word(at).analysis().conjunction() == 0
        && against.contains(parts.word(at - 1).lemma())
        && parts.names()[at] == null
        && !eventNouns.is(parts, at)) {
      built.end = at + 1;
      built.construct = false;
    }
  }

  /** منسق الأمم المتحدة للشؤون الإنسانية: what an office is for belongs to it. */
  void portfolio(SentenceParts parts, PhraseBuilder.Built built) {
    int at = built.end;
    Word head = parts.word(built.head);
    Generic generic = book.generic(head);
    boolean office =
        generic == null
            ? head.analysis().form() == Analysis.Form.ACTIVE_PARTICIPLE
            : generic.thing() == Generic.Thing.OFFICIAL;
    if (!office
        || at >= parts.size()
        || parts.word(at).analysis().preposition() != 'ل'
        || parts.word(at).analysis().conjunction() != 0
        || !portfolios.contains(parts.word(at).lemma())
        || parts.names()[at] != null
        || eventNouns.is(parts, at)) {
      return;
    }
    int end = builder.build(parts, at).end;
    while (end < parts.size()
        && parts.word(end).pos() == Pos.ADJ
        && parts.word(end).analysis().article()
        && parts.names()[end] == null
        && PhraseFinder.isFree(parts.word(end))) {
      end++;
    }
    built.end = end;
    built.construct = false;
  }

  /** مصدر في محافظة كركوك: where a voice belongs to, not where it is. */
  private static boolean isVoice(Generic generic) {
    return generic.thing() == Generic.Thing.SOURCE || generic.thing() == Generic.Thing.OFFICIAL;
  }

  /** موقعا للجيش، سيارة للشرطة: an indefinite thing's owner belongs to its phrase. */
  void owner(SentenceParts parts, PhraseBuilder.Built built) {
    int at = built.end;
    boolean office = isOffice(parts, built);
    if (!isOwned(parts, built) && !office && !isHarmed(parts, built)
        || at >= parts.size()
        || parts.word(at).analysis().preposition() != 'ل'
        || parts.word(at).analysis().conjunction() != 0
        || eventNouns.is(parts, at)
        || !PhraseFinder.starts(parts, at)) {
      return;
    }
    Generic generic = book.generic(parts.word(at));
    Name name = parts.names()[at];
    boolean party =
        name != null && name.actor() != null && name.place() == null && !name.actor().isPerson()
            || generic != null && (office ? isBody(generic) : generic.thing().canAct());
    if (party) {
      take(built, builder.build(parts, at));
    }
  }

  /** الأمين العام للمجلس، القائد الأعلى للقوات: whose office it is belongs to it. */
  private boolean isOffice(SentenceParts parts, PhraseBuilder.Built built) {
    Word last = parts.word(built.end - 1);
    return built.generic != null
        && built.generic.thing() == Generic.Thing.OFFICIAL
        && built.end == built.head + 2
        && parts.word(built.head).analysis().article()
        && last.pos() == Pos.ADJ
        && book.demonym(last) == null;
  }

  /** تدمير آليات للميليشيا: whose machine it is that is hit. */
  private static boolean isHarmed(SentenceParts parts, PhraseBuilder.Built built) {
    int before = built.first - 1;
    Trigger trigger = before < 0 ? null : parts.triggers()[before];
    if (trigger == null
        || built.generic == null
        || built.definite
        || built.generic.thing() != Generic.Thing.MACHINE
            && built.generic.thing() != Generic.Thing.WEAPON) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      if (lexeme.type() == Claim.Type.ASSAULT || lexeme.type() == Claim.Type.COERCE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBody(Generic generic) {
    return generic.thing() == Generic.Thing.ORGANISATION
        || generic.thing() == Generic.Thing.ARMED && !generic.isPeople();
  }

  private static boolean isOwned(SentenceParts parts, PhraseBuilder.Built built) {
    if (built.kind == Phrase.Kind.SITE) {
      return true;
    }
    Analysis head = parts.word(built.head).analysis();
    return built.generic != null
        && built.generic.thing() == Generic.Thing.ARMED
        && !built.definite
        && head.gender() == Analysis.Gender.FEMININE
        && head.number() == Analysis.Number.SINGULAR;
  }
}
