package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sijill.derive.Evidence;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.derive.state.Control.Stage;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Basis;
import org.sijill.reader.Claim.Scope;

/**
 * Reads who has a place. Nothing but the effects takes, loses, hands-over, holds and contests moves
 * it; a place that is only carried over, that lies in some direction from the named one or that is
 * a whole country is not moved.
 */
final class Controls implements Kind<Controls.Word, Controls.State, Control> {

  /** What a claim says of a place; of one day the last of these rules. */
  enum Effect {
    HOLDS,
    CONTESTS,
    LOSES,
    TAKES,
    HANDS_OVER,
    EXPECTS
  }

  /**
   * A claim's word on a place.
   *
   * @param effect what it says
   * @param place the place
   * @param holder who has it after that, where told
   * @param from who had it before, where told
   */
  record Word(Effect effect, Place place, List<Party> holder, List<Party> from) {}

  /**
   * How a place stands.
   *
   * @param stage its stage
   * @param holder who has it
   * @param from who had it
   * @param expected to whom it is expected to pass
   * @param since the day on which it came to that, or null
   */
  record State(
      Stage stage, List<Party> holder, List<Party> from, List<Party> expected, LocalDate since) {}

  private static final String UNNAMED = "unnamed";

  private final List<Vocabulary.Entry> unnamed = Vocabulary.bundled().of(UNNAMED::equals);

  @Override
  public void read(List<KnownClaim> report, Sink<Word> sink) {
    for (KnownClaim known : report) {
      Claim claim = known.claim();
      Effect effect = effect(claim);
      if (effect == null || claim.scope() == Scope.AGGREGATE) {
        continue;
      }
      List<Party> actors = Claims.parties(claim.actor());
      List<Party> recipients =
          Claims.parties(claim.recipient().stream().filter(p -> p.site() == null).toList());
      boolean gives =
          effect == Effect.HANDS_OVER
              || effect == Effect.EXPECTS
              || effect == Effect.LOSES && claim.type() == Claim.Type.RETREAT;
      for (Place place : places(claim)) {
        Word word =
            gives
                ? new Word(effect, place, recipients, actors)
                : new Word(effect, place, actors, recipients);
        sink.add("control\n" + place.key(), Statement.of(known, word));
      }
    }
  }

  private List<Place> places(Claim claim) {
    List<Claim.Place> told = new ArrayList<>(claim.place());
    claim.recipient().stream()
        .map(Claim.Party::site)
        .filter(site -> site != null && site.id() != null)
        .forEach(told::add);
    List<Place> places = new ArrayList<>();
    for (Claim.Place place : told) {
      boolean itself = place.relation() == null || place.relation().equals("at");
      if (itself
          && place.basis() != Basis.CARRIED
          && !"country".equals(place.precision())
          && isNamed(place)) {
        Place named = Place.of(place);
        if (places.stream().noneMatch(p -> p.key().equals(named.key()))) {
          places.add(named);
        }
      }
    }
    return places;
  }

  /** Whether some word of the place is a name: «some positions» are no place that one can have. */
  private boolean isNamed(Claim.Place place) {
    return place.id() != null
        || place.span() == null
        || Tokens.of(place.span().text()).stream()
            .anyMatch(token -> unnamed.stream().noneMatch(word -> word.isAt(List.of(token), 0)));
  }

  /** What is still to come moves nothing, but that a place is to be given away is told. */
  private static Effect effect(Claim claim) {
    Effect effect = told(claim);
    boolean yields =
        effect == Effect.HANDS_OVER || effect == Effect.LOSES && claim.type() == Claim.Type.RETREAT;
    return switch (claim.status()) {
      case ACTUAL, NEGATED -> effect;
      case FUTURE -> yields ? Effect.EXPECTS : null;
      case HYPOTHETICAL -> null;
    };
  }

  private static Effect told(Claim claim) {
    if (claim.effect() == null) {
      return claim.type() == Claim.Type.CONTROLS ? Effect.HOLDS : null;
    }
    return switch (claim.effect()) {
      case "holds" -> Effect.HOLDS;
      case "contests" -> Effect.CONTESTS;
      case "loses" -> Effect.LOSES;
      case "takes" -> Effect.TAKES;
      case "hands-over" -> Effect.HANDS_OVER;
      default -> null;
    };
  }

  @Override
  public int rank(Word word) {
    return word.effect().ordinal();
  }

