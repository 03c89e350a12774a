package org.sijill.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Hashes;
import org.sijill.reader.Report;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.register.store.RedactionStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.SearchIndex;
import org.sijill.register.store.StoredReport;
import org.sijill.register.store.Words;

/**
 * Takes words out of a register for good: a report, a stretch of it, or a person's name wherever it
 * stands. The bytes go from the file, its log files, its indexes and every derived row; hashes,
 * date, reason and reviewer stay. Positions do not move: each code point becomes one block.
 */
public final class Redaction {

  private static final String BLOCK = "\u2588";

  private final Register register;
  private final Words words;
  private final String by;

  public Redaction(Register register, Words words, String by) {
    this.register = register;
    this.words = words;
    this.by = by;
  }

  /** A stretch of a report's text in code points. */
  private record Stretch(int begin, int end) {
    boolean overlaps(int from, int to) {
      return begin < to && from < end;
    }
  }

  /**
   * Removes a whole report: its text, bytes, headline, address and claims.
   *
   * @throws RegisterException if there is no such report or no reason
   */
  public void report(String id, String reason) {
    checked(reason);
    register
        .database()
        .write(
            h -> {
              StoredReport stored = stored(h, id);
              RedactionStore.removeClaims(h, stored.number());
              RedactionStore.removeReviewWords(h, stored.number());
              ReportStore.redact(h, stored.number(), null, null, null, register.journal().now());
              SearchIndex.report(h, stored.number(), "");
              written(h, "report", stored, null, stored.rawSha256(), reason);
              return null;
            });
    register.database().compact();
  }

  /** Removes a stretch of a report's text, in code points. */
  public void span(String id, int begin, int end, String reason) {
    checked(reason);
    register
        .database()
        .write(
            h -> {
              StoredReport stored = stored(h, id);
              int length =
                  stored.report().text().codePointCount(0, stored.report().text().length());
              if (begin < 0 || end <= begin || end > length) {
                throw new RegisterException(
                    "["
                        + begin
                        + ", "
                        + end
                        + ") is no stretch of the report, which has "
                        + length
                        + " characters");
              }
              Stretch stretch = new Stretch(begin, end);
              String gone = cut(stored.report().text(), stretch);
              remove(h, "span", stored, List.of(stretch), gone, reason);
              return null;
            });
    register.database().compact();
  }

  /**
   * Removes a name wherever it stands, however its letters are written (hamza, vowel signs).
   *
   * @return number of reports that it was removed from
   */
  public int person(String name, String reason) {
    checked(reason);
    String folded = Normaliser.align(name.strip()).normal();
    if (folded.codePointCount(0, folded.length()) < 3) {
      throw new RegisterException("the name is too short to be looked for; give it in full");
    }
    int changed =
        register
            .database()
            .write(
                h -> {
                  int reports = 0;
                  for (long number : ReportStore.numbers(h)) {
                    StoredReport stored = ReportStore.byNumber(h, number);
                    List<Stretch> found = find(stored.report().text(), folded);
                    boolean outside =
                        !find(orEmpty(stored.report().title()), folded).isEmpty()
                            || RedactionStore.reviewsHold(h, number, folded);
                    if (!found.isEmpty() || outside) {
                      remove(h, "person", stored, found, folded, reason);
                      reports++;
                    }
                  }
                  return reports;
                });
    register.database().compact();
    return changed;
  }

