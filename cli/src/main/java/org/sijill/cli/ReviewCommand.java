package org.sijill.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sijill.register.Register;
import org.sijill.register.review.Agreement;
import org.sijill.register.review.Coders;
import org.sijill.register.review.Reviews;
import org.sijill.register.store.ReviewStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people say of claims. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description =
        "Accept, reject and correct claims, add missed ones, link them, measure agreement.",
    subcommands = {
      ReviewCommand.Accept.class,
      ReviewCommand.Reject.class,
      ReviewCommand.Correct.class,
      ReviewCommand.Add.class,
      ReviewCommand.Link.class,
      ReviewCommand.Note.class,
      ReviewCommand.Undo.class,
      ReviewCommand.Blank.class,
      ReviewCommand.Listing.class,
      ReviewCommand.Agree.class
    })
final class ReviewCommand {

  private static final JsonMapper JSON = new JsonMapper();

  private ReviewCommand() {}

  private static void print(List<ReviewStore.Review> reviews) throws IOException {
    try (PrintWriter out = new PrintWriter(new Output(), false, StandardCharsets.UTF_8)) {
      for (ReviewStore.Review review : reviews) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", review.id()).put("at", review.at()).put("by", review.by());
        row.put("kind", review.kind()).put("report", review.report()).put("claim", review.claim());
        row.put("other", review.other()).put("slot", review.slot());
        row.set("value", review.value() == null ? null : JSON.readTree(review.value()));
        out.println(
            row.put("reason", review.reason())
                .put("rules", review.rules())
                .put("undoes", review.undoes()));
      }
    }
  }

  /** What all of them share. */
  abstract static class Act implements Callable<Integer> {
    @Mixin RegisterOption register;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    String reason;

    abstract ReviewStore.Review act(Reviews reviews);

    @Override
    public Integer call() throws IOException {
      try (Register open = register.existing()) {
        print(List.of(act(new Reviews(open, register.by()))));
      }
      return Main.DONE;
    }
  }

  /** The claim is right. */
  @Command(name = "accept", mixinStandardHelpOptions = true, description = "A claim is right.")
  static final class Accept extends Act {
    @Parameters(paramLabel = "CLAIM", description = "Id of the claim.")
    private String claim;

    @Override
    ReviewStore.Review act(Reviews reviews) {
      return reviews.accept(claim, reason);
    }
  }

  /** The claim is wrong. */
  @Command(name = "reject", mixinStandardHelpOptions = true, description = "A claim is wrong.")
  static final class Reject extends Act {
    @Parameters(paramLabel = "CLAIM", description = "Id of the claim.")
    private String claim;

    @Override
    ReviewStore.Review act(Reviews reviews) {
      return reviews.reject(claim, reason);
    }
  }

  /** A slot is otherwise. */
  @Command(
      name = "correct",
      mixinStandardHelpOptions = true,
      description = {
        "Correct a slot of a claim: words as they stand in the report, several separated by |; a"
            + " name of the schema; days as 2024-03-01/2024-03-02; numbers as killed=3; nothing to"
            + " empty it."
      })
  static final class Correct extends Act {
    @Parameters(index = "0", paramLabel = "CLAIM", description = "Id of the claim.")
    private String claim;

    @Parameters(index = "1", paramLabel = "SLOT", description = "The slot.")
    private String slot;

    @Parameters(index = "2", paramLabel = "VALUE", arity = "0..1", description = "What it is.")
    private String value;

    @Override
    ReviewStore.Review act(Reviews reviews) {
      return reviews.correct(claim, slot, value, reason);
    }
  }

  /** A claim is missing. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Add a claim that was missed.")
  static final class Add extends Act {
    @Parameters(index = "0", paramLabel = "REPORT", description = "Id of the report.")
    private String report;

    @Parameters(index = "1", paramLabel = "TYPE", description = "Type of the claim.")
    private String type;

    @Parameters(
        index = "2",
        paramLabel = "TRIGGER",
        description = "Its words, as they stand there.")
    private String trigger;

    @Option(
        names = "--slot",
        paramLabel = "SLOT=VALUE",
        description = "Another slot; may be repeated.")
    private Map<String, String> slots = new LinkedHashMap<>();

    @Override
    ReviewStore.Review act(Reviews reviews) {
      return reviews.add(report, trigger, type, slots, reason);
    }
  }

  /** Two claims are about one event, or are not. */
  @Command(
      name = "link",
      mixinStandardHelpOptions = true,
      description = "Two claims are about the same event; with --not, they are not.")
  static final class Link extends Act {
    @Parameters(index = "0", paramLabel = "CLAIM", description = "Id of a claim.")
    private String claim;

    @Parameters(index = "1", paramLabel = "OTHER", description = "Id of the other claim.")
    private String other;

    @Option(names = "--not", description = "They are about two events.")
    private boolean apart;

    @Override
    ReviewStore.Review act(Reviews reviews) {
      return reviews.link(claim, other, !apart, reason);
    }
  }

  /** Words about a claim. */
  @Command(
      name = "note",
      mixinStandardHelpOptions = true,
      description = "Note words about a claim.")
  static final class Note extends Act {
    @Parameters(index = "0", paramLabel = "CLAIM", description = "Id of the claim.")
    private String claim;

    @Parameters(index = "1", paramLabel = "WORDS", description = "The words.")
    private String words;

    @Override
    ReviewStore.Review act(Reviews reviews) {
      return reviews.note(claim, words);
    }
  }

  /** A review does not hold any more. */
  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = {
        "Take a review back: a new one says so, and what stood before holds again. Taking that one"
            + " back brings the first back."
      })
  static final class Undo extends Act {
    @Parameters(paramLabel = "REVIEW", description = "Id of the review; see review list.")
    private String review;

    @Override
    ReviewStore.Review act(Reviews reviews) {
      return reviews.undo(review, reason);
    }
  }

  /** Coding from blank. */
  @Command(
      name = "blank",
      mixinStandardHelpOptions = true,
      description = {
        "Print a report's text without its claims, to code it from blank: add each claim with"
            + " review add, then end with --end. Agreement counts what was added between."
      })
  static final class Blank implements Callable<Integer> {
    @Mixin private RegisterOption register;

    @Parameters(paramLabel = "REPORT", description = "Id of the report.")
    private String report;

    @Option(names = "--end", description = "The report is coded to its end.")
    private boolean end;

    @Override
    public Integer call() throws IOException {
      try (Register open = register.existing();
          PrintWriter out = new PrintWriter(new Output(), false, StandardCharsets.UTF_8)) {
        new Reviews(open, register.by()).blank(report, !end);
        if (!end) {
          out.println(Coders.text(open, report));
        }
      }
      return Main.DONE;
    }
  }

  /** All reviews. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "List all reviews.")
  static final class Listing implements Callable<Integer> {
    @Mixin private RegisterOption register;

    @Option(
        names = "--without-claim",
        description = "Only those whose claim is gone since the last recoding.")
    private boolean stranded;

    @Override
    public Integer call() throws IOException {
      try (Register open = register.existing()) {
        print(open.database().read(h -> stranded ? ReviewStore.stranded(h) : ReviewStore.all(h)));
      }
      return Main.DONE;
    }
  }

  /** Agreement of two coders. */
  @Command(
      name = "agreement",
      mixinStandardHelpOptions = true,
      description = {
        "How two coders agree on the reports that both have coded: Cohen's kappa, Krippendorff's"
            + " alpha and F1 by slot. A coder is a person who coded from blank, \"machine\", or"
            + " \"reviewed\" (the machine's claims after all reviews)."
      })
  static final class Agree implements Callable<Integer> {
    @Mixin private RegisterOption register;

    @Parameters(index = "0", paramLabel = "CODER", description = "One coder.")
    private String one;

    @Parameters(index = "1", paramLabel = "OTHER", description = "The other coder.")
    private String other;

    @Override
    public Integer call() throws IOException {
      try (Register open = register.existing();
          PrintWriter out = new PrintWriter(new Output(), false, StandardCharsets.UTF_8)) {
        Coders.Pair pair = Coders.pair(open, one, other);
        if (pair.reports().isEmpty()) {
          throw new Main.Failure(
              "no report that both " + one + " and " + other + " have coded; sijill review blank");
        }
        Agreement.Result result = Agreement.of(pair.one(), pair.other());
        ObjectNode row = JSON.createObjectNode();
        row.put("one", one).put("other", other).put("reports", pair.reports().size());
        row.put("units", result.units());
        number(row, "kappa", result.kappa());
        number(row, "alpha", result.alpha());
        ObjectNode f1 = row.putObject("f1");
        result.f1().forEach((slot, value) -> number(f1, slot, value));
        out.println(row);
      }
      return Main.DONE;
    }

    private static void number(ObjectNode row, String key, double value) {
      if (Double.isNaN(value)) {
        row.putNull(key);
      } else {
        row.put(key, Math.round(value * 1000) / 1000.0);
      }
    }
  }
}
