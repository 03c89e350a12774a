package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordTables;

/**
 * Finds names of the books in a sentence: the longest that begins at each word, proclitics and
 * quotation marks skipped, the article free on every word but the first. Places that share a name
 * are told apart by the word before them, by what the report has named so far, and by their weight;
 * a name that is also an ordinary word counts only where something around it tells that a place or
 * a body is meant. No answer is better than a wrong one.
 */
public final class NameFinder {

  /** From this weight on a place may stand without anything that leads to it. */
  static final int WELL_KNOWN = 45;

  /**
   * From this weight on a place may follow a clitic that the dictionary takes for a letter of
   * another word.
   */
  static final int FAMOUS = 70;

  private static final int RUNNERS_UP = 3;

  private final NameBook.Index index;
  private final NameMatcher matcher;
  private final PlaceWords placeWords;
  private final PlaceLinks links;
  private final PlaceChoice choice;
  private final PlacePhrase phrase;
  private final HeadNouns heads;
  private final Map<String, PlaceEntry> countries = new HashMap<>();

  public NameFinder(NameBook book, NameBook.Index index) {
    this(book, index, WordTables.unnumbered());
  }

  public NameFinder(NameBook book, NameBook.Index index, WordTables.Builder tables) {
    this.index = index;
    this.placeWords = new PlaceWords(book.placeWords());
    this.matcher = new NameMatcher(new NameTrie(book), index, placeWords, countries, tables);
    this.links = new PlaceLinks(placeWords, index);
    this.choice = new PlaceChoice(new Gazetteer(book));
    this.phrase = new PlacePhrase(placeWords);
    this.heads = new HeadNouns(book.who().heads());
    for (PlaceEntry place : book.places()) {
      if (place.isCountry()) {
        countries.put(place.country(), place);
      }
    }
  }

  /** What may be names in a sentence, before it is decided what they name. */
  public static final class Matches {
    private final List<NameMatch> all;

    private Matches(List<NameMatch> all) {
      this.all = all;
    }
  }

  /** What may be names in a sentence, in order; no two overlap. */
  public Matches matches(List<Word> words) {
    return new Matches(matcher.matches(words));
  }

  /** Lets a context know of the places of a sentence that cannot be mistaken. */
  public void survey(Matches matches, NameContext context) {
    for (NameMatch match : matches.all) {
      if (match.entry().places.isEmpty()) {
        heard(match.entry().actor, context);
      } else if (sure(match)) {
        context.saw(match.entry().places.get(0));
      }
    }
  }

  /** A state's bodies speak for places in it. */
  private void heard(Actor actor, NameContext context) {
    if (actor != null && countries.containsKey(actor.country())) {
      context.heard(actor.country());
    }
  }

  /** The names of a sentence, in order; no two overlap. */
  public List<Name> find(List<Word> words, NameContext context) {
    return find(words, matches(words), context);
  }

  /** The names of a sentence in which {@link #matches} has found what may be names. */
  public List<Name> find(List<Word> words, Matches found, NameContext context) {
    List<NameMatch> matches = found.all;
    if (matches.isEmpty()) {
      return List.of();
    }
    PlaceLinks.Link[] linked = links(words, matches);
    // What is sure goes first: it helps to tell apart the rest.
    Name[] names = new Name[matches.size()];
    for (int pass = 0; pass < 2; pass++) {
      for (int m = 0; m < names.length; m++) {
        if (names[m] == null && (pass == 1 || sure(matches.get(m)))) {
          names[m] =
              name(
                  words,
                  matches.get(m),
                  m == 0 ? null : names[m - 1],
                  around(matches, m, linked, names),
                  context);
          if (names[m] != null && names[m].place() != null) {
            context.saw(names[m].place());
          }
        }
      }
    }
    List<Name> settled = new ArrayList<>(names.length);
    int end = 0;
    for (Name name : names) {
      if (name != null) {
        settled.add(name.firstWord() >= end ? name : name.from(words, end));
        end = name.endWord();
      }
    }
    return settled;
  }

  /** How each match is linked to the next one; null where none of them needs to be told apart. */
  private PlaceLinks.Link[] links(List<Word> words, List<NameMatch> matches) {
    boolean open = false;
    for (NameMatch match : matches) {
      open |= !match.entry().places.isEmpty() && PlaceChoice.isOpen(match.entry().places);
    }
    if (!open || matches.size() < 2) {
      return null;
    }
    PlaceLinks.Link[] linked = new PlaceLinks.Link[matches.size() - 1];
    for (int m = 0; m < linked.length; m++) {
      linked[m] =
          links.between(
              words, matches.get(m).end(), matches.get(m + 1).at(), matches.get(m + 1).clitics());
    }
    return linked;
  }

