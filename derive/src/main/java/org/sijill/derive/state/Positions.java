package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.List;
import org.sijill.derive.Evidence;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.state.Position.Stance;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Scope;
import org.sijill.reader.Claim.Status;

/**
 * Reads positions: who attends, refuses, demands or accepts, and what. {@link Matters} tells what
 * the matter is.
 */
final class Positions implements Kind<Positions.Word, Stance, Position> {

  /**
   * A claim's word on a position.
   *
   * @param stance what the party does
   * @param party the party
   * @param matter the matter, as it is written
   */
  record Word(Stance stance, Party party, String matter) {}

  @Override
  public void read(List<KnownClaim> report, Sink<Word> sink) {
    Matters matters = new Matters();
    for (KnownClaim known : report) {
      Claim claim = known.claim();
      String matter = matters.of(claim);
      Stance stance = stance(claim);
      if (stance == null || matter == null || claim.scope() == Scope.AGGREGATE) {
        continue;
      }
      for (Party party : Claims.parties(claim.actor())) {
        String side = stance == Stance.DEMANDS ? "demands" : "answers";
        String thing = "position\n" + party.key() + "\n" + Matters.key(matter) + "\n" + side;
        sink.add(thing, Statement.saying(known, new Word(stance, party, matter)));
      }
    }
  }

  /** What the actors of a claim do about its matter, or null. */
  private static Stance stance(Claim claim) {
    if (claim.effect() == null) {
      return null;
    }
    boolean actual = claim.status() == Status.ACTUAL;
    boolean negated = claim.status() == Status.NEGATED;
    boolean future = claim.status() == Status.FUTURE;
    return switch (claim.effect()) {
      case "attends" ->
          actual ? Stance.ATTENDS : future ? Stance.ACCEPTS : negated ? Stance.REFUSES : null;
      case "accepts" -> actual ? Stance.ACCEPTS : negated ? Stance.REFUSES : null;
      case "agrees" -> negated ? Stance.REFUSES : null;
      case "refuses" -> actual || future ? Stance.REFUSES : null;
      case "demands" -> actual ? Stance.DEMANDS : null;
      default -> null;
    };
  }

  @Override
  public int rank(Word word) {
    return word.stance().ordinal();
  }

  @Override
  public Stance after(Stance before, Word word, LocalDate day) {
    return word.stance();
  }

  @Override
  public boolean asserts(Word word, Stance state) {
    return word.stance() == state;
  }

  @Override
  public boolean continues(Stance before, Stance after) {
    return before == after;
  }

  @Override
  public Position row(String id, Moment<Word, Stance> moment, Evidence evidence) {
    Word word = moment.words().get(0);
    return new Position(id, evidence, word.party(), word.matter(), moment.state());
  }
}
