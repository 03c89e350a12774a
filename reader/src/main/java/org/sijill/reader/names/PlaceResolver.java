package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Resolves the name of a place that stands by itself, as in a table or a list: of several names the
 * most local one is meant, and the others tell which of its namesakes. No answer is better than a
 * wrong one: where namesakes stay equal, where names contradict each other, or where a village that
 * the book does not know stands before a wide unit, there is none. Immutable.
 */
public final class PlaceResolver {

  private static final int RUNNERS_UP = 5;

  /** Two places within this distance are one answer. */
  private static final double SAME_KM = 10;

  /** What a quarter of a town counts less where the countryside is told. */
  private static final int NOT_RURAL = 40;

  /** So much less weight tells that of two names side by side one is the more local. */
  private static final int SMALLER = 10;

  /** A place must lead its namesakes by so much. */
  private static final int MARGIN = 3;

  /**
   * The answer to a text.
   *
   * @param place the place, or null where none is sure enough
   * @param candidates other places that may be meant, or a unit around what is not known, best
   *     first
   * @param relation direction from the place or nearness to it ({@code N}, {@code near} ...), or
   *     null
   * @param distanceKm distance from it, or null
   */
  public record Answer(
      PlaceEntry place, List<PlaceEntry> candidates, String relation, Double distanceKm) {

    static Answer none(List<PlaceEntry> candidates) {
      return new Answer(null, candidates, null, null);
    }
  }

  /** A place for a name in the text, with what speaks for it. */
  private record Ranked(PlaceEntry place, int score, int around, boolean apart) {}

  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final NameBook.Index index;
  private final PlaceWords words;

  /** A resolver of the names of a book. */
  public PlaceResolver(NameBook book) {
    this.gazetteer = new Gazetteer(book);
    this.names = new PlaceNames(book, new NameTrie(book), gazetteer);
    this.index = new NameBook.Index(book);
    this.words = new PlaceWords(book.placeWords());
  }

