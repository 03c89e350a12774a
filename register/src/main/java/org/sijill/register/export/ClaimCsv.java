package org.sijill.register.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Count;
import org.sijill.reader.Claim.Party;
import org.sijill.reader.Claim.Place;
import org.sijill.reader.Report;
import org.sijill.reader.Span;

/** One line a claim (RFC 4180 with line feeds); several values in a cell are separated by a bar. */
public final class ClaimCsv {

  private static final List<String> COLUMNS =
      List.of(
          "report",
          "outlet",
          "published",
          "id",
          "type",
          "mode",
          "status",
          "scope",
          "effect",
          "contexts",
          "acled_event_type",
          "acled_sub_event_type",
          "cameo",
          "trigger",
          "begin",
          "end",
          "actor",
          "actor_id",
          "recipient",
          "recipient_id",
          "mediator",
          "guarantor",
          "place",
          "place_id",
          "lat",
          "lon",
          "within",
          "time_from",
          "time_to",
          "time_basis",
          "speaker",
          "speaker_kind",
          "stance",
          "killed",
          "injured",
          "arrested",
          "displaced",
          "missing",
          "means",
          "framing",
          "confidence",
          "because",
          "sentence");

  private ClaimCsv() {}

  /** Writes the line with the names of the columns, and of more columns after them. */
  public static void head(Writer out, String... more) throws IOException {
    out.append(String.join(",", COLUMNS));
    for (String column : more) {
      out.append(',').append(column);
    }
    out.append('\n');
  }

  /** Writes the line of a claim, and more cells after it. */
  public static void row(Writer out, Claim claim, String... more) throws IOException {
    Report report = claim.report();
    cell(out, report.id(), true);
    cell(out, report.outlet(), false);
    cell(out, report.published(), false);
    cell(out, claim.id(), false);
    cell(out, claim.type().name(), false);
    cell(out, claim.mode(), false);
    cell(out, name(claim.status()), false);
    cell(out, name(claim.scope()), false);
    cell(out, claim.effect(), false);
    cell(out, String.join("|", claim.contexts()), false);
    cell(out, claim.acled() == null ? null : claim.acled().eventType(), false);
    cell(out, claim.acled() == null ? null : claim.acled().subEventType(), false);
    cell(out, claim.cameo(), false);
    cell(out, claim.trigger().text(), false);
    cell(out, String.valueOf(claim.trigger().begin()), false);
    cell(out, String.valueOf(claim.trigger().end()), false);
    cell(out, join(claim.actor(), p -> p.span().text()), false);
    cell(out, join(claim.actor(), Party::id), false);
    cell(out, join(claim.recipient(), p -> p.span().text()), false);
    cell(out, join(claim.recipient(), Party::id), false);
    cell(out, join(claim.mediator(), p -> p.span().text()), false);
    cell(out, join(claim.guarantor(), p -> p.span().text()), false);
    cell(out, join(claim.place(), p -> p.span().text()), false);
    cell(out, join(claim.place(), Place::id), false);
    cell(out, join(claim.place(), p -> degrees(p.lat())), false);
    cell(out, join(claim.place(), p -> degrees(p.lon())), false);
    cell(out, join(claim.within(), p -> p.span().text()), false);
    Claim.Time time = claim.time();
    boolean dated = time != null && time.from() != null;
    cell(out, dated ? time.from() : null, false);
    cell(out, dated ? Objects.requireNonNullElse(time.to(), time.from()) : null, false);
    cell(out, dated ? name(time.basis()) : null, false);
    cell(out, join(claim.speakers(), s -> s.party().span().text()), false);
    cell(out, join(claim.speakers(), Claim.Speaker::kind), false);
    cell(out, join(claim.speakers(), s -> name(s.stance())), false);
    for (String what : List.of("killed", "injured", "arrested", "displaced", "missing")) {
      cell(out, count(claim, what), false);
    }
    cell(out, join(claim.means(), Span::text), false);
    cell(out, join(claim.framing(), f -> f.span().text()), false);
    cell(out, BigDecimal.valueOf(claim.confidence(), 2).toPlainString(), false);
    cell(out, String.join("|", claim.because()), false);
    cell(out, claim.sentence().text(), false);
    for (String value : more) {
      cell(out, value, false);
    }
    out.append('\n');
  }

  /** Totals only: a count that is part of another is left out. */
  public static String count(Claim claim, String what) {
    return claim.counts().stream()
        .filter(c -> c.what().equals(what) && c.partOf() == null)
        .map(ClaimCsv::number)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("|"));
  }

  private static String number(Count count) {
    if (count.min() == null) {
      return count.max() != null ? "-" + count.max() : count.vague();
    }
    return count.max() == null || count.max().equals(count.min())
        ? String.valueOf(count.min())
        : count.min() + "-" + count.max();
  }

  private static String degrees(Double value) {
    return value == null
        ? null
        : new BigDecimal(value)
            .setScale(6, java.math.RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }

  private static <T> String join(List<T> values, Function<T, String> text) {
    return values.stream()
        .map(v -> Objects.requireNonNullElse(text.apply(v), ""))
        .collect(Collectors.joining("|"));
  }

  public static String name(Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes one cell; one that a spreadsheet would take for a formula is defused. */
  static void cell(Writer out, String value, boolean first) throws IOException {
    if (!first) {
      out.append(',');
    }
    if (value == null || value.isEmpty()) {
      return;
    }
    if (isFormula(value)) {
      out.append("\"'").append(value.replace("\"", "\"\"")).append('"');
      return;
    }
    boolean quote = false;
    for (int i = 0; i < value.length() && !quote; i++) {
      char c = value.charAt(i);
      quote = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    if (quote) {
      out.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      out.append(value);
    }
  }

  /**
   * Whether a spreadsheet would take a cell for a formula (OWASP, CSV injection); a number is none.
   */
  private static boolean isFormula(String value) {
    char first = value.charAt(0);
    boolean number = value.matches("[+-]?[0-9.|-]+");
    return !number
        && (first == '='
            || first == '+'
            || first == '-'
            || first == '@'
            || first == '\t'
            || first == '\r');
  }
}
