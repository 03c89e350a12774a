package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.sijill.register.review.Rows;
import org.sijill.register.review.Rows.Reviewed;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.StoredReport;

/** Why a claim of the register is as it is. */
final class WhyApi {

  private final Tools tools;
  private final Reasons reasons;

  WhyApi(Tools tools, Reasons reasons) {
    this.tools = tools;
    this.reasons = reasons;
  }

  Answer why(Query query) {
    String claim = query.path("id");
    return tools.register().database().read(handle -> why(handle, claim));
  }

  private Answer why(Handle handle, String id) {
    StoredReport stored = report(handle, id);
    ObjectNode row =
        Rows.of(
                ClaimStore.present(handle, stored.number()),
                ReviewStore.ofReport(handle, stored.number()))
            .stream()
            .map(Reviewed::row)
            .filter(each -> each.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.missing(Refusal.Thing.CLAIM, id));
    Reasons.Seen seen = Reasons.seeing(stored.report());
    tools.reader().read(stored.report(), seen);
    return Answer.of(reasons.of(row, seen));
  }

  private static StoredReport report(Handle handle, String claim) {
    Long number = ClaimStore.reportOf(handle, claim);
    if (number != null) {
      return ReportStore.byNumber(handle, number);
    }
    return ReviewStore.all(handle).stream()
        .filter(r -> r.kind().equals("add") && r.claim().equals(claim))
        .findFirst()
        .flatMap(r -> ReportStore.byId(handle, r.report()))
        .orElseThrow(() -> Refusal.missing(Refusal.Thing.CLAIM, claim));
  }
}
