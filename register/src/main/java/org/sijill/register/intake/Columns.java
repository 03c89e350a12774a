package org.sijill.register.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which column of a table holds what of a report. Only {@code text} must be named.
 *
 * @param text column of the text
 * @param id column of the id, or null
 * @param title column of the headline, or null
 * @param outlet column of the outlet, or null
 * @param published column of the ISO date, or null
 * @param url column of the address, or null
 */
public record Columns(
    String text, String id, String title, String outlet, String published, String url) {

  /** The columns that a table has when nothing is said: those of the JSON form. */
  public static final Columns USUAL =
      new Columns("text", "id", "title", "outlet", "published", "url");

  /**
   * Reads {@code text=body,published=date}: what of a report, then its column.
   *
   * @throws IllegalArgumentException if it names something else; the message says what there is
   */
  public static Columns parse(String mapping) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String pair : mapping.split(",")) {
      int at = pair.indexOf('=');
      String what = at < 0 ? pair.strip() : pair.substring(0, at).strip();
      switch (what) {
        case "text", "id", "title", "outlet", "published", "url" -> {
          if (at < 0 || pair.substring(at + 1).isBlank()) {
            throw new IllegalArgumentException(
                "\"" + what + "\" has no column; write " + what + "=COLUMN");
          }
          columns.put(what, pair.substring(at + 1).strip());
        }
        default ->
            throw new IllegalArgumentException(
                "\""
                    + what
                    + "\" is nothing of a report; there are text, id, title, outlet,"
                    + " published and url");
      }
    }
    if (!columns.containsKey("text")) {
      throw new IllegalArgumentException("no column for the text; write text=COLUMN");
    }
    return new Columns(
        columns.get("text"),
        columns.get("id"),
        columns.get("title"),
        columns.get("outlet"),
        columns.get("published"),
        columns.get("url"));
  }

  /** The form that {@link #parse} reads. */
  public String written() {
    StringBuilder written = new StringBuilder("text=").append(text);
    add(written, "id", id);
    add(written, "title", title);
    add(written, "outlet", outlet);
    add(written, "published", published);
    add(written, "url", url);
    return written.toString();
  }

  private static void add(StringBuilder written, String what, String column) {
    if (column != null) {
      written.append(',').append(what).append('=').append(column);
    }
  }
}
