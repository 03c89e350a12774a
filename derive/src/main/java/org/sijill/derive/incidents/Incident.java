package org.sijill.derive.incidents;

import java.util.List;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Evidence;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.reader.Claim;

/**
 * An event as the claims about it tell it.
 *
 * @param id id of the smallest claim
 * @param evidence its claims, who asserts, denies and doubts
 * @param type type that most of the claims have
 * @param mode mode that most of these have, or null
 * @param status actual, or future where nobody says that it happened
 * @param actor who did it, those most often named first
 * @param recipient to whom it was done
 * @param place where
 * @param from first ISO day, or null where it is not known
 * @param to last ISO day, or null
 * @param dayTold whether a claim tells the day; else it is that of the first report
 * @param counts numbers of people
 * @param contradictions what the claims contradict each other in
 */
public record Incident(
    String id,
    Evidence evidence,
    Claim.Type type,
    String mode,
    Claim.Status status,
    List<Party> actor,
    List<Party> recipient,
    List<Place> place,
    String from,
    String to,
    boolean dayTold,
    List<CountRange> counts,
    List<Contradiction> contradictions)
    implements DerivedRow {

  public Incident {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    place = List.copyOf(place);
    counts = List.copyOf(counts);
    contradictions = List.copyOf(contradictions);
  }
}
