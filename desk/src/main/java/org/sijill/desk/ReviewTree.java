package org.sijill.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.sijill.register.store.ReviewStore.Review;

/** A review as it is answered. */
final class ReviewTree {

  private ReviewTree() {}

  static ObjectNode of(Review review, boolean undone) {
    ObjectNode tree =
        JsonTree.object()
            .put("id", review.id())
            .put("at", review.at())
            .put("by", review.by())
            .put("kind", review.kind())
            .put("report", review.report())
            .put("claim", review.claim())
            .put("other", review.other())
            .put("slot", review.slot())
            .put("undoes", review.undoes());
    try {
      tree.set("value", review.value() == null ? null : JsonTree.MAPPER.readTree(review.value()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e); // only JSON is stored
    }
    return tree.put("reason", review.reason()).put("rules", review.rules()).put("undone", undone);
  }
}
