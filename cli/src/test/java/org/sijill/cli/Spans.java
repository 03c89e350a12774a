package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;
import org.sijill.reader.Span;

/** What holds for the spans of every claim. */
final class Spans {

  private Spans() {}

  static void check(Report report, List<Claim> claims) {
    int points = report.text().codePointCount(0, report.text().length());
    for (Claim claim : claims) {
      Stream.of(
              Stream.of(claim.sentence(), claim.trigger()),
              Stream.ofNullable(claim.about()),
              claim.actor().stream().map(Claim.Party::span),
              claim.recipient().stream().map(Claim.Party::span),
              claim.mediator().stream().map(Claim.Party::span),
              claim.guarantor().stream().map(Claim.Party::span),
              claim.place().stream().map(Claim.Place::span),
              claim.within().stream().map(Claim.Place::span),
              Stream.ofNullable(claim.time()).map(Claim.Time::span).filter(s -> s != null),
              claim.speakers().stream().map(s -> s.party().span()),
              claim.counts().stream().map(Claim.Count::span),
              claim.means().stream(),
              claim.framing().stream().map(Claim.Framing::span))
          .flatMap(s -> s)
          .forEach(span -> check(report.text(), points, span));
      assertThat(claim.trigger().begin()).isGreaterThanOrEqualTo(claim.sentence().begin());
      assertThat(claim.trigger().end()).isLessThanOrEqualTo(claim.sentence().end());
    }
    assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
  }

  private static void check(String text, int points, Span span) {
    assertThat(span.begin()).isBetween(0, span.end());
    assertThat(span.end()).isLessThanOrEqualTo(points);
    int from = text.offsetByCodePoints(0, span.begin());
    int to = text.offsetByCodePoints(from, span.end() - span.begin());
    assertThat(text.substring(from, to)).isEqualTo(span.text());
    assertThat(span.text()).isNotBlank();
  }
}
