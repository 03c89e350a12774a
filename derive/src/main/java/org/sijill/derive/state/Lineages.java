package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sijill.derive.Evidence;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.state.Lineage.Change;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Scope;
import org.sijill.reader.Claim.Status;

/** Reads what becomes of groups, done or only announced. */
final class Lineages implements Kind<Lineages.Word, Status, Lineage> {

  private final GroupNumbers numbers = GroupNumbers.bundled();

  /**
   * A claim's word on a change of groups.
   *
   * @param what what becomes of them
   * @param groups to which groups
   * @param into the new or joined group or name, where told
   * @param from the group left, where told
   * @param number how many groups, or null
   * @param status whether it is done, announced or thought possible
   */
  record Word(
      Change what,
      List<Party> groups,
      List<Party> into,
      List<Party> from,
      Integer number,
      Status status) {}

  @Override
  public void read(List<KnownClaim> report, Sink<Word> sink) {
    for (KnownClaim known : report) {
      Claim claim = known.claim();
      Change what = change(claim);
      if (what == null || claim.scope() == Scope.AGGREGATE) {
        continue;
      }
      List<Party> actors = Claims.sides(claim.actor());
      List<Party> recipients = Claims.sides(claim.recipient());
      boolean acted = what == Change.DISSOLVES && actors.isEmpty();
      List<Party> groups = Claims.sorted(acted ? recipients : actors);
      if (groups.isEmpty()) {
        continue;
      }
      boolean leaves = what == Change.LEAVES || what == Change.SPLITS;
      List<Party> others = acted ? List.of() : recipients;
      List<Party> named =
          claim.about() == null ? List.of() : List.of(new Party(null, claim.about().text(), null));
      Word word =
          new Word(
              what,
              groups,
              leaves ? named : Claims.union(others, named),
              leaves ? others : List.of(),
              numbers.near(claim),
              claim.status());
      String keys = groups.stream().map(Party::key).collect(Collectors.joining("\n"));
      sink.add("lineage\n" + what + "\n" + keys, Statement.of(known, word));
    }
  }

  private static Change change(Claim claim) {
    return Arrays.stream(Change.values())
        .filter(change -> change.word().equals(claim.effect()))
        .findFirst()
        .orElse(null);
  }

  /** What is thought possible comes before what is announced, and that before what is done. */
  @Override
  public int rank(Word word) {
    return switch (word.status()) {
      case NEGATED -> 0;
      case HYPOTHETICAL -> 1;
      case FUTURE -> 2;
      case ACTUAL -> 3;
    };
  }

  /** What is done stays done. */
  @Override
  public Status after(Status before, Word word, LocalDate day) {
    boolean done = before == Status.ACTUAL || word.status() == Status.HYPOTHETICAL;
    return before != null && done ? before : word.status();
  }

  /** Who says that it is done or announced does not say that it is only possible. */
  @Override
  public boolean asserts(Word word, Status state) {
    return word.status() == state || word.status() == Status.NEGATED;
  }

  @Override
  public boolean continues(Status before, Status after) {
    return true;
  }

  @Override
  public Lineage row(String id, Moment<Word, Status> moment, Evidence evidence) {
    List<Word> words = moment.words();
    List<Party> into = List.of();
    List<Party> from = List.of();
    for (Word word : words) {
      into = Claims.union(into, word.into());
      from = Claims.union(from, word.from());
    }
    Integer number =
        words.stream().map(Word::number).filter(Objects::nonNull).findFirst().orElse(null);
    Word first = words.get(0);
    return new Lineage(
        id,
        evidence,
        first.what(),
        first.groups(),
        Claims.sorted(into),
        Claims.sorted(from),
        number,
        moment.state());
  }
}
