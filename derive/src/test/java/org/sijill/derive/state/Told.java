package org.sijill.derive.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sijill.derive.Known;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Basis;
import org.sijill.reader.Claim.Scope;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;
import org.sijill.reader.Hashes;
import org.sijill.reader.Report;
import org.sijill.reader.Span;

/**
 * A claim for a test, slot by slot. Parties are ids; what begins with a star is a community, with a
 * question mark somebody of whom nothing is known, with a tilde one word that no book knows.
 */
final class Told {

  private static final int SENTENCE_LENGTH = 1000;

  private final Type type;
  private final String effect;
  private String report = "report";
  private String outlet = "صحيفة";
  private String published = "2020-03-01";
  private int begin;
  private int sentence;
  private String mode;
  private String trigger = "كلمة";
  private String sentenceText = "";
  private String about;
  private Status status = Status.ACTUAL;
  private Scope scope = Scope.INSTANCE;
  private Claim.Time time;
  private List<Claim.Party> actor = List.of();
  private List<Claim.Party> recipient = List.of();
  private List<Claim.Party> mediator = List.of();
  private List<Claim.Party> guarantor = List.of();
  private List<Claim.Place> place = List.of();
  private final List<Claim.Speaker> speakers = new ArrayList<>();

  private Told(Type type, String effect) {
    this.type = type;
    this.effect = effect;
  }

  static Told of(Type type, String effect) {
    return new Told(type, effect);
  }

  static Known known(Told... told) {
    return Known.of(Arrays.stream(told).map(Told::claim).toList());
  }

  static State state(Told... told) {
    return State.of(known(told));
  }

  Told on(String day) {
    published = day;
    report = "report of " + day + " " + outlet;
    return this;
  }

  Told by(String name) {
    outlet = name;
    report = "report of " + published + " " + name;
    return this;
  }

  Told at(int position) {
    begin = position;
    return this;
  }

  Told inSentence(int number, String text) {
    sentence = number;
    sentenceText = text;
    return this;
  }

  Told mode(String value) {
    mode = value;
    return this;
  }

  Told trigger(String words) {
    trigger = words;
    return this;
  }

  Told about(String words) {
    about = words;
    return this;
  }

  Told status(Status value) {
    status = value;
    return this;
  }

  Told aggregate() {
    scope = Scope.AGGREGATE;
    return this;
  }

  Told time(String from, String to) {
    time = new Claim.Time(span("أمس"), from, to, Basis.STATED);
    return this;
  }

  Told actor(String... ids) {
    actor = parties(ids);
    return this;
  }

  Told recipient(String... ids) {
    recipient = parties(ids);
    return this;
  }

  Told mediator(String... ids) {
    mediator = parties(ids);
    return this;
  }

  Told guarantor(String... ids) {
    guarantor = parties(ids);
    return this;
  }

  Told place(String... ids) {
    place = Arrays.stream(ids).map(id -> place(id, null, "town", Basis.STATED)).toList();
    return this;
  }

  Told place(Claim.Place... places) {
    place = List.of(places);
    return this;
  }

  Told said(String id, Stance stance) {
    speakers.add(new Claim.Speaker(party(id), "official", stance));
    return this;
  }

  static Claim.Place place(String id, String relation, String precision, Basis basis) {
    return new Claim.Place(
        span(id), id, id, id, 1.5, 2.5, "AAA", null, null, precision, List.of(), relation, null,
        basis);
  }

  private static List<Claim.Party> parties(String... ids) {
    return Arrays.stream(ids).map(Told::party).toList();
  }

  /** A word with a blank is no id but words. */
  private static Claim.Party party(String id) {
    String sector = id.startsWith("*") ? "CVL" : id.startsWith("?") ? "UNK" : "REB";
    boolean words = id.contains(" ") || id.startsWith("?") || id.startsWith("~");
    return new Claim.Party(
        span(id), words ? null : id, words ? null : id, null, null, sector, false, null);
  }

  private static Span span(String text) {
    return new Span(0, text.length(), text);
  }

  Claim claim() {
    Span at = new Span(begin, begin + trigger.length(), trigger);
    int first = sentence * SENTENCE_LENGTH;
    String id =
        Hashes.sha256(
            report + begin + type + effect + trigger + status + actor + recipient + place + mediator
                + speakers + about + time);
    return new Claim(
        id.substring(0, 16),
        new Report(report, outlet, published, null, null, ""),
        new Span(first, first + SENTENCE_LENGTH, sentenceText),
        at,
        type,
        mode,
        List.of(),
        effect,
        about == null ? null : span(about),
        null,
        null,
        status,
        scope,
        actor,
        recipient,
        mediator,
        guarantor,
        place,
        List.of(),
        time,
        List.copyOf(speakers),
        List.of(),
        List.of(),
        List.of(),
        100,
        List.of());
  }
}
