package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.register.export.People.Replaced;
import org.sijill.register.review.Rows;
import org.sijill.register.review.Rows.Reviewed;
import org.sijill.register.review.Standing;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.ReviewStore.Review;
import org.sijill.register.store.StoredReport;

/** The claims of a report as the page that shows its text wants them. */
final class ReportClaims {

  private final Tools tools;

  ReportClaims(Tools tools) {
    this.tools = tools;
  }

  /** Claims of a text that is stored nowhere. */
  ArrayNode of(List<Claim> claims, Coder coder) {
    ArrayNode answer = JsonTree.array();
    for (Claim claim : claims) {
      answer.add(tree(JsonTree.of(claim, coder), "unreviewed", false, null));
    }
    return answer;
  }

  /**
   * The present claims of a report, rejected ones among them. While it is coded from blank, only
   * those that the coder has added.
   */
  ArrayNode of(Handle handle, StoredReport report, Snapshot snapshot) {
    List<Review> reviews = ReviewStore.ofReport(handle, report.number());
    Coder coder = ClaimStore.coder(handle, report.number());
    boolean blank = isBlank(reviews);
    List<Reviewed> rows =
        blank
            ? Rows.of(List.of(), reviews.stream().filter(r -> r.by().equals(tools.by())).toList())
            : Rows.of(ClaimStore.present(handle, report.number()), reviews);
    ArrayNode answer = JsonTree.array();
    for (Reviewed reviewed : rows) {
      Coder by = reviewed.byPerson() ? new Coder(coder.version(), "person") : coder;
      ObjectNode row =
          new ClaimStore.Stored(0, report.number(), 0, reviewed.row())
              .published(report.report(), by);
      String verdict = reviewed.verdict().name().toLowerCase(Locale.ROOT);
      String incident = snapshot.incidentOf(row.path("id").asText());
      answer.add(tree(row, verdict, reviewed.byPerson(), incident));
    }
    return answer;
  }

  /** Whether the one who acts is coding a report from blank. */
  boolean isBlank(List<Review> reviews) {
    boolean blank = false;
    for (Review review : Standing.of(reviews)) {
      if (review.by().equals(tools.by())) {
        blank |= review.kind().equals("begin-blank");
        blank &= !review.kind().equals("end-blank");
      }
    }
    return blank;
  }

  private ObjectNode tree(ObjectNode row, String verdict, boolean byPerson, String incident) {
    ObjectNode tree = JsonTree.object();
    tree.set("claim", row);
    tree.put("verdict", verdict).put("by_person", byPerson).put("incident", incident);
    tree.set("private", persons(row));
    return tree;
  }

  /** The words of a claim's sentence that name private persons, with the role of each. */
  ArrayNode persons(ObjectNode row) {
    ArrayNode persons = JsonTree.array();
    for (Replaced person : tools.people().persons(row)) {
      persons
          .addObject()
          .put("begin", person.begin())
          .put("end", person.end())
          .put("role", person.by());
    }
    return persons;
  }
}
