package org.sijill.derive.state;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.derive.state.Accord.Subject;
import org.sijill.derive.state.Accords.Effect;
import org.sijill.derive.state.Accords.Word;
import org.sijill.derive.state.Vocabulary.Entry;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Basis;
import org.sijill.reader.Claim.Scope;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;
import org.sijill.reader.Span;

/**
 * Reads what the claims of a report say of accords. A claim with an effect on an accord speaks of
 * one; what else stands in its sentence may describe it: who brokers it, who stands surety for it,
 * and the act that it provides for, which tells its kind where the accord is only called an accord.
 */
final class AccordReader {

  /** Words behind the word for an accord among which its kind may be told. */
  private static final int NAME_WORDS = 4;

  private final List<Entry> kinds;
  private final List<Entry> accordWords;
  private final List<Entry> guarantorWords;

  AccordReader() {
    Vocabulary vocabulary = Vocabulary.bundled();
    kinds = vocabulary.of(AccordReader::isKind);
    accordWords = vocabulary.of(meaning -> isKind(meaning) || meaning.equals("accord"));
    guarantorWords = vocabulary.of("guarantor"::equals);
  }

  private static boolean isKind(String meaning) {
    return subject(meaning) != null;
  }

  private static Subject subject(String meaning) {
    for (Subject subject : Subject.values()) {
      if (subject.word().equals(meaning)) {
        return subject;
      }
    }
    return null;
  }

  /** An accord that a claim speaks of. */
  private record Spoken(KnownClaim known, Subject kind) {
    int distance(Claim other) {
      return Math.abs(known.claim().trigger().begin() - other.trigger().begin());
    }
  }

  void read(List<KnownClaim> report, Kind.Sink<Word> sink) {
    List<Spoken> accords = new ArrayList<>();
    for (KnownClaim known : report) {
      Effect effect = effect(known.claim());
      if (effect != null) {
        Subject kind = kind(known.claim());
        accords.add(new Spoken(known, kind));
        add(known, known, word(known.claim(), effect, kind), sink);
      }
    }
    for (KnownClaim known : report) {
      if (isSettledAct(known, report, accords)) {
        accords.add(new Spoken(known, act(known.claim())));
        add(known, known, word(known.claim(), Effect.AGREES, act(known.claim())), sink);
      }
    }
    for (KnownClaim known : report) {
      boolean itself = accords.stream().anyMatch(accord -> accord.known() == known);
      if (!itself && known.claim().scope() == Scope.INSTANCE) {
        describe(known, accords, sink);
      }
    }
  }

  /**
   * تسليم البلدة بوساطة: an act that somebody brokers follows from an accord, even if none is told.
   */
  private boolean isSettledAct(KnownClaim known, List<KnownClaim> report, List<Spoken> accords) {
    Claim claim = known.claim();
    if (act(claim) == null
        || effect(claim) != null
        || claim.scope() != Scope.INSTANCE
        || claim.status() == Status.NEGATED
        || claim.status() == Status.HYPOTHETICAL
        || nearest(claim, act(claim), accords) != null) {
      return false;
    }
    return !claim.mediator().isEmpty()
        || !claim.guarantor().isEmpty()
        || report.stream()
            .map(KnownClaim::claim)
            .anyMatch(other -> brokers(other) && other.sentence().equals(claim.sentence()));
  }

  private static boolean brokers(Claim claim) {
    return claim.type() == Type.CONSULT && "third-party".equals(claim.mode());
  }

  private static void add(KnownClaim accord, KnownClaim known, Word word, Kind.Sink<Word> sink) {
    sink.add(accord.id(), Statement.of(known, word));
  }

  private void describe(KnownClaim known, List<Spoken> accords, Kind.Sink<Word> sink) {
    Claim claim = known.claim();
    Subject act = act(claim);
    Spoken accord = nearest(claim, act, accords);
    if (accord == null) {
      return;
    }
    List<Party> guarantors = guarantors(claim);
    if (act != null) {
      add(accord.known(), known, word(claim, Effect.DESCRIBES, act), sink);
    } else if (brokers(claim)) {
      List<Claim.Party> brokering = claim.mediator().isEmpty() ? claim.actor() : claim.mediator();
      add(accord.known(), known, describing(Claims.parties(brokering), List.of()), sink);
    } else if (!guarantors.isEmpty()) {
      add(accord.known(), known, describing(List.of(), guarantors), sink);
    }
  }

  private static Word describing(List<Party> mediators, List<Party> guarantors) {
    return new Word(
        Effect.DESCRIBES, null, List.of(), mediators, guarantors, List.of(), null, null);
  }

  /** The accord nearest to a claim in its sentence, of a kind that fits an act, or null. */
  private static Spoken nearest(Claim claim, Subject act, List<Spoken> accords) {
    Spoken nearest = null;
    for (Spoken accord : accords) {
      boolean sentence = accord.known().claim().sentence().equals(claim.sentence());
      boolean fits = act == null || accord.kind() == null || accord.kind() == act;
      if (sentence
          && fits
          && (nearest == null || accord.distance(claim) < nearest.distance(claim))) {
        nearest = accord;
      }
    }
    return nearest;
  }

