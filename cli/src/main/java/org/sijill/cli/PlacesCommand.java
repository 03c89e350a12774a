package org.sijill.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijill.derive.Geography;
import org.sijill.reader.names.LatinName;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.names.PlaceResolver;
import org.sijill.register.export.ClaimCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Resolves names of places, and shows the gazetteer. */
@Command(
    name = "places",
    subcommands = {
      PlacesImportCommand.class,
      PlacesFetchCommand.class,
      OverlaysCommands.ListThem.class,
      OverlaysCommands.Remove.class
    },
    mixinStandardHelpOptions = true,
    description = {
      "Resolve names of places.",
      "NAME is a name as it stands in a list or a report; without NAME, lines of standard input:"
          + " NAME, or NAME, a tab and words about it. One answer a line; what is not sure enough"
          + " has \"id\": null."
    },
    footer = {"", "Exit status: 0 done, 1 something could not be read, 2 wrong usage."})
final class PlacesCommand implements Callable<Integer> {

  private static final List<Rows.Column> ANSWER =
      List.of(
          new Rows.Column("text", 26),
          new Rows.Column("id", 24),
          new Rows.Column("name_ar", 18),
          new Rows.Column("name_en", 20),
          new Rows.Column("lat", 9),
          new Rows.Column("lon", 9),
          new Rows.Column("country", 7),
          new Rows.Column("admin1", 12),
          new Rows.Column("pcode", 10),
          new Rows.Column("precision", 12),
          new Rows.Column("relation", 8),
          new Rows.Column("distance_km", 0),
          new Rows.Column("candidates", 0));

  private static final List<Rows.Column> ENTRY =
      List.of(
          new Rows.Column("id", 28),
          new Rows.Column("name_ar", 20),
          new Rows.Column("aliases", 30),
          new Rows.Column("name_en", 22),
          new Rows.Column("type", 13),
          new Rows.Column("lat", 9),
          new Rows.Column("lon", 9),
          new Rows.Column("country", 7),
          new Rows.Column("admin1", 12),
          new Rows.Column("parent", 24),
          new Rows.Column("pcode", 10),
          new Rows.Column("importance", 10),
          new Rows.Column("ambiguous", 9),
          new Rows.Column("source", 40));

  @Mixin private Rules rules;

  @Mixin private BookListing listing;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names to resolve, in this order.")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    NameBook book = rules.knowledge().names();
    try (Output out = new Output()) {
      if (listing.isAsked()) {
        return entries(book, out);
      }
      PlaceResolver resolver = new PlaceResolver(book);
      Geography geography = new Geography(book);
      try (Rows rows = new Rows(ANSWER, listing.isTable(), out)) {
        boolean all =
            NameLines.each(
                names,
                System.in,
                System.err,
                (name, context) ->
                    rows.write(row(name, resolver.resolve(inArabic(name, geography), context))));
        return all ? Main.DONE : Main.UNREAD;
      }
    }
  }

  /** The Arabic name of the best known place that a name in Latin letters may mean; else itself. */
  static String inArabic(String name, Geography geography) {
    if (LatinName.letters(name).isEmpty()) {
      return name;
    }
    return geography.meant(name).stream()
        .max(
            Comparator.comparingInt(PlaceEntry::importance)
                .thenComparing(PlaceEntry::id, Comparator.reverseOrder()))
        .map(PlaceEntry::nameAr)
        .orElse(name);
  }

  private static List<?> row(String text, PlaceResolver.Answer answer) {
    PlaceEntry place = answer.place();
    List<String> candidates = answer.candidates().stream().map(PlaceEntry::id).toList();
    if (place == null) {
      return Arrays.asList(
          text, null, null, null, null, null, null, null, null, null, null, null, candidates);
    }
    return Arrays.asList(
        text,
        place.id(),
        place.nameAr(),
        Rows.filled(place.nameEn()),
        degrees(place.lat()),
        degrees(place.lon()),
        Rows.filled(place.country()),
        Rows.filled(place.admin1()),
        Rows.filled(place.pcode()),
        place.precision(),
        answer.relation(),
        answer.distanceKm(),
        candidates);
  }

  private int entries(NameBook book, Output out) throws IOException {
    return listing.write(
        book.places(),
        p -> new BookListing.Names(p.id(), p.nameAr(), p.nameEn(), p.aliases()),
        ENTRY,
        PlacesCommand::entry,
        "place",
        out);
  }

  private static List<?> entry(PlaceEntry place) {
    return Arrays.asList(
        place.id(),
        place.nameAr(),
        place.aliases(),
        Rows.filled(place.nameEn()),
        ClaimCsv.name(place.type()),
        degrees(place.lat()),
        degrees(place.lon()),
        Rows.filled(place.country()),
        Rows.filled(place.admin1()),
        Rows.filled(place.parent()),
        Rows.filled(place.pcode()),
        place.importance(),
        place.ambiguous(),
        Rows.filled(place.source()));
  }

  static Double degrees(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
