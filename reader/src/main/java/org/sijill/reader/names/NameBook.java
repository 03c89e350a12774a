package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Packed;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/**
 * The books of names: actors, places, states, and the generic nouns for parties and things.
 *
 * @param actors the actor book: bodies and persons
 * @param who what tells which body a name means in a report
 * @param places the gazetteer
 * @param states states with their adjectives
 * @param generics generic nouns
 * @param typeWords words that tell the kind of the place named after them, by normalised lemma
 * @param placeWords words that tell where something lies from a place
 * @param regions regions that are no unit, as lists of units
 */
public record NameBook(
    List<Actor> actors,
    WhoIsWho who,
    List<PlaceEntry> places,
    List<State> states,
    List<Generic> generics,
    List<TypeWord> typeWords,
    List<PlaceWord> placeWords,
    List<RegionUnits> regions) {

  /**
   * A word that tells the kind of the place named after it (بلدة، حي، مطار).
   *
   * @param word normalised lemma
   * @param type kind of place
   */
  public record TypeWord(String word, PlaceEntry.Type type) {

    void write(DataOutput out) throws IOException {
      out.writeUTF(word);
      out.writeByte(type.ordinal());
    }

    static TypeWord read(DataInput in) throws IOException {
      return new TypeWord(in.readUTF(), PlaceEntry.Type.values()[in.readByte()]);
    }
  }

  public void write(DataOutput out) throws IOException {
    Packed.writeList(out, actors, (o, e) -> e.write(o));
    who.write(out);
    Packed.writeList(out, places, (o, e) -> e.write(o));
    Packed.writeList(out, states, (o, e) -> e.write(o));
    Packed.writeList(out, generics, (o, e) -> e.write(o));
    Packed.writeList(out, typeWords, (o, e) -> e.write(o));
    Packed.writeList(out, placeWords, (o, e) -> e.write(o));
    Packed.writeList(out, regions, (o, e) -> e.write(o));
  }

  public static NameBook read(DataInput in) throws IOException {
    return new NameBook(
        Packed.readList(in, Actor::read),
        WhoIsWho.read(in),
        Packed.readList(in, PlaceEntry::read),
        Packed.readList(in, State::read),
        Packed.readList(in, Generic::read),
        Packed.readList(in, TypeWord::read),
        Packed.readList(in, PlaceWord::read),
        Packed.readList(in, RegionUnits::read));
  }

  /** This book with an overlay: entries of the same id are replaced, others added. */
  public NameBook merge(NameBook overlay) {
    return new NameBook(
        Packed.mergeById(actors, overlay.actors, Actor::id),
        who.merge(overlay.who),
        Packed.mergeById(places, overlay.places, PlaceEntry::id),
        Packed.mergeById(states, overlay.states, State::iso3),
        Packed.mergeById(generics, overlay.generics, Generic::lemma),
        Packed.mergeById(typeWords, overlay.typeWords, TypeWord::word),
        Packed.mergeById(placeWords, overlay.placeWords, w -> w.kind() + " " + w.word()),
        Packed.mergeById(regions, overlay.regions, RegionUnits::region));
  }

  /** Look-ups in a book of names, built once. */
  public static final class Index {

    private final WordMap<Generic> generics;
    private final WordMap<State> demonyms;
    private final WordMap<PlaceEntry.Type> typeWords;
    private final Map<String, String> outlets = new HashMap<>();

    public Index(NameBook book) {
      this(book, WordTables.unnumbered());
    }

    public Index(NameBook book, WordTables.Builder tables) {
      Map<String, Generic> generics = new HashMap<>();
      Map<String, State> demonyms = new HashMap<>();
      Map<String, PlaceEntry.Type> typeWords = new HashMap<>();
      book.generics().forEach(g -> generics.put(g.lemma(), g));
      book.states().forEach(s -> s.demonyms().forEach(d -> demonyms.putIfAbsent(d, s)));
      for (Actor actor : book.actors()) {
        if (actor.sector().equals("JRN") && actor.country().length() == 3) {
          outlets.putIfAbsent(Normaliser.letters(actor.nameAr()), actor.country());
          outlets.putIfAbsent(actor.nameEn(), actor.country());
          actor.aliases().forEach(a -> outlets.putIfAbsent(Normaliser.letters(a), actor.country()));
        }
      }
      book.typeWords().forEach(w -> typeWords.put(w.word(), w.type()));
      this.generics = tables.map(generics);
      this.demonyms = tables.map(demonyms);
      this.typeWords = tables.map(typeWords);
    }

    /** The country of an outlet by one of its names, or null. */
    public String outletCountry(String outlet) {
      String country = outlet == null ? null : outlets.get(Normaliser.letters(outlet));
      return country == null || country.equals("IGO") || country.equals("NGO") ? null : country;
    }

    /**
     * The generic noun of a word, by its lemma or by the plural that it is written in; null if it
     * is none.
     */
    public Generic generic(Word word) {
      Generic generic = generics.get(word, word.lemma());
      if (generic == null) {
        return generics.get(word, word.bare());
      }
      if (generic.thing() != Generic.Thing.ARMED
          || word.analysis().number() != Analysis.Number.PLURAL) {
        return generic;
      }
      // أسلحة are weapons where سلاح can be a force.
      Generic written = generics.get(word, word.bare());
      return written != null && written.thing() == Generic.Thing.WEAPON ? written : generic;
    }

    /** The generic of a noun with its adjective (مصادر ميدانية), or null. */
    public Generic generic(Word noun, Word adjective) {
      return generics.get(noun.bare() + " " + adjective.bare());
    }

    /** The state whose adjective of nationality a word is, or null. */
    public State demonym(Word word) {
      State state = demonyms.get(word, word.bare());
      if (state == null) {
        state = demonyms.get(word, word.lemma());
      }
      // The dictionary takes some for names that begin with ال (الروس).
      return state != null || word.analysis().article() || !word.stem().startsWith("ال")
          ? state
          : demonyms.get(word, word.stem().substring(2));
    }

    /** The kind of place that a word tells of the name after it, or null. */
    public PlaceEntry.Type typeWord(Word word) {
      PlaceEntry.Type type = typeWords.get(word, word.lemma());
      return type != null ? type : typeWords.get(word, word.bare());
    }

    /** The kind of place that a normalised word without article tells, or null. */
    PlaceEntry.Type typeWord(String word) {
      return typeWords.get(word);
    }

    /** Whether a normalised noun without article names a building or another site. */
    boolean site(String noun) {
      Generic generic = generics.get(noun);
      return generic != null && generic.thing() == Generic.Thing.SITE;
    }
  }
}