  private void remove(
      Handle handle,
      String kind,
      StoredReport stored,
      List<Stretch> stretches,
      String gone,
      String reason) {
    Report report = stored.report();
    String text = report.text();
    for (Stretch stretch : stretches) {
      text = blocked(text, stretch);
    }
    String foldedGone = Normaliser.align(gone).normal();
    String title = report.title();
    if (title != null) {
      for (Stretch stretch : find(title, foldedGone)) {
        title = blocked(title, stretch);
      }
    }
    ReportStore.redact(
        handle, stored.number(), title, report.url(), text, register.journal().now());
    int[] points = text.codePoints().toArray();
    RedactionStore.rewriteClaims(
        handle, stored.number(), row -> rewrite(row, points, stretches, foldedGone), words);
    RedactionStore.rewriteReviews(handle, stored.number(), foldedGone, points);
    Report now =
        new Report(report.id(), report.outlet(), report.published(), report.url(), title, text);
    SearchIndex.report(handle, stored.number(), words.indexed(SearchIndex.of(now)));
    for (Stretch stretch : stretches.isEmpty() ? List.of(new Stretch(0, 0)) : stretches) {
      written(handle, kind, stored, stretch, Hashes.sha256(stored.rawSha256() + kind), reason);
    }
  }

  private void written(
      Handle handle,
      String kind,
      StoredReport stored,
      Stretch stretch,
      String sha256,
      String reason) {
    RedactionStore.insert(
        handle,
        new RedactionStore.Redacted(
            register.journal().now(),
            by,
            reason,
            kind,
            stored.report().id(),
            stretch == null ? null : stretch.begin(),
            stretch == null ? null : stretch.end(),
            sha256),
        stored.number());
    register
        .journal()
        .add(
            handle,
            by,
            "redact",
            stored.report().id(),
            Map.of("kind", kind, "raw", stored.rawSha256(), "text", stored.textSha256()));
  }

  /** Every span spells the text as it is now; a party that stood there loses its name. */
  private static void rewrite(
      JsonNode node, int[] points, List<Stretch> stretches, String foldedGone) {
    if (node instanceof ObjectNode object) {
      if (object.has("begin") && object.has("end")) {
        int begin = object.path("begin").asInt();
        int end = Math.min(points.length, object.path("end").asInt());
        if (object.has("text")) {
          object.put("text", new String(points, begin, Math.max(0, end - begin)));
        }
        boolean touched = stretches.stream().anyMatch(s -> s.overlaps(begin, end));
        if (touched && object.has("name_ar")) {
          object.putNull("id").putNull("name_ar").putNull("name_en").put("private", true);
        }
      }
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      for (String key : keys) {
        JsonNode value = object.get(key);
        if (value.isTextual() && holds(value.asText(), foldedGone)) {
          object.putNull(key);
        }
      }
    }
    if (node instanceof ArrayNode || node instanceof ObjectNode) {
      node.forEach(child -> rewrite(child, points, stretches, foldedGone));
    }
  }

  private static boolean holds(String value, String folded) {
    return Normaliser.align(value).normal().contains(folded);
  }

  private static List<Stretch> find(String text, String folded) {
    List<Stretch> found = new ArrayList<>();
    AlignedText aligned = Normaliser.align(text);
    String normal = aligned.normal();
    for (int at = normal.indexOf(folded);
        at >= 0;
        at = normal.indexOf(folded, at + folded.length())) {
      int begin = aligned.origin(at);
      int after = at + folded.length();
      int end = after < normal.length() ? aligned.origin(after) : text.length();
      String between = text.substring(begin, end).stripTrailing();
      int from = text.codePointCount(0, begin);
      found.add(new Stretch(from, from + between.codePointCount(0, between.length())));
    }
    return found;
  }

  private static String cut(String text, Stretch stretch) {
    return text.substring(
        text.offsetByCodePoints(0, stretch.begin()), text.offsetByCodePoints(0, stretch.end()));
  }

  private static String blocked(String text, Stretch stretch) {
    int begin = text.offsetByCodePoints(0, stretch.begin());
    int end = text.offsetByCodePoints(0, stretch.end());
    return text.substring(0, begin)
        + BLOCK.repeat(stretch.end() - stretch.begin())
        + text.substring(end);
  }

  private StoredReport stored(Handle handle, String id) {
    return ReportStore.byId(handle, id)
        .orElseThrow(() -> new RegisterException("no report " + id + " in the register"));
  }

  private static void checked(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new RegisterException("a redaction needs a reason; it stays in the log");
    }
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
