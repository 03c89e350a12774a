package org.sijill.reader;

import java.util.List;

/**
 * One statement of a report that an event took place (or did not, will, or may) or that a relation
 * holds, together with who says so. The shape is that of the published schema {@code claim/1}; the
 * codebook defines what each slot means.
 *
 * @param id hash of report id, trigger span, type and an ordinal among equals; the rules play no
 *     part in it
 * @param report the report that it stands in
 * @param sentence the sentence that it stands in
 * @param trigger the word or words that name the event
 * @param type one of the nineteen types
 * @param mode mode within the type, or null
 * @param contexts PLOVER contexts
 * @param effect effect on the derived state, or null
 * @param about span of the matter (an accord, a conference, a plan), or null
 * @param acled ACLED event and sub-event type, or null
 * @param cameo CAMEO code, or null
 * @param status whether it is told as having happened
 * @param scope one event, or a sum over a period
 * @param actor who does it
 * @param recipient to whom it is done
 * @param mediator who brokers it
 * @param guarantor who stands surety for it
 * @param place where it happened, most local places
 * @param within regions that contain the places
 * @param time when, or null where nothing is told or known
 * @param speakers who says so, nearest to the event first; empty when the outlet speaks
 * @param counts numbers of people
 * @param means weapons or instruments
 * @param framing loaded words
 * @param confidence in hundredths, 0 to 100
 * @param because ids of the rules and lexicon entries behind the claim
 */
public record Claim(
    String id,
    Report report,
    Span sentence,
    Span trigger,
    Type type,
    String mode,
    List<String> contexts,
    String effect,
    Span about,
    Acled acled,
    String cameo,
    Status status,
    Scope scope,
    List<Party> actor,
    List<Party> recipient,
    List<Party> mediator,
    List<Party> guarantor,
    List<Place> place,
    List<Place> within,
    Time time,
    List<Speaker> speakers,
    List<Count> counts,
    List<Span> means,
    List<Framing> framing,
    int confidence,
    List<String> because) {

  /** The nineteen types: PLOVER's sixteen events and three relations. */
  public enum Type {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
    BACKS,
    CONTROLS,
    ALIGNED;

    /** Whether the type is an act of speech or diplomacy rather than a material one. */
    public boolean verbal() {
      return switch (this) {
        case AGREE, CONSULT, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> true;
        default -> false;
      };
    }

    /** Whether the type is a standing relation rather than an event. */
    public boolean relation() {
      return this == BACKS || this == CONTROLS || this == ALIGNED;
    }
  }

  /** Whether the event is told as having happened. */
  public enum Status {
    ACTUAL,
    FUTURE,
    HYPOTHETICAL,
    NEGATED
  }

  /** One event, or a sum over a period or a war. */
  public enum Scope {
    INSTANCE,
    AGGREGATE
  }

  /** What a speaker does with the claim. */
  public enum Stance {
    ASSERTS,
    DENIES,
    DOUBTS,
    CLAIMS_RESPONSIBILITY,
    ADMITS,
    ALLEGES
  }

  /** Where a place or a time comes from. */
  public enum Basis {
    STATED,
    CARRIED,
    REPORT_DATE
  }

  /** ACLED's words for the event. */
  public record Acled(String eventType, String subEventType) {}

  /**
   * A participant.
   *
   * @param span its words
   * @param id entry of the actor book, or null
   * @param nameAr Arabic name in the book, or null
   * @param nameEn English name in the book, or null
   * @param country ISO 3166-1 alpha-3, or PLOVER's IGO, NGO, IMG, NMG, or null
   * @param sector PLOVER sector, or null
   * @param isPrivate whether it is a private person or a group of them
   * @param site its place where it is itself a named site, or null
   */
  public record Party(
      Span span,
      String id,
      String nameAr,
      String nameEn,
      String country,
      String sector,
      boolean isPrivate,
      Place site) {}

  /**
   * A place.
   *
   * @param span its words
   * @param id entry of the gazetteer, or null
   * @param nameAr Arabic name, or null
   * @param nameEn English name, or null
   * @param lat latitude in degrees, or null
   * @param lon longitude in degrees, or null
   * @param country ISO 3166-1 alpha-3, or null
   * @param admin1 name of the first-level unit, or null
   * @param pcode OCHA P-code, or null
   * @param precision what kind of place the point stands for, or null
   * @param candidates ids of the runners-up of an ambiguous name, best first
   * @param relation direction from the named place, {@code at} or {@code near}, or null
   * @param distanceKm distance from the named place in kilometres, or null
   * @param basis stated, or carried over
   */
  public record Place(
      Span span,
      String id,
      String nameAr,
      String nameEn,
      Double lat,
      Double lon,
      String country,
      String admin1,
      String pcode,
      String precision,
      List<String> candidates,
      String relation,
      Double distanceKm,
      Basis basis) {}

  /**
   * When.
   *
   * @param span its words, or null where it is not stated
   * @param from first ISO date, or null where it cannot be worked out
   * @param to last ISO date, or null
   * @param basis stated, carried over, or the report's own date
   */
  public record Time(Span span, String from, String to, Basis basis) {}

  /**
   * A speaker.
   *
   * @param party who speaks
   * @param kind kind of speaker (official, military, monitor ...)
   * @param stance what the speaker does with the claim
   */
  public record Speaker(Party party, String kind, Stance stance) {}

  /**
   * A stated number of people.
   *
   * @param span its words
   * @param what killed, injured, arrested, displaced or missing
   * @param category combatant, civilian, child, woman, medic, journalist or unknown
   * @param side whose side, or null
   * @param min least number, or null
   * @param max greatest number, or null
   * @param vague tens, dozens, hundreds, thousands, or null
   * @param partOf index of the count that includes this one, or null
   */
  public record Count(
      Span span,
      String what,
      String category,
      String side,
      Integer min,
      Integer max,
      String vague,
      Integer partOf) {}

  /**
   * A loaded word.
   *
   * @param span its words
   * @param judges words of the participant or act that it judges, or null
   * @param neutral a neutral counterpart, or null
   */
  public record Framing(Span span, String judges, String neutral) {}
}