  @Override
  public State after(State before, Word word, LocalDate day) {
    List<Party> holder = before == null ? List.of() : before.holder();
    return switch (word.effect()) {
      case HOLDS -> held(before, word, day);
      case CONTESTS ->
          before != null && before.stage() == Stage.CONTESTED
              ? before
              : new State(Stage.CONTESTED, holder, from(before), List.of(), day);
      case LOSES -> word.holder().isEmpty() ? lost(before, word, day) : taken(before, word, day);
      case TAKES -> taken(before, word, day);
      case HANDS_OVER ->
          word.holder().isEmpty() ? expected(before, word, day) : taken(before, word, day);
      case EXPECTS -> expected(before, word, day);
    };
  }

  private static State held(State before, Word word, LocalDate day) {
    if (word.holder().isEmpty()) {
      return before;
    }
    if (before == null) {
      return new State(Stage.HELD, word.holder(), List.of(), List.of(), null);
    }
    if (Claims.share(before.holder(), word.holder())) {
      boolean settles = before.stage() == Stage.CONTESTED && !isOf(before, day);
      return settles
          ? new State(Stage.HELD, word.holder(), before.from(), List.of(), null)
          : before;
    }
    return new State(Stage.HELD, word.holder(), before.holder(), List.of(), null);
  }

  private static State lost(State before, Word word, LocalDate day) {
    if (word.from().isEmpty()) {
      return before;
    }
    boolean another =
        before != null && !before.holder().isEmpty() && !Claims.share(before.holder(), word.from());
    return another ? before : new State(Stage.TAKEN, List.of(), word.from(), List.of(), day);
  }

  private static State taken(State before, Word word, LocalDate day) {
    if (word.holder().isEmpty()) {
      return lost(before, word, day);
    }
    if (before == null || before.holder().isEmpty()) {
      List<Party> from = word.from().isEmpty() ? from(before) : word.from();
      return new State(Stage.TAKEN, word.holder(), from, List.of(), day);
    }
    if (Claims.share(before.holder(), word.holder())) {
      boolean still = before.stage() == Stage.TAKEN || before.stage() == Stage.CONTESTED;
      return new State(
          before.stage() == Stage.CONTESTED && isOf(before, day) ? before.stage() : Stage.TAKEN,
          Claims.union(before.holder(), word.holder()),
          Claims.union(before.from(), word.from()),
          List.of(),
          still && before.stage() == Stage.TAKEN ? before.since() : day);
    }
    boolean twoOfOneDay = isOf(before, day) && before.stage() != Stage.HELD;
    if (twoOfOneDay) {
      List<Party> both = Claims.union(before.holder(), word.holder());
      return new State(
          Stage.CONTESTED, both, Claims.union(before.from(), word.from()), List.of(), day);
    }
    return new State(
        Stage.TAKEN,
        word.holder(),
        word.from().isEmpty() ? before.holder() : word.from(),
        List.of(),
        day);
  }

  /** Who gives the place away has it until it is told who took it. */
  private static State expected(State before, Word word, LocalDate day) {
    List<Party> holder = word.from().isEmpty() && before != null ? before.holder() : word.from();
    boolean again = before != null && before.stage() == Stage.EXPECTED;
    return new State(
        Stage.EXPECTED,
        holder,
        from(before),
        again ? Claims.union(before.expected(), word.holder()) : word.holder(),
        again ? before.since() : day);
  }

  private static List<Party> from(State before) {
    return before == null ? List.of() : before.from();
  }

  private static boolean isOf(State state, LocalDate day) {
    return Objects.equals(state.since(), day);
  }

  @Override
  public boolean asserts(Word word, State state) {
    boolean has = Claims.share(word.holder(), state.holder());
    return switch (state.stage()) {
      case HELD -> has && word.effect() != Effect.EXPECTS;
      case TAKEN ->
          state.holder().isEmpty()
              ? Claims.share(word.from(), state.from()) && word.effect() != Effect.EXPECTS
              : has && word.effect() != Effect.EXPECTS;
      case CONTESTED -> has || word.effect() == Effect.CONTESTS;
      case EXPECTED -> word.effect() == Effect.EXPECTS || word.effect() == Effect.HANDS_OVER;
    };
  }

  @Override
  public boolean continues(State before, State after) {
    return before.equals(after)
        || after.stage() != Stage.EXPECTED && before.stage() == Stage.EXPECTED
        || Claims.share(before.holder(), after.holder())
        || before.holder().isEmpty() && Claims.share(before.from(), after.from());
  }

  @Override
  public Control row(String id, Moment<Word, State> moment, Evidence evidence) {
    State state = moment.state();
    return new Control(
        id,
        evidence,
        moment.words().get(0).place(),
        Claims.sorted(state.holder()),
        Claims.sorted(state.from()),
        state.stage(),
        Claims.sorted(state.expected()),
        state.since());
  }
}
