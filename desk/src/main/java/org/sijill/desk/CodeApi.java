package org.sijill.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;
import org.sijill.register.intake.Inputs;
import org.sijill.register.intake.Item;

/** Codes a text or files without storing anything. */
final class CodeApi {

  /** Reports that are answered for files, at most. */
  private static final int MOST = 200;

  /** Claims of a report whose reasons come along, at most: those of a book would fill the page. */
  private static final int MOST_REASONS = 200;

  private final Tools tools;
  private final ReportClaims claims;
  private final Framings framings;
  private final Reasons reasons;

  CodeApi(Tools tools, ReportClaims claims, Framings framings, Reasons reasons) {
    this.tools = tools;
    this.claims = claims;
    this.framings = framings;
    this.reasons = reasons;
  }

  Answer text(Query query) {
    Report report = report(query.body());
    Reasons.Seen seen = Reasons.seeing(report);
    ObjectNode answer = coded(report, tools.reader().read(report, seen));
    ObjectNode why = answer.putObject("why");
    for (JsonNode each : answer.path("claims")) {
      ObjectNode claim = (ObjectNode) each.path("claim");
      if (why.size() < MOST_REASONS) {
        why.set(claim.path("id").asText(), reasons.of(claim, seen));
      }
    }
    return Answer.of(answer);
  }

  /** The report that a request describes. */
  static Report report(ObjectNode body) {
    String text = JsonTree.text(body, "text");
    if (text == null || text.isBlank()) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          new Said("ينقص النص", "text is missing"),
          new Said("أرسل {\"text\":\"…\"}", "send {\"text\":\"…\"}"));
    }
    String published = filled(JsonTree.text(body, "published"));
    if (published != null && ReportJson.day(published) == null) {
      throw Refusal.parameter("published", published, Query.DAY);
    }
    return new Report(
        null,
        filled(JsonTree.text(body, "outlet")),
        published,
        null,
        filled(JsonTree.text(body, "title")),
        text);
  }

  private static String filled(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  Answer files(Query query) {
    ObjectNode answer = JsonTree.object();
    ArrayNode reports = answer.putArray("reports");
    ArrayNode refused = answer.putArray("refused");
    for (UploadedFile file : query.files()) {
      try (Inputs inputs = Uploads.read(file)) {
        while (inputs.hasNext() && reports.size() < MOST) {
          Item item = inputs.next();
          String problem =
              item.problem() != null ? item.problem().message() : item.incoming().unread();
          if (problem != null) {
            refused.addObject().put("file", where(item)).put("message", problem);
          } else {
            reports.add(coded(item.report(), tools.reader().read(item.report())));
          }
        }
        if (inputs.hasNext()) {
          refused
              .addObject()
              .put("file", Uploads.name(file))
              .put(
                  "message",
                  new Said(
                          "أكثر من " + MOST + " تقرير؛ أضف الملف إلى السجل",
                          "more than " + MOST + " reports; add it to the register")
                      .in(query.language()));
        }
      }
    }
    return Answer.of(answer);
  }

  private static String where(Item item) {
    return item.line() > 0 ? item.source() + ":" + item.line() : item.source();
  }

  private ObjectNode coded(Report report, List<Claim> read) {
    ObjectNode answer = JsonTree.object();
    answer.set("report", ReportsApi.tree(report));
    answer.set("claims", claims.of(read, tools.coder()));
    framings.add(answer.putArray("framing"), report.text(), 0);
    return answer;
  }
}
