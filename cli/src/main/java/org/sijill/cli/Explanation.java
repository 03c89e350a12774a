package org.sijill.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Party;
import org.sijill.reader.Claim.Place;
import org.sijill.reader.Report;
import org.sijill.reader.Span;
import org.sijill.reader.claims.Field;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Filler;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.Role;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.Name;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Word;
import org.sijill.register.export.ClaimCsv;

/** A report as it was read: words, phrases and events of each sentence, then its claims. */
final class Explanation {

  /** Keeps the order of the columns after Arabic words. */
  private static final char LTR = '\u200E';

  private Explanation() {}

  static void write(Writer out, Report report, Engine engine) throws IOException {
    StringBuilder text = new StringBuilder();
    int[] number = new int[1];
    List<Claim> claims =
        engine.read(
            report,
            (parts, field, phrases, events, own) -> {
              text.append("\nsentence ").append(++number[0]).append('\n');
              field(text, field);
              words(text, parts);
              phrases.forEach(phrase -> phrase(text, parts, phrase));
              events.forEach(event -> event(text, parts, event));
              own.forEach(claim -> claim(text, claim));
            });
    out.append("report ").append(report.id()).append(": ");
    out.append(claims.size() == 1 ? "1 claim" : claims.size() + " claims");
    out.append(" by rules ").append(engine.coder().rules()).append('\n');
    out.append(text);
  }

  /**
   * Where the sentence lies; above 0, events are told in it only of armed bodies, or not at all.
   */
  private static void field(StringBuilder out, Field field) {
    out.append("  field ").append(field.name().isEmpty() ? "public" : field.name());
    out.append(", ").append(field.distance()).append(" from public affairs\n");
  }

  private static void words(StringBuilder out, SentenceParts parts) {
    for (int i = 0; i < parts.size(); i++) {
      Word word = parts.word(i);
      Analysis a = word.analysis();
      StringBuilder line = new StringBuilder();
      line.append(word.form()).append(LTR).append("  ");
      if (a.conjunction() != 0) {
        line.append(a.conjunction()).append(LTR).append('+');
      }
      if (a.preposition() != 0) {
        line.append(a.preposition()).append(LTR).append('+');
      }
      if (a.particle() != 0) {
        line.append(a.particle()).append(LTR).append('+');
      }
      line.append(a.lemma()).append(LTR);
      if (!a.pronoun().isEmpty()) {
        line.append('+').append(a.pronoun()).append(LTR);
      }
      line.append(' ').append(a.pos());
      feature(line, a.form() == Analysis.Form.PLAIN ? null : a.form());
      feature(line, a.aspect() == Analysis.Aspect.NONE ? null : a.aspect());
      feature(line, a.voice() == Analysis.Voice.UNKNOWN ? null : a.voice());
      feature(line, a.gender() == Analysis.Gender.UNKNOWN ? null : a.gender());
      feature(line, a.number() == Analysis.Number.UNKNOWN ? null : a.number());
      line.append(a.known() ? "" : " guessed");
      Name name = parts.names()[i];
      if (name != null) {
        line.append(name.actor() == null ? "" : "  actor " + name.actor().id());
        line.append(name.place() == null ? "" : "  place " + name.place().id());
      }
      if (parts.times()[i] != null) {
        line.append("  time ").append(parts.times()[i].from());
      }
      if (parts.triggers()[i] != null) {
        line.append("  trigger of");
        parts.triggers()[i].lexemes().forEach(l -> line.append(' ').append(l.id()));
      }
      if (parts.lights().get(i) != null && !parts.lights().get(i).isEmpty()) {
        line.append("  light verb");
      }
      out.append(String.format(Locale.ROOT, "  %3d ", i)).append(line).append('\n');
    }
  }

  private static void feature(StringBuilder line, Enum<?> feature) {
    if (feature != null) {
      line.append(' ').append(ClaimCsv.name(feature));
    }
  }

  private static void phrase(StringBuilder out, SentenceParts parts, Phrase phrase) {
    out.append("  phrase ")
        .append(words(parts, phrase))
        .append("  ")
        .append(ClaimCsv.name(phrase.kind()));
    if (!phrase.preposition().isEmpty()) {
      out.append(" after ").append(phrase.preposition()).append(LTR);
    }
    out.append(phrase.conjoined() ? " joined" : "").append(phrase.genitive() ? " genitive" : "");
    out.append('\n');
  }

  private static String words(SentenceParts parts, Phrase phrase) {
    StringBuilder text = new StringBuilder();
    for (int i = phrase.first(); i < phrase.end(); i++) {
      text.append(i > phrase.first() ? " " : "").append(parts.word(i).form());
    }
    return text.append(LTR)
        .append(" [")
        .append(phrase.first())
        .append(", ")
        .append(phrase.end())
        .append(')')
        .toString();
  }