  /**
   * Resolves a text.
   *
   * @param text names one place
   * @param context further words about it, such as its governorate or country; may be null
   */
  public Answer resolve(String text, String context) {
    PlaceText.Parts parts = PlaceText.read(text, names, index, words);
    List<PlaceText.Mention> around =
        context == null || context.isBlank()
            ? List.of()
            : PlaceText.read(context, names, index, words).mentions();
    List<PlaceText.Mention> mentions = parts.mentions();
    int target = -1;
    List<Ranked> best = List.of();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).road() && mentions.size() > 1) {
        continue;
      }
      List<Ranked> ranked = rank(i, mentions, around);
      if (target < 0
          || moreLocal(ranked.get(0), mentions.get(i), best.get(0), mentions.get(target))) {
        target = i;
        best = ranked;
      }
    }
    PlaceText.Gap unknown = unknown(parts.gaps());
    if (unknown != null || target >= 0 && mentions.get(target).inside()) {
      return outside(unknown, target < 0 ? null : mentions.get(target), best, around);
    }
    if (target < 0) {
      return Answer.none(List.of());
    }
    Answer far = between(target, best, mentions, around);
    return far != null ? far : answer(best, mentions.get(target), mentions.size());
  }

  /** Between two places that lie far from each other neither is near enough. */
  private Answer between(
      int target,
      List<Ranked> best,
      List<PlaceText.Mention> mentions,
      List<PlaceText.Mention> around) {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      if (mentions.get(i).between() && (i == target || i + 1 == target)) {
        PlaceEntry one = best.get(0).place();
        PlaceEntry other = rank(i == target ? i + 1 : i, mentions, around).get(0).place();
        if (!(Gazetteer.kilometres(one, other) <= 2 * SAME_KM)) {
          return Answer.none(List.of(one, other));
        }
      }
    }
    return null;
  }

  private List<Ranked> rank(
      int at, List<PlaceText.Mention> mentions, List<PlaceText.Mention> context) {
    PlaceText.Mention mention = mentions.get(at);
    List<Ranked> ranked = new ArrayList<>();
    for (PlaceEntry place : mention.places()) {
      ranked.add(rank(place, at, mentions, context));
    }
    // What is spelt otherwise counts only where nothing that is spelt so can be meant.
    if (ranked.stream().allMatch(Ranked::apart)) {
      for (PlaceEntry place : mention.variants()) {
        ranked.add(rank(place, at, mentions, context));
      }
    }
    ranked.sort(
        Comparator.comparing(Ranked::apart)
            .thenComparing(r -> -r.score())
            .thenComparing(r -> r.place().id()));
    if (!unitTold(mention.told())) {
      townFirst(ranked);
    }
    return ranked;
  }

  private Ranked rank(
      PlaceEntry place, int at, List<PlaceText.Mention> mentions, List<PlaceText.Mention> context) {
    PlaceText.Mention mention = mentions.get(at);
    int score = place.importance() + Gazetteer.fit(mention.told(), place);
    int around = 0;
    boolean apart = false;
    for (int i = 0; i < mentions.size() + context.size(); i++) {
      PlaceText.Mention other =
          i < mentions.size() ? mentions.get(i) : context.get(i - mentions.size());
      if (i == at || other.road() || other.places() == mention.places()) {
        continue;
      }
      int agreement = gazetteer.agreement(place, other.places());
      score += agreement;
      if (other.rural() && place.type().isWithinTown()) {
        score -= NOT_RURAL;
      }
      apart |= agreement <= Gazetteer.APART;
      around += i < mentions.size() && lies(place, other.places()) ? 1 : 0;
    }
    return new Ranked(place, score, around, apart);
  }

  private static boolean unitTold(PlaceEntry.Type told) {
    return told == PlaceEntry.Type.ADMIN1
        || told == PlaceEntry.Type.ADMIN2
        || told == PlaceEntry.Type.ADMIN3
        || told == PlaceEntry.Type.REGION;
  }

  /** A bare name is the town, not the unit around it that the town gives its name to. */
  private void townFirst(List<Ranked> ranked) {
    PlaceEntry unit = ranked.get(0).place();
    if (!Gazetteer.isUnit(unit)) {
      return;
    }
    for (Ranked each : ranked) {
      if (Gazetteer.isSettlement(each.place())
          && !each.apart()
          && gazetteer.contains(unit, each.place())) {
        ranked.remove(each);
        ranked.add(0, each);
        return;
      }
    }
  }

  private boolean lies(PlaceEntry place, List<PlaceEntry> named) {
    for (PlaceEntry unit : named) {
      if (!unit.isCountry() && gazetteer.contains(unit, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first name is more local than the second, which stands before it. */
  private static boolean moreLocal(
      Ranked one, PlaceText.Mention name, Ranked other, PlaceText.Mention before) {
    if (one.around() != other.around()) {
      return one.around() > other.around();
    }
    if (one.around() > 0 && one.place().level() != other.place().level()) {
      return one.place().level() > other.place().level();
    }
    // Where neither lies in the other, a name that no governorate bears is the more local one, then
    // that of the smaller town (بعلبك - عرسال).
    if (widest(before) <= 2 && widest(name) > 2) {
      return one.place().level() > 2;
    }
    return widest(name) > 2
        && !one.apart()
        && one.place().country().equals(other.place().country())
        && one.place().importance() + SMALLER <= other.place().importance();
  }

  private static int widest(PlaceText.Mention mention) {
    int widest = Integer.MAX_VALUE;
    for (PlaceEntry place : mention.places()) {
      widest = Math.min(widest, place.level());
    }
    return widest;
  }

  /** The first stretch without a name that is not a building or a street of a place named. */
  private static PlaceText.Gap unknown(List<PlaceText.Gap> gaps) {
    for (PlaceText.Gap gap : gaps) {
      if (!gap.site()) {
        return gap;
      }
    }
    return null;
  }

  private Answer answer(List<Ranked> ranked, PlaceText.Mention mention, int names) {
    Ranked best = ranked.get(0);
    if (best.apart() || names == 1 && mention.road()) {
      return Answer.none(places(ranked, 0));
    }
    for (Ranked other : ranked.subList(1, ranked.size())) {
      if (best.score() - other.score() < MARGIN
          && !other.apart()
          && elsewhere(best.place(), other.place())) {
        return Answer.none(places(ranked, 0));
      }
    }
    return new Answer(best.place(), places(ranked, 1), mention.direction(), mention.kilometres());
  }

  private boolean elsewhere(PlaceEntry one, PlaceEntry other) {
    double far = Gazetteer.kilometres(one, other);
    return !(far <= SAME_KM) && !gazetteer.contains(one, other) && !gazetteer.contains(other, one);
  }

  private static List<PlaceEntry> places(List<Ranked> ranked, int from) {
    List<PlaceEntry> places = new ArrayList<>();
    for (int i = from; i < ranked.size() && places.size() < RUNNERS_UP; i++) {
      places.add(ranked.get(i).place());
    }
    return List.copyOf(places);
  }

  /**
   * The answer where a part of the text is not in the book: what sounds alike in the unit named.
   */
  private Answer outside(
      PlaceText.Gap unknown,
      PlaceText.Mention mention,
      List<Ranked> ranked,
      List<PlaceText.Mention> context) {
    List<PlaceEntry> units = new ArrayList<>(mention == null ? List.of() : mention.places());
    if (mention == null) {
      context.forEach(c -> units.addAll(c.places()));
    }
    units.removeIf(PlaceEntry::isCountry);
    if (unknown != null) {
      List<PlaceEntry> alike = names.alike(unknown.text(), units);
      boolean one = !alike.isEmpty();
      for (PlaceEntry place : alike) {
        one &= !elsewhere(alike.get(0), place);
      }
      if (one) {
        return new Answer(alike.get(0), alike.subList(1, alike.size()), null, null);
      }
    }
    // A subdistrict is near enough to stand for a village in it; its precision says what it is.
    for (Ranked each : ranked) {
      PlaceEntry unit = each.place();
      if (unit.type() == PlaceEntry.Type.ADMIN3 && !each.apart() && widest(mention) > 3) {
        return new Answer(unit, places(ranked, 0), null, null);
      }
    }
    return Answer.none(places(ranked, 0));
  }
}
