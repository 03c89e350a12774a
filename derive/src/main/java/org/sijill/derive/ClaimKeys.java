package org.sijill.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Known.Verdict;
import org.sijill.reader.Claim;
import org.sijill.reader.ReportJson;
import org.sijill.reader.text.Normaliser;

/**
 * What a filter asks of a claim, with names folded: worked out once where many filters are put to
 * the same claims.
 *
 * @param type type of the claim
 * @param status its status
 * @param outlet outlet of its report, or null
 * @param reviewed whether a person accepted, corrected or added it
 * @param from first day on which it happened, else the report's; null where no day is known
 * @param to last day, or null
 * @param participants ids and names of actors, recipients, mediators and guarantors
 * @param speakers ids, names and kinds of speakers
 * @param places ids and names of its places, and of the sites among its participants
 * @param placeIds ids of the same places
 */
public record ClaimKeys(
    Claim.Type type,
    Claim.Status status,
    String outlet,
    boolean reviewed,
    LocalDate from,
    LocalDate to,
    List<String> participants,
    List<String> speakers,
    List<String> places,
    List<String> placeIds) {

  /** The keys of one claim. */
  public static ClaimKeys of(KnownClaim known) {
    return new Maker().of(known);
  }

  /** The forms under which a name that a person asks for stands among the keys. */
  static List<String> forms(String asked) {
    return List.of(asked, asked.toLowerCase(Locale.ROOT), Normaliser.letters(asked));
  }

  /** Makes the keys of many claims; the same name is folded and kept once. For one thread. */
  public static final class Maker {

    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    /** The keys of a claim. */
    public ClaimKeys of(KnownClaim known) {
      Claim claim = known.claim();
      LocalDate from = day(claim.report().published());
      LocalDate to = from;
      if (claim.time() != null && claim.time().from() != null) {
        from = day(claim.time().from());
        to = claim.time().to() == null ? from : day(claim.time().to());
      }
      List<String> participants = new ArrayList<>();
      for (List<Claim.Party> role :
          List.of(claim.actor(), claim.recipient(), claim.mediator(), claim.guarantor())) {
        role.forEach(party -> party(participants, party));
      }
      List<String> speakers = new ArrayList<>();
      for (Claim.Speaker speaker : claim.speakers()) {
        add(speakers, speaker.kind());
        party(speakers, speaker.party());
      }
      List<String> places = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      for (Claim.Place place : places(claim)) {
        place(places, place);
        add(ids, place.id());
      }
      return new ClaimKeys(
          claim.type(),
          claim.status(),
          claim.report().outlet(),
          known.verdict() != Verdict.UNREVIEWED,
          from,
          to,
          List.copyOf(participants),
          List.copyOf(speakers),
          List.copyOf(places),
          List.copyOf(ids));
    }

    private static List<Claim.Place> places(Claim claim) {
      List<Claim.Place> places = new ArrayList<>(claim.place());
      places.addAll(claim.within());
      for (List<Claim.Party> role : List.of(claim.actor(), claim.recipient())) {
        role.stream().map(Claim.Party::site).filter(site -> site != null).forEach(places::add);
      }
      return places;
    }

    private void party(List<String> keys, Claim.Party party) {
      add(keys, party.id());
      add(keys, english(party.nameEn()));
      add(keys, arabic(party.nameAr()));
      add(keys, arabic(party.span().text()));
    }

    private void place(List<String> keys, Claim.Place place) {
      add(keys, place.id());
      add(keys, english(place.nameEn()));
      add(keys, arabic(place.nameAr()));
      add(keys, place.span() == null ? null : arabic(place.span().text()));
    }

    private static void add(List<String> keys, String key) {
      if (key != null && !keys.contains(key)) {
        keys.add(key);
      }
    }

    private String arabic(String name) {
      return name == null ? null : folded.computeIfAbsent(name, Normaliser::letters);
    }

    private String english(String name) {
      return name == null ? null : folded.computeIfAbsent(name, n -> n.toLowerCase(Locale.ROOT));
    }

    private LocalDate day(String written) {
      return written == null ? null : days.computeIfAbsent(written, ReportJson::day);
    }
  }
}
