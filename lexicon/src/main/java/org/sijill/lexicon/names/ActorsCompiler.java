package org.sijill.lexicon.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sijill.lexicon.CsvFiles;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.lexicon.Located;
import org.sijill.lexicon.OptionalColumn;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.ActorDetail;
import org.sijill.reader.names.ActorDetails;
import org.sijill.reader.names.Period;
import org.sijill.reader.names.WhoIsWho;
import org.sijill.reader.text.Normaliser;

/**
 * Compiles the folder {@code actors}: the books of bodies, {@code people.csv}, and what tells which
 * of several bodies a name means.
 */
public final class ActorsCompiler {

  private static final Set<String> NOT_BODIES =
      Set.of(
          "generic.csv",
          "people.csv",
          "meanings.csv",
          "outlets.csv",
          "offices.csv",
          "head-nouns.csv");

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Set<String> ROLES = Set.of("", "leader", "spokesman", "official");

  private final Map<String, Located<ActorRow>> bodies = new LinkedHashMap<>();
  private final Map<String, Located<PersonRow>> people = new LinkedHashMap<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<WhoIsWho.Role> roles = new ArrayList<>();
  private final Map<String, ActorDetail> details = new LinkedHashMap<>();

  private ActorsCompiler() {}

  /** The compiled actors. */
  record Compiled(List<Actor> actors, WhoIsWho who) {}

  record MeaningRow(
      String name,
      As as,
      @OptionalColumn String side,
      @OptionalColumn String country,
      @OptionalColumn String from,
      @OptionalColumn String until,
      String body,
      String source) {}

  /** Whether a name is read as a name wherever it stands, or only where it stands alone. */
  enum As {
    NAME,
    NOUN
  }

  record OutletRow(
      String name,
      List<String> aliases,
      @OptionalColumn String country,
      Reach reach,
      @OptionalColumn String side,
      String source) {}

  /** For whom an outlet reports. */
  enum Reach {
    NATIONAL,
    PAN
  }

  record HeadRow(String noun, List<String> sectors, String example) {}

  record OfficeRow(String name, Use as, String office) {}

  /** Whether a noun stands alone or before the name or adjective of a state. */
  enum Use {
    ALONE,
    OF_STATE
  }

  /**
   * Compiles what stands in a folder of actors. An overlay may refer to bodies of the book that it
   * lies over: that references are sound is checked where the book is whole.
   *
   * @throws KnowledgeException with file, line and remedy where a row is wrong
   */
  static Compiled compile(Path folder) throws IOException {
    return new ActorsCompiler().read(folder);
  }

  /**
   * The rows of one book of bodies that are wrong, by their line, each with what is wrong and what
   * to do about it.
   *
   * @throws KnowledgeException where the file as a whole cannot be read
   */
  public static Map<Integer, String> wrong(Path file) {
    ActorsCompiler compiler = new ActorsCompiler();
    Map<Integer, String> wrong = new TreeMap<>();
    for (Located<ActorRow> at : CsvFiles.readLocated(file, ActorRow.class)) {
      try {
        compiler.body(at);
      } catch (KnowledgeException e) {
        wrong.put(at.line(), e.what());
      }
    }
    return wrong;
  }

  private Compiled read(Path folder) throws IOException {
    for (Path file : KnowledgeCompiler.files(folder, ".csv")) {
      if (!NOT_BODIES.contains(file.getFileName().toString())) {
        for (Located<ActorRow> at : CsvFiles.readLocated(file, ActorRow.class)) {
          body(at);
        }
      }
    }
    rows(folder.resolve("people.csv"), PersonRow.class).forEach(this::person);
    List<WhoIsWho.Meaning> meanings = new ArrayList<>();
    for (Located<MeaningRow> at : rows(folder.resolve("meanings.csv"), MeaningRow.class)) {
      MeaningRow row = at.value();
      needs(at, row.name(), "name");
      needs(at, row.body(), "body");
      needs(at, row.source(), "source");
      meanings.add(
          new WhoIsWho.Meaning(
              Normaliser.letters(row.name()),
              row.as() == As.NOUN,
              row.body(),
              text(row.side()),
              text(row.country()),
              period(at, row.from(), row.until())));
    }
    List<WhoIsWho.Outlet> outlets = new ArrayList<>();
    for (Located<OutletRow> at : rows(folder.resolve("outlets.csv"), OutletRow.class)) {
      OutletRow row = at.value();
      needs(at, row.name(), "name");
      needs(at, row.source(), "source");
      outlets.add(
          new WhoIsWho.Outlet(
              row.name(),
              row.aliases(),
              text(row.country()),
              row.reach() == Reach.NATIONAL,
              text(row.side())));
    }
    List<WhoIsWho.Office> offices = new ArrayList<>();
    for (Located<OfficeRow> at : rows(folder.resolve("offices.csv"), OfficeRow.class)) {
      offices.add(
          new WhoIsWho.Office(
              Normaliser.letters(at.value().name()),
              at.value().as() == Use.OF_STATE,
              at.value().office()));
    }
    List<WhoIsWho.Head> heads = new ArrayList<>();
    for (Located<HeadRow> at : rows(folder.resolve("head-nouns.csv"), HeadRow.class)) {
      needs(at, at.value().example(), "example");
      heads.add(new WhoIsWho.Head(Normaliser.letters(at.value().noun()), at.value().sectors()));
    }
    return new Compiled(
        actors, new WhoIsWho(meanings, outlets, offices, heads, roles, ActorDetails.of(details)));
  }

