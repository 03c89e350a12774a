package org.sijill.reader;

/**
 * One text by one outlet, as it came.
 *
 * @param id id as given, else the hash of the text
 * @param outlet name of the outlet, or null
 * @param published ISO date or date-time with offset, or null; without it relative dates stay null
 * @param url where it was published, or null
 * @param title the headline, or null; where {@code text} begins with it, that line is the headline
 * @param text what is read
 */
public record Report(
    String id, String outlet, String published, String url, String title, String text) {

  /** Fills in the id where there is none, and makes every string well-formed Unicode. */
  public Report {
    text = CodePoints.wellFormed(text);
    outlet = wellFormed(outlet);
    published = wellFormed(published);
    url = wellFormed(url);
    title = wellFormed(title);
    id = id == null || id.isEmpty() ? Hashes.reportId(text) : wellFormed(id);
  }

  private static String wellFormed(String value) {
    return value == null ? null : CodePoints.wellFormed(value);
  }
}
