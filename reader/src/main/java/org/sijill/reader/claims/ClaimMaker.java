package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Claim;
import org.sijill.reader.CodePoints;
import org.sijill.reader.Hashes;
import org.sijill.reader.Range;
import org.sijill.reader.Report;
import org.sijill.reader.Span;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.names.ReportSituation;

/** Turns drafts into claims: UTF-16 ranges become code-point spans here, once. */
final class ClaimMaker {

  private final PartyMaker parties;

  ClaimMaker(PartyMaker parties) {
    this.parties = parties;
  }

  /** A place, with the point that its name has in the gazetteer. */
  Claim.Place place(CodePoints points, Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    Name name = phrase.name();
    PlaceEntry entry = name == null ? null : name.place();
    Claim.Basis basis = participant.carried() ? Claim.Basis.CARRIED : Claim.Basis.STATED;
    Span span = points.span(participant.range());
    if (entry == null) {
      return new Claim.Place(
          span, null, null, null, null, null, null, null, null, null, List.of(), null, null, basis);
    }
    List<String> candidates = new ArrayList<>(name.candidates().size());
    for (PlaceEntry candidate : name.candidates()) {
      candidates.add(candidate.id());
    }
    return new Claim.Place(
        span,
        entry.id(),
        entry.nameAr(),
        orNull(entry.nameEn()),
        point(entry.lat()),
        point(entry.lon()),
        orNull(entry.country()),
        orNull(entry.admin1()),
        orNull(entry.pcode()),
        entry.precision(),
        candidates,
        name.relation(),
        name.distanceKm(),
        basis);
  }

  /** A participant: who it is in this report. */
  Claim.Party party(CodePoints points, ReportSituation report, Draft.Participant participant) {
    return party(points, report, participant.range(), participant.parts(), participant.phrase());
  }

  Claim.Party party(
      CodePoints points, ReportSituation report, Range range, SentenceParts parts, Phrase phrase) {
    return parties.party(points, report, range, parts, phrase, site(points, phrase));
  }

  private Claim.Place site(CodePoints points, Phrase phrase) {
    Name name = phrase.name();
    if (name == null || name.place() == null || !name.place().isSite()) {
      return null;
    }
    return place(
        points, new Draft.Participant(new Range(name.begin(), name.end()), null, phrase, false));
  }

  private static Double point(double degrees) {
    return Double.isNaN(degrees) ? null : degrees;
  }

  private static String orNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** Kind of speaker: what the book says of the body, else what the head noun is. */
  String kind(ReportSituation report, SentenceParts parts, Phrase phrase) {
    Generic generic = parties.generic(parts, phrase);
    Name name = phrase.name();
    Actor meant = name == null ? null : parties.meant(report, name);
    if (meant != null && orNull(meant.kind()) != null) {
      String ofBody = meant.kind();
      // A spokesman or a ministry of a state is the state's; an army's voice is military whatever
      // the head noun.
      if (generic == null
          || name.firstWord() <= phrase.head()
          || generic.kind() == null
          || generic.kind().equals("other")
          || !ofBody.equals("official")) {
        return ofBody;
      }
    }
    return generic != null && generic.kind() != null && !generic.kind().isEmpty()
        ? generic.kind()
        : "other";
  }

  /** The id of a claim: the rules play no part in it. */
  static String id(Report report, Span trigger, Claim.Type type, Map<String, Integer> ordinals) {
    int ordinal =
        ordinals.merge(trigger.begin() + "-" + trigger.end() + "-" + type, 1, Integer::sum);
    return Hashes.claimId(report.id(), trigger, type, ordinal - 1);
  }
}