  /** The kind of accord that would provide for an act, or null. */
  private Subject act(Claim claim) {
    if ("hands-over".equals(claim.effect())) {
      return Subject.HANDOVER;
    }
    return switch (claim.type()) {
      case RETREAT -> "ceasefire".equals(claim.mode()) ? Subject.TRUCE : kind(claim);
      case AID, COOPERATE -> kind(claim);
      default -> null;
    };
  }

  /** What a claim says of how far an accord has come, or null. What is planned is a step behind. */
  private static Effect effect(Claim claim) {
    Effect effect = told(claim.effect());
    if (effect == null || claim.scope() == Scope.AGGREGATE) {
      return null;
    }
    return switch (claim.status()) {
      case ACTUAL -> effect;
      case NEGATED -> claim.effect().equals("agrees") ? null : effect;
      case HYPOTHETICAL -> null;
      case FUTURE ->
          switch (effect) {
            case NEGOTIATES -> Effect.PROPOSES;
            case AGREES -> Effect.NEGOTIATES;
            case ENTERS_FORCE, COMPLETES -> Effect.AGREES;
            default -> null;
          };
    };
  }

  private static Effect told(String effect) {
    if (effect == null) {
      return null;
    }
    return switch (effect) {
      case "proposes" -> Effect.PROPOSES;
      case "negotiates" -> Effect.NEGOTIATES;
      case "agrees" -> Effect.AGREES;
      case "enters-force" -> Effect.ENTERS_FORCE;
      case "violates" -> Effect.VIOLATES;
      case "freezes" -> Effect.FREEZES;
      case "collapses" -> Effect.COLLAPSES;
      case "completes" -> Effect.COMPLETES;
      default -> null;
    };
  }

  private Word word(Claim claim, Effect effect, Subject kind) {
    String about = claim.about() == null ? null : claim.about().text();
    return new Word(
        effect,
        kind,
        Claims.union(Claims.parties(claim.actor()), Claims.parties(claim.recipient())),
        Claims.parties(claim.mediator()),
        Claims.union(Claims.parties(claim.guarantor()), guarantors(claim)),
        places(claim),
        about,
        about == null || isBareKind(about) ? null : Matters.key(about));
  }

  /** Where talks are held is not where their accord holds. */
  private static List<Place> places(Claim claim) {
    if (claim.type() == Type.CONSULT) {
      return List.of();
    }
    return claim.place().stream()
        .filter(place -> place.basis() != Basis.CARRIED)
        .map(Place::of)
        .toList();
  }

  private Subject kind(Claim claim) {
    String about = claim.about() == null ? "" : claim.about().text();
    Subject kind = kind(claim.trigger().text() + " " + about);
    kind = kind == null ? kind(named(claim, claim.trigger())) : kind;
    return kind == null && claim.about() != null ? kind(named(claim, claim.about())) : kind;
  }

  private Subject kind(String words) {
    List<String> tokens = Tokens.of(words);
    for (Entry entry : kinds) {
      if (entry.isIn(tokens)) {
        return subject(entry.meaning());
      }
    }
    return null;
  }

  /** What stands right behind the word for an accord (اتفاق خفض التصعيد), else nothing. */
  private String named(Claim claim, Span span) {
    String sentence = claim.sentence().text();
    int from = span.end() - claim.sentence().begin();
    boolean accord = accordWords.stream().anyMatch(entry -> entry.isIn(Tokens.of(span.text())));
    if (!accord
        || sentence == null
        || from < 0
        || from > sentence.codePointCount(0, sentence.length())) {
      return "";
    }
    String rest = sentence.substring(sentence.offsetByCodePoints(0, from));
    int end = 0;
    for (int words = 0; end < rest.length() && words <= NAME_WORDS; end++) {
      char c = rest.charAt(end);
      if (c == ' ') {
        words++;
      } else if (!UCharacter.isLetterOrDigit(c)) {
        break;
      }
    }
    return rest.substring(0, end);
  }

  /** Whether a matter says of what kind an accord is, and nothing else. */
  private boolean isBareKind(String about) {
    List<String> tokens = Tokens.of(about);
    int at = 0;
    while (at < tokens.size()) {
      int begin = at;
      int words =
          accordWords.stream()
              .filter(entry -> entry.isAt(tokens, begin))
              .mapToInt(entry -> entry.words().size())
              .max()
              .orElse(0);
      if (words == 0) {
        return false;
      }
      at += words;
    }
    return true;
  }

  private List<Party> guarantors(Claim claim) {
    List<Party> guarantors = new ArrayList<>();
    for (List<Claim.Party> role : List.of(claim.actor(), claim.recipient())) {
      for (Claim.Party party : role) {
        List<String> tokens = Tokens.of(party.span().text());
        if (guarantorWords.stream().anyMatch(entry -> entry.isIn(tokens))) {
          guarantors.add(Party.of(party));
        }
      }
    }
    return Claims.union(List.of(), guarantors);
  }
}
