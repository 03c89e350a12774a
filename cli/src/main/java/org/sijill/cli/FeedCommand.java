package org.sijill.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijill.register.Feeds;
import org.sijill.register.Intake;
import org.sijill.register.Register;
import org.sijill.register.intake.Fetcher;
import org.sijill.register.intake.Incoming;
import org.sijill.register.intake.Item;
import org.sijill.register.store.FeedStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows RSS and Atom feeds. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Follow RSS and Atom feeds.",
    subcommands = {
      FeedCommand.Add.class,
      FeedCommand.Poll.class,
      FeedCommand.Listing.class,
      FeedCommand.Remove.class
    })
final class FeedCommand {

  private static final JsonMapper JSON = new JsonMapper();

  private FeedCommand() {}

  /** Begins to follow a feed. */
  @Command(name = "add", mixinStandardHelpOptions = true, description = "Follow a feed.")
  static final class Add implements Callable<Integer> {
    @Mixin private RegisterOption register;

    @Parameters(paramLabel = "URL", description = "Address of the feed.")
    private String url;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Outlet of its entries.")
    private String outlet;

    @Override
    public Integer call() {
      if (!url.startsWith("http://") && !url.startsWith("https://")) {
        throw new Main.Failure(url + " is not an http or https address");
      }
      try (Register open = register.open()) {
        if (!open.database().write(h -> FeedStore.add(h, url, outlet))) {
          System.err.println("sijill: " + url + " is followed already");
        }
      }
      return Main.DONE;
    }
  }

  /** Asks all feeds for what is new. */
  @Command(
      name = "poll",
      mixinStandardHelpOptions = true,
      description = "Ask every feed whose time has come, and add what is new.")
  static final class Poll implements Callable<Integer> {
    @Mixin private RegisterOption register;
    @Mixin private Rules rules;
    @Mixin private FetchOptions fetch;

    @Override
    public Integer call() throws IOException, InterruptedException {
      Codings codings = rules.codings();
      try (Register open = register.existing();
          Output out = new Output();
          Fetcher fetcher = fetch.fetcher()) {
        Acknowledging told = new Acknowledging(out);
        Feeds feeds = new Feeds(open, fetcher, Clock.systemUTC());
        Intake intake = new Intake(open, codings.coding(), codings.words(), register.by());
        boolean all = true;
        for (FeedStore.Feed feed : open.database().read(FeedStore::all)) {
          Feeds.Polled polled = feeds.poll(feed);
          List<Incoming> incoming = new ArrayList<>();
          for (Item item : polled.items()) {
            if (item.problem() == null) {
              incoming.add(item.incoming());
            } else {
              told.refused(item.problem().source(), item.problem().message());
            }
          }
          intake.add(incoming.iterator(), 2, told);
          // What was read is written down only once its entries are on disk.
          open.database()
              .write(
                  h -> {
                    FeedStore.update(h, polled.feed());
                    return null;
                  });
          if (polled.asked() && polled.feed().lastFailure() != null) {
            System.err.println(
                "sijill: "
                    + feed.url()
                    + ": "
                    + polled.feed().lastFailure()
                    + "; asked again after "
                    + polled.feed().notBefore());
            all = false;
          }
        }
        return all && told.all() ? Main.DONE : Main.UNREAD;
      }
    }
  }

  /** Lists the feeds. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the feeds, with their last success and how long they have been silent.")
  static final class Listing implements Callable<Integer> {
    @Mixin private RegisterOption register;

    @Override
    public Integer call() throws IOException {
      try (Register open = register.existing();
          PrintWriter out = new PrintWriter(new Output(), false, StandardCharsets.UTF_8)) {
        for (FeedStore.Feed feed : open.database().read(FeedStore::all)) {
          Long silent =
              feed.lastEntry() == null
                  ? null
                  : Duration.between(Instant.parse(feed.lastEntry()), Instant.now()).toHours();
          out.println(
              JSON.createObjectNode()
                  .put("url", feed.url())
                  .put("outlet", feed.outlet())
                  .put("last_success", feed.lastSuccess())
                  .put("last_entry", feed.lastEntry())
                  .put("silent_hours", silent)
                  .put("failures", feed.failures())
                  .put("last_failure", feed.lastFailure())
                  .put("not_before", feed.notBefore()));
        }
      }
      return Main.DONE;
    }
  }

  /** Follows a feed no longer. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Follow a feed no longer; its reports stay.")
  static final class Remove implements Callable<Integer> {
    @Mixin private RegisterOption register;

    @Parameters(paramLabel = "URL", description = "Address of the feed.")
    private String url;

    @Override
    public Integer call() {
      try (Register open = register.existing()) {
        if (!open.database().write(h -> FeedStore.remove(h, url))) {
          throw new Main.Failure(url + " is not followed; sijill feed list shows what is");
        }
      }
      return Main.DONE;
    }
  }
}
