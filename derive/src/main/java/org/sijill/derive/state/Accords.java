package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sijill.derive.Evidence;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.derive.state.Accord.Stage;
import org.sijill.derive.state.Accord.Subject;

/** Reads accords and how far they have come. */
final class Accords implements Kind<Accords.Word, Accords.State, Accord> {

  /** What a claim says of an accord; of one day the last of these rules. */
  enum Effect {
    /** Tells who or what it is about, and nothing of how far it has come. */
    DESCRIBES,
    PROPOSES,
    NEGOTIATES,
    AGREES,
    ENTERS_FORCE,
    VIOLATES,
    COMPLETES,
    COLLAPSES,
    FREEZES;

    /** Whether it can be the beginning of a new accord between those who had one before. */
    boolean opens() {
      return this == PROPOSES || this == NEGOTIATES || this == AGREES || this == ENTERS_FORCE;
    }

    /** Whether there must be an accord, even where nothing else tells of one. */
    boolean founds() {
      return this == AGREES || this == ENTERS_FORCE || this == VIOLATES;
    }

    boolean closes() {
      return this == COMPLETES || this == COLLAPSES;
    }
  }

  /**
   * A claim's word on an accord.
   *
   * @param effect what it says
   * @param kind what the accord settles, or null where that is not told
   * @param parties who agrees
   * @param mediators who brokers it
   * @param guarantors who stands surety for it
   * @param places where it holds
   * @param about its matter as it is written, or null
   * @param matter what is the same for the same matter, or null where it has no name of its own
   */
  record Word(
      Effect effect,
      Subject kind,
      List<Party> parties,
      List<Party> mediators,
      List<Party> guarantors,
      List<Place> places,
      String about,
      String matter) {}

  /**
   * How far an accord has come.
   *
   * @param stage its stage
   * @param since the day on which it came there, or null
   */
  record State(Stage stage, LocalDate since) {}

  private final AccordReader reader = new AccordReader();

  @Override
  public void read(List<KnownClaim> report, Sink<Word> sink) {
    reader.read(report, sink);
  }

  @Override
  public Map<String, List<Statement<Word>>> same(SortedMap<String, List<Statement<Word>>> said) {
    Map<String, List<Statement<Word>>> same = new TreeMap<>();
    for (List<Statement<Word>> accord : new AccordMatcher().match(said.values())) {
      same.put("accord\n" + accord.get(0).known().id(), accord);
    }
    return same;
  }

  @Override
  public int rank(Word word) {
    return word.effect().ordinal();
  }

  @Override
  public State after(State before, Word word, LocalDate day) {
    Stage stage = before == null ? null : before.stage();
    Stage next = next(stage, word.effect());
    return next == null ? null : next == stage ? before : new State(next, day);
  }

  /** The table of stages; it stands in the documentation as well. */
  private static Stage next(Stage stage, Effect effect) {
    return switch (effect) {
      case DESCRIBES -> stage;
      case PROPOSES -> stage == null ? Stage.PROPOSED : stage;
      case NEGOTIATES ->
          stage == null || stage == Stage.PROPOSED || stage == Stage.FROZEN
              ? Stage.NEGOTIATING
              : stage;
      case AGREES -> isPast(stage) || stage == Stage.IN_FORCE ? stage : Stage.AGREED;
      case ENTERS_FORCE -> isPast(stage) ? stage : Stage.IN_FORCE;
      case VIOLATES -> isPast(stage) || stage == Stage.FROZEN ? stage : Stage.VIOLATED;
      case COMPLETES -> stage == Stage.COLLAPSED ? stage : Stage.COMPLETED;
      case COLLAPSES -> stage == Stage.COMPLETED ? stage : Stage.COLLAPSED;
      case FREEZES -> stage == Stage.COMPLETED ? stage : Stage.FROZEN;
    };
  }

  private static boolean isPast(Stage stage) {
    return stage == Stage.COLLAPSED || stage == Stage.COMPLETED;
  }

  @Override
  public boolean asserts(Word word, State state) {
    Effect effect = word.effect();
    return switch (state.stage()) {
      case PROPOSED -> effect == Effect.PROPOSES;
      case NEGOTIATING -> effect == Effect.NEGOTIATES;
      case AGREED -> effect == Effect.AGREES;
      case IN_FORCE -> effect == Effect.ENTERS_FORCE;
      case VIOLATED -> effect == Effect.VIOLATES;
      case FROZEN -> effect == Effect.FREEZES;
      case COLLAPSED -> effect == Effect.COLLAPSES;
      case COMPLETED -> effect == Effect.COMPLETES;
    };
  }

  /** All that was said of an accord tells who its parties are and how it came there. */
  @Override
  public boolean continues(State before, State after) {
    return true;
  }

  @Override
  public Accord row(String id, Moment<Word, State> moment, Evidence evidence) {
    List<Word> words = moment.words();
    List<Party> parties = List.of();
    List<Party> mediators = List.of();
    List<Party> guarantors = List.of();
    List<Place> places = new ArrayList<>();
    for (Word word : words) {
      parties = Claims.union(parties, word.parties());
      mediators = Claims.union(mediators, word.mediators());
      guarantors = Claims.union(guarantors, word.guarantors());
      for (Place place : word.places()) {
        if (places.stream().noneMatch(p -> p.key().equals(place.key()))) {
          places.add(place);
        }
      }
    }
    Subject kind = words.stream().map(Word::kind).filter(Objects::nonNull).findFirst().orElse(null);
    String about =
        words.stream().map(Word::about).filter(Objects::nonNull).findFirst().orElse(null);
    return new Accord(
        id,
        evidence,
        kind == null ? Subject.OTHER : kind,
        Claims.sorted(without(parties, mediators, guarantors)),
        Claims.sorted(mediators),
        Claims.sorted(guarantors),
        places.stream().sorted(java.util.Comparator.comparing(Place::key)).toList(),
        about,
        moment.state().stage(),
        moment.state().since());
  }

  /** Who brokers an accord or stands surety for it is not one of its parties. */
  private static List<Party> without(
      List<Party> parties, List<Party> mediators, List<Party> guarantors) {
    return parties.stream()
        .filter(p -> !Claims.contains(mediators, p) && !Claims.contains(guarantors, p))
        .toList();
  }
}