  private PlaceChoice.Around around(
      List<NameMatch> matches, int at, PlaceLinks.Link[] linked, Name[] names) {
    List<PlaceEntry> places = matches.get(at).entry().places;
    if (linked == null || places.isEmpty() || !PlaceChoice.isOpen(places)) {
      return PlaceChoice.Around.NOTHING;
    }
    List<List<PlaceEntry>> anchors = new ArrayList<>(2);
    boolean anchored = false;
    boolean beside = at < linked.length && linked[at] == PlaceLinks.Link.BESIDE;
    int last = at;
    for (int m = at; m < linked.length && linked[m] != PlaceLinks.Link.NONE; m++) {
      anchored |= linked[m] == PlaceLinks.Link.WITHIN || linked[m] == PlaceLinks.Link.BESIDE;
      last = m + 1;
      if (anchored && !matches.get(last).entry().places.isEmpty()) {
        anchors.add(meant(matches.get(last), names[last]));
      }
    }
    List<List<PlaceEntry>> others = new ArrayList<>(matches.size());
    for (int m = 0; m < matches.size(); m++) {
      boolean anchor = anchored && m > at && m <= last;
      if (m != at && !anchor && matches.get(m).entry() != matches.get(at).entry()) {
        List<PlaceEntry> other = meant(matches.get(m), names[m]);
        if (!other.isEmpty()) {
          others.add(other);
        }
      }
    }
    return new PlaceChoice.Around(anchors, others, beside);
  }

  private static List<PlaceEntry> meant(NameMatch match, Name name) {
    return name != null && name.place() != null ? List.of(name.place()) : match.entry().places;
  }

  private static boolean sure(NameMatch match) {
    List<PlaceEntry> places = match.entry().places;
    return places.isEmpty()
        || places.size() == 1
            && !places.get(0).ambiguous()
            && places.get(0).importance() >= WELL_KNOWN;
  }

  private Name name(
      List<Word> words,
      NameMatch match,
      Name previous,
      PlaceChoice.Around around,
      NameContext context) {
    int before = match.before(words);
    boolean quoted = before < match.at() - 1;
    Actor actor = match.entry().actor;
    if (actor != null
        && match.entry().ambiguousActor
        && !introduced(words, before, quoted || match.quoted())) {
      actor = null;
    }
    if (match.entry().places.isEmpty() && !matcher.isHomeland(match)) {
      return actor == null ? null : actor(words, match, before, actor);
    }
    PlaceEntry.Type type =
        before >= 0 && match.clitics() == 0
            ? typeWord(words.get(before), words.get(match.at()))
            : null;
    boolean told = type != null;
    boolean listed =
        previous != null
            && previous.place() != null
            && previous.endWord() == match.at()
            && conjoined(words.get(match.at()));
    if (!told && listed) {
      type = previous.typeWord();
    }
    if (matcher.isHomeland(match)) {
      PlaceEntry country = countries.get(context.homeland());
      return country == null
          ? null
          : phrase.name(words, match, before, false, null, null, country, List.of());
    }
    PlaceChoice.Choice chosen = choice.choose(match.entry().places, type, around, context);
    List<PlaceEntry> ranked = chosen.ranked();
    PlaceEntry place = ranked.isEmpty() ? null : ranked.get(0);
    if (place == null
        || isSideOfAnother(words, match)
        || match.tokens() == 1 && astray(place, chosen.supported(), context)
        || !meant(
            words,
            match,
            place,
            before,
            type,
            listed
                    && (!place.ambiguous()
                        || type != null
                        || isMember(words, match, previous, place))
                || chosen.supported() && !place.ambiguous(),
            context)) {
      return actor == null ? null : actor(words, match, before, actor);
    }
    if (place.isCountry() && type != PlaceEntry.Type.COUNTRY) {
      // عاصمة الأردن: the word before it tells of something else in it.
      type = null;
      told = false;
    }
    if (actor != null
        && actor.type().equals("State")
        && (!actor.country().equals(place.country()) || isNamesake(words, before, place))) {
      actor = null;
    }
    List<PlaceEntry> others =
        ranked.size() > 1
            ? List.copyOf(ranked.subList(1, Math.min(RUNNERS_UP + 1, ranked.size())))
            : List.of();
    return phrase.name(words, match, before, told, type, actor, place, others);
  }

  /**
   * صعدة والجوف وحجة: in a list of places of one country a name that is also another word (حجة is
   * an argument) is one of them, where nothing follows that it could govern.
   */
  private static boolean isMember(
      List<Word> words, NameMatch match, Name previous, PlaceEntry place) {
    if (!place.country().equals(previous.place().country()) || previous.place().isCountry()) {
      return false;
    }
    if (match.end() >= words.size()) {
      return true;
    }
    Word next = words.get(match.end());
    return next.pos() == Pos.PUNCT || next.analysis().conjunction() == 'و';
  }

