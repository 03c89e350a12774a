package org.sijill.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sijill.derive.Actors;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.ActorDetail;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Resolves names of actors, and shows the actor book. */
@Command(
    name = "actors",
    subcommands = ActorsImportCommand.class,
    mixinStandardHelpOptions = true,
    description = {
      "Resolve names of actors.",
      "NAME is a body or a person as a report names it; without NAME, lines of standard input:"
          + " NAME, or NAME, a tab and words about it. One answer a line; what is not in the book"
          + " has \"id\": null.",
      "Where several bodies have the name, by turns, \"candidates\" has each with its days, and"
          + " --published DATE tells which is meant."
    },
    footer = {"", "Exit status: 0 done, 1 something could not be read, 2 wrong usage."})
final class ActorsCommand implements Callable<Integer> {

  private static final List<Rows.Column> ANSWER =
      List.of(
          new Rows.Column("text", 30),
          new Rows.Column("id", 28),
          new Rows.Column("name_ar", 26),
          new Rows.Column("name_en", 28),
          new Rows.Column("country", 7),
          new Rows.Column("sector", 6),
          new Rows.Column("candidates", 0));

  private static final List<Rows.Column> ENTRY =
      List.of(
          new Rows.Column("id", 28),
          new Rows.Column("name_ar", 26),
          new Rows.Column("aliases", 30),
          new Rows.Column("name_en", 28),
          new Rows.Column("country", 7),
          new Rows.Column("sector", 6),
          new Rows.Column("type", 16),
          new Rows.Column("kind", 12),
          new Rows.Column("parent", 20),
          new Rows.Column("affiliations", 0),
          new Rows.Column("loaded", 0),
          new Rows.Column("renamed", 0),
          new Rows.Column("source", 40));

  @Spec private CommandSpec spec;

  @Mixin private Rules rules;

  @Mixin private BookListing listing;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names to resolve, in this order.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "ISO date of the reports that the names are from.")
  private String published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Outlet of the reports that the names are from.")
  private String outlet;

  @Override
  public Integer call() throws IOException {
    if (published != null && ReportJson.day(published) == null) {
      throw new ParameterException(
          spec.commandLine(), "--published is not an ISO date such as 2024-01-31: " + published);
    }
    Knowledge knowledge = rules.knowledge();
    try (Output out = new Output()) {
      if (listing.isAsked()) {
        return entries(knowledge.names(), out);
      }
      Reader reader = new Reader(knowledge);
      Actors bodies = new Actors(knowledge.names());
      try (Rows rows = new Rows(ANSWER, listing.isTable(), out)) {
        boolean all =
            NameLines.each(
                names,
                System.in,
                System.err,
                (name, context) -> rows.write(row(name, party(reader, name, context), bodies)));
        return all ? Main.DONE : Main.UNREAD;
      }
    }
  }

  /** The first party that the name tells of and that the book knows, else the first; or null. */
  private Claim.Party party(Reader reader, String name, String context) {
    String text = context == null ? name : name + "\n" + context;
    int end = name.codePointCount(0, name.length());
    Claim.Party first = null;
    for (Claim.Party party :
        reader.parties(new Report("name", outlet, published, null, null, text))) {
      if (party.span().begin() >= end) {
        break;
      }
      if (party.id() != null) {
        return party;
      }
      first = first == null ? party : first;
    }
    return first;
  }

  private static List<?> row(String text, Claim.Party party, Actors bodies) {
    List<String> candidates = candidates(text, bodies);
    return party == null
        ? Arrays.asList(text, null, null, null, null, null, candidates)
        : Arrays.asList(
            text,
            party.id(),
            party.nameAr(),
            party.nameEn(),
            party.country(),
            party.sector(),
            candidates);
  }

  /** The bodies of that name, each with the days between which it existed: ID FROM/UNTIL. */
  static List<String> candidates(String name, Actors bodies) {
    return bodies.meant(name).stream().map(bodies::entry).map(ActorsCommand::dated).toList();
  }

  private static String dated(Actor body) {
    Period period = body.period();
    return period.equals(Period.UNKNOWN)
        ? body.id()
        : body.id() + " " + end(period.from()) + "/" + end(period.until());
  }

  private static String end(String day) {
    return day.isEmpty() ? ".." : day;
  }

  private int entries(NameBook book, Output out) throws IOException {
    Map<String, ActorDetail> details = book.who().details().open();
    ActorDetail none = new ActorDetail(List.of(), List.of(), List.of(), "");
    return listing.write(
        book.actors(),
        a -> new BookListing.Names(a.id(), a.nameAr(), a.nameEn(), a.aliases()),
        ENTRY,
        a -> entry(a, details.getOrDefault(a.id(), none)),
        "actor",
        out);
  }

  private static List<?> entry(Actor actor, ActorDetail detail) {
    return Arrays.asList(
        actor.id(),
        actor.nameAr(),
        actor.aliases(),
        Rows.filled(actor.nameEn()),
        Rows.filled(actor.country()),
        Rows.filled(actor.sector()),
        Rows.filled(actor.type()),
        Rows.filled(actor.kind()),
        Rows.filled(actor.parent()),
        detail.affiliations(),
        detail.loaded(),
        detail.renamed(),
        Rows.filled(detail.sources()));
  }
}
