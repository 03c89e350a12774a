package org.sijill.lexicon.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijill.lexicon.CsvFiles;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.lexicon.Located;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.names.PlaceWord;
import org.sijill.reader.names.RegionUnits;
import org.sijill.reader.names.State;
import org.sijill.reader.text.Normaliser;

/** Compiles the folders {@code actors} and {@code places}. */
public final class NamesCompiler {

  private static final List<String> NOT_PLACES =
      List.of(
          "states.csv", "type-words.csv", "site-words.csv", "place-words.csv", "region-units.csv");

  private NamesCompiler() {}

  record GenericRow(String lemma, String kind, String sector, String thing, String number) {}

  record PlaceRow(
      String id,
      String name_ar,
      List<String> aliases,
      String name_en,
      String type,
      Double lat,
      Double lon,
      String country,
      String admin1,
      String parent,
      String pcode,
      Integer importance,
      boolean ambiguous,
      String source) {}

  record StateRow(
      String id,
      String name_ar,
      List<String> aliases,
      List<String> demonyms,
      String name_en,
      String iso3,
      String capital,
      Double lat,
      Double lon,
      String source) {}

  record TypeWordRow(String word, String type) {}

  record PlaceWordRow(String word, PlaceWord.Kind kind, String value, String example) {}

  record RegionRow(String region, List<String> units) {}

  /**
   * Compiles what stands below a knowledge folder.
   *
   * @throws KnowledgeException with file and line where a row is wrong
   */
  public static NameBook compile(Path knowledge) throws IOException {
    Path actorFolder = knowledge.resolve("actors");
    Path placeFolder = knowledge.resolve("places");
    ActorsCompiler.Compiled actors = ActorsCompiler.compile(actorFolder);
    return new NameBook(
        actors.actors(),
        actors.who(),
        places(placeFolder),
        states(placeFolder.resolve("states.csv")),
        generics(actorFolder.resolve("generic.csv"), placeFolder),
        typeWords(placeFolder.resolve("type-words.csv")),
        placeWords(placeFolder.resolve("place-words.csv")),
        regions(placeFolder.resolve("region-units.csv")));
  }

  private static List<PlaceEntry> places(Path folder) throws IOException {
    List<PlaceEntry> places = new ArrayList<>();
    Map<String, Path> seen = new HashMap<>();
    List<Located<PlaceRow>> rows = new ArrayList<>();
    for (Path file : KnowledgeCompiler.files(folder, ".csv")) {
      if (NOT_PLACES.contains(file.getFileName().toString())) {
        continue;
      }
      rows.addAll(CsvFiles.readLocated(file, PlaceRow.class));
    }
    for (Located<PlaceRow> at : rows) {
      PlaceRow row = at.value();
      Path first = seen.putIfAbsent(row.id(), at.file());
      if (first != null) {
        throw at.wrong(
            "the place " + row.id() + " stands already in " + first, "Give it another id.");
      }
      boolean pointless = row.lat() == null && row.lon() == null;
      if (!pointless
          && (row.lat() == null
              || row.lon() == null
              || Math.abs(row.lat()) > 90
              || Math.abs(row.lon()) > 180)) {
        throw at.wrong(
            "the point of " + row.id() + " is incomplete or out of range",
            "Give latitude and longitude in degrees, or neither.");
      }
      if (text(row.source()).isEmpty()) {
        throw at.wrong(
            "the place " + row.id() + " has no source", "Name the file or page that it is from.");
      }
      places.add(
          new PlaceEntry(
              row.id(),
              row.name_ar(),
              list(row.aliases()),
              text(row.name_en()),
              type(at, row.type()),
              pointless ? Double.NaN : row.lat(),
              pointless ? Double.NaN : row.lon(),
              text(row.country()),
              text(row.admin1()),
              text(row.parent()),
              text(row.pcode()),
              row.importance() == null ? 10 : row.importance(),
              row.ambiguous(),
              row.source()));
    }
    for (Located<PlaceRow> at : rows) {
      String parent = text(at.value().parent());
      if (!parent.isEmpty() && !seen.containsKey(parent)) {
        throw at.wrong(
            "the parent " + parent + " of " + at.value().id() + " is no place",
            "Add it or leave the cell empty.");
      }
    }
    return places;
  }

