package org.sijill.derive;

import java.util.List;
import org.sijill.reader.names.Gazetteer;
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

  /** The entries that a person may mean by an id, an Arabic or an English name. */
  public List<PlaceEntry> meant(String asked) {
    String letters = Normaliser.letters(asked);
    return entries.stream()
        .filter(
            place ->
                asked.equals(place.id())
                    || asked.equalsIgnoreCase(place.nameEn())
                    || letters.equals(Normaliser.letters(place.nameAr()))
                    || place.aliases().stream()
                        .anyMatch(alias -> letters.equals(Normaliser.letters(alias))))
        .toList();
  }
}
