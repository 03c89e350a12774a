package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sijill.reader.Coder;
import org.sijill.reader.text.Normaliser;
import org.sijill.register.store.StoredReport;

/**
 * What lists tell of a report.
 *
 * @param number its number in the register
 * @param id its id
 * @param outlet its outlet, or null
 * @param published when it was published, or null
 * @param title its headline, or null
 * @param url its address, or null
 * @param redacted whether words were taken out of it
 * @param composed whether its outlet says that its texts are composed
 * @param coder what coded it last
 */
record ReportInfo(
    long number,
    String id,
    String outlet,
    String published,
    String title,
    String url,
    boolean redacted,
    boolean composed,
    Coder coder) {

  /** What the name of an outlet holds whose texts are composed. */
  private static final String COMPOSED = Normaliser.letters("نص مؤلَّف");

  static ReportInfo of(StoredReport stored, Coder coder) {
    return new ReportInfo(
        stored.number(),
        stored.report().id(),
        stored.report().outlet(),
        stored.report().published(),
        stored.report().title(),
        stored.report().url(),
        stored.redactedAt() != null,
        isComposed(stored.report().outlet()),
        coder);
  }

  static boolean isComposed(String outlet) {
    return outlet != null && Normaliser.letters(outlet).contains(COMPOSED);
  }

  /** What every mention of a report tells. */
  ObjectNode head() {
    return JsonTree.object()
        .put("id", id)
        .put("outlet", outlet)
        .put("published", published)
        .put("title", title);
  }
}