  private static void event(StringBuilder out, SentenceParts parts, Event event) {
    out.append("  event ").append(parts.word(event.word()).form()).append(LTR);
    out.append("  ").append(event.lexeme().id());
    out.append("  frame ").append(event.lexeme().frame()).append('\n');
    for (Role role : Role.values()) {
      for (Filler filler : event.fillers(role)) {
        out.append("    ").append(ClaimCsv.name(role)).append(": ");
        out.append(
            filler.phrase() != null
                ? words(parts, filler.phrase())
                : "pronoun of word " + filler.pronoun());
        out.append(" by ").append(filler.rule()).append('\n');
      }
    }
  }

  private static void claim(StringBuilder out, Claim claim) {
    out.append("claim ").append(claim.type().name());
    if (claim.mode() != null) {
      out.append(' ').append(claim.mode());
    }
    out.append("  ").append(claim.id()).append('\n');
    line(out, "sentence", marked(claim.sentence(), claim.trigger()));
    line(out, "trigger", at(claim.trigger()));
    line(out, "status", ClaimCsv.name(claim.status()) + ", " + ClaimCsv.name(claim.scope()));
    line(out, "effect", claim.effect());
    line(out, "acled", claim.acled() == null ? null : claim.acled().subEventType());
    line(out, "cameo", claim.cameo());
    line(out, "contexts", claim.contexts().isEmpty() ? null : String.join(", ", claim.contexts()));
    line(out, "about", claim.about() == null ? null : at(claim.about()));
    for (Party p : claim.actor()) {
      line(out, "actor", party(p));
    }
    for (Party p : claim.recipient()) {
      line(out, "recipient", party(p));
    }
    for (Party p : claim.mediator()) {
      line(out, "mediator", party(p));
    }
    for (Party p : claim.guarantor()) {
      line(out, "guarantor", party(p));
    }
    for (Place p : claim.place()) {
      line(out, "place", place(p));
    }
    for (Place p : claim.within()) {
      line(out, "within", place(p));
    }
    if (claim.time() != null) {
      Claim.Time time = claim.time();
      line(
          out,
          "time",
          (time.span() == null ? "" : at(time.span()) + " ")
              + (time.from() == null ? "no date" : time.from() + " to " + time.to())
              + ", "
              + ClaimCsv.name(time.basis()));
    }
    for (Claim.Speaker s : claim.speakers()) {
      line(out, "speaker", party(s.party()) + ", " + s.kind() + " " + ClaimCsv.name(s.stance()));
    }
    for (Claim.Count c : claim.counts()) {
      String number =
          c.vague() != null ? c.vague() : c.min() + (c.max() == null ? "" : " to " + c.max());
      line(
          out,
          c.what(),
          at(c.span()) + " " + number + (c.category() == null ? "" : ", " + c.category()));
    }
    for (Span m : claim.means()) {
      line(out, "means", at(m));
    }
    for (Claim.Framing f : claim.framing()) {
      line(
          out,
          "framing",
          at(f.span())
              + (f.judges() == null ? "" : " judges " + f.judges())
              + (f.neutral() == null ? "" : ", neutral: " + f.neutral()));
    }
    line(out, "confidence", claim.confidence() + " of 100");
    line(out, "because", String.join(", ", claim.because()));
  }

  private static void line(StringBuilder out, String slot, String value) {
    if (value != null) {
      out.append("  ").append(slot).append(" ".repeat(Math.max(1, 12 - slot.length())));
      out.append(value).append('\n');
    }
  }

  private static String at(Span span) {
    return span.text() + "\u200E [" + span.begin() + ", " + span.end() + ")";
  }

  private static String party(Party p) {
    StringBuilder text = new StringBuilder(at(p.span()));
    if (p.id() != null) {
      text.append(" = ").append(p.id());
    }
    for (String fact : new String[] {p.country(), p.sector()}) {
      if (fact != null) {
        text.append(' ').append(fact);
      }
    }
    return text.toString();
  }

  private static String place(Place p) {
    String text = p.span() == null ? "" : at(p.span());
    if (p.id() != null) {
      text += " = " + p.id();
    }
    return text + ", " + ClaimCsv.name(p.basis());
  }

  /** The sentence with the trigger between brackets. */
  private static String marked(Span sentence, Span trigger) {
    String text = sentence.text();
    int points = text.codePointCount(0, text.length());
    int begin = trigger.begin() - sentence.begin();
    int end = trigger.end() - sentence.begin();
    if (begin < 0 || end > points || begin > end) {
      return text;
    }
    int from = text.offsetByCodePoints(0, begin);
    int to = text.offsetByCodePoints(0, end);
    return text.substring(0, from) + "[" + text.substring(from, to) + "]" + text.substring(to);
  }
}