  private static PlaceEntry.Type type(Located<?> at, String name) {
    try {
      return PlaceEntry.Type.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw at.wrong(
          "the type of place `" + name + "` is unknown",
          "Use country, admin1, city, town, village, site ...");
    }
  }

  private static List<State> states(Path file) {
    List<State> states = new ArrayList<>();
    if (Files.exists(file)) {
      for (StateRow row : CsvFiles.read(file, StateRow.class)) {
        states.add(
            new State(
                row.iso3(),
                row.name_ar(),
                list(row.demonyms()).stream().map(Normaliser::letters).toList()));
      }
    }
    return states;
  }

  private static List<Generic> generics(Path file, Path placeFolder) {
    List<Generic> generics = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    if (Files.exists(file)) {
      for (Located<GenericRow> at : CsvFiles.readLocated(file, GenericRow.class)) {
        GenericRow row = at.value();
        Generic.Thing thing;
        try {
          thing = Generic.Thing.valueOf(row.thing().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
          throw at.wrong(
              "the class `" + row.thing() + "` is unknown",
              "Use one of armed, civilian, person, official, organisation, source, people, machine, media, state, site, weapon, place, money, event, other.");
        }
        String lemma = Normaliser.letters(row.lemma());
        if (seen.putIfAbsent(lemma, at.line()) == null) {
          generics.add(new Generic(lemma, text(row.kind()), text(row.sector()), thing));
        }
      }
    }
    Path sites = placeFolder.resolve("site-words.csv");
    if (Files.exists(sites)) {
      for (SiteWordRow row : CsvFiles.read(sites, SiteWordRow.class)) {
        String lemma = Normaliser.letters(row.lemma());
        if (seen.putIfAbsent(lemma, 0) == null) {
          generics.add(new Generic(lemma, "", "", Generic.Thing.SITE));
        }
      }
    }
    return generics;
  }

  record SiteWordRow(String lemma) {}

  private static List<NameBook.TypeWord> typeWords(Path file) {
    List<NameBook.TypeWord> words = new ArrayList<>();
    if (Files.exists(file)) {
      for (Located<TypeWordRow> at : CsvFiles.readLocated(file, TypeWordRow.class)) {
        words.add(
            new NameBook.TypeWord(
                Normaliser.letters(at.value().word()), type(at, at.value().type())));
      }
    }
    return words;
  }

  private static List<PlaceWord> placeWords(Path file) {
    List<PlaceWord> words = new ArrayList<>();
    if (Files.exists(file)) {
      for (Located<PlaceWordRow> at : CsvFiles.readLocated(file, PlaceWordRow.class)) {
        PlaceWordRow row = at.value();
        words.add(
            new PlaceWord(Normaliser.letters(row.word()), row.kind(), checked(at, row.value())));
      }
    }
    return words;
  }

  private static String checked(Located<PlaceWordRow> at, String value) {
    String allowed =
        switch (at.value().kind()) {
          case DIRECTION -> "[NSEW]";
          case AROUND, BETWEEN -> "near|at";
          case PART -> "|near|at";
          case WITHIN -> "|weak";
          case COUNTRYSIDE -> "|several";
          case UNIT -> "\\d+(\\.\\d+)?";
          default -> "";
        };
    if (!text(value).matches(allowed)) {
      throw at.wrong(
          "the value `" + text(value) + "` does not fit the kind",
          "A direction has N, S, E or W, around and between near or at, a part one of these or"
              + " nothing, within weak or nothing, countryside several or nothing, a unit its"
              + " kilometres.");
    }
    return text(value);
  }

  private static List<RegionUnits> regions(Path file) {
    List<RegionUnits> regions = new ArrayList<>();
    if (Files.exists(file)) {
      for (RegionRow row : CsvFiles.read(file, RegionRow.class)) {
        regions.add(new RegionUnits(row.region(), list(row.units())));
      }
    }
    return regions;
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  private static List<String> list(List<String> cell) {
    return cell == null ? List.of() : cell;
  }
}
