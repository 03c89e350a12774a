package org.sijill.derive;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.reader.names.Gazetteer;
import org.sijill.reader.names.LatinName;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.text.Normaliser;

/** What lies in what, and how far apart, by the ids that claims carry. Immutable. */
public final class Geography {

  private final List<PlaceEntry> entries;
  private final Gazetteer gazetteer;

  public Geography(NameBook book) {
    this.entries = book.places();
    this.gazetteer = new Gazetteer(book);
  }

  /** The entry with an id, or null. */
  public PlaceEntry entry(String id) {
    return id == null ? null : gazetteer.place(id);
  }

  /** Whether the second place lies in the first; false for ids that the book does not have. */
  public boolean contains(String outer, String inner) {
    PlaceEntry out = entry(outer);
    PlaceEntry in = entry(inner);
    return out != null && in != null && gazetteer.contains(out, in);
  }

  /**
   * The entries that a person may mean by an id, an Arabic or an English name; an English name that
   * none has so means the best known one of those that are spelt alike.
   */
  public List<PlaceEntry> meant(String asked) {
    String letters = Normaliser.letters(asked);
    List<PlaceEntry> exact =
        entries.stream()
            .filter(
                place ->
                    asked.equals(place.id())
                        || asked.equalsIgnoreCase(place.nameEn())
                        || letters.equals(Normaliser.letters(place.nameAr()))
                        || place.aliases().stream()
                            .anyMatch(alias -> letters.equals(Normaliser.letters(alias))))
            .toList();
    return exact.isEmpty() ? speltAlike(asked) : exact;
  }

  private List<PlaceEntry> speltAlike(String asked) {
    String consonants = LatinName.consonants(asked);
    if (consonants.isEmpty()) {
      return List.of();
    }
    List<PlaceEntry> alike =
        entries.stream()
            .filter(place -> consonants.equals(LatinName.consonants(place.nameEn())))
            .filter(place -> NearNames.distance(asked, place.nameEn()) <= asked.length() / 2)
            .toList();
    return alike.stream()
        .max(
            Comparator.comparingInt(PlaceEntry::importance)
                .thenComparing(PlaceEntry::id, Comparator.reverseOrder()))
        // The governorate, the district and the town of one name.
        .map(known -> meant(known.nameAr()))
        .orElse(List.of());
  }

  /** Names that a person may have meant by one that no entry has, the likeliest first. */
  public List<String> near(String asked) {
    return NearNames.of(
        asked,
        entries.stream()
            .sorted(Comparator.comparingInt(PlaceEntry::importance).reversed())
            .flatMap(
                place ->
                    Stream.concat(
                        Stream.of(place.nameAr(), place.nameEn()), place.aliases().stream())));
  }
}
