package org.sijill.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Party;
import org.sijill.reader.Claim.Place;
import org.sijill.reader.Report;
import org.sijill.reader.Span;

/** A claim in words, slot by slot. */
final class Explanation {

  private Explanation() {}

  static void write(Writer out, Report report, Engine engine) throws IOException {
    List<Claim> claims = engine.read(report);
    out.append("report ").append(report.id()).append(": ");
    out.append(String.valueOf(claims.size())).append(" claims\n");
    for (Claim claim : claims) {
      claim(out, claim);
    }
  }

  private static void claim(Writer out, Claim claim) throws IOException {
    out.append('\n').append(claim.type().name());
    if (claim.mode() != null) {
      out.append(' ').append(claim.mode());
    }
    out.append("  ").append(claim.id()).append('\n');
    line(out, "sentence", marked(claim.sentence(), claim.trigger()));
    line(out, "trigger", at(claim.trigger()));
    line(out, "status", Csv.name(claim.status()) + ", " + Csv.name(claim.scope()));
    line(out, "effect", claim.effect());
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
              + Csv.name(time.basis()));
    }
    for (Claim.Speaker s : claim.speakers()) {
      line(out, "speaker", party(s.party()) + ", " + s.kind() + " " + Csv.name(s.stance()));
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

  private static void line(Writer out, String slot, String value) throws IOException {
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
    return text + ", " + Csv.name(p.basis());
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
