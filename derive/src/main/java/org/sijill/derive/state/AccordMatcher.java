package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.derive.state.Accord.Subject;
import org.sijill.derive.state.Accords.Effect;
import org.sijill.derive.state.Accords.Word;

/**
 * Tells which claims speak of one accord. In the order of days, what is said of an accord goes to
 * the one known before that fits best, else it is a new one. Two fit when their kinds do not differ
 * and
 *
 * <ul>
 *   <li>they have a place in common (and, where no kind is told, a party as well), or
 *   <li>they have one matter by name, and their places do not differ, or
 *   <li>they have two parties in common (one, where one of them has no more), counting mediators
 *       and guarantors, and neither their places nor their matters differ, or
 *   <li>the later one tells neither place, matter nor party, and the other was the last that the
 *       same report spoke of.
 * </ul>
 *
 * After its end, and after half a year in which nothing was said of it, a proposal, talks or an
 * agreement begin a new one. An accord keeps the places, the matter and the parties that were first
 * told of it: it does not grow from one to the next.
 */
final class AccordMatcher {

  private static final int SILENCE_DAYS = 180;

  /** How many of the latest accords of a place, matter or party are compared with. */
  private static final int LATEST = 32;

  private static final int PLACE = 4;
  private static final int MATTER = 2;
  private static final int PARTIES = 1;

  /** What is told of an accord. */
  private static final class Group {
    private final List<Statement<Word>> statements = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private Subject kind;
    private Set<String> places = Set.of();
    private Set<String> parties = Set.of();
    private String matter;
    private LocalDate last;
    private LocalDate end;
  }

  private final List<Group> groups = new ArrayList<>();
  private final Map<String, List<Group>> byAnchor = new HashMap<>();
  private final Map<String, Group> lastOfReport = new HashMap<>();

  /** The accords, each with all that is said of it in the order of days. */
  List<List<Statement<Word>>> match(Collection<List<Statement<Word>>> said) {
    List<List<Statement<Word>>> sorted = new ArrayList<>();
    for (List<Statement<Word>> each : said) {
      sorted.add(each.stream().sorted(AccordMatcher::mainFirst).toList());
    }
    sorted.sort(Comparator.comparing(each -> each.get(0), Statement.IN_TIME));
    sorted.forEach(this::place);
    return groups.stream().map(group -> List.copyOf(group.statements)).toList();
  }

  /** The claim that speaks of the accord before those that describe it. */
  private static int mainFirst(Statement<Word> one, Statement<Word> other) {
    boolean describes = one.word().effect() == Effect.DESCRIBES;
    boolean otherDescribes = other.word().effect() == Effect.DESCRIBES;
    return describes == otherDescribes
        ? Statement.IN_TIME.compare(one, other)
        : Boolean.compare(describes, otherDescribes);
  }

  private void place(List<Statement<Word>> said) {
    Group next = group(said);
    Statement<Word> main = said.get(0);
    Group found = find(next, main);
    if (found == null) {
      boolean told = !anchors(next).isEmpty();
      if (!told || main.disputes() || next.kind == null && !main.word().effect().founds()) {
        return;
      }
      groups.add(next);
      found = next;
    } else {
      take(found, next);
    }
    lastOfReport.put(main.known().claim().report().id(), found);
    for (String anchor : anchors(found)) {
      if (found.anchors.add(anchor)) {
        byAnchor.computeIfAbsent(anchor, k -> new ArrayList<>(1)).add(found);
      }
    }
  }

  private static Group group(List<Statement<Word>> said) {
    Group group = new Group();
    Set<String> places = new TreeSet<>();
    Set<String> parties = new TreeSet<>();
    for (Statement<Word> statement : said) {
      Word word = statement.word();
      group.statements.add(statement);
      group.kind = group.kind == null ? word.kind() : group.kind;
      group.matter = group.matter == null ? word.matter() : group.matter;
      word.places().stream().map(Place::key).forEach(places::add);
      for (List<Party> role : List.of(word.parties(), word.mediators(), word.guarantors())) {
        role.stream().map(Party::key).forEach(parties::add);
      }
      if (word.effect().closes() && !statement.disputes()) {
        group.end = statement.day();
      }
    }
    group.last = said.get(0).day();
    group.places = places;
    group.parties = parties;
    return group;
  }

  private static void take(Group group, Group more) {
    group.statements.addAll(more.statements);
    group.kind = group.kind == null ? more.kind : group.kind;
    group.matter = group.matter == null ? more.matter : group.matter;
    group.places = group.places.isEmpty() ? more.places : group.places;
    group.parties = group.parties.isEmpty() ? more.parties : group.parties;
    group.last = more.last == null ? group.last : more.last;
    group.end = more.end == null ? group.end : more.end;
  }

  private static List<String> anchors(Group group) {
    List<String> anchors = new ArrayList<>();
    group.places.forEach(place -> anchors.add("place " + place));
    if (group.matter != null) {
      anchors.add("matter " + group.matter);
    }
    group.parties.forEach(party -> anchors.add("party " + party));
    return anchors;
  }

  private Group find(Group next, Statement<Word> main) {
    List<String> anchors = anchors(next);
    if (anchors.isEmpty()) {
      Group last = lastOfReport.get(main.known().claim().report().id());
      return last != null && isOneKind(last, next) && !isNew(last, main) ? last : null;
    }
    Group best = null;
    int bestFit = 0;
    for (String anchor : anchors) {
      List<Group> here = byAnchor.getOrDefault(anchor, List.of());
      for (int i = here.size() - 1; i >= Math.max(0, here.size() - LATEST); i--) {
        Group group = here.get(i);
        int fit = fit(group, next);
        if (fit > bestFit && !isNew(group, main)) {
          best = group;
          bestFit = fit;
        }
      }
    }
    return best;
  }

  private static boolean isOneKind(Group group, Group next) {
    return group.kind == null || next.kind == null || group.kind == next.kind;
  }

  private static boolean isNew(Group group, Statement<Word> main) {
    if (!main.word().effect().opens() || main.day() == null) {
      return false;
    }
    boolean ended = group.end != null && group.end.isBefore(main.day());
    boolean silent = group.last != null && group.last.plusDays(SILENCE_DAYS).isBefore(main.day());
    return ended || silent;
  }

  /** How well two fit; 0 where they are two accords. */
  private static int fit(Group group, Group next) {
    if (!isOneKind(group, next)) {
      return 0;
    }
    int shared = shared(group.parties, next.parties);
    boolean place = shared(group.places, next.places) > 0;
    boolean otherPlace = !place && !group.places.isEmpty() && !next.places.isEmpty();
    boolean matter = next.matter != null && next.matter.equals(group.matter);
    boolean otherMatter = !matter && group.matter != null && next.matter != null;
    boolean noKind = group.kind == null && next.kind == null;
    int enough = Math.min(2, Math.min(group.parties.size(), next.parties.size()));
    boolean parties = shared > 0 && shared >= enough && !otherPlace && !otherMatter;
    int fit = place && (!noKind || shared > 0) ? PLACE : 0;
    fit += matter && !otherPlace ? MATTER : 0;
    return fit + (parties ? PARTIES : 0);
  }

  private static int shared(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }
}
