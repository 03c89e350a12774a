package org.sijill.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sijill.derive.Geography;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Known.Verdict;
import org.sijill.reader.Claim;
import org.sijill.reader.ReportJson;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.text.Normaliser;

/**
 * Which claims are asked for. What is null or empty does not matter.
 *
 * @param from happened on this day or later; where no time is told, the report's day counts
 * @param until happened on this day or before
 * @param types names of types
 * @param actor id or name of a participant
 * @param place id or name of a place
 * @param regions the places that {@code within} may mean
 * @param within id or name of a place or of what contains it
 * @param outlet name of the outlet
 * @param speaker id, name or kind of a speaker
 * @param status status
 * @param reviewed whether a person must have accepted, corrected or added it
 * @param geography what lies in what
 */
record DerivedFilter(
    LocalDate from,
    LocalDate until,
    List<String> types,
    String actor,
    String place,
    List<PlaceEntry> regions,
    String within,
    String outlet,
    String speaker,
    String status,
    boolean reviewed,
    Geography geography)
    implements Predicate<KnownClaim> {

  /** Whether a claim passes all filters. */
  @Override
  public boolean test(KnownClaim known) {
    Claim claim = known.claim();
    return (types.isEmpty() || types.contains(claim.type().name()))
        && (status == null || claim.status().name().equalsIgnoreCase(status))
        && (outlet == null || outlet.equals(claim.report().outlet()))
        && (!reviewed || known.verdict() != Verdict.UNREVIEWED)
        && isInTime(claim)
        && (actor == null || hasActor(claim))
        && (speaker == null || hasSpeaker(claim))
        && (place == null || places(claim).stream().anyMatch(p -> is(place, p)))
        && (within == null || places(claim).stream().anyMatch(this::isWithin));
  }

  private boolean isInTime(Claim claim) {
    if (from == null && until == null) {
      return true;
    }
    LocalDate begin = ReportJson.day(claim.report().published());
    LocalDate end = begin;
    if (claim.time() != null && claim.time().from() != null) {
      begin = ReportJson.day(claim.time().from());
      end = claim.time().to() == null ? begin : ReportJson.day(claim.time().to());
    }
    return begin != null
        && end != null
        && (from == null || !end.isBefore(from))
        && (until == null || !begin.isAfter(until));
  }

  private boolean hasActor(Claim claim) {
    for (List<Claim.Party> role :
        List.of(claim.actor(), claim.recipient(), claim.mediator(), claim.guarantor())) {
      if (role.stream().anyMatch(party -> is(actor, party))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSpeaker(Claim claim) {
    return claim.speakers().stream()
        .anyMatch(s -> s.kind().equals(speaker) || is(speaker, s.party()));
  }

  private static List<Claim.Place> places(Claim claim) {
    List<Claim.Place> places = new ArrayList<>(claim.place());
    places.addAll(claim.within());
    for (List<Claim.Party> role : List.of(claim.actor(), claim.recipient())) {
      role.stream().map(Claim.Party::site).filter(site -> site != null).forEach(places::add);
    }
    return places;
  }

  private boolean isWithin(Claim.Place claimed) {
    return is(within, claimed)
        || regions.stream()
            .anyMatch(
                region ->
                    region.id().equals(claimed.id())
                        || geography.contains(region.id(), claimed.id()));
  }

  private static boolean is(String asked, Claim.Party party) {
    return asked.equals(party.id())
        || asked.equalsIgnoreCase(party.nameEn())
        || same(asked, party.nameAr())
        || same(asked, party.span().text());
  }

  private static boolean is(String asked, Claim.Place place) {
    return asked.equals(place.id())
        || asked.equalsIgnoreCase(place.nameEn())
        || same(asked, place.nameAr())
        || place.span() != null && same(asked, place.span().text());
  }

  private static boolean same(String asked, String name) {
    return name != null && Normaliser.letters(asked).equals(Normaliser.letters(name));
  }
}
