package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sijill.derive.Evidence;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.state.Tie.Bond;
import org.sijill.derive.state.Tie.Stage;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Scope;
import org.sijill.reader.Claim.Status;

/** Reads ties. Never of civilian, tribal or religious communities, nor of private persons. */
final class Ties implements Kind<Ties.Word, Ties.State, Tie> {

  /** What a claim says of a tie; of one day the least that is told rules, a renewal before all. */
  enum Effect {
    BEGINS,
    STANDS,
    ENDS,
    REDUCES,
    RENEWS
  }

  /**
   * A claim's word on a tie.
   *
   * @param effect what it says
   * @param bond what binds the parties
   * @param actor the one
   * @param recipient the other
   */
  record Word(Effect effect, Bond bond, Party actor, Party recipient) {}

  /**
   * How a tie stands.
   *
   * @param stage its stage
   * @param since the day on which it came to it, or null
   */
  record State(Stage stage, LocalDate since) {}

  @Override
  public void read(List<KnownClaim> report, Sink<Word> sink) {
    for (KnownClaim known : report) {
      Claim claim = known.claim();
      Effect effect = effect(claim);
      Bond bond = bond(claim);
      boolean told = claim.status() == Status.ACTUAL || claim.status() == Status.NEGATED;
      if (effect == null || bond == null || !told || claim.scope() == Scope.AGGREGATE) {
        continue;
      }
      List<Party> actors = Claims.sides(claim.actor());
      List<Party> recipients = Claims.sides(claim.recipient());
      if (bond == Bond.ALLIED || bond == Bond.HOSTILE) {
        mutual(known, effect, bond, Claims.sorted(Claims.union(actors, recipients)), sink);
        continue;
      }
      for (Party actor : actors) {
        for (Party recipient : recipients) {
          add(known, new Word(effect, bond, actor, recipient), sink);
        }
      }
    }
  }

  private static void mutual(
      KnownClaim known, Effect effect, Bond bond, List<Party> parties, Sink<Word> sink) {
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        add(known, new Word(effect, bond, parties.get(i), parties.get(j)), sink);
      }
    }
  }

  private static void add(KnownClaim known, Word word, Sink<Word> sink) {
    boolean nameless = Claims.isBareWord(word.actor()) && Claims.isBareWord(word.recipient());
    if (!nameless && !word.actor().key().equals(word.recipient().key())) {
      String thing =
          "tie\n" + word.bond() + "\n" + word.actor().key() + "\n" + word.recipient().key();
      sink.add(thing, Statement.of(known, word));
    }
  }

  private static Effect effect(Claim claim) {
    String effect = claim.effect();
    if (effect == null) {
      boolean relation = claim.type() == Claim.Type.BACKS || claim.type() == Claim.Type.ALIGNED;
      return relation ? Effect.STANDS : null;
    }
    return switch (effect) {
      case "begins" -> Effect.BEGINS;
      case "stands" -> Effect.STANDS;
      case "renews" -> Effect.RENEWS;
      case "reduces" -> Effect.REDUCES;
      case "ends" -> Effect.ENDS;
      default -> null;
    };
  }

  /** The bond that a claim of this type speaks of, or null. */
  private static Bond bond(Claim claim) {
    return switch (claim.type()) {
      case BACKS, AID -> Bond.BACKS;
      case SANCTION -> claim.recipient().isEmpty() ? Bond.ALLIED : Bond.BACKS;
      case ALIGNED, SUPPORT -> Bond.ALIGNED;
      case COOPERATE, AGREE -> Bond.ALLIED;
      case THREATEN, ACCUSE, REJECT, ASSAULT -> Bond.HOSTILE;
      default -> null;
    };
  }

  @Override
  public int rank(Word word) {
    return word.effect().ordinal();
  }

  @Override
  public State after(State before, Word word, LocalDate day) {
    Stage stage = before == null ? null : before.stage();
    Stage next = next(stage, word.effect());
    if (next == stage) {
      return before;
    }
    boolean standing = next == Stage.STANDING;
    LocalDate since = !standing ? day : isKept(stage) ? before.since() : null;
    return new State(next, since);
  }

  /** The table of stages. */
  private static Stage next(Stage stage, Effect effect) {
    return switch (effect) {
      case BEGINS -> stage == null || stage == Stage.ENDED ? Stage.BEGUN : stage;
      case STANDS -> stage == Stage.REDUCED ? stage : Stage.STANDING;
      case RENEWS -> Stage.RENEWED;
      case REDUCES -> Stage.REDUCED;
      case ENDS -> Stage.ENDED;
    };
  }

  /** Whether a tie that stands after this stage is still the same one. */
  private static boolean isKept(Stage stage) {
    return stage == Stage.BEGUN || stage == Stage.RENEWED;
  }

  @Override
  public boolean asserts(Word word, State state) {
    return switch (state.stage()) {
      case BEGUN -> word.effect() == Effect.BEGINS;
      case STANDING ->
          word.effect() == Effect.STANDS
              || word.effect() == Effect.BEGINS
              || word.effect() == Effect.RENEWS;
      case RENEWED -> word.effect() == Effect.RENEWS;
      case REDUCED -> word.effect() == Effect.REDUCES || word.effect() == Effect.ENDS;
      case ENDED -> word.effect() == Effect.ENDS;
    };
  }

  @Override
  public boolean continues(State before, State after) {
    return before.stage() == after.stage()
        || after.stage() == Stage.STANDING && isKept(before.stage())
        || before.stage() == Stage.ENDED
            && after.stage() == Stage.REDUCED
            && Objects.equals(before.since(), after.since());
  }

  @Override
  public Tie row(String id, Moment<Word, State> moment, Evidence evidence) {
    Word word = moment.words().get(0);
    State state = moment.state();
    return new Tie(
        id, evidence, word.bond(), word.actor(), word.recipient(), state.stage(), state.since());
  }
}
