package org.sijill.register.intake;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jsoup.Jsoup;
import org.sijill.reader.Report;

/** Entries of an RSS or Atom feed. */
public final class Feed {

  /** Entries read of one feed, at most. */
  private static final int MOST = 1000;

  private Feed() {}

  /** Bytes that are no feed; the message says why. */
  public static final class NotAFeed extends Exception {
    private static final long serialVersionUID = 1L;

    NotAFeed(String message) {
      super(message);
    }
  }

  /**
   * One entry.
   *
   * @param id what the feed calls it, or null
   * @param link address of its page, or null
   * @param title its headline, or null
   * @param text its own words, or null
   * @param published ISO date-time in UTC, or null
   * @param source title of the feed, or null
   */
  public record Entry(
      String id, String link, String title, String text, String published, String source) {

    /** The entry's own words as a report. */
    public Incoming incoming(String feed, String outlet) {
      String words = title == null || text.startsWith(title) ? text : title + "\n" + text;
      return new Incoming(
          new Report(null, outlet, published, link == null ? id : link, title, words),
          false,
          words.getBytes(StandardCharsets.UTF_8),
          feed,
          "text/plain",
          "feed 1",
          null);
    }
  }

  /**
   * The entries of a feed. A document type is refused: nothing of a feed may ask for other files or
   * grow without bounds.
   */
  public static List<Entry> parse(byte[] bytes) throws NotAFeed {
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      SyndFeed feed = input.build(new XmlReader(new ByteArrayInputStream(bytes)));
      List<Entry> entries = new ArrayList<>();
      for (SyndEntry entry : feed.getEntries()) {
        if (entries.size() == MOST) {
          break;
        }
        entries.add(entry(entry, blank(feed.getTitle())));
      }
      return entries;
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new NotAFeed("not an RSS or Atom feed; check the address");
    }
  }

  private static Entry entry(SyndEntry entry, String source) {
    Date date =
        entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    String published = date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toString();
    String link = blank(entry.getLink());
    return new Entry(
        blank(entry.getUri()),
        link != null && link.startsWith("http") ? link : null,
        plain(entry.getTitle()),
        words(entry),
        published,
        source);
  }

  private static String words(SyndEntry entry) {
    for (SyndContent content : entry.getContents()) {
      String words = plain(content.getValue());
      if (words != null) {
        return words;
      }
    }
    return entry.getDescription() == null ? null : plain(entry.getDescription().getValue());
  }

  private static String plain(String markup) {
    return markup == null ? null : blank(Jsoup.parse(markup).wholeText().strip());
  }

  private static String blank(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
