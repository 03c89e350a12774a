package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

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
  private static final int FAMOUS = 70;

  private static final int RUNNERS_UP = 3;

  /** Head nouns that join the name of a group that stands after them. */
  private static final Set<String> GROUP_HEADS =
      Set.of(
          "تنظيم",
          "حركه",
          "جماعه",
          "ميليشيا",
          "مليشيا",
          "ميليشيات",
          "مليشيات",
          "قوات",
          "جبهه",
          "فصيل",
          "حزب",
          "عصابات",
          "عصابه",
          "غرفه",
          "كتائب",
          "كتيبه",
          "لواء",
          "مرتزقه",
          "وحدات",
          "تيار");

  /** Head nouns that join the name of an outlet or an organisation that stands after them. */
  private static final Set<String> BODY_HEADS =
      Set.of(
          "منظمه", "وكاله", "صحيفه", "جريده", "قناه", "شبكه", "تلفزيون", "موقع", "مجله", "اذاعه",
          "هيئه", "شركه");

  private static final Set<String> GROUPS = Set.of("REB", "PRM", "MIL", "UAF", "PTY", "OPP");
  private static final Set<String> BODIES = Set.of("JRN", "NGO", "BUS", "MED", "REL");

  /** A match in the trie before it is decided which place or actor it is. */
  private record Match(
      int at,
      int end,
      int clitics,
      boolean assimilated,
      boolean own,
      int tokens,
      boolean quoted,
      NameTrie.Entry entry) {}

  private final NameTrie trie;
  private final NameBook.Index index;
  private final PlaceWords placeWords;
  private final PlaceLinks links;
  private final PlaceChoice choice;
  private final Map<String, PlaceEntry> countries = new HashMap<>();
  private final NameTrie.Entry homeland = new NameTrie.Entry();

  public NameFinder(NameBook book, NameBook.Index index) {
    this.trie = new NameTrie(book);
    this.index = index;
    this.placeWords = new PlaceWords(book.placeWords());
    this.links = new PlaceLinks(placeWords, index);
    this.choice = new PlaceChoice(new Gazetteer(book));
    for (PlaceEntry place : book.places()) {
      if (place.isCountry()) {
        countries.put(place.country(), place);
      }
    }
  }

  /** What may be names in a sentence, before it is decided what they name. */
  public static final class Matches {
    private final List<Match> all;

    private Matches(List<Match> all) {
      this.all = all;
    }
  }

  /** What may be names in a sentence, in order; no two overlap. */
  public Matches matches(List<Word> words) {
    List<Match> matches = List.of();
    int i = 0;
    while (i < words.size()) {
      Match match = match(words, i);
      if (match == null) {
        match = territory(words, i);
      }
      if (match == null) {
        match = homeland(words, i);
      }
      if (match == null) {
        i++;
        continue;
      }
      if (matches.isEmpty()) {
        matches = new ArrayList<>();
      }
      matches.add(match);
      i = match.end();
    }
    return new Matches(matches);
  }

  /** Lets a context know of the places of a sentence that cannot be mistaken. */
  public void survey(Matches matches, NameContext context) {
    for (Match match : matches.all) {
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
    List<Match> matches = found.all;
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
  private PlaceLinks.Link[] links(List<Word> words, List<Match> matches) {
    boolean open = false;
    for (Match match : matches) {
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
      List<Match> matches, int at, PlaceLinks.Link[] linked, Name[] names) {
    List<PlaceEntry> places = matches.get(at).entry().places;
    if (linked == null || places.isEmpty() || !PlaceChoice.isOpen(places)) {
      return PlaceChoice.Around.NOTHING;
    }
    List<List<PlaceEntry>> anchors = new ArrayList<>(2);
    boolean anchored = false;
    int last = at;
    for (int m = at; m < linked.length && linked[m] != PlaceLinks.Link.NONE; m++) {
      anchored |= linked[m] == PlaceLinks.Link.WITHIN;
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
    return new PlaceChoice.Around(anchors, others);
  }

  private static List<PlaceEntry> meant(Match match, Name name) {
    return name != null && name.place() != null ? List.of(name.place()) : match.entry().places;
  }

  private static boolean sure(Match match) {
    List<PlaceEntry> places = match.entry().places;
    return places.isEmpty()
        || places.size() == 1
            && !places.get(0).ambiguous()
            && places.get(0).importance() >= WELL_KNOWN;
  }

  private Match match(List<Word> words, int at) {
    Word word = words.get(at);
    Pos pos = word.pos();
    if (pos == Pos.PUNCT || pos == Pos.SYM || pos == Pos.NUM && word.form().charAt(0) <= '9') {
      return null;
    }
    String form = word.form();
    // The whole word before its parts: بانياس is no بـ + انياس. A longer name wins: وأم ولد is no
    // وام.
    Match best = better(words, null, from(words, at, 0, false, true));
    int stemBegin = word.analysis().stemBegin();
    if (stemBegin > 0) {
      best = better(words, best, stripped(words, at, stemBegin, true));
    }
    for (int strip = 1; strip <= 2 && form.length() - strip >= 2; strip++) {
      if ("وفبلك".indexOf(form.charAt(strip - 1)) < 0) {
        break;
      }
      if (strip != stemBegin) {
        best = better(words, best, stripped(words, at, strip, false));
      }
    }
    return best;
  }

  private Match better(List<Word> words, Match best, Match match) {
    if (match == null || best != null && best.tokens() >= match.tokens() || !admits(words, match)) {
      return best;
    }
    return match;
  }

  private Match stripped(List<Word> words, int at, int strip, boolean own) {
    String form = words.get(at).form();
    boolean li = form.charAt(strip - 1) == 'ل';
    // للجيش is لـ + الجيش, with its alif left out; لليبيا is لـ + ليبيا.
    Match match =
        li && form.length() > strip + 2 && form.charAt(strip) == 'ل'
            ? from(words, at, strip, true, own)
            : null;
    return match != null ? match : from(words, at, strip, false, own);
  }

  private Match from(List<Word> words, int at, int strip, boolean alif, boolean own) {
    int node = trie.first(words.get(at).form(), strip, alif);
    if (node == NameTrie.NONE) {
      return null;
    }
    NameTrie.Entry best = trie.entry(node);
    int bestEnd = at + 1;
    int tokens = 1;
    int bestTokens = 1;
    boolean opened = false;
    boolean bestOpened = false;
    int j = at + 1;
    while (j < words.size()) {
      Word next = words.get(j);
      if (isQuote(next) || next.form().equals("(")) {
        opened = true;
        j++;
        continue;
      }
      if (next.form().length() == 1 && "-–—+".indexOf(next.form().charAt(0)) >= 0) {
        j++;
        continue;
      }
      node = trie.next(node, next.form());
      if (node == NameTrie.NONE) {
        break;
      }
      j++;
      tokens++;
      if (trie.entry(node) != null) {
        best = trie.entry(node);
        bestEnd = j;
        bestTokens = tokens;
        bestOpened = opened;
      }
    }
    if (best == null) {
      return null;
    }
    // What was opened inside the name is closed with it.
    if (bestOpened && bestEnd < words.size() && closes(words.get(bestEnd))) {
      bestEnd++;
    }
    return new Match(at, bestEnd, strip, alif, own, bestTokens, bestOpened, best);
  }

  /** Whether the reading of the word leaves room for the name. */
  private boolean admits(List<Word> words, Match match) {
    if (match.tokens() > 1) {
      return true;
    }
    Word word = words.get(match.at());
    boolean verb = word.isVerb() && match.entry().actor == null;
    if (!word.analysis().known() || !verb && match.own()) {
      return true;
    }
    // The dictionary knows the word as another one: only a famous name outweighs that, or the words
    // before it.
    for (PlaceEntry place : match.entry().places) {
      if (place.importance() >= FAMOUS && !place.ambiguous()) {
        return true;
      }
    }
    if (!verb) {
      return false;
    }
    int before = skipQuotes(words, match.at() - 1);
    return match.clitics() > 0
        ? word.form().charAt(match.clitics() - 1) == 'ب'
        : before >= 0
            && (index.typeWord(words.get(before)) != null || placeWords.leads(words.get(before)));
  }

  /** A state's territory named by its adjective (الأراضي السورية). */
  private Match territory(List<Word> words, int at) {
    if (at + 1 >= words.size() || !placeWords.territory(words.get(at))) {
      return null;
    }
    State state =
        words.get(at + 1).form().startsWith("ال") ? index.demonym(words.get(at + 1)) : null;
    PlaceEntry country = state == null ? null : countries.get(state.iso3());
    if (country == null) {
      return null;
    }
    NameTrie.Entry entry = new NameTrie.Entry();
    entry.places.add(country);
    return new Match(
        at, at + 2, words.get(at).analysis().stemBegin(), false, true, 2, false, entry);
  }

  /** A part of the country that the report is about (شمال البلاد). */
  private Match homeland(List<Word> words, int at) {
    Word word = words.get(at);
    return at > 0
            && word.analysis().stemBegin() == 0
            && placeWords.is(PlaceWord.Kind.HOMELAND, word.form())
            && placeWords.direction(words.get(at - 1)) != null
        ? new Match(at, at + 1, 0, false, true, 1, false, homeland)
        : null;
  }

  private static int skipQuotes(List<Word> words, int at) {
    int before = at;
    while (before >= 0 && isQuote(words.get(before))) {
      before--;
    }
    return before;
  }

  private static boolean closes(Word word) {
    return isQuote(word) || word.form().equals(")");
  }

  static boolean isQuote(Word word) {
    return word.pos() == Pos.PUNCT
        && word.form().length() == 1
        && "«»\"“”„'‘’".indexOf(word.form().charAt(0)) >= 0;
  }

  private Name name(
      List<Word> words,
      Match match,
      Name previous,
      PlaceChoice.Around around,
      NameContext context) {
    int before = skipQuotes(words, match.at() - 1);
    boolean quoted = before < match.at() - 1;
    Actor actor = match.entry().actor;
    if (actor != null
        && match.entry().ambiguousActor
        && !introduced(words, before, quoted || match.quoted())) {
      actor = null;
    }
    if (match.entry().places.isEmpty() && match.entry() != homeland) {
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
    if (match.entry() == homeland) {
      PlaceEntry country = countries.get(context.homeland());
      return country == null
          ? null
          : place(words, match, before, false, null, null, country, List.of());
    }
    PlaceChoice.Choice chosen = choice.choose(match.entry().places, type, around, context);
    List<PlaceEntry> ranked = chosen.ranked();
    PlaceEntry place = ranked.isEmpty() ? null : ranked.get(0);
    if (place == null
        || match.tokens() == 1 && astray(place, chosen.supported(), context)
        || !meant(
            words,
            match,
            place,
            before,
            type,
            listed && (!place.ambiguous() || type != null)
                || chosen.supported() && !place.ambiguous(),
            context)) {
      return actor == null ? null : actor(words, match, before, actor);
    }
    if (place.isCountry() && type != PlaceEntry.Type.COUNTRY) {
      // عاصمة الأردن: the word before it tells of something else in it.
      type = null;
      told = false;
    }
    if (actor != null && actor.type().equals("State") && !actor.country().equals(place.country())) {
      actor = null;
    }
    List<PlaceEntry> others =
        ranked.size() > 1
            ? List.copyOf(ranked.subList(1, Math.min(RUNNERS_UP + 1, ranked.size())))
            : List.of();
    return place(words, match, before, told, type, actor, place, others);
  }

  /** The kind of place told before a name; المنطقة الشرقية is a noun with its adjective. */
  private PlaceEntry.Type typeWord(Word word, Word name) {
    PlaceEntry.Type type = index.typeWord(word);
    boolean article = word.analysis().article() || PlaceWords.bare(word).startsWith("ال");
    return type != null && article && name.form().startsWith("ال") ? null : type;
  }

  /** The name of an actor; a head noun before it (تنظيم، حركة) belongs to it. */
  private static Name actor(List<Word> words, Match match, int before, Actor actor) {
    Word first = words.get(match.at());
    int firstWord = match.at();
    int begin = begin(first, match);
    int end = match.end();
    if (match.clitics() == 0 && before >= 0 && joins(words.get(before), actor)) {
      firstWord = before;
      begin = words.get(before).stemBegin();
      if (before < match.at() - 1 && end < words.size() && closes(words.get(end))) {
        end++;
      }
    }
    return new Name(
        firstWord, end, begin, end(words, end), actor, null, List.of(), null, null, null);
  }

  private static boolean joins(Word head, Actor actor) {
    if (head.analysis().article() || actor.type().equals("Person")) {
      return false;
    }
    String noun = PlaceWords.bare(head);
    return GROUPS.contains(actor.sector()) && GROUP_HEADS.contains(noun)
        || BODIES.contains(actor.sector()) && BODY_HEADS.contains(noun);
  }

  private Name place(
      List<Word> words,
      Match match,
      int before,
      boolean told,
      PlaceEntry.Type type,
      Actor actor,
      PlaceEntry place,
      List<PlaceEntry> others) {
    int firstWord = match.at();
    int begin = begin(words.get(firstWord), match);
    int end = match.end();
    String relation = null;
    int at = match.at();
    if (told) {
      // The countryside of a place is named with it, and so is its side (ريف درعا الشرقي، ريف
      // محافظة حماة).
      at =
          before > 0 && match.clitics() == 0 && countryside(words.get(before - 1))
              ? before - 1
              : before;
      if (countryside(words.get(at))) {
        firstWord = at;
        begin = words.get(at).stemBegin();
      }
    }
    String side = "";
    while (end < words.size()) {
      String next = placeWords.adjective(words.get(end).form());
      if (next == null
          || side.length() == 1 && PlaceWords.both(side, next).equals(side)
          || side.length() > 1) {
        break;
      }
      side = side.isEmpty() ? next : PlaceWords.both(side, next);
      end++;
    }
    if (!side.isEmpty()) {
      relation = side;
    }
    if (match.clitics() == 0 && words.get(at).analysis().preposition() == 0) {
      int j = at - 1;
      if (j >= 0 && words.get(j).form().equals("من")) {
        j--;
      }
      String direction = "";
      int from = -1;
      while (j >= 0 && direction.length() < 2) {
        String next = placeWords.direction(words.get(j));
        if (next == null) {
          break;
        }
        direction = direction.isEmpty() ? next : PlaceWords.both(direction, next);
        from = j;
        if (words.get(j).analysis().stemBegin() > 0) {
          break;
        }
        j--;
      }
      if (from < 0 && at > 0 && !words.get(at - 1).analysis().article()) {
        direction = placeWords.surroundings(words.get(at - 1));
        from = direction == null ? -1 : at - 1;
      }
      if (from >= 0) {
        relation = direction;
        firstWord = from;
        begin = words.get(from).stemBegin();
      }
    }
    Double distance =
        placeWords.distance(
            words, relation != null && firstWord < match.at() ? firstWord : fromWord(words, at));
    return new Name(
        firstWord, end, begin, end(words, end), actor, place, others, type, relation, distance);
  }

  private static boolean countryside(Word word) {
    return PlaceWords.bare(word).equals("ريف");
  }

  /**
   * The word before which a distance is looked for: the preposition من, where one leads to the
   * name.
   */
  private static int fromWord(List<Word> words, int at) {
    return at > 0
            && (words.get(at - 1).stem().equals("من") || words.get(at - 1).stem().equals("عن"))
        ? at - 1
        : at;
  }

  /** Whether a place is meant where one of its names stands. */
  private boolean meant(
      List<Word> words,
      Match match,
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

  /**
   * Whether an ordinary word without an article begins a longer name that no book holds: بلدة عين
   * with an unknown definite word after it is not the town of Ain.
   */
  private boolean beginsLonger(List<Word> words, Match match, PlaceEntry place) {
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
    if (GROUP_HEADS.contains(PlaceWords.bare(head)) || BODY_HEADS.contains(PlaceWords.bare(head))) {
      return true;
    }
    Generic generic = index.generic(head);
    return generic != null && generic.thing().canAct();
  }

  /**
   * Position of the first letter without clitics; of {@code لل} both are left out where the second
   * is the article.
   */
  private static int begin(Word word, Match match) {
    int clitics = match.clitics();
    int begin = clitics == word.analysis().stemBegin() ? word.stemBegin() : word.begin() + clitics;
    return clitics == 0 ? word.begin() : match.assimilated() ? begin + 1 : begin;
  }

  private static int end(List<Word> words, int end) {
    return words.get(end - 1).end();
  }
}