  private static <T extends Record> List<Located<T>> rows(Path file, Class<T> row) {
    return Files.exists(file) ? CsvFiles.readLocated(file, row) : List.of();
  }

  private void body(Located<ActorRow> at) {
    ActorRow row = at.value();
    needs(at, row.id(), "id");
    needs(at, row.nameAr(), "name_ar");
    needs(at, row.source(), "source");
    unique(at, row.id(), bodies.putIfAbsent(row.id(), at));
    Period period = period(at, row.from(), row.until());
    for (String loaded : row.loaded()) {
      if (loaded.indexOf('=') <= 0) {
        throw at.wrong(
            "the loaded name `" + loaded + "` has no neutral counterpart",
            "Write name=neutral, or name=neutral@users.");
      }
    }
    row.affiliations().forEach(a -> dated(at, a));
    row.renamed().forEach(r -> dated(at, r));
    actors.add(
        new Actor(
            row.id(),
            row.nameAr(),
            row.aliases(),
            text(row.nameEn()),
            text(row.country()),
            text(row.sector()),
            text(row.type()),
            text(row.kind()),
            text(row.parent()),
            row.ambiguous(),
            period,
            List.of()));
    details.put(
        row.id(), new ActorDetail(row.affiliations(), row.loaded(), row.renamed(), row.source()));
  }

  private void person(Located<PersonRow> at) {
    PersonRow row = at.value();
    needs(at, row.id(), "id");
    needs(at, row.source(), "source");
    if (bodies.containsKey(row.id())) {
      unique(at, row.id(), bodies.get(row.id()));
    }
    Period period = period(at, row.from(), row.until());
    if (!ROLES.contains(text(row.role()))) {
      throw at.wrong(
          "the role `" + row.role() + "` is unknown",
          "Use leader, spokesman, official, or leave the cell empty.");
    }
    if (row.body() != null) {
      roles.add(
          new WhoIsWho.Role(row.id(), row.body(), text(row.title()), text(row.role()), period));
    }
    Located<PersonRow> first = people.putIfAbsent(row.id(), at);
    if (first != null) {
      if (row.nameAr() != null) {
        unique(at, row.id(), first);
      }
      ActorDetail known = details.get(row.id());
      if (!known.sources().contains(row.source())) {
        details.put(
            row.id(),
            new ActorDetail(
                List.of(), List.of(), List.of(), known.sources() + " ; " + row.source()));
      }
      return;
    }
    needs(at, row.nameAr(), "name_ar");
    Located<ActorRow> body = row.body() == null ? null : bodies.get(row.body());
    ActorRow of = body == null ? null : body.value();
    actors.add(
        new Actor(
            row.id(),
            row.nameAr(),
            row.aliases(),
            text(row.nameEn()),
            text(row.country() != null || of == null ? row.country() : of.country()),
            text(row.sector() != null || of == null ? row.sector() : of.sector()),
            Actor.PERSON,
            of == null ? "official" : text(of.kind()),
            text(row.body()),
            row.ambiguous(),
            Period.UNKNOWN,
            List.of()));
    details.put(row.id(), new ActorDetail(List.of(), List.of(), List.of(), row.source()));
  }

  private static void needs(Located<?> at, String cell, String column) {
    if (cell == null || cell.isEmpty()) {
      throw at.wrong(
          "the cell of column \"" + column + "\" is empty",
          column.equals("source") ? "Name the file or page that it is from." : "Fill it.");
    }
  }

  private static void unique(Located<?> at, String id, Located<?> first) {
    if (first != null) {
      throw at.wrong(
          "the actor " + id + " stands already in " + first.file() + ", line " + first.line(),
          "Give it another id, or leave the name of a person's second role empty.");
    }
  }

  private static Period period(Located<?> at, String from, String until) {
    date(at, from);
    date(at, until);
    if (from != null && until != null && until.compareTo(from) < 0) {
      throw at.wrong(
          "it ends (" + until + ") before it begins (" + from + ")", "Exchange the dates.");
    }
    return new Period(text(from), text(until));
  }

  private static void date(Located<?> at, String date) {
    if (date != null && !date.isEmpty() && !DATE.matcher(date).matches()) {
      throw at.wrong("`" + date + "` is no date", "Write 2017, 2017-01 or 2017-01-28.");
    }
  }

  /** {@code value@date}, {@code value@from..until}, or a value alone. */
  private static void dated(Located<?> at, String cell) {
    int sign = cell.indexOf('@');
    if (sign >= 0) {
      for (String date : cell.substring(sign + 1).split("\\.\\.", -1)) {
        date(at, date);
      }
    }
  }

  private static String text(String cell) {
    return Objects.requireNonNullElse(cell, "");
  }
}