  /** The kind of place told before a name; المنطقة الشرقية is a noun with its adjective. */
  private PlaceEntry.Type typeWord(Word word, Word name) {
    PlaceEntry.Type type = index.typeWord(word);
    boolean article = word.analysis().article() || word.unprefixed().startsWith("ال");
    return type != null && article && name.form().startsWith("ال") ? null : type;
  }

  /** The name of an actor; a head noun before it (تنظيم، حركة) belongs to it. */
  private Name actor(List<Word> words, NameMatch match, int before, Actor actor) {
    int firstWord = match.at();
    int begin = match.begin(words);
    int end = match.end();
    if (match.clitics() == 0 && before >= 0 && heads.joins(words.get(before), actor)) {
      firstWord = before;
      begin = words.get(before).stemBegin();
      if (before < match.at() - 1 && end < words.size() && Quotation.closes(words.get(end))) {
        end++;
      }
    }
    return new Name(
        firstWord,
        end,
        begin,
        words.get(end - 1).end(),
        actor,
        null,
        List.of(),
        null,
        null,
        null,
        false);
  }

  /** Whether a place is meant where one of its names stands. */
  private boolean meant(
      List<Word> words,
      NameMatch match,
      PlaceEntry place,
      int before,
      PlaceEntry.Type type,
      boolean listed,
      NameContext context) {
    if (beginsLonger(words, match, place)) {
      return false;
    }
    if (type != null || listed) {
      return true;
    }
    Word first = words.get(match.at());
    boolean multi = match.tokens() > 1;
    boolean led =
        match.clitics() > 0 && first.form().charAt(match.clitics() - 1) == 'ب'
            || match.clitics() == 0
                && before == match.at() - 1
                && before >= 0
                && placeWords.leads(words.get(before));
    if (place.ambiguous() && match.tokens() <= tokens(place.nameAr())) {
      return led && (place.importance() >= FAMOUS || context.score(place) >= NameContext.NEAR);
    }
    if (multi || place.importance() >= WELL_KNOWN) {
      return !first.isVerb() || multi || led || place.importance() >= FAMOUS;
    }
    return led
        || (place.level() > 5 ? context.score(place) >= NameContext.NEAR : context.knows(place));
  }

  /** مؤتمر الرياض، مسار أستانا: what is called after a town is not the town's state. */
  private boolean isNamesake(List<Word> words, int before, PlaceEntry place) {
    return !place.isCountry()
        && before >= 0
        && placeWords.is(PlaceWord.Kind.NAMESAKE, words.get(before).unprefixed());
  }

  /**
   * الضفة الغربية لنهر الفرات، المنطقة الشرقية من مدينة حمص: a side of what follows, and no name.
   */
  private boolean isSideOfAnother(List<Word> words, NameMatch match) {
    int next = match.end();
    if (match.tokens() < 2
        || next >= words.size()
        || placeWords.adjective(words.get(next - 1).form()) == null) {
      return false;
    }
    Word after = words.get(next);
    if (after.analysis().preposition() == 'ل') {
      return index.typeWord(after) != null;
    }
    return after.form().equals("من")
        && next + 1 < words.size()
        && index.typeWord(words.get(next + 1)) != null;
  }

  /**
   * Whether an ordinary word without an article begins a longer name that no book holds: بلدة عين
   * with an unknown definite word after it is not the town of Ain.
   */
  private boolean beginsLonger(List<Word> words, NameMatch match, PlaceEntry place) {
    if (match.tokens() > 1
        || !place.ambiguous()
        || place.nameAr().startsWith("ال")
        || match.end() >= words.size()) {
      return false;
    }
    Word next = words.get(match.end());
    return !next.analysis().known() && next.form().startsWith("ال") && index.demonym(next) == null;
  }

  private static int tokens(String name) {
    int tokens = 1;
    for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
      tokens++;
    }
    return tokens;
  }

  private static boolean conjoined(Word word) {
    return word.analysis().conjunction() == 'و' || word.form().charAt(0) == 'و';
  }

  /** Whether a little-known place lies far from all that the report tells of. */
  private static boolean astray(PlaceEntry place, boolean supported, NameContext context) {
    return !supported
        && place.importance() < WELL_KNOWN
        && place.level() > 1
        && context.isElsewhere(place);
  }

  /** Whether an ambiguous name stands in quotes or after a head noun (تنظيم، حركة). */
  private boolean introduced(List<Word> words, int before, boolean quoted) {
    if (quoted) {
      return true;
    }
    if (before < 0 || words.get(before).analysis().article()) {
      return false;
    }
    Word head = words.get(before);
    if (heads.is(head)) {
      return true;
    }
    Generic generic = index.generic(head);
    return generic != null && generic.thing().canAct();
  }
}
