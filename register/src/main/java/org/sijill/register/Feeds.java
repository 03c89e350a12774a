package org.sijill.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sijill.register.intake.Feed;
import org.sijill.register.intake.Fetcher;
import org.sijill.register.intake.Incoming;
import org.sijill.register.intake.Item;
import org.sijill.register.intake.Pages;
import org.sijill.register.store.FeedStore;
import org.sijill.register.store.ReportStore;

/**
 * Polls the feeds of a register: asks only for what is new, waits longer after each failure, and
 * fetches the pages of entries that are not there yet.
 */
public final class Feeds {

  /** Wait after the first failure; doubled with each further one. */
  private static final Duration FIRST_WAIT = Duration.ofMinutes(15);

  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private final Register register;
  private final Fetcher fetcher;
  private final Clock clock;

  public Feeds(Register register, Fetcher fetcher, Clock clock) {
    this.register = register;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * What a feed had.
   *
   * @param feed the feed as it stands now
   * @param items its new entries as reports or problems, in the order of the feed
   * @param asked whether it was asked at all
   */
  public record Polled(FeedStore.Feed feed, List<Item> items, boolean asked) {}

  /** Asks one feed, if its time has come. */
  public Polled poll(FeedStore.Feed feed) {
    Instant now = clock.instant();
    if (feed.notBefore() != null && now.isBefore(Instant.parse(feed.notBefore()))) {
      return new Polled(feed, List.of(), false);
    }
    try {
      Fetcher.Fetched fetched = fetcher.fetch(feed.url(), feed.etag(), feed.modified());
      List<Item> items = new ArrayList<>();
      if (fetched.status() == 200) {
        Feed.parse(fetched.body()).forEach(entry -> entry(feed, entry, items));
      }
      boolean fresh = fetched.status() == 200;
      FeedStore.Feed read =
          new FeedStore.Feed(
              feed.url(),
              feed.outlet(),
              fresh ? fetched.etag() : feed.etag(),
              fresh ? fetched.modified() : feed.modified(),
              now.toString(),
              items.isEmpty() ? feed.lastEntry() : now.toString(),
              0,
              null,
              null);
      return new Polled(read, items, true);
    } catch (Fetcher.NotFetched | Feed.NotAFeed e) {
      Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(feed.failures(), 10));
      Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
      FeedStore.Feed failed =
          new FeedStore.Feed(
              feed.url(),
              feed.outlet(),
              feed.etag(),
              feed.modified(),
              feed.lastSuccess(),
              feed.lastEntry(),
              feed.failures() + 1,
              e.getMessage(),
              now.plus(bounded).toString());
      return new Polled(failed, List.of(), true);
    }
  }

  /**
   * The page of an entry that is not there yet; the entry's own words where the page is not had.
   */
  private void entry(FeedStore.Feed feed, Feed.Entry entry, List<Item> items) {
    String outlet = feed.outlet() != null ? feed.outlet() : entry.source();
    boolean known =
        register.database().read(h -> ReportStore.isKnown(h, outlet, entry.link(), entry.id()));
    if (known) {
      return;
    }
    Item page =
        entry.link() == null
            ? null
            : new Pages(fetcher).page(entry.link(), outlet, entry.published());
    if (page != null && page.incoming() != null && page.incoming().unread() == null) {
      Incoming incoming = page.incoming().at(entry.link());
      items.add(new Item(incoming, null, page.source(), 0));
    } else if (entry.text() != null) {
      items.add(new Item(entry.incoming(feed.url(), outlet), null, feed.url(), 0));
    } else if (page != null) {
      items.add(page);
    }
  }
}
